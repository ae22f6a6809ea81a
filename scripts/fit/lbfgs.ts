/** The value of a function at a point, and its gradient there. */
export interface Valued {
  readonly value: number;
  readonly gradient: Float64Array;
}

const MEMORY = 8; // steps that the curvature is guessed from
const TRIES = 14; // halvings of a step that goes too far

/**
 * The point where a smooth function is least: L-BFGS with a backtracking line search.
 *
 * Nocedal & Wright, *Numerical Optimization*, 2nd edition, 2006, algorithms 7.4 and 3.1.
 *
 * @param enough Stops when a step gains less than this.
 */
export function minimise(
  f: (point: Float64Array) => Valued,
  start: Float64Array,
  {
    steps = 80,
    enough = 0.02,
    onStep,
  }: { steps?: number; enough?: number; onStep?: (step: number, value: number) => void } = {},
): Float64Array {
  let point = start;
  let { value, gradient } = f(point);
  const moves: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = gradient.slice();
    const shares: number[] = [];
    for (let at = moves.length - 1; at >= 0; at--) {
      shares[at] = dot(moves[at], direction) / dot(moves[at], turns[at]);
      add(direction, turns[at], -shares[at]);
    }
    const last = moves.length - 1;
    const scale =
      last < 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : dot(moves[last], turns[last]) / dot(turns[last], turns[last]);
    for (let d = 0; d < direction.length; d++) direction[d] *= scale;
    for (let at = 0; at < moves.length; at++) {
      add(direction, moves[at], shares[at] - dot(turns[at], direction) / dot(moves[at], turns[at]));
    }

    const slope = dot(gradient, direction);
    let next = point;
    let found: Valued = { value, gradient };
    for (let tries = 0, length = 1; tries < TRIES; tries++, length *= 0.4) {
      next = point.slice();
      add(next, direction, -length);
      found = f(next);
      if (found.value <= value - 1e-4 * length * slope) break;
    }
    const move = next.slice();
    add(move, point, -1);
    const turn = found.gradient.slice();
    add(turn, gradient, -1);
    if (dot(move, turn) > 1e-10) {
      moves.push(move);
      turns.push(turn);
      if (moves.length > MEMORY) {
        moves.shift();
        turns.shift();
      }
    }
    const gain = value - found.value;
    ({ value, gradient } = found);
    point = next;
    onStep?.(step, value);
    if (gain < enough) break;
  }
  return point;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, d) => sum + value * b[d], 0);

function add(into: Float64Array, what: Float64Array, factor: number): void {
  for (let d = 0; d < into.length; d++) into[d] += factor * what[d];
}
