import type { BeadCounts } from "./bead-counts.js";
import { scoreOf } from "./bead-scores.js";
import { seededRandom } from "./random.js";

/** How a bootstrap draws. */
export interface BootstrapOptions {
  /** How often to draw as many units as there are. @default 10,000 */
  readonly resamples?: number | undefined;
  /** The same seed draws the same. @default 1 */
  readonly seed?: number | undefined;
}

/** A difference of strict F1, and how sure it is. */
export interface BootstrapResult {
  /** Of all units together; above 0 where the answer is better than the baseline. */
  readonly difference: number;
  /** The lower end of the 95 % interval: 2.5 % of the resamples differ by less. */
  readonly low: number;
  /** Its upper end. */
  readonly high: number;
  /** The share of the resamples in which the answer is the better one, 0 to 1; where both are equal, half of it. */
  readonly ahead: number;
  /**
   * How often chance alone makes two equals differ so clearly, either way round: 0 to 1, lower is surer. Never below
   * 2^(1 − units): so often do all units favour the same of two equals.
   */
  readonly p: number;
}

/**
 * A paired bootstrap: whether strict F1 of one answer differs from that of another by more than chance.
 *
 * Units (documents, or stretches of text) are drawn with replacement, the same for both answers, and strict F1 of their summed
 * counts is compared. After Koehn, “Statistical Significance Tests for Machine Translation Evaluation”, EMNLP 2004, but
 * two-sided, and with a least p: a bootstrap of three units alone would call any three that agree a certainty.
 * Time resamples × units.
 *
 * @throws RangeError where the two do not have the same number of units, or there is none.
 * @example
 * import { bootstrapDifference, countBeads } from "duiqi/evaluate";
 * const right = Array.from({ length: 6 }, () => countBeads(beads, beads)); // the counts of six documents
 * const none = right.map(() => countBeads([], beads));
 * const { difference, p } = bootstrapDifference(right, none);
 * [difference, p < 0.05]; // [1, true]
 */
export function bootstrapDifference(
  counts: readonly BeadCounts[],
  baseline: readonly BeadCounts[],
  { resamples = 10_000, seed = 1 }: BootstrapOptions = {},
): BootstrapResult {
  const units = counts.length;
  if (units !== baseline.length || units === 0) {
    throw new RangeError(`${units} and ${baseline.length} units are given, expected as many of both, at least 1.`);
  }
  const random = seededRandom(seed);
  const [here, there] = [partsOf(counts), partsOf(baseline)];
  const drawn = new Int32Array(units);
  const differences = Float64Array.from({ length: resamples }, () => {
    for (let at = 0; at < units; at++) drawn[at] = Math.floor(random() * units);
    return strictF1(here, drawn) - strictF1(there, drawn);
  }).sort();

  const each = Int32Array.from({ length: units }, (_, at) => at);
  const notAbove = differences.filter((difference) => difference <= 0).length;
  const notBelow = differences.filter((difference) => difference >= 0).length;
  const tail = Math.floor(resamples * 0.025);
  return {
    difference: strictF1(here, each) - strictF1(there, each),
    low: differences[tail],
    high: differences[resamples - 1 - tail],
    ahead: (resamples - notAbove + notBelow) / (2 * resamples), // those above, and half of those that are neither
    p: Math.min(1, Math.max((2 * (Math.min(notAbove, notBelow) + 1)) / (resamples + 1), 2 ** (1 - units))),
  };
}

const PARTS = 4; // numbers a unit: right, found, right with both sides, gold with both sides

function partsOf(counts: readonly BeadCounts[]): Int32Array {
  const parts = new Int32Array(PARTS * counts.length);
  for (const [at, { right, found, rightFull, goldFull }] of counts.entries()) {
    parts.set([right, found, rightFull, goldFull], PARTS * at);
  }
  return parts;
}

/** Strict F1 of the drawn units' counts added up, as `scoresOf` has it. */
function strictF1(parts: Int32Array, drawn: Int32Array): number {
  let [right, found, rightFull, goldFull] = [0, 0, 0, 0];
  for (const unit of drawn) {
    const at = PARTS * unit;
    right += parts[at];
    found += parts[at + 1];
    rightFull += parts[at + 2];
    goldFull += parts[at + 3];
  }
  return scoreOf(right, found, rightFull, goldFull).f1;
}
