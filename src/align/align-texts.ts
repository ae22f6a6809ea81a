import { expectText } from "../expect/index.js";
import type { Bitext, Document, LangTag, RunOptions } from "../model/index.js";
import { documentFromText } from "../segment/index.js";
import { detectPairLangs } from "../text/index.js";
import { type AlignDocumentsOptions, alignDocuments, alignDocumentsAsync } from "./align-documents.js";
import { textOf } from "./units.js";

/** What the two texts say at one place. */
export interface AlignedText {
  /** One sentence or some; empty where the target says something that the source does not. */
  readonly source: string;
  /** Empty where the target leaves the source's sentence out. */
  readonly target: string;
  /** How probable it is that the two go together, 0 to 1; higher is better. From lengths alone, none where one is empty. */
  readonly score?: number;
}

/** How to align texts; the languages are told from the letters where they are not said. */
export interface AlignTextsOptions extends AlignDocumentsOptions {
  readonly sourceLang?: LangTag | undefined;
  readonly targetLang?: LangTag | undefined;
}

/**
 * Aligns two texts, one Chinese and one English, whichever comes first: what goes together, in order, with nothing left out.
 *
 * Each line is a paragraph. For offsets and beads there are `documentFromText` and `alignDocuments`.
 *
 * @throws TypeError where a text is no string; BitextError `page-empty` where one is blank, `language-unknown` where one is in neither language,
 *   `languages-same` where both are in the same.
 * @example
 * import { alignTexts } from "duiqi";
 * const pairs = alignTexts("今天天气很好。我们去公园吧。", "The weather is fine today. Let us go to the park.");
 * pairs.map(({ source, target }) => [source, target]);
 * // [["今天天气很好。", "The weather is fine today."], ["我们去公园吧。", "Let us go to the park."]]
 */
export function alignTexts(source: string, target: string, options: AlignTextsOptions = {}): AlignedText[] {
  const documents = documentsOf(source, target, options);
  return alignedTexts(alignDocuments(documents.source, documents.target, options));
}

/**
 * Does what `alignTexts` does, pausing now and then: reports progress, and can be aborted.
 *
 * @throws what `alignTexts` throws; `signal.reason`, as it is, once the signal aborts.
 * @example
 * import { alignTextsAsync } from "duiqi";
 * const [first] = await alignTextsAsync("今天天气很好。", "The weather is fine today.", { signal: AbortSignal.timeout(60_000) });
 * first?.target; // "The weather is fine today."
 */
export async function alignTextsAsync(
  source: string,
  target: string,
  options: AlignTextsOptions & RunOptions = {},
): Promise<AlignedText[]> {
  const documents = documentsOf(source, target, options);
  return alignedTexts(await alignDocumentsAsync(documents.source, documents.target, options));
}

function documentsOf(source: string, target: string, { sourceLang, targetLang }: AlignTextsOptions) {
  expectText(source, "source");
  expectText(target, "target");
  const langs = detectPairLangs(source, target, { source: sourceLang, target: targetLang });
  return { source: documentOf(source, sourceLang, langs.source), target: documentOf(target, targetLang, langs.target) };
}

/** @param judged The language that the text has beside the other one: a page of commands in Chinese is English by itself. */
function documentOf(text: string, said: LangTag | undefined, judged: LangTag | undefined): Document {
  const document = documentFromText(text, { lang: said });
  return said === undefined && judged !== undefined ? { ...document, lang: judged } : document;
}

const alignedTexts = ({ source, target, beads }: Bitext): AlignedText[] =>
  beads.map((bead) => ({
    source: textOf(source, bead.source),
    target: textOf(target, bead.target),
    ...(bead.score !== undefined && { score: bead.score }),
  }));
