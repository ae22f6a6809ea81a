import { exactTailCost } from "./tail.js";

/** What likenesses of two texts' sentences say. */
export interface Signal {
  /** The average cosine of two sentences that do not translate each other. */
  readonly mean: number;
  /** The typical cosine of two sentences that do. */
  readonly typical: number;
  /**
   * What the typical translation is worth, in nats: less where vectors of translations are less alike, and 0 where the likeliest pairs
   * are no likelier than chance makes them.
   */
  readonly strength: number;
}

const ROWS = 64; // source sentences that are looked at, spread over the text; chosen by hand, for time
const COLUMNS = 10_000; // target sentences that each of them is compared with, at most; chosen by hand, likewise
// The rest was chosen by hand with made vectors (`npm run bench -- vectors`). Distances count in deviations of the cosines of sentences that
// do not translate each other.
const LEAST_DEVIATION = 0.01; // the cosines of made vectors may all be the same, and nothing can be divided by a deviation of 0
const FARTHEST = 14; // translations that lie farther away are told from all others anyway
const GRID = 0.25; // between two distances that are tried
const TRANSLATED = 0.9; // the share of sentences that have a translation, about
const SPREAD = 1.5; // the deviation of the cosines of translations; it is at least a quarter of their distance
// The share that counts of what a likeness says by itself, since neighbouring sentences are alike by more than chance: with a larger share,
// poor vectors cost beads.
const CAUTION = 1 / 4;
const SURER = 2; // nats: of the distances that are less likely than the best one by at most this, the smallest is taken

/**
 * Measures what vectors know. For each source sentence it takes the target sentence with the highest cosine, and compares how far that
 * lies above all the others with how far the highest of as many cosines lies by chance. Time O(64 × target sentences × dimensions).
 *
 * The highest cosine of a translation and W − 1 other sentences has the distribution
 * Φ(m)^(W−1) · ((1 − p) Φ(m) + p Φ((m − δ) / τ)), where p is the share of sentences with a translation and τ the spread of their
 * cosines. The distance δ is the one with the largest likelihood.
 */
export function signalOf(source: Float64Array, target: Float64Array, dimensions: number, most: number): Signal {
  const silent = { mean: 0, typical: 1, strength: 0 };
  const [sources, targets] = [source.length, target.length].map((length) => (dimensions > 0 ? length / dimensions : 0));
  const columns = Math.min(COLUMNS, targets);
  const count = Math.min(ROWS, sources);
  if (count === 0 || columns < 2) return silent;
  const cosines = new Float64Array(count * columns);
  for (let at = 0; at < count; at++) {
    const row = Math.floor(((at + 0.5) * sources) / count);
    const first = Math.round(Math.max(0, Math.min(targets - columns, (row / sources) * targets - columns / 2)));
    for (let x = 0; x < columns; x++) cosines[at * columns + x] = cosine(source, row, target, first + x, dimensions);
  }
  const mean = median(cosines);
  const deviation = Math.max(LEAST_DEVIATION, 1.4826 * median(cosines.map((each) => Math.abs(each - mean)))); // as of a normal one
  const best = Float64Array.from({ length: count }, (_, at) =>
    largest(cosines.subarray(at * columns, (at + 1) * columns)),
  );
  const away = distance(
    best.map((each) => Math.min(FARTHEST, (each - mean) / deviation)),
    columns,
  );
  if (away === 0) return silent;
  // where translations lie far above the others, the highest cosine is that of the translation
  const typical = Math.max(mean + away * deviation, away > FARTHEST / 2 ? median(best) : 0);
  return { mean, typical, strength: Math.min(most * Math.max(0, typical) ** 2, (CAUTION * away ** 2) / 2) };
}

/** How many deviations translations lie above other sentences, by the highest cosine of each row. */
function distance(best: Float64Array, columns: number): number {
  const steps = Math.round(FARTHEST / GRID) + 1;
  const likelihoods = Array.from({ length: steps }, (_, step) =>
    best.reduce((sum, m) => sum + logDensity(m, columns, step * GRID), 0),
  );
  const most = Math.max(...likelihoods); // few: one a step
  return likelihoods.findIndex((each) => each >= most - SURER) * GRID;
}

function logDensity(m: number, columns: number, away: number): number {
  const spread = Math.max(SPREAD, away / 4);
  const share = normalShare(m);
  const translated = away === 0 ? 0 : TRANSLATED;
  const shareOfBest = (1 - translated) * share + translated * normalShare((m - away) / spread);
  const densityOfBest =
    (1 - translated) * normalDensity(m) + (translated * normalDensity((m - away) / spread)) / spread;
  const density = (columns - 1) * normalDensity(m) * shareOfBest + share * densityOfBest;
  return (columns - 2) * Math.log(Math.max(share, 1e-300)) + Math.log(Math.max(density, 1e-300));
}

function cosine(a: Float64Array, row: number, b: Float64Array, column: number, dimensions: number): number {
  let [product, first, second] = [0, 0, 0];
  for (let d = 0, x = row * dimensions, y = column * dimensions; d < dimensions; d++, x++, y++) {
    product += a[x] * b[y];
    first += a[x] ** 2;
    second += b[y] ** 2;
  }
  return first > 0 && second > 0 ? product / Math.sqrt(first * second) : 0;
}

const median = (values: Float64Array): number => values.toSorted()[values.length >> 1];
const largest = (values: Float64Array): number => values.reduce((most, each) => Math.max(most, each), -Infinity);

/** The density of the normal distribution, and what share of it lies below. */
const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
function normalShare(z: number): number {
  const beyond = Math.exp(-exactTailCost(Math.abs(z))) / 2;
  return z > 0 ? 1 - beyond : beyond;
}
