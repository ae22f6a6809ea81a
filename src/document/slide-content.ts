import { BitextError, type PageContent } from "../model/index.js";
import type { DocumentReadOptions } from "./document-reader.js";
import { type FoundBlock, fromBlocks } from "./from-blocks.js";
import { MOST_BYTES, titleIn, withTitle } from "./office-archives.js";
import { type PartRelation, relationsOf } from "./part-relations.js";
import { slideText } from "./slide-text.js";
import { walkXml } from "./xml-walk.js";
import { zipParts } from "./zip-parts.js";

const WHAT = "PowerPoint presentation";
const MAIN = "ppt/presentation.xml";

/**
 * What a PowerPoint presentation says. Time linear in it.
 *
 * @throws BitextError `format-invalid` where it is damaged, has a password or is too large, and as `fromBlocks` does.
 */
export function slideContent(bytes: Uint8Array, options: DocumentReadOptions): PageContent {
  const parts = zipParts(bytes, WHAT, MOST_BYTES);
  const main = parts.read(MAIN);
  if (main === undefined)
    throw new BitextError("format-invalid", `The file is called a ${WHAT}, and has no text of one in it.`);
  const blocks: FoundBlock[] = [];
  for (const slide of slidesOf(main, relationsOf(parts, MAIN, WHAT))) {
    const xml = parts.read(slide);
    if (xml !== undefined) for (const block of slideText(xml, WHAT, "slide")) blocks.push(block);
    const notes = relationsOf(parts, slide, WHAT).find(({ type }) => type === "notesSlide");
    const spoken = notes && parts.read(notes.target);
    if (spoken !== undefined) for (const block of slideText(spoken, WHAT, "notes")) blocks.push(block);
  }
  const found = withTitle(blocks);
  return fromBlocks(found, options, titleIn(found));
}

/** The names of the slides' parts, in the order in which they are shown, each once. */
function slidesOf(main: Uint8Array, relations: readonly PartRelation[]): ReadonlySet<string> {
  const names = new Map(relations.map(({ id, target }) => [id, target]));
  const slides = new Set<string>();
  walkXml(main, WHAT, {
    open(name, attribute) {
      const slide = name === "sldId" ? names.get(attribute(":id") ?? "") : undefined;
      if (slide !== undefined) slides.add(slide);
    },
    text() {},
    close() {},
  });
  return slides;
}
