import type { Point } from "./plot.js";

/** The exponent of the power of `x` that `y` grows with: the slope of least squares on logarithms. 1 is linear. */
export function exponentOf(points: readonly Point[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (value: (point: Point) => number): number =>
    logs.reduce((sum, point) => sum + value(point), 0) / logs.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
}
