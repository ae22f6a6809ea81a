import { driveSync, type Evidence, type Steps } from "../core/index.js";
import { clockSteps, firstFrom, onClock, trustIn } from "./clock.js";
import type { BeadKind } from "./kind.js";
import type { Times } from "./times-of.js";

/** What times say of a bead, and what each of it counts. */
export interface TimeWeights {
  /** Seconds between the beginnings of the two sides, and between their ends, some at most. */
  readonly timeApart: number;
  /** The share of a sentence's time, 0 to 1, in which something is said on the other side: a sentence left out has its time for itself. */
  readonly timeNull: number;
}

const MOST_APART = 4000; // milliseconds: what is further apart is no less wrong. A sentence of a film takes some 3 s. Chosen by hand

/**
 * Evidence from when sentences are said, where both files say so: it says nothing where one does not, or where they have no clock in common. The
 * files may begin at different times, and be made for films of other rates; behind a scene that only one has it says nothing. Time O(1) a bead.
 *
 * @returns Evidence in nats, lower is better, once it is said what each sign weighs: `fittedModel.weights`.
 * @example
 * import { fittedModel, timeEvidence } from "duiqi/evidence";
 * const starts = Float64Array.of(0, 3000, 6000, 9000); // milliseconds
 * const times = { starts, ends: starts.map((start) => start + 2000) };
 * const evidence = timeEvidence(times, times)(fittedModel.weights);
 * const costs = new Float64Array(1);
 * evidence.addCosts(0, 1, 1, 2, 1, costs); // the first of the one and the second of the other: 3 s apart at either end
 * costs[0]; // 6
 */
export const timeEvidence = (
  source: Times | undefined,
  target: Times | undefined,
): ((weights: TimeWeights) => Evidence) => driveSync(timeSteps(source, target));

/** Does what `timeEvidence` does, in steps. */
function* timeSteps(source: Times | undefined, target: Times | undefined): Steps<(weights: TimeWeights) => Evidence> {
  const silent = (): Evidence => ({ addCosts() {} });
  if (source === undefined || target === undefined) return silent;
  const clock = yield* clockSteps(source, target);
  if (clock === undefined) return silent;
  const [s, t] = [onClock(source, clock), target];
  const [sourceTrust, targetTrust] = [trustIn(s, t), trustIn(t, s)];
  yield;
  const sourceShares = sharesIn(s, t).map((share, at) => share * sourceTrust[at]);
  const targetShares = sharesIn(t, s).map((share, at) => share * targetTrust[at]);
  yield;
  return ({ timeApart, timeNull }) => {
    const apart = (a: number, b: number): number => Math.min(MOST_APART, Math.abs(a - b));
    return {
      addCosts(h, i, size, end, count, costs) {
        if (size === 0) {
          const cost = timeNull * sourceShares[h];
          for (let x = 0; x < count; x++) costs[x] += cost;
        } else if (h === i) {
          for (let x = 0; x < count; x++) costs[x] += timeNull * targetShares[end + x - 1];
        } else {
          const perMillisecond = (timeApart * sourceTrust[h]) / 1000;
          for (let x = 0; x < count; x++) {
            const j = end + x;
            costs[x] += perMillisecond * (apart(s.starts[h], t.starts[j - size]) + apart(s.ends[i - 1], t.ends[j - 1]));
          }
        }
      },
    };
  };
}

/** The share of each sentence's time in which something is said on the other side, 0 to 1. Time n log n. */
function sharesIn({ starts, ends }: Times, other: Times): Float64Array {
  const order = Array.from(other.starts.keys()).sort((a, b) => other.starts[a] - other.starts[b]);
  // times in which something is said, none overlapping another, and how long they are together up to each
  const [from, to, before] = [[], [], [0]] as [number[], number[], number[]];
  for (const at of order) {
    const last = to.length - 1;
    if (last >= 0 && other.starts[at] <= to[last]) to[last] = Math.max(to[last], other.ends[at]);
    else {
      from.push(other.starts[at]);
      to.push(other.ends[at]);
    }
  }
  for (let at = 0; at < from.length; at++) before.push(before[at] + to[at] - from[at]);
  const begins = Float64Array.from(from);
  const saidUntil = (time: number): number => {
    const at = firstFrom(begins, time) - 1;
    return at < 0 ? 0 : before[at] + Math.min(to[at], time) - from[at];
  };
  return starts.map((start, at) =>
    ends[at] > start ? Math.min(1, (saidUntil(ends[at]) - saidUntil(start)) / (ends[at] - start)) : 0,
  );
}

/** What the fit leaves as it is: no gold set has times. */
export const TIME_FEATURES: readonly (keyof TimeWeights)[] = ["timeApart", "timeNull"];

/** When sentences are said, in subtitles. */
export const timeKind: BeadKind<"times", keyof TimeWeights> = {
  name: "times",
  features: TIME_FEATURES,
  build: ({ times }) => timeSteps(times.source, times.target),
};
