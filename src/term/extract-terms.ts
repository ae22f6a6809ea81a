import { turnTaker } from "../core/index.js";
import { type GlossaryEntry, type Lexicon, loadLexicon } from "../lexicon/index.js";
import type { RunOptions } from "../model/index.js";
import { jiebaWords, type WordSegmenter } from "../segment/index.js";
import { type ChineseFirst, chineseFirst } from "./chinese-first.js";
import { linkUnits } from "./link-units.js";
import { chineseSpans, englishRuns, type LinkedUnit, phrasePairs, type WordSpan } from "./phrase-pairs.js";
import { rankTerms } from "./rank-terms.js";
import type { TermCandidate, TermUnit } from "./term.js";
import { TermCounts } from "./term-counts.js";

/** How to extract terms. */
export interface TermOptions extends Pick<RunOptions, "signal"> {
  /** Translations of words. @default CC-CEDICT and the glossary of the register, built in */
  readonly lexicon?: Lexicon | undefined;
  /** Cuts Chinese into words. @default jieba, guessing names, over the lexicon */
  readonly segmenter?: WordSegmenter | undefined;
  /** Terms that are there already: candidates say whether they are known, or contradict them. @default none */
  readonly glossary?: readonly GlossaryEntry[] | undefined;
  /** Candidates that were found less often are left out. @default 1 */
  readonly least?: number | undefined;
}

const BATCH = 2000; // units that are linked together: what they teach is learned of this many

/**
 * Terms and their translations, the likeliest first: stretches of words that translate each other in units, and that are terms by how often
 * and where they stand, and by how little the lexicon knows of them.
 *
 * Time linear in the texts; memory for 2,000 units and a bounded table of candidates, of which the rarest are forgotten. The event
 * loop gets a turn between batches.
 *
 * @throws BitextError `language-unknown` where a unit is not in Chinese and English; `signal.reason`, as it is, once the signal aborts; what
 * the units themselves throw.
 * @example
 * import { extractTerms } from "duiqi/term";
 * const units = [
 *   { source: { lang: "zh", text: "全省人形机器人产业发展大会召开。" }, target: { lang: "en", text: "A conference on the humanoid robot industry was held." } },
 * ] as const;
 * const [first] = await extractTerms(units);
 * [first?.chinese, first?.english]; // ["人形机器人产业", "humanoid robot industry"]
 */
export async function extractTerms(
  units: Iterable<TermUnit> | AsyncIterable<TermUnit>,
  { signal, lexicon: given, segmenter, glossary = [], least = 1 }: TermOptions = {},
): Promise<TermCandidate[]> {
  signal?.throwIfAborted();
  const lexicon = given ?? (await loadLexicon());
  const cutter = segmenter ?? jiebaWords({ lexicon, guess: true });
  const takeTurn = turnTaker(signal);
  const counts = new TermCounts();
  let batch: ChineseFirst[] = [];
  const countBatch = async (): Promise<void> => {
    for (const [at, linked] of linkUnits(batch, lexicon, cutter).entries()) {
      countUnit(counts, linked, batch[at]);
      await takeTurn();
    }
    batch = [];
  };
  for await (const unit of units) {
    batch.push(chineseFirst(unit));
    if (batch.length === BATCH) await countBatch();
  }
  await countBatch();
  return rankTerms(counts, lexicon, glossary, least);
}

function countUnit(counts: TermCounts, linked: LinkedUnit, { document, ...example }: ChineseFirst): void {
  const { chinese, english, chineseWords, englishWords } = linked;
  const formsIn = ({ start, end }: WordSpan): string[] => englishWords.slice(start, end).map(({ form }) => form);
  const textsIn = ({ start, end }: WordSpan): string[] =>
    chineseWords.slice(start, end).map((word) => chinese.slice(word.start, word.end));
  const pairs = phrasePairs(linked);
  counts.addUnit(
    new Set(chineseSpans(linked).map((span) => textsIn(span).join(""))),
    new Set(stretchesOf(englishRuns(linked)).map((span) => formsIn(span).join(" "))),
  );
  for (const pair of pairs) {
    const first = englishWords[pair.english.start];
    const written = english.slice(first.start, englishWords[pair.english.end - 1].end);
    counts.add({
      ...{ chineseWords: textsIn(pair.chinese), englishWords: formsIn(pair.english) },
      written,
      isFirst: pair.english.start === 0,
      ...{ translated: pair.translated, document, example },
    });
  }
}

const MOST_WORDS = 9;

/** All stretches within runs, as far as they are not too long. */
function stretchesOf(runs: Int32Array): WordSpan[] {
  const spans: WordSpan[] = [];
  for (let start = 0; start < runs.length; start++) {
    if (runs[start] < 0) continue;
    for (
      let end = start + 1;
      end <= Math.min(runs.length, start + MOST_WORDS) && runs[end - 1] === runs[start];
      end++
    ) {
      spans.push({ start, end });
    }
  }
  return spans;
}
