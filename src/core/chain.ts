import { driveSync, type Steps } from "./drive.js";
import { paceOf } from "./steps.js";

/** Points where two texts may touch, each with what it is worth; as flat arrays. */
export interface Points {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** More is better; above 0. */
  readonly weights: Float64Array;
}

/** The texts that a chain runs through, and what it costs it to leave its diagonal. */
export interface ChainCosts {
  readonly sourceCount: number;
  readonly targetCount: number;
  /** Target sentences for each source sentence along a diagonal. */
  readonly ratio: number;
  /** What a step costs for each target sentence that it leaves the diagonal by. */
  readonly drift: number;
  /** The most that a step costs. */
  readonly jump: number;
}

const REACH = 10; // source sentences: each step of at most this many gets its own price. Chosen by hand
const DIAGONALS = 8; // target sentences: diagonals this near to each other count as one for longer steps. Chosen by hand, likewise

/**
 * Finds the chain of points that is worth most: its points less the price of its steps. Each point lies behind the one before it in
 * both texts. The step from the beginning of the texts to the first point costs something too, and so does the step from the last point
 * to the end. Gives the indices of the points, in order.
 *
 * Without a price for steps, a chapter that one text lacks is a field of chance meetings, and the chain takes one of them for
 * each sentence near the hole. Time O(points · (log sentences + points nearby)), with a Fenwick tree of maxima for jumps
 * (Fenwick, “A New Data Structure for Cumulative Frequency Tables”, Software: Practice and Experience 24(3), 1994); memory 32
 * bytes a point. Of steps over more than `REACH` sentences only the best of each diagonal is considered.
 *
 * @param points In order of their sources and, where those are the same, of their targets.
 * @example
 * import { heaviestChain } from "duiqi/core";
 * const points = { sources: Int32Array.of(0, 1, 2), targets: Int32Array.of(0, 5, 2), weights: Float64Array.of(1, 1, 1) };
 * heaviestChain(points, { sourceCount: 6, targetCount: 6, ratio: 1, drift: 0.5, jump: 4 }); // [0, 2]
 */
export const heaviestChain = (points: Points, costs: ChainCosts): Int32Array =>
  driveSync(heaviestChainSteps(points, costs));

const LOOKS_IN_TREE = 16; // each point is looked up once at each level of the tree, and a text of 65,536 sentences has 16
const LOOKS_A_STEP = 1 << 15; // at points before a point, between two yields: some ms

/** Does what `heaviestChain` does, in steps. */
export function* heaviestChainSteps(points: Points, costs: ChainCosts): Steps<Int32Array> {
  const { sources, targets } = points;
  const { sourceCount, targetCount, ratio } = costs;
  const count = sources.length;
  const search: ChainSearch = {
    points,
    costs,
    diagonals: Float64Array.from(sources, (source, point) => targets[point] - ratio * source),
    totals: new Float64Array(count),
    before: new Int32Array(count).fill(-1),
    best: new Int32Array(targetCount + 1).fill(-1),
    bestOfDiagonal: new Map(),
    nearby: 0,
  };
  const pace = paceOf(LOOKS_A_STEP);
  for (let first = 0; first < count; ) {
    const last = linkSource(search, first);
    if (pace.isDue((last - first) * (last - search.nearby + LOOKS_IN_TREE))) yield;
    first = last;
  }
  const end = targetCount - ratio * sourceCount;
  const worths = search.totals.map((total, point) => total - price(costs, search.diagonals[point], end));
  return chainTo(search.before, worths, -price(costs, ratio - 1, end));
}

/** What the search for a chain knows of the points that it has passed. */
interface ChainSearch {
  readonly points: Points;
  readonly costs: ChainCosts;
  readonly diagonals: Float64Array;
  /** What the best chain to each point is worth. */
  readonly totals: Float64Array;
  /** The point before each in that chain; −1 for none. */
  readonly before: Int32Array;
  /** Node n holds the best chain that ends in one of the targets n − lowbit(n) to n − 1. */
  readonly best: Int32Array;
  /** The best of the points farther away than REACH, by the group of its diagonal. */
  readonly bestOfDiagonal: Map<number, number>;
  /** The first point that is no more than REACH away. */
  nearby: number;
}

/** What a step between two diagonals costs. */
const price = ({ jump, drift }: ChainCosts, from: number, to: number): number =>
  Math.min(jump, drift * Math.abs(to - from));

const groupOf = (diagonal: number): number => Math.floor(diagonal / DIAGONALS);

/** Links the points of the source that begins at `first` to those before them, and gives the first of the next source. */
function linkSource(search: ChainSearch, first: number): number {
  const { points, costs, diagonals, totals, before, best, bestOfDiagonal } = search;
  const { sources, targets, weights } = points;
  const { targetCount, ratio, jump } = costs;
  let last = first;
  while (last < sources.length && sources[last] === sources[first]) last++;
  for (; sources[search.nearby] < sources[first] - REACH; search.nearby++) {
    const { nearby } = search;
    const group = groupOf(diagonals[nearby]);
    const known = bestOfDiagonal.get(group);
    if (known === undefined || totals[nearby] > totals[known]) bestOfDiagonal.set(group, nearby);
  }
  const { nearby } = search;
  // points of one source make no chain, so all of them look back before any of them is entered
  for (let point = first; point < last; point++) {
    const target = targets[point];
    const here = diagonals[point];
    let most = -price(costs, ratio - 1, here);
    let from = -1;
    for (let node = target; node > 0; node -= node & -node) {
      const other = best[node];
      if (other >= 0 && totals[other] - jump > most) [most, from] = [totals[other] - jump, other];
    }
    for (let group = groupOf(here) - 1; group <= groupOf(here) + 1; group++) {
      const other = bestOfDiagonal.get(group);
      if (other === undefined || targets[other] >= target) continue;
      const total = totals[other] - price(costs, diagonals[other], here);
      if (total > most) [most, from] = [total, other];
    }
    for (let other = nearby; other < first; other++) {
      if (totals[other] <= most || targets[other] >= target) continue;
      const total = totals[other] - price(costs, diagonals[other], here);
      if (total > most) [most, from] = [total, other];
    }
    before[point] = from;
    totals[point] = most + weights[point];
  }
  for (let point = first; point < last; point++) {
    for (let node = targets[point] + 1; node <= targetCount; node += node & -node) {
      if (best[node] < 0 || totals[point] > totals[best[node]]) best[node] = point;
    }
  }
  return last;
}

/** The chain that ends in the point that is worth most, if that is more than `least`. */
function chainTo(before: Int32Array, worths: Float64Array, least: number): Int32Array {
  let most = least;
  let tail = -1;
  for (let point = 0; point < worths.length; point++) {
    if (worths[point] > most) [most, tail] = [worths[point], point];
  }
  const chain: number[] = [];
  for (let point = tail; point >= 0; point = before[point]) chain.push(point);
  return Int32Array.from(chain.reverse());
}
