import { BitextError, type PageContent } from "../model/index.js";
import type { DocumentReadOptions } from "./document-reader.js";
import { type FoundBlock, fromBlocks } from "./from-blocks.js";
import { wordStyles } from "./word-styles.js";
import { wordText } from "./word-text.js";
import { zipParts } from "./zip-parts.js";

const WHAT = "Word document";
const MOST_BYTES = 100_000_000; // unpacked: a novel has some ten million of XML. Chosen by hand

/**
 * What a Word document says. Time linear in it.
 *
 * @throws BitextError `format-invalid` where it is damaged, has a password or is too large, and as `fromBlocks` does.
 */
export function wordContent(bytes: Uint8Array, options: DocumentReadOptions): PageContent {
  const parts = zipParts(bytes, WHAT, MOST_BYTES);
  const main = parts.names.find((name) => /^word\/document\d{0,3}\.xml$/.test(name));
  const xml = main === undefined ? undefined : parts.read(main);
  if (xml === undefined)
    throw new BitextError("format-invalid", "The file is called a Word document, and has no text of one in it.");
  const styles = wordStyles(parts.read("word/styles.xml"));
  const { blocks, notes } = wordText(xml, styles);
  const found = withTitle(blocks);
  for (const kind of ["footnote", "endnote"] as const) {
    const ids = notes.flatMap((note) => (note.kind === kind ? note.id : []));
    const part = ids.length === 0 ? undefined : parts.read(`word/${kind}s.xml`);
    if (part === undefined) continue;
    const { byNote } = wordText(part, styles);
    for (const id of new Set(ids)) for (const block of byNote.get(id) ?? []) found.push(block);
  }
  const title = found.find((block) => block.kind === "title")?.text.trim();
  return fromBlocks(found, options, title === undefined ? {} : { title });
}

/** The blocks with text; a heading at the beginning is the headline, unless the document has one that says so. */
function withTitle(blocks: readonly FoundBlock[]): FoundBlock[] {
  const [first, ...rest] = blocks.filter(({ text }) => text.trim() !== "");
  if (first === undefined) return [];
  const hasTitle = rest.some(({ kind }) => kind === "title");
  return [first.kind === "heading" && !hasTitle ? { ...first, kind: "title" } : first, ...rest];
}
