import fitted from "../../data/pair-score.json" with { type: "json" };
import { type Bead, type Bitext, isEmptyRange, languageOf, type SentenceRange, type Side } from "../model/index.js";
import { type QuantityKind, quantitiesIn, textLength } from "../text/index.js";
import { likenessOf } from "./likeness.js";
import type { TextOptions } from "./options.js";
import { taskOf } from "./task.js";

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
 * have, and whether they are confirmed, does not matter, so that beads of any origin will do. Time linear in the text; at most 500
 * beads are looked at, evenly spaced.
 *
 * @param options The lexicon and segmenter that the texts were aligned with.
 * @throws BitextError `languages-same` when both sides are Chinese or both English.
 */
export function pairScore(bitext: Bitext, options: Pick<TextOptions, "lexicon" | "segmenter"> = {}): number {
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

const LOOKED_AT = 500; // beads, evenly spaced: the figures of a whole book say no more than theirs

/** What an aligned pair shows of whether it is one. */
export function pairSigns(
  { source, target, beads }: Bitext,
  options: Pick<TextOptions, "lexicon" | "segmenter"> = {},
): PairSigns {
  const whole = beads.filter((bead) => !isEmptyRange(bead.source) && !isEmptyRange(bead.target));
  const step = Math.ceil(whole.length / LOOKED_AT);
  const some = whole.filter((_, at) => at % step === 0);
  let [met, unmet, contradicted] = [0, 0, 0];
  for (const bead of some) {
    const here = quantitiesOf(source, bead.source);
    const there = quantitiesOf(target, bead.target);
    const both = [...here.keys()].filter((key) => there.has(key));
    met += both.length;
    unmet += here.size + there.size - 2 * both.length;
    const agreed = new Set(both.map((key) => here.get(key)));
    const kinds = new Set(there.values());
    for (const kind of new Set(here.values())) if (kinds.has(kind) && !agreed.has(kind)) contradicted++;
  }
  const likeness = likenessOf(taskOf(source, target), some, options);
  const shares = (["source", "target"] as const).map((name) => {
    const side = name === "source" ? source : target;
    const lengths = some.map((bead) => lengthOf(side, bead[name]));
    const alike = sumOf(lengths.map((length, at) => likeness[at] * length)) / Math.max(1, sumOf(lengths));
    return alike * shareOf(side, whole, name);
  });
  const share = Math.max(...shares);
  return { share, met, unmet, contradicted };
}

const ONE = "n1"; // says nothing: 一 and “one” stand for much else

/** By key: what kinds of quantities these sentences have. */
function quantitiesOf({ document, sentences }: Side, { start, end }: SentenceRange): Map<string, QuantityKind> {
  const language = languageOf(document.lang);
  const found = sentences.slice(start, end).flatMap(({ text }) => quantitiesIn(text, language));
  return new Map(found.flatMap(({ key, kind }) => (key === ONE ? [] : [[key, kind] as const])));
}

/** How much of a side stands in these beads, 0 to 1. */
function shareOf(side: Side, beads: readonly Bead[], name: "source" | "target"): number {
  const all = lengthOf(side, { start: 0, end: side.sentences.length });
  return sumOf(beads.map((bead) => lengthOf(side, bead[name]))) / Math.max(1, all);
}

const lengthOf = ({ sentences }: Side, { start, end }: SentenceRange): number =>
  sumOf(sentences.slice(start, end).map(({ text }) => textLength(text)));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
