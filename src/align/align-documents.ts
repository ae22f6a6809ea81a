import { expectDocument } from "../expect/index.js";
import type { Bitext, Document, RunOptions, Side } from "../model/index.js";
import { type SplitOptions, sidesOf } from "../segment/index.js";
import { align, alignAsync } from "./align.js";
import type { AlignOptions } from "./options.js";

/** How to align documents: how to split them, and how to align their sentences. */
export type AlignDocumentsOptions = AlignOptions & SplitOptions;

/**
 * Splits two documents into sentences and aligns them: the common case in one call. What comes out has both sides and the beads that
 * join them; `toUnits` makes pairs of texts of it. Time and memory linear in the texts.
 *
 * @throws BitextError `languages-same` when both are Chinese or both English; what `align` throws.
 * @example
 * import { alignDocuments, documentFromText, toUnits } from "duiqi";
 * const zh = documentFromText("今天天气很好。我们去公园吧。");
 * const en = documentFromText("The weather is fine today. Let us go to the park.");
 * const bitext = alignDocuments(zh, en);
 * toUnits(bitext)[1]?.target.text; // "Let us go to the park."
 */
export function alignDocuments(source: Document, target: Document, options: AlignDocumentsOptions = {}): Bitext {
  const sides = split(source, target, options);
  return { ...sides, beads: align(sides.source, sides.target, options) };
}

/**
 * Does what `alignDocuments` does, pausing now and then: reports progress, and can be aborted.
 *
 * @throws what `alignDocuments` throws; `signal.reason`, as it is, once the signal aborts.
 * @example
 * import { alignDocumentsAsync, documentFromText } from "duiqi";
 * const zh = documentFromText("今天天气很好。我们去公园吧。");
 * const en = documentFromText("The weather is fine today. Let us go to the park.");
 * const { beads } = await alignDocumentsAsync(zh, en, { signal: AbortSignal.timeout(60_000) });
 * beads.length; // 2
 */
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
  return sidesOf(source, target, options);
}
