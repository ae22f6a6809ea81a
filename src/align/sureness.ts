import type { Evidence, Path, Shape } from "../core/index.js";
import type { AlignmentModel, PairWords, Part } from "../evidence/index.js";

/**
 * How far words speak for the two sides of each bead translating each other, in nats a word: above 0 where they do.
 * 0 for beads with an empty side.
 *
 * @param evidence That of words alone, counted from the beginning of the part that the path goes through.
 */
export function natsPerWord(
  evidence: Evidence,
  path: Path,
  shapes: readonly Shape[],
  part: Pick<Part, "source" | "target">,
  words: PairWords,
): Float64Array {
  const cost = new Float64Array(1);
  const sizeOf = (starts: Int32Array, from: number, to: number): number => starts[to] - starts[from];
  let [i, j] = [0, 0];
  return Float64Array.from(path.shapes, (k) => {
    const { source, target } = shapes[k];
    const [h, g] = [i, j];
    i += source;
    j += target;
    if (source === 0 || target === 0) return 0;
    cost[0] = 0;
    evidence.addCosts(h, i, target, j, 1, cost);
    const [s, t] = [part.source, part.target];
    const count = sizeOf(words.zh.starts, s + h, s + i) + sizeOf(words.en.starts, t + g, t + j);
    return -cost[0] / Math.max(1, count);
  });
}

/** What the search knows of a bead with both sides. */
export interface FoundBead {
  /** How probable the search thinks it, 0 to 1. */
  readonly posterior: number;
  /** How far words speak for it, in nats a word. */
  readonly perWord: number;
  readonly shape: Pick<Shape, "source" | "target">;
}

const CERTAIN = 1e-4; // posteriors nearer to 0 or 1 than this say no more
const LEAST_NATS = -0.3; // a word: less speaks no more against a bead, and more than the most no more for it
const MOST_NATS = 1.5;
const FAINT = 0.2; // nats a word: below, words hardly speak for a bead, and every bit less speaks against it

/** The signs of a bead that its score is made of, in the order of the model's weights; the first is 1. */
export function signsOf({ posterior, perWord, shape: { source, target } }: FoundBead): number[] {
  const p = Math.min(1 - CERTAIN, Math.max(CERTAIN, posterior));
  const nats = Math.min(MOST_NATS, Math.max(LEAST_NATS, perWord));
  const sentences = source + target;
  return [1, Math.log(p / (1 - p)), nats, Math.max(0, FAINT - nats), sentences > 2 ? 1 : 0, Math.max(0, sentences - 3)];
}

/** How sure a bead is, 0 to 1, before calibration: a logistic function of its signs. */
export function sureness(bead: FoundBead, { sureness: weights }: Pick<AlignmentModel, "sureness">): number {
  const { intercept, posterior, perWord, faint, joined, sentences } = weights;
  const values = [intercept, posterior, perWord, faint, joined, sentences];
  const logit = signsOf(bead).reduce((sum, sign, at) => sum + sign * values[at], 0);
  return 1 / (1 + Math.exp(-logit));
}
