import fitted from "../../data/pair-score.json" with { type: "json" };
import { type Bead, type Bitext, isEmptyRange, languageOf, type SentenceRange, type Side } from "../model/index.js";
import { type QuantityKind, quantitiesIn, textLength } from "../text/index.js";

/** What tells whether two documents translate each other. */
export interface PairSigns {
  /**
   * How much of a side stands in beads, by their scores, 0 to 1: the larger of the two sides' shares, since one may be a summary
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
 * From how much of them is aligned, and from numbers and dates: two releases on one subject use the same phrases, but not the
 * same figures. Time linear in the text.
 */
export function pairScore(bitext: Bitext, model: PairScoreModel = fitted): number {
  return scoreOf(pairSigns(bitext), model);
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
export function pairSigns({ source, target, beads }: Bitext): PairSigns {
  const whole = beads.filter((bead) => !isEmptyRange(bead.source) && !isEmptyRange(bead.target));
  let [met, unmet, contradicted] = [0, 0, 0];
  const step = Math.ceil(whole.length / LOOKED_AT);
  for (let at = 0; at < whole.length; at += step) {
    const bead = whole[at];
    const here = quantitiesOf(source, bead.source);
    const there = quantitiesOf(target, bead.target);
    const both = [...here.keys()].filter((key) => there.has(key));
    met += both.length;
    unmet += here.size + there.size - 2 * both.length;
    const agreed = new Set(both.map((key) => here.get(key)));
    const kinds = new Set(there.values());
    for (const kind of new Set(here.values())) if (kinds.has(kind) && !agreed.has(kind)) contradicted++;
  }
  const share = Math.max(shareOf(source, whole, "source"), shareOf(target, whole, "target"));
  return { share, met, unmet, contradicted };
}

const ONE = "n1"; // says nothing: 一 and “one” stand for much else

/** By key: what kinds of quantities these sentences have. */
function quantitiesOf({ document, sentences }: Side, { start, end }: SentenceRange): Map<string, QuantityKind> {
  const language = languageOf(document.lang);
  const found = sentences.slice(start, end).flatMap(({ text }) => quantitiesIn(text, language));
  return new Map(found.flatMap(({ key, kind }) => (key === ONE ? [] : [[key, kind] as const])));
}

function shareOf(side: Side, whole: readonly Bead[], name: "source" | "target"): number {
  const lengths = side.sentences.map(({ text }) => textLength(text));
  const lengthOf = (range: Pick<SentenceRange, "start" | "end">): number =>
    lengths.slice(range.start, range.end).reduce((sum, length) => sum + length, 0);
  const all = lengthOf({ start: 0, end: lengths.length });
  return all === 0 ? 0 : whole.reduce((sum, bead) => sum + bead.score * lengthOf(bead[name]), 0) / all;
}
