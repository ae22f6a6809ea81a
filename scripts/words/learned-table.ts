import type { LinkCounts } from "./word-alignment.js";

/** Words of a side by their ids, and how often each of them stands in the texts. */
export interface CountedWords {
  readonly words: readonly string[];
  readonly counts: readonly number[];
}

const LEAST_COUNT = 0.5; // links that are expected less often than half a time are mostly chance
const LEAST_WORTH = 0.04; // translations: fainter ones hardly move a cost

const HAN = /\p{Script=Han}/u;

/**
 * The lines of the table: Chinese word ⇥ English stem ⇥ how many translations the link is worth, the alphabet's first and the worthiest
 * first. A link is worth the geometric mean of its two conditional chances, at most one translation: a word that means this one thing and
 * is meant by nothing else. Little words are left out, since they stand across from everything.
 *
 * Worths of 0.7 to 4 times that, of one chance alone, of their mean and of the larger were tried, and other bounds: this gave the most
 * on chapters that no weight was fitted on (`docs/design.md`).
 */
export function learnedLines(
  links: LinkCounts,
  zh: CountedWords,
  en: CountedWords,
  isLittle: (word: string) => boolean,
): string[] {
  const rows: { readonly zh: string; readonly en: string; readonly worth: number }[] = [];
  for (const [source, row] of links.entries()) {
    if (!HAN.test(zh.words[source])) continue;
    for (const [target, count] of row) {
      const worth = count / Math.sqrt(zh.counts[source] * en.counts[target]);
      if (count < LEAST_COUNT || worth < LEAST_WORTH || isLittle(en.words[target])) continue;
      rows.push({ zh: zh.words[source], en: en.words[target], worth });
    }
  }
  rows.sort((a, b) => (a.zh < b.zh ? -1 : a.zh > b.zh ? 1 : b.worth - a.worth || (a.en < b.en ? -1 : 1)));
  return rows.map(({ zh, en, worth }) => `${zh}\t${en}\t${worth.toFixed(2)}`);
}
