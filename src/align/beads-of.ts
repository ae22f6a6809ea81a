import type { Path, Shape } from "../core/index.js";
import type { Bead } from "../model/index.js";
import type { Gap } from "./walls.js";

/** The beads that a path through a gap stands for. */
export function beadsOf(path: Path, scores: ArrayLike<number>, shapes: readonly Shape[], gap: Gap): Bead[] {
  let i = gap.source.start;
  let j = gap.target.start;
  return Array.from(path.shapes, (k, at): Bead => {
    const source = { start: i, end: i + shapes[k].source };
    const target = { start: j, end: j + shapes[k].target };
    i = source.end;
    j = target.end;
    return { source, target, cost: path.costs[at], score: scores[at] };
  });
}
