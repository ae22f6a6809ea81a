import { QUANTITY } from "../evidence/index.js";
import { loadLexicon } from "../lexicon/index.js";
import { languageOf, type Span } from "../model/index.js";
import { jiebaWords } from "../segment/index.js";
import { quantitiesIn } from "../text/index.js";
import { chineseFirst } from "./chinese-first.js";
import type { TermOptions } from "./extract-terms.js";
import { linkUnits } from "./link-units.js";
import type { PlacedWord } from "./phrase-pairs.js";
import type { TermUnit } from "./term.js";

/** A word of each text that translate each other: `source.text.slice(start, end)` and likewise the target. */
export interface LinkedWords {
  readonly source: Span;
  readonly target: Span;
  /** How much the tie is worth: about 1 for a word's only translation; higher is surer. */
  readonly weight: number;
}

/**
 * Which words of each unit translate which, in the order of the source, by the lexicon, numbers, names and what the units teach together: from
 * both directions, joined. Little words (的, the) are linked to nothing.
 *
 * Time linear in the words and their ties; memory for all units, so give a few thousand at a time.
 *
 * @throws TypeError where a text is none; BitextError `language-unknown` where a unit is not in Chinese and English.
 * @example
 * import { linkWords } from "duiqi/term";
 * const unit = { source: { lang: "zh", text: "熊猫吃竹子。" }, target: { lang: "en", text: "Pandas eat bamboo." } } as const;
 * const [links = []] = await linkWords([unit]);
 * links.map(({ source, target }) => [unit.source.text.slice(source.start, source.end), unit.target.text.slice(target.start, target.end)]);
 * // [["熊猫", "Pandas"], ["吃", "eat"], ["竹子", "bamboo"]]
 */
export async function linkWords(
  units: readonly TermUnit[],
  { lexicon: given, segmenter }: Pick<TermOptions, "lexicon" | "segmenter"> = {},
): Promise<LinkedWords[][]> {
  const lexicon = given ?? (await loadLexicon());
  const linked = linkUnits(units.map(chineseFirst), lexicon, segmenter ?? jiebaWords({ lexicon, guess: true }));
  return linked.map(({ chinese, english, chineseWords, englishWords, links }, at) => {
    const spans = { zh: spansOf(chineseWords, chinese, "zh"), en: spansOf(englishWords, english, "en") };
    const isTurned = languageOf(units[at].source.lang) === "en";
    return links
      .map((link): LinkedWords => {
        const [zh, en] = [spans.zh[link.chinese], spans.en[link.english]];
        return isTurned
          ? { source: en, target: zh, weight: link.weight }
          : { source: zh, target: en, weight: link.weight };
      })
      .sort((a, b) => a.source.start - b.source.start || a.target.start - b.target.start);
  });
}

/** Where words stand, quantities whole. */
function spansOf(words: readonly PlacedWord[], text: string, lang: "zh" | "en"): Span[] {
  const ends = new Map(quantitiesIn(text, lang).map(({ start, end }) => [start, end]));
  return words.map(({ form, start, end }) => ({
    start,
    end: form.startsWith(QUANTITY) ? (ends.get(start) ?? end) : end,
  }));
}
