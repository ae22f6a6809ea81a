import { allSets } from "../../bench/gold-sets.js";
import { pairReader } from "../../src/score/read-pair.js";
import { type ScoreModel, surenessOf } from "../../src/score/score-model.js";
import { SIGN_NAMES, type Signs } from "../../src/score/signs.js";
import { calibrationOf } from "../fit/calibration.js";
import { type LogisticRow, logistic } from "../fit/logistic.js";
import { type Case, casesOf } from "./cases.js";

/** A case, and what it shows. */
export interface SeenCase extends Case {
  readonly signs: Signs;
}

/** Sets whose texts are by the same hands or the same texts; they are left out together. */
const FAMILIES: Readonly<Record<string, string>> = { "mac-more": "mac-dev", "ntrex-tw": "ntrex" };
const LEFT_ALONE = "mac-pub-more"; // the same texts as mac-more, cut otherwise
const WEIGHT_OF_SET = 1000; // cases that each set counts for, however many it has

/** The family of a set. */
export const familyOf = (set: string): string => FAMILIES[set] ?? set;

/** The cases of all gold sets and of the bundled releases, and what each shows. */
export function seenCases(corpora: string): SeenCase[] {
  const read = pairReader({});
  return allSets(corpora)
    .filter(({ name }) => name !== LEFT_ALONE)
    .flatMap((set) => {
      const cases = casesOf(set);
      const all = cases.reduce((sum, { weight }) => sum + weight, 0);
      return cases.map((each) => ({
        ...each,
        signs: read(each.zh, each.en, { source: "zh", target: "en" }).signs,
        weight: (WEIGHT_OF_SET * each.weight) / all,
      }));
    });
}

type Weights = Pick<ScoreModel, "intercept" | "weights" | "middle">;

/** The logistic function that tells right pairs from wrong ones best. */
function weightsOf(cases: readonly SeenCase[]): Weights {
  const rows = cases.map(
    ({ signs, fault, weight }): LogisticRow => ({
      values: [1, ...SIGN_NAMES.map((name) => signs[name])],
      isTrue: fault === undefined,
      weight,
    }),
  );
  const [intercept, ...weights] = logistic(rows);
  const all = cases.reduce((sum, { weight }) => sum + weight, 0);
  const middle = SIGN_NAMES.map(
    (name) => cases.reduce((sum, { signs, weight }) => sum + weight * signs[name], 0) / all,
  );
  return { intercept, weights: named(weights), middle: named(middle) };
}

/** Values in the order of the signs' names, by these names. */
function named(values: readonly number[]): Signs {
  const signOf = (name: keyof Signs): number => values[SIGN_NAMES.indexOf(name)];
  return {
    words: signOf("words"),
    chineseShare: signOf("chineseShare"),
    englishNats: signOf("englishNats"),
    worseNats: signOf("worseNats"),
    parted: signOf("parted"),
    numbersMet: signOf("numbersMet"),
    numbersDiffer: signOf("numbersDiffer"),
    numbersMissing: signOf("numbersMissing"),
    wrongLanguage: signOf("wrongLanguage"),
    noChinese: signOf("noChinese"),
    chineseInEnglish: signOf("chineseInEnglish"),
    shortEnglish: signOf("shortEnglish"),
    longEnglish: signOf("longEnglish"),
    endDiffers: signOf("endDiffers"),
    smallStart: signOf("smallStart"),
  };
}

/** A model for each family, fitted without it, and one that is fitted on all. */
export interface ScoreFit {
  readonly model: ScoreModel;
  readonly leftOut: ReadonlyMap<string, ScoreModel>;
}

/**
 * Fits the function on all sets, and on all but each family. The line of calibration is drawn through what functions gave to families that
 * they had not seen; that of a family left out, through what was given to the others.
 */
export function fitScoreModel(cases: readonly SeenCase[]): ScoreFit {
  const families = [...new Set(cases.map(({ set }) => familyOf(set)))];
  const without = new Map(
    families.map((family) => [family, weightsOf(cases.filter(({ set }) => familyOf(set) !== family))] as const),
  );
  const judged = families.flatMap((family) => {
    const weights = without.get(family);
    if (weights === undefined) return [];
    return cases
      .filter(({ set }) => familyOf(set) === family)
      .map(({ signs, fault, weight }) => ({
        family,
        sureness: surenessOf(signs, weights),
        isRight: fault === undefined,
        weight,
      }));
  });
  const lineOf = (family?: string): ScoreModel["calibration"] =>
    calibrationOf(judged.filter((each) => each.family !== family));
  return {
    model: { ...weightsOf(cases), calibration: lineOf() },
    leftOut: new Map([...without].map(([family, weights]) => [family, { ...weights, calibration: lineOf(family) }])),
  };
}
