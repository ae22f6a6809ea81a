import { fittedModel, type PairWords, QUANTITY, type Tie, type Tokens, tellingTies } from "../evidence/index.js";

/** How well one side's words are explained by the words of the other. */
interface ExplainedSide {
  /** How many of its words the lexicon or a tie knows; numbers are none. */
  readonly known: number;
  /** Of what these words say, the share that a word of the other side translates, 0 to 1. */
  readonly share: number;
  /** How much better the other side explains them than words at large do, in nats, in the mean over what they say. */
  readonly nats: number;
  /** How far explained words stand apart from the others: about 1 where they are mixed, more where one half is explained. */
  readonly parted: number;
}

/** What is known of the words of a pair at large. */
export interface WordFacts {
  /** How common a word is in texts at large, 0 to 1. */
  readonly atLarge: number;
  /** What it says beside others, 0 to 1; 0 where the lexicon does not know it. */
  readonly importance: number;
}

/** How well the two sides explain each other. */
export interface ExplainedPair {
  readonly zh: ExplainedSide;
  readonly en: ExplainedSide;
  /** Numbers and dates that stand on both sides, as evidence compares them; 一 and “one” aside. */
  readonly numbersMet: readonly string[];
}

/** How facts about words are looked up. */
export interface WordFactsOf {
  chinese(word: string): WordFacts;
  english(word: string): WordFacts;
}

const ONE = `${QUANTITY}n1`; // says nothing: 一 and “one” stand for much else

/** Whether a word that both sides have is a number or a date that says something. */
const isTelling = (word: string): boolean => word.startsWith(QUANTITY) && word !== ONE;

/**
 * How well the words of a pair explain each other: the formula of `translationEvidence`, with how common a word is at large asked of the
 * lexicon, for one pair has no text of its own to count in. Time linear in the words and their ties.
 */
export function explainedPair({ zh, en, links }: PairWords, facts: WordFactsOf): ExplainedPair {
  const { known } = fittedModel.words;
  const worth = { zh: new Float64Array(zh.types.length), en: new Float64Array(en.types.length) };
  const numbersMet: string[] = [];
  for (const [z, row] of links.entries()) {
    for (const [e, weight] of row) {
      worth.zh[z] += weight;
      worth.en[e] += weight;
      if (zh.types[z] === en.types[e] && isTelling(zh.types[z])) numbersMet.push(zh.types[z]);
    }
  }
  // p(word | the other side)
  const given = { zh: new Float64Array(zh.types.length), en: new Float64Array(en.types.length) };
  for (const [z, row] of links.entries()) {
    const share = zh.counts[z] / zh.ids.length / Math.max(worth.zh[z], known);
    for (const [e, weight] of row) {
      given.en[e] += share * weight;
      given.zh[z] += ((en.counts[e] / en.ids.length) * weight) / Math.max(worth.en[e], known);
    }
  }
  return {
    zh: explainedSide(zh, worth.zh, given.zh, facts.chinese),
    en: explainedSide(en, worth.en, given.en, facts.english),
    numbersMet,
  };
}

const NOTHING: ExplainedSide = { known: 0, share: 0, nats: 0, parted: 0 };

function explainedSide(
  { ids, types }: Tokens,
  worth: Float64Array,
  given: Float64Array,
  factsOf: (word: string) => WordFacts,
): ExplainedSide {
  const { lambda } = fittedModel.words;
  const says = new Float64Array(types.length);
  const gains = new Float64Array(types.length);
  for (let type = 0; type < types.length; type++) {
    if (types[type].startsWith(QUANTITY)) continue; // numbers are compared by rules of their own
    const { atLarge, importance } = factsOf(types[type]);
    says[type] = (importance === 0 && worth[type] > 0 ? 1 : importance) * -Math.log(atLarge);
    gains[type] = Math.log(1 - lambda + (lambda * Math.min(1, given[type])) / atLarge);
  }
  let [known, all, explained, nats] = [0, 0, 0, 0];
  for (const type of ids) {
    if (says[type] === 0) continue;
    known++;
    all += says[type];
    explained += says[type] * Math.min(1, worth[type]);
    nats += says[type] * gains[type];
  }
  if (all === 0) return NOTHING;
  const share = explained / all;
  let [sum, farthest, squares] = [0, 0, 0];
  for (const type of ids) {
    const off = says[type] * (Math.min(1, worth[type]) - share);
    sum += off;
    squares += off * off;
    farthest = Math.max(farthest, Math.abs(sum));
  }
  return { known, share, nats: nats / all, parted: squares === 0 ? 0 : farthest / Math.sqrt(squares) };
}

/** The words that speak for a pair, as evidence compares them, the strongest first: as `tellingTies` chooses them. */
export function tiedWords({ zh, en, links }: PairWords): Tie[] {
  const ties = links.flatMap((row, z) =>
    Array.from(row, ([e, weight]) => ({ zh: zh.types[z], en: en.types[e], weight })),
  );
  const standing = new Map(en.types.map((word, e) => [word, en.counts[e]]));
  return tellingTies(ties, (word) => standing.get(word) ?? 0);
}
