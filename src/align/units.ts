import { expectBitext } from "../expect/index.js";
import {
  type Bitext,
  isEmptyRange,
  languageOf,
  type SentenceRange,
  type Side,
  type TranslationUnit,
} from "../model/index.js";
import { onOneLine, webAddress } from "../text/index.js";

/**
 * The pairs of a bitext worth keeping: its beads with text on both sides, in order, each standing on its own, with the score of its
 * bead (0 to 1, higher is better) where that has one. What to do with low scores is the caller's to say: none is left out. Time linear
 * in the text.
 *
 * @throws TypeError where the bitext is none, RangeError where its beads join sentences that are not there.
 * @example
 * import { toUnits } from "duiqi";
 * const [first] = toUnits(bitext);
 * [first?.source.text, first?.target.text]; // ["今天天气很好。", "The weather is fine today."]
 */
export function toUnits(bitext: Bitext): TranslationUnit[] {
  expectBitext(bitext);
  const { source, target, beads } = bitext;
  const [sourceUrl, targetUrl] = [webAddress(source.document.url), webAddress(target.document.url)];
  return beads
    .filter((bead) => !isEmptyRange(bead.source) && !isEmptyRange(bead.target))
    .map((bead) => ({
      source: { lang: source.document.lang, text: textOf(source, bead.source) },
      target: { lang: target.document.lang, text: textOf(target, bead.target) },
      ...(bead.score !== undefined && { score: bead.score }),
      ...(bead.confirmed && { confirmed: true }),
      ...(sourceUrl !== undefined && { sourceUrl }),
      ...(targetUrl !== undefined && { targetUrl }),
      ...(source.document.date !== undefined && { date: source.document.date }),
    }));
}

/**
 * The text of neighbouring sentences as it stands in the document, on one line.
 *
 * Where they come from several blocks, English gets a space for the line break between them and Chinese nothing.
 *
 * @param range Half-open, as the sides of a bead are: `textOf(source, bead.source)`.
 * @returns `""` for an empty range.
 * @example
 * import { sideFromLines, textOf } from "duiqi";
 * const side = sideFromLines(["The rain stopped.", "He went out."], "en");
 * textOf(side, { start: 0, end: 2 }); // "The rain stopped. He went out."
 */
export function textOf({ document, sentences }: Side, range: SentenceRange): string {
  if (isEmptyRange(range)) return "";
  const text = document.text.slice(sentences[range.start].start, sentences[range.end - 1].end);
  return onOneLine(text, languageOf(document.lang) === "zh" ? "" : " ");
}
