import type { Path, Shape } from "../core/index.js";
import type { Bead } from "../model/index.js";
import type { Gap } from "./walls.js";

/** What the beads of a path through a gap join, one after the other. */
export function* stepsOf({ shapes: taken }: Path, shapes: readonly Shape[], gap: Gap): Generator<Gap, void> {
  let [i, j] = [gap.source.start, gap.target.start];
  for (const k of taken) {
    const source = { start: i, end: i + shapes[k].source };
    const target = { start: j, end: j + shapes[k].target };
    [i, j] = [source.end, target.end];
    yield { source, target };
  }
}

/** The beads that a path through a gap stands for. */
export const beadsOf = (path: Path, scores: ArrayLike<number>, shapes: readonly Shape[], gap: Gap): Bead[] =>
  Array.from(stepsOf(path, shapes, gap), ({ source, target }, at) => ({
    source,
    target,
    cost: path.costs[at],
    score: scores[at],
  }));
