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

const REACH = 10; // source sentences: steps of no more are priced one by one
const DIAGONALS = 8; // target sentences: of longer steps, those to diagonals that lie no farther apart

/**
 * The chain of points, each behind the one before it in both texts, that is worth most once its steps are paid for, those from
 * the beginning and to the end of both texts included: the indices of its points, in order.
 *
 * Without a price for steps, a chapter that one text lacks is a field of chance meetings, and the chain takes one of them for
 * each sentence near the hole. Time O(points · (log sentences + points nearby)), with a Fenwick tree of maxima for jumps
 * (Fenwick, “A New Data Structure for Cumulative Frequency Tables”, Software: Practice and Experience 24(3), 1994); memory 32
 * bytes a point. Of steps over more than `REACH` sentences only the best of each diagonal is considered.
 *
 * @param points In order of their sources and, where those are the same, of their targets.
 */
export function heaviestChain({ sources, targets, weights }: Points, costs: ChainCosts): Int32Array {
  const { sourceCount, targetCount, ratio, drift, jump } = costs;
  const count = sources.length;
  const totals = new Float64Array(count);
  const before = new Int32Array(count).fill(-1);
  const diagonals = Float64Array.from(sources, (source, point) => targets[point] - ratio * source);
  const beginning = ratio - 1;
  const end = targetCount - ratio * sourceCount;
  const price = (from: number, to: number): number => Math.min(jump, drift * Math.abs(to - from));
  // node n holds the best chain that ends in one of the targets n − lowbit(n) to n − 1
  const best = new Int32Array(targetCount + 1).fill(-1);
  const bestOfDiagonal = new Map<number, number>();
  const groupOf = (point: number): number => Math.floor(diagonals[point] / DIAGONALS);

  let nearby = 0; // the first point that is no more than REACH away
  for (let first = 0; first < count; ) {
    let last = first;
    while (last < count && sources[last] === sources[first]) last++;
    for (; sources[nearby] < sources[first] - REACH; nearby++) {
      const known = bestOfDiagonal.get(groupOf(nearby));
      if (known === undefined || totals[nearby] > totals[known]) bestOfDiagonal.set(groupOf(nearby), nearby);
    }
    // points of one source are no chain: all look back before any is entered
    for (let point = first; point < last; point++) {
      const target = targets[point];
      const here = diagonals[point];
      let most = -price(beginning, here);
      let from = -1;
      for (let node = target; node > 0; node -= node & -node) {
        const other = best[node];
        if (other >= 0 && totals[other] - jump > most) [most, from] = [totals[other] - jump, other];
      }
      for (let group = groupOf(point) - 1; group <= groupOf(point) + 1; group++) {
        const other = bestOfDiagonal.get(group);
        if (other === undefined || targets[other] >= target) continue;
        const total = totals[other] - price(diagonals[other], here);
        if (total > most) [most, from] = [total, other];
      }
      for (let other = nearby; other < first; other++) {
        if (totals[other] <= most || targets[other] >= target) continue;
        const total = totals[other] - price(diagonals[other], here);
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
    first = last;
  }

  let most = -price(beginning, end);
  let tail = -1;
  for (let point = 0; point < count; point++) {
    const total = totals[point] - price(diagonals[point], end);
    if (total > most) [most, tail] = [total, point];
  }
  const chain: number[] = [];
  for (let point = tail; point >= 0; point = before[point]) chain.push(point);
  return Int32Array.from(chain.reverse());
}
