import type { Evidence, Path, Shape } from "../../core/index.js";
import type { PairWords } from "../../evidence/index.js";
import type { SentencePair } from "../../model/index.js";

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
  part: SentencePair,
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
