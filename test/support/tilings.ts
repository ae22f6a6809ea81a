import type { Band, Shape } from "../../src/core/index.js";

/** What is to be tiled inside a band, and what it costs. */
export interface TilingProblem {
  readonly sourceCount: number;
  readonly targetCount: number;
  readonly shapes: readonly Shape[];
  readonly cost: (sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number) => number;
  /** What a bead with an empty side costs in addition behind another one. */
  readonly runCost: number;
  readonly band: Band;
}

/** A tiling: what it costs, and the cells that it goes through, the first and the last among them. */
export interface Tiling {
  readonly cost: number;
  readonly cells: readonly (readonly [number, number])[];
}

/** Every tiling that stays in the band, with its cost: slow, and easy to believe. */
export function tilings({ sourceCount, targetCount, shapes, cost, runCost, band }: TilingProblem): Tiling[] {
  const found: Tiling[] = [];
  const extend = (i: number, j: number, tiling: Tiling, isBehindNull: boolean): void => {
    if (i === sourceCount && j === targetCount) found.push(tiling);
    for (const { source, target, cost: price } of shapes) {
      const [end, last] = [i + source, j + target];
      if (end > sourceCount || last > targetCount || last < band.lo[end] || last >= band.hi[end]) continue;
      const isNull = source === 0 || target === 0;
      const again = isBehindNull && isNull ? runCost : 0;
      const total = tiling.cost + price + cost(i, end, j, last) + again;
      extend(end, last, { cost: total, cells: [...tiling.cells, [end, last]] }, isNull);
    }
  };
  extend(0, 0, { cost: 0, cells: [[0, 0]] }, false);
  return found;
}
