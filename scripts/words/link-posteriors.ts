/** A sentence pair as ids of words, numbered from 0. */
export interface IdPair {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** The pair seen from its other side. */
export const fromEitherSide = ({ source, target }: IdPair): IdPair => ({ source: target, target: source });

/** What is believed of words. */
export interface WordChances {
  /** By source word, how probable each target word is as its translation. */
  readonly words: readonly ReadonlyMap<number, number>[];
  /** How probable each target word is where it translates no word. */
  readonly nullWord: ReadonlyMap<number, number>;
  /** How probable it is that the next target word translates a word so much further on, from far back to far ahead; the middle is the same word. */
  readonly jumps: Float64Array;
}

/** How links are looked at. */
export interface PosteriorOptions {
  /** Whether the order of words counts. */
  readonly isOrdered: boolean;
  /** Gets, where it does, how often each jump is expected. */
  readonly jumpCounts: Float64Array;
}

const NULL_SHARE = 0.2; // of target words that translate none: what Och and Ney (2003) give their null word
const UNKNOWN = 1e-9; // that a word is one that it never was: no more than what keeps sums above 0

/**
 * How probable it is that each target word translates each source word: a row a target word, a number a source word, and that it
 * translates none at the end.
 */
export function linkPosteriors(pair: IdPair, chances: WordChances, options: PosteriorOptions): Float64Array[] {
  const rows = emissions(pair, chances);
  return options.isOrdered ? orderedPosteriors(pair, rows, chances.jumps, options.jumpCounts) : rows.map(scaled);
}

const emissions = ({ source, target }: IdPair, { words, nullWord }: WordChances): Float64Array[] =>
  target.map((to) => {
    const row = new Float64Array(source.length + 1);
    for (const [i, from] of source.entries()) row[i] = words[from].get(to) ?? UNKNOWN;
    row[source.length] = nullWord.get(to) ?? UNKNOWN;
    return row;
  });

/**
 * Forward–backward over states: a source word, or nothing behind a source word, from which the next jump is counted. The first target word may
 * translate any source word.
 */
function orderedPosteriors(
  { source }: IdPair,
  emission: readonly Float64Array[],
  jumps: Float64Array,
  jumpCounts: Float64Array,
): Float64Array[] {
  const n = source.length;
  const moves = movesOf(n, jumps);
  const forward = forwardRows(n, emission, moves);
  const rows: Float64Array[] = [];
  let backward: Float64Array = new Float64Array(2 * n).fill(1);
  for (let j = emission.length - 1; j >= 0; j--) {
    rows.unshift(wordsIn(forward[j], backward));
    if (j === 0) break;
    backward = oneBack(forward[j - 1], emission[j], backward, moves, jumpCounts);
  }
  return rows;
}

/** From each source word the chances of the next: a jump counts as the others of this sentence leave it room. */
function movesOf(n: number, jumps: Float64Array): Float64Array[] {
  return Array.from({ length: n }, (_, from) => {
    const row = new Float64Array(n);
    for (let to = 0; to < n; to++) row[to] = jumps[jumpOver(from, to, jumps)];
    return scaled(row);
  });
}

/** Which of the jumps leads from one source word to another. */
function jumpOver(from: number, to: number, { length }: Float64Array): number {
  const most = (length - 1) / 2;
  return Math.max(-most, Math.min(most, to - from)) + most;
}

function forwardRows(n: number, emission: readonly Float64Array[], moves: readonly Float64Array[]): Float64Array[] {
  const rows: Float64Array[] = [];
  for (const emitted of emission) {
    const before = rows.at(-1);
    const row = new Float64Array(2 * n);
    for (let to = 0; to < n; to++) {
      let arriving = before === undefined ? 1 / n : 0;
      for (let from = 0; before !== undefined && from < n; from++) {
        arriving += (before[from] + before[n + from]) * moves[from][to];
      }
      const staying = before === undefined ? 1 / n : before[to] + before[n + to];
      row[to] = arriving * (1 - NULL_SHARE) * emitted[to];
      row[n + to] = staying * NULL_SHARE * emitted[n];
    }
    rows.push(scaled(row));
  }
  return rows;
}

/** The chances of words from those of states: all that stand for nothing are one. */
function wordsIn(forward: Float64Array, backward: Float64Array): Float64Array {
  const n = forward.length / 2;
  const states = new Float64Array(2 * n);
  for (let state = 0; state < states.length; state++) states[state] = forward[state] * backward[state];
  scaled(states);
  const row = new Float64Array(n + 1);
  for (let at = 0; at < n; at++) {
    row[at] = states[at];
    row[n] += states[n + at];
  }
  return row;
}

function oneBack(
  before: Float64Array,
  emitted: Float64Array,
  backward: Float64Array,
  moves: readonly Float64Array[],
  jumpCounts: Float64Array,
): Float64Array {
  const n = moves.length;
  const row = new Float64Array(2 * n);
  const counts = new Float64Array(jumpCounts.length);
  let all = 0;
  for (let from = 0; from < n; from++) {
    const here = before[from] + before[n + from];
    const staying = NULL_SHARE * emitted[n] * backward[n + from];
    let ahead = staying;
    for (let to = 0; to < n; to++) {
      const through = moves[from][to] * (1 - NULL_SHARE) * emitted[to] * backward[to];
      ahead += through;
      counts[jumpOver(from, to, counts)] += here * through;
    }
    all += here * ahead;
    row[from] = ahead;
    row[n + from] = ahead;
  }
  for (let at = 0; at < counts.length; at++) jumpCounts[at] += counts[at] / all;
  return scaled(row);
}

/** Gives a row of its own the sum 1, in place: there are millions of them. */
function scaled(row: Float64Array): Float64Array {
  let sum = 0;
  for (const value of row) sum += value;
  const factor = 1 / sum;
  for (let at = 0; at < row.length; at++) row[at] *= factor;
  return row;
}
