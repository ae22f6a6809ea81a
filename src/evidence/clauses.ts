import { charactersOf, driveSync, type Evidence, mapSteps, type Steps } from "../core/index.js";
import type { Holes } from "./holes.js";
import type { BeadKind } from "./kind.js";
import { runningSum } from "./running-sum.js";

// a mark at the very end of a sentence separates no two clauses
const CHINESE_CLAUSE = /[，；：,;:](?=.)/gu;
const ENGLISH_CLAUSE = /[,;:—–](?=.)|(?<=\s)(?:and|but|which|who)(?=\s)/gu;
const CHARACTERS_A_STEP = 1 << 16; // between two yields: some ms
const MOST = 8; // clauses that differ by more do not match, and how far says nothing more

/** What clauses say of a bead, and what it counts. */
export interface ClauseWeights {
  /** The squared difference of the two sides' clauses, for each clause: as χ² of two counts. */
  readonly clauses: number;
}

/**
 * Evidence from clauses: what a comma parts in Chinese is parted in English too, or is a sentence of its own, so that the two
 * sides of a bead have about as many clauses, the texts' own ratio considered. Tells which neighbour a short sentence belongs to,
 * where length and words do not. Time O(1) a bead.
 *
 * @param holes Sentences that do not count for that ratio. @default none
 * @example
 * import { clauseEvidence, fittedModel } from "duiqi/evidence";
 * const weigh = clauseEvidence(["雨停了，他出去了。"], ["The rain stopped, and he went out."]);
 * const costs = new Float64Array(1);
 * weigh(fittedModel.weights).addCosts(0, 1, 1, 1, 1, costs); // the first of each side as one bead: costs[0] in nats
 */
export const clauseEvidence = (
  chinese: readonly string[],
  english: readonly string[],
  holes?: Holes,
): ((weights: ClauseWeights) => Evidence) => driveSync(clauseSteps(chinese, english, holes));

/** Does what `clauseEvidence` does, in steps. */
function* clauseSteps(
  chinese: readonly string[],
  english: readonly string[],
  holes?: Holes,
): Steps<(weights: ClauseWeights) => Evidence> {
  const inChinese = (text: string): number => clausesIn(text, CHINESE_CLAUSE);
  const inEnglish = (text: string): number => clausesIn(text, ENGLISH_CLAUSE);
  const ofChinese = yield* mapSteps(chinese, inChinese, CHARACTERS_A_STEP, charactersOf);
  const ofEnglish = yield* mapSteps(english, inEnglish, CHARACTERS_A_STEP, charactersOf);
  const ratio = outside(holes?.source, ofChinese) / Math.max(1, outside(holes?.target, ofEnglish));
  const source = runningSum(ofChinese);
  const target = runningSum(ofEnglish);
  return ({ clauses }) => ({
    addCosts(h, i, size, end, count, costs) {
      if (h === i || size === 0) return;
      const s = source[i] - source[h];
      for (let x = 0; x < count; x++) {
        const t = (target[end + x] - target[end + x - size]) * ratio;
        costs[x] += clauses * Math.min(MOST, (s - t) ** 2 / (s + t));
      }
    },
  });
}

const clausesIn = (text: string, mark: RegExp): number => 1 + (text.match(mark)?.length ?? 0);

/** The clauses of the sentences that are in no hole. */
const outside = (holes: Uint8Array | undefined, clauses: readonly number[]): number =>
  clauses.reduce((sum, count, sentence) => (holes?.[sentence] === 1 ? sum : sum + count), 0);

/** The clauses of both sides. */
export const clauseKind: BeadKind<"clauses", keyof ClauseWeights> = {
  name: "clauses",
  features: ["clauses"],
  build: ({ chinese, english, holes }) => clauseSteps(chinese, english, holes),
};
