import { BitextError, type PageContent } from "../model/index.js";
import type { DocumentReadOptions } from "./document-reader.js";
import { fromBlocks } from "./from-blocks.js";
import { MOST_BYTES, titleIn, withTitle } from "./office-archives.js";
import { wordStyles } from "./word-styles.js";
import { wordText } from "./word-text.js";
import { zipParts } from "./zip-parts.js";

const WHAT = "Word document";

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
  return fromBlocks(found, options, titleIn(found));
}
