import type { Candidate } from "./candidates.js";
import { logitOf, type PairModel, type Traits } from "./pair-model.js";

const MANY = 16; // more rivals say no more than this many, which is about what a candidate has in a large collection

/** How a candidate stands among its rivals, the other pairs of either of its documents. */
export interface Standing {
  /** How much rivals say: 0 where there are none, 1 where there are many. */
  readonly contested: number;
  /** The candidate's logit minus its best rival's, times `contested`. */
  readonly lead: number;
}

/**
 * How each candidate stands among its rivals. Time linear in the candidates.
 *
 * @param logits One a candidate.
 */
export function standingsOf(candidates: readonly Candidate[], logits: ArrayLike<number>): Standing[] {
  const rivals = [0, 1].map((side) => {
    const of = new Map<number, { count: number; first: number; second: number }>();
    candidates.forEach((candidate, at) => {
      const known = of.get(candidate[side]) ?? { count: 0, first: -Infinity, second: -Infinity };
      const [first, second] = [known.first, known.second, logits[at]].sort((a, b) => b - a);
      of.set(candidate[side], { count: known.count + 1, first, second });
    });
    return of;
  });
  return candidates.map((candidate, at) => {
    let [count, best] = [0, -Infinity];
    rivals.forEach((of, side) => {
      const known = of.get(candidate[side]);
      if (known === undefined) return;
      count += known.count - 1;
      best = Math.max(best, logits[at] === known.first ? known.second : known.first);
    });
    if (count === 0) return { contested: 0, lead: 0 };
    const contested = Math.min(1, Math.log1p(count) / Math.log1p(MANY));
    return { contested, lead: contested * (logits[at] - best) };
  });
}

/**
 * How probable it is that the documents of each candidate translate each other, wholly or in part, 0 to 1: by their
 * traits, and by how they stand among all that might be partners instead.
 *
 * @param traits One a candidate.
 */
export function probabilitiesOf(
  candidates: readonly Candidate[],
  traits: readonly Traits[],
  model: PairModel,
): Float64Array {
  const logits = Float64Array.from(traits, (each) => logitOf(each, model));
  const { intercept, logit, contested, lead } = model.competition;
  return Float64Array.from(standingsOf(candidates, logits), (standing, at) => {
    const sum = intercept + logit * logits[at] + contested * standing.contested + lead * standing.lead;
    return 1 / (1 + Math.exp(-sum));
  });
}
