import type { BlockKind } from "../model/index.js";
import { walkXml } from "./xml-walk.js";

/** What a style of an OpenDocument file says of the text that has it. */
export interface OpenStyle {
  readonly kind?: BlockKind;
  readonly isHidden?: boolean;
}

/** The kinds of the styles that every writer has, by the names that they have in every language. */
const KINDS: Readonly<Record<string, BlockKind>> = { Title: "title", Caption: "caption" };
const MOST_PARENTS = 20; // styles that follow each other in a circle are no family

/** The styles by their names; a style has what the styles above it say. Time linear in the parts. */
export function openStyles(parts: readonly Uint8Array[], what: string): ReadonlyMap<string, OpenStyle> {
  const parents = new Map<string, string>();
  const hidden = new Set<string>();
  let name: string | undefined;
  for (const part of parts) {
    walkXml(part, what, {
      open(element, attribute) {
        if (element === "style") {
          name = attribute("name");
          if (name !== undefined) parents.set(name, attribute("parent-style-name") ?? "");
        } else if (element === "text-properties" && name !== undefined && attribute("display") === "none") {
          hidden.add(name);
        }
      },
      text() {},
      close(element) {
        if (element === "style") name = undefined;
      },
    });
  }
  const styles = new Map<string, OpenStyle>();
  for (const each of parents.keys()) {
    let kind: BlockKind | undefined;
    let isHidden = false;
    let above = each;
    for (let left = MOST_PARENTS; left > 0 && above !== ""; left--) {
      kind ??= KINDS[above];
      isHidden ||= hidden.has(above);
      above = parents.get(above) ?? "";
    }
    if (kind !== undefined || isHidden) styles.set(each, { ...(kind && { kind }), isHidden });
  }
  return styles;
}
