import fitted from "../../../data/pair-score.json" with { type: "json" };
import { type PairWords, QUANTITY } from "../../evidence/index.js";
import { expectBitext } from "../../expect/index.js";
import { type Bead, type Bitext, isEmptyRange, type SentenceRange, type Side } from "../../model/index.js";
import { textLength } from "../../text/index.js";
import type { TextOptions } from "../options.js";
import { beadWords, wordsOf } from "./bead-words.js";
import { likenessOf } from "./likeness.js";

/** What tells whether two documents translate each other. */
export interface PairSigns {
  /**
   * How much of a side stands in beads whose words translate each other, 0 to 1: the larger of the two sides' shares, since one may be a summary
   * of the other; then all of it is found, and most of the other is left over.
   */
  readonly share: number;
  /** Numbers and dates in two-sided beads that stand on both sides of the bead. */
  readonly met: number;
  /** Those that stand on one side only. */
  readonly unmet: number;
  /** Kinds of them of which a bead has some on both sides, and none in common: 2月28日 and “February 23”. */
  readonly contradicted: number;
}

/** Numbers of a logistic function, fitted by `scripts/fit-pair-score.ts`. */
export interface PairScoreModel {
  readonly intercept: number;
  readonly share: number;
  readonly met: number;
  readonly unmet: number;
  readonly contradicted: number;
}

/**
 * How probable it is that two documents translate each other, or one a part of the other, 0 to 1.
 *
 * From how much of them stands opposite its translation, and from numbers and dates: two releases on one subject use the same
 * phrases, but not the same figures. The texts alone are asked, and which of their sentences the beads join: what scores the beads
 * have, and whether they are confirmed, does not matter, so that beads of any origin will do. Time linear in the text; at most 100
 * beads are looked at, evenly spaced.
 *
 * @param options The lexicon and segmenter that the texts were aligned with.
 * @throws BitextError `languages-same` when both sides are Chinese or both English.
 * @example
 * import { pairScore } from "duiqi";
 * const score = pairScore(bitext);
 * score > 0.5; // true
 */
export function pairScore(bitext: Bitext, options: Pick<TextOptions, "lexicon" | "segmenter"> = {}): number {
  expectBitext(bitext);
  return scoreOf(pairSigns(bitext, options), fitted);
}

/** The same, from what an aligned pair shows. */
export function scoreOf(signs: PairSigns, model: PairScoreModel): number {
  if (signs.share === 0) return 0;
  const { share, met, unmet, contradicted } = damped(signs);
  const logit = model.share * share + model.met * met + model.unmet * unmet + model.contradicted * contradicted;
  return 1 / (1 + Math.exp(-model.intercept - logit));
}

/** Signs as the function takes them: the tenth number that agrees says less than the first. */
export const damped = ({ share, met, unmet, contradicted }: PairSigns): PairSigns => ({
  share,
  met: Math.sqrt(met),
  unmet: Math.sqrt(unmet),
  contradicted: Math.sqrt(contradicted),
});

// Beads that are looked at, evenly spaced. Pairs left out of the fit are told as well as with 500, and a novel takes a third of the time.
const LOOKED_AT = 100;

/** What an aligned pair shows of whether it is one. */
export function pairSigns(
  { source, target, beads }: Bitext,
  options: Pick<TextOptions, "lexicon" | "segmenter"> = {},
): PairSigns {
  const whole = beads.filter((bead) => !isEmptyRange(bead.source) && !isEmptyRange(bead.target));
  const step = Math.ceil(whole.length / LOOKED_AT);
  const some = whole.filter((_, at) => at % step === 0);
  const words = beadWords({ source, target }, some, options);
  const likeness = likenessOf(words);
  const share = Math.max(
    alikeIn(source, { whole: rangesOf(whole, "source"), some: rangesOf(some, "source") }, likeness),
    alikeIn(target, { whole: rangesOf(whole, "target"), some: rangesOf(some, "target") }, likeness),
  );
  return { share, ...quantitySigns(words) };
}

const rangesOf = (beads: readonly Bead[], side: "source" | "target"): SentenceRange[] =>
  beads.map((bead) => bead[side]);

/** How much of a side stands in beads whose words translate each other: of all beads as much as of those that were looked at. */
function alikeIn(
  { sentences }: Side,
  beads: { readonly whole: readonly SentenceRange[]; readonly some: readonly SentenceRange[] },
  likeness: readonly number[],
): number {
  const lengths = sentences.map(({ text }) => textLength(text));
  const lengthOf = ({ start, end }: SentenceRange): number => sumOf(lengths.slice(start, end));
  const looked = beads.some.map(lengthOf);
  const alike = sumOf(looked.map((length, at) => likeness[at] * length)) / Math.max(1, sumOf(looked));
  return (alike * sumOf(beads.whole.map(lengthOf))) / Math.max(1, sumOf(lengths));
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** How the numbers and dates of each bead's two sides agree. */
function quantitySigns({ zh, en }: PairWords): Omit<PairSigns, "share"> {
  let [met, unmet, contradicted] = [0, 0, 0];
  for (let bead = 0; bead + 1 < zh.starts.length; bead++) {
    const [here, there] = [quantitiesOf(zh, bead), quantitiesOf(en, bead)];
    const both = here.filter((key) => there.includes(key));
    met += both.length;
    unmet += here.length + there.length - 2 * both.length;
    const [kinds, agreed] = [kindsOf(there), kindsOf(both)];
    for (const kind of kindsOf(here)) if (kinds.has(kind) && !agreed.has(kind)) contradicted++;
  }
  return { met, unmet, contradicted };
}

const ONE = `${QUANTITY}n1`; // says nothing: 一 and “one” stand for much else

/** The keys of the quantities that a side of a bead has. */
const quantitiesOf = (words: PairWords["zh"], bead: number): string[] =>
  [...wordsOf(words, bead)].map((id) => words.types[id]).filter((word) => word.startsWith(QUANTITY) && word !== ONE);

/** Of keys: their first letters tell numbers from percents, days, months, years, weekdays and times. */
const kindsOf = (keys: readonly string[]): ReadonlySet<string> => new Set(keys.map((key) => key[QUANTITY.length]));
