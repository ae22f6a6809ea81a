import type { Issue, Place } from "../model/index.js";

/** Reports elements inside a text that are no codes of its format, each name once in a file: they are kept as codes (`element-foreign`). */
export function foreignElements(onIssue: (issue: Issue) => void): (name: string, here: () => Place) => void {
  const known = new Set<string>();
  return (name, here) => {
    if (known.has(name)) return;
    known.add(name);
    const message = `<${name}> stands inside a text, expected inline codes: its tags are kept as codes, and what is in it is text.`;
    onIssue({ rule: "element-foreign", message, place: here() });
  };
}
