import { binaryKind } from "../page/index.js";
import { archiveList } from "./archive-list.js";
import type { FoundBlock } from "./from-blocks.js";

/** The most bytes that are unpacked of one file: a novel has some ten million of XML. Chosen by hand. */
export const MOST_BYTES = 100_000_000;

/** What the archives of kinds that are read list. */
const OF_A_KIND =
  /word\/document\d{0,3}\.xml|ppt\/presentation\.xml|xl\/workbook\.xml|META-INF\/(?:container|manifest)\.xml/;

/** Whether a file is a ZIP archive that lists a file whose name is like this; or one that lists none of any kind, and is called like a document of this one. */
export function isArchiveOf(bytes: Uint8Array, listed: RegExp, name: string, called: RegExp): boolean {
  if (binaryKind(bytes)?.startsWith("a ZIP archive") !== true) return false;
  const list = archiveList(bytes);
  return listed.test(list) || (called.test(name) && !OF_A_KIND.test(list));
}

/** The blocks with text; a heading at the beginning is the headline, unless the document has one that says so. */
export function withTitle(blocks: readonly FoundBlock[]): FoundBlock[] {
  const [first, ...rest] = blocks.filter(({ text }) => text.trim() !== "");
  if (first === undefined) return [];
  const hasTitle = rest.some(({ kind }) => kind === "title");
  return [first.kind === "heading" && !hasTitle ? { ...first, kind: "title" } : first, ...rest];
}

/** The headline among blocks, as a fact of their document. */
export function titleIn(blocks: readonly FoundBlock[]): { readonly title?: string } {
  const title = blocks.find(({ kind }) => kind === "title")?.text.trim();
  return title === undefined ? {} : { title };
}
