import { driveSync, paceOf, type Steps } from "../core/index.js";
import { runningSum } from "./running-sum.js";
import type { Times } from "./times-of.js";

/** How the times of the target follow from those of the source: `stretch · time + shift`, in milliseconds. */
export interface Clock {
  readonly stretch: number;
  readonly shift: number;
}

/** A film runs at 23.976, 24 or 25 pictures a second, and subtitles are made for one of them. */
const RATES = [24000 / 1001, 24, 25];
const STRETCHES = [1, ...RATES.flatMap((from) => RATES.filter((to) => to !== from).map((to) => from / to))];

// All chosen by hand.
const WINDOW = 60; // sentences to each side of the diagonal that may begin together: credits and songs that only one file has
const BIN = 400; // milliseconds: two files of one film begin a sentence within so much of each other
const FEWEST = 3; // sentences that begin together, at least
const DEVIATIONS = 4; // standard deviations above what begins together by chance: of the best of some thousand shifts one of a thousand has more
const SAMPLE = 2000; // source sentences that are looked at: as many as a long film has

/** When sentences of the source are said on the clock of the target; none where the two have no clock in common. */
export function sourceOnTarget(source: Times, target: Times): Times | undefined {
  const clock = driveSync(clockSteps(source, target));
  return clock && onClock(source, clock);
}

/** Times on another clock. */
export function onClock({ starts, ends }: Times, { stretch, shift }: Clock): Times {
  const moved = (time: number): number => stretch * time + shift;
  return { starts: starts.map(moved), ends: ends.map(moved) };
}

/**
 * The clock of two files: the shift and, where they were made for films of other rates, the stretch under which most sentences begin together. None
 * where too few do. Where two do equally well it is the simpler one. Time linear in the sentences.
 */
export function* clockSteps(source: Times, target: Times): Steps<Clock | undefined> {
  const [n, m] = [Math.min(SAMPLE, source.starts.length), target.starts.length];
  const slope = m / source.starts.length;
  const pace = paceOf(SAMPLE * WINDOW);
  let best: (Clock & { readonly count: number }) | undefined;
  for (const stretch of STRETCHES) {
    const shifts: number[] = [];
    for (let at = 0; at < n; at++) {
      const middle = Math.round(at * slope);
      const end = Math.min(m, middle + WINDOW + 1);
      for (let to = Math.max(0, middle - WINDOW); to < end; to++) {
        shifts.push(target.starts[to] - stretch * source.starts[at]);
      }
      if (pace.isDue(2 * WINDOW)) yield;
    }
    const found = densest(Float64Array.from(shifts).sort());
    // a stretch that hardly anything speaks for is none
    if (best === undefined || found.count > 1.1 * best.count) best = { stretch, ...found };
    yield;
  }
  if (best === undefined || best.count < Math.max(FEWEST, byChance(n, target))) return undefined;
  return { stretch: best.stretch, shift: best.shift };
}

const AROUND = 10; // sentences before and behind that say whether the clock holds at a place
const CHANCE = 0.35; // the share of them that begins together by chance: a cue of 3 s, and BIN to each side
const SURE = 0.65; // the share from which the clock is believed in full

/**
 * How far the clock holds around each sentence, 0 to 1: where it does, most of the sentences around begin when one does on the other side. Where
 * a scene was cut, what comes behind it begins at other times.
 *
 * @param times On the clock of the others.
 */
export function trustIn({ starts }: Times, other: Times): Float64Array {
  const begins = other.starts.toSorted();
  const together = runningSum(
    starts.map((start) => {
      const at = firstFrom(begins, start - BIN);
      return at < begins.length && begins[at] <= start + BIN ? 1 : 0;
    }),
  );
  return starts.map((_, at) => {
    const [from, to] = [Math.max(0, at - AROUND), Math.min(starts.length, at + AROUND + 1)];
    const share = (together[to] - together[from]) / (to - from);
    return Math.min(1, Math.max(0, (share - CHANCE) / (SURE - CHANCE)));
  });
}

/** The first of values in order that is no less than this one. */
export function firstFrom(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of so many sentences begin within a bin of one of the target at a shift that is not theirs, as the best of all shifts may. */
function byChance(count: number, { starts }: Times): number {
  const length = Math.max(BIN, starts[starts.length - 1] - starts[0]);
  const share = Math.min(1, (BIN * starts.length) / length);
  return count * share + DEVIATIONS * Math.sqrt(count * share * (1 - share));
}

/** The middle of the values around which most others lie, and how many do. */
function densest(sorted: Float64Array): { readonly shift: number; readonly count: number } {
  let [count, shift] = [0, 0];
  for (let start = 0, end = 0; end < sorted.length; end++) {
    while (sorted[end] - sorted[start] > BIN) start++;
    if (end - start + 1 <= count) continue;
    count = end - start + 1;
    shift = sorted[(start + end) >> 1];
  }
  return { shift, count };
}
