import { expectDocument } from "../expect/index.js";
import type { Bitext, Document, RunOptions, Side } from "../model/index.js";
import { type SplitOptions, splitSentences } from "../segment/index.js";
import { align, alignAsync } from "./align.js";
import type { AlignOptions } from "./options.js";

/** How to align documents: how to split them, and how to align their sentences. */
export type AlignDocumentsOptions = AlignOptions & SplitOptions;

/**
 * Splits two documents into sentences and aligns them: the common case in one call.
 *
 * @throws BitextError `languages-same` when both are Chinese or both English.
 */
export function alignDocuments(source: Document, target: Document, options: AlignDocumentsOptions = {}): Bitext {
  const sides = split(source, target, options);
  return { ...sides, beads: align(sides.source, sides.target, options) };
}

/** Does what `alignDocuments` does, pausing now and then: reports progress, and can be aborted. */
export async function alignDocumentsAsync(
  source: Document,
  target: Document,
  options: AlignDocumentsOptions & RunOptions = {},
): Promise<Bitext> {
  const sides = split(source, target, options);
  return { ...sides, beads: await alignAsync(sides.source, sides.target, options) };
}

function split(source: Document, target: Document, options: SplitOptions): { source: Side; target: Side } {
  expectDocument(source, "source");
  expectDocument(target, "target");
  return {
    source: { document: source, sentences: splitSentences(source, options) },
    target: { document: target, sentences: splitSentences(target, options) },
  };
}
