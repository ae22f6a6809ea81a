import type { BlockKind } from "../model/index.js";
import { walkXml } from "./xml-walk.js";

/** What a style says of the paragraphs that have it. */
export interface WordStyle {
  readonly kind?: BlockKind;
  /** A line of the table of contents, which says again what the headings say. */
  readonly isLeftOut?: boolean;
}

const HEADING = /^heading \d$/i;
const CONTENTS = /^toc (?:\d|heading)$/i;

/** The styles of a document by their ids. Ids are in any language, and the names of Word's own styles in English in every one. */
export function wordStyles(xml: Uint8Array | undefined): ReadonlyMap<string, WordStyle> {
  const styles = new Map<string, WordStyle>();
  if (xml === undefined) return styles;
  let id: string | undefined;
  walkXml(xml, "Word document", {
    open(name, attribute) {
      if (name === "style") id = attribute("styleId");
      if (id === undefined) return;
      const value = attribute("val") ?? "";
      if (name === "name" && HEADING.test(value)) styles.set(id, { kind: "heading" });
      else if (name === "name" && /^title$/i.test(value)) styles.set(id, { kind: "title" });
      else if (name === "name" && /^caption$/i.test(value)) styles.set(id, { kind: "caption" });
      else if (name === "name" && CONTENTS.test(value)) styles.set(id, { isLeftOut: true });
      else if (name === "outlineLvl" && !styles.has(id) && value !== "9") styles.set(id, { kind: "heading" });
      else if (name === "numPr" && !styles.has(id)) styles.set(id, { kind: "item" });
    },
    text() {},
    close(name) {
      if (name === "style") id = undefined;
    },
  });
  return styles;
}
