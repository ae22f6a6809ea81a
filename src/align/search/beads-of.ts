import type { Path, Shape } from "../../core/index.js";
import type { Bead, SentencePair, Stretch } from "../../model/index.js";

/** Takes beads as they become certain, in order, and the number of the gap that they lie in. */
export type TakeBeads = (beads: readonly Bead[], gap: number) => void;

/** What the beads of a path join, one after the other. */
export function* stepsOf(
  { shapes: taken }: Path,
  shapes: readonly Shape[],
  start: SentencePair,
): Generator<Stretch, void> {
  let [i, j] = [start.source, start.target];
  for (const k of taken) {
    const source = { start: i, end: i + shapes[k].source };
    const target = { start: j, end: j + shapes[k].target };
    [i, j] = [source.end, target.end];
    yield { source, target };
  }
}

/** A bead that this library found: priced and scored. */
type MeasuredBead = Bead & Required<Pick<Bead, "cost" | "score">>;

/** The beads that a path stands for. */
export const beadsOf = (
  path: Path,
  scores: ArrayLike<number>,
  shapes: readonly Shape[],
  start: SentencePair,
): MeasuredBead[] =>
  Array.from(stepsOf(path, shapes, start), ({ source, target }, at) => ({
    source,
    target,
    cost: path.costs[at],
    score: scores[at],
  }));
