import type { Evidence, Path, Shape } from "../core/index.js";
import {
  type AlignmentModel,
  FEATURE_NAMES,
  type FeatureName,
  type PairWords,
  type Weights,
} from "../evidence/index.js";
import type { Gap } from "./walls.js";

/** Weights under which evidence is what words say of each other, and nothing else. */
export function translationAlone(weights: Weights): Weights {
  const alone: Record<FeatureName, number> = { ...weights };
  for (const name of FEATURE_NAMES) alone[name] = name === "forward" || name === "backward" ? 1 : 0;
  return alone;
}

/**
 * How far words speak for the two sides of each bead translating each other, in nats a word: above 0 where they do.
 * 0 for beads with an empty side.
 *
 * @param evidence That of words alone, seen from the gap.
 */
export function natsPerWord(
  evidence: Evidence,
  path: Path,
  shapes: readonly Shape[],
  gap: Gap,
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
    const { start: s } = gap.source;
    const { start: t } = gap.target;
    const count = sizeOf(words.zh.starts, s + h, s + i) + sizeOf(words.en.starts, t + g, t + j);
    return -cost[0] / Math.max(1, count);
  });
}

/** How probable it is that the sides of a bead translate each other at all: a logistic function of what words say. */
export const relatedness = (
  nats: number,
  { relatedness: { intercept, slope } }: Pick<AlignmentModel, "relatedness">,
): number => 1 / (1 + Math.exp(-intercept - slope * nats));
