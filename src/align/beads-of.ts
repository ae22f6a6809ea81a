import type { Path, Shape } from "../core/index.js";
import type { Bead } from "../model/index.js";
import type { Gap } from "./walls.js";

/** The beads that a path through a gap stands for. */
export function beadsOf(path: Path, shapes: readonly Shape[], gap: Gap): Bead[] {
  let i = gap.source.start;
  let j = gap.target.start;
  return Array.from(path.shapes, (k, at): Bead => {
    const shape = shapes[k];
    const source = { start: i, end: i + shape.source };
    const target = { start: j, end: j + shape.target };
    i = source.end;
    j = target.end;
    const cost = path.costs[at];
    const twoSided = shape.source > 0 && shape.target > 0;
    return { source, target, cost, score: twoSided ? Math.min(1, Math.exp(shape.cost - cost)) : 0 };
  });
}
