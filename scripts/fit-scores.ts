/**
 * Fits what scores are made of in `data/model.json`: `npm run fit-scores -- CORPORA`. The weights of the search stay.
 *
 * Beads are found by weights that were fitted without their document, where the committed ones were fitted on its set: on one half of
 * the documents for the other half. What the scores of each set are worth is judged by a fit without that set, and printed. The
 * Bible, whose gold is by verse, is judged but not fitted on.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { goldDocuments, releases } from "../bench/gold-sets.js";
import { nullSignsOf, nullSureness, signsOf, sureness } from "../src/align/scores/sureness.js";
import { calibrated } from "../src/core/index.js";
import { reliability } from "../src/evaluate/index.js";
import { type AlignmentModel, fittedModel } from "../src/evidence/index.js";
import { calibrationOf } from "./fit/calibration.js";
import { exampleOf, firstBeads, fitWeights, prepare } from "./fit/close-fit.js";
import { logistic } from "./fit/logistic.js";
import { type Judged, judgedIn, type WorldName, worldsOf } from "./fit/score-worlds.js";

const [corpora] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit-scores -- CORPORA");
const RELEASES = "releases";
const WEIGHTS_FITTED_ON = ["mac-dev", "ctk-dev", "ntrex", RELEASES]; // as `npm run fit` takes them by default
const FITTED_ON = [...WEIGHTS_FITTED_ON, "mac-more", "ntrex-tw", "react"];
const JUDGED = [...FITTED_ON, "bible-5k"];
// the same texts in another script or edition: neither is left out while the other is fitted on
const SAME: Readonly<Record<string, string>> = { "ntrex-tw": "ntrex" };

/** How much the beads of a world count of those of whole documents; chosen by hand, so that strangers get no good score. */
const SHARES: Readonly<Record<WorldName, number>> = {
  whole: 1,
  few: 0.15,
  lines: 0.1,
  strangers: 0.25,
  "few strangers": 0.25,
  moved: 0,
};
/** The same for sentences left out: of strangers they are rightly left out, and say nothing. */
const NULL_SHARES: Readonly<Record<WorldName, number>> = {
  whole: 1,
  few: 0,
  lines: 0,
  strangers: 0,
  "few strangers": 0,
  moved: 0.3,
};
const A_SET = 800; // beads that every set counts for

type InSet = Judged & { readonly set: string };

const documentsOf = (set: string) => (set === RELEASES ? releases("data/releases") : goldDocuments(join(corpora, set)));
const examples = WEIGHTS_FITTED_ON.flatMap((set) =>
  documentsOf(set).map((document, at) => {
    const prepared = prepare(set, document, fittedModel);
    return { half: at % 2, example: exampleOf(prepared, fittedModel, firstBeads(prepared, fittedModel)) };
  }),
);
const withoutHalf = [0, 1].map((left) =>
  fitWeights(
    examples.filter(({ half }) => half !== left).map(({ example }) => example),
    fittedModel,
  ),
);
const judged = JUDGED.flatMap((set) => {
  const documents = documentsOf(set);
  return documents.flatMap((document, at) => {
    const model = WEIGHTS_FITTED_ON.includes(set) ? withoutHalf[at % 2] : fittedModel;
    const neighbour = documents.length > 1 ? documents[(at + 1) % documents.length] : undefined;
    return worldsOf(document, neighbour, at).flatMap((world) =>
      judgedIn(set, world, model).map((bead): InSet => ({ ...bead, set })),
    );
  });
});

/** How much each bead counts: every set the same, and in it every world its share. */
function weighted(beads: readonly InSet[], shares: typeof SHARES): { bead: InSet; weight: number }[] {
  const counts = new Map<string, number>();
  const keyOf = ({ set, world }: InSet): string => `${set} ${world}`;
  for (const bead of beads) counts.set(keyOf(bead), (counts.get(keyOf(bead)) ?? 0) + 1);
  return beads.flatMap((bead) => {
    const weight = (A_SET * shares[bead.world]) / (counts.get(keyOf(bead)) ?? 1);
    return weight > 0 ? [{ bead, weight }] : [];
  });
}

/** The model with scores fitted to these beads. */
function fitScores(beads: readonly InSet[]): AlignmentModel {
  const whole = weighted(
    beads.filter(({ isNull }) => !isNull),
    SHARES,
  ).flatMap(({ bead, weight }) => (bead.isNull ? [] : [{ ...bead, weight }]));
  const rows = whole.map(({ found, isRight, weight }) => ({ values: signsOf(found), isTrue: isRight, weight }));
  const [intercept, posterior, perWord, faint, joined, sentences, strange, strangeFaint] = logistic(rows);
  const model = {
    ...fittedModel,
    sureness: { intercept, posterior, perWord, faint, joined, sentences, strange, strangeFaint },
    nullSureness: fitNulls(beads),
  };
  const calibration = calibrationOf(
    whole.map(({ found, isRight, weight }) => ({ sureness: sureness(found, model), isRight, weight })),
  );
  return { ...model, calibration };
}

function fitNulls(beads: readonly InSet[]): AlignmentModel["nullSureness"] {
  const nulls = weighted(
    beads.filter(({ isNull }) => isNull),
    NULL_SHARES,
  );
  const rows = nulls.flatMap(({ bead, weight }) =>
    bead.isNull ? [{ values: nullSignsOf(bead.found), isTrue: bead.isRight, weight }] : [],
  );
  const [intercept, posterior, elsewhere] = logistic(rows);
  return { intercept, posterior, elsewhere };
}

const scoreOf = (bead: InSet, model: AlignmentModel): number =>
  bead.isNull ? nullSureness(bead.found, model) : calibrated(sureness(bead.found, model), model.calibration);
const familyOf = (set: string): string => SAME[set] ?? set;
const round = (value: number): number => Number(value.toFixed(4));

const report = JUDGED.map((set) => {
  const model = fitScores(
    judged.filter((bead) => FITTED_ON.includes(bead.set) && familyOf(bead.set) !== familyOf(set)),
  );
  const scored = judged
    .filter((bead) => bead.set === set && !bead.isNull)
    .map((bead) => ({ world: bead.world, score: scoreOf(bead, model), isRight: bead.isRight }));
  const whole = scored.filter(({ world }) => world === "whole");
  const below = whole.filter(({ score }) => score < 0.5);
  const above = whole.filter(({ score }) => score > 0.9);
  const strangers = scored.filter(({ world }) => world === "strangers" || world === "few strangers");
  const rightOf = (beads: typeof whole): number | undefined =>
    beads.length === 0 ? undefined : round(beads.filter(({ isRight }) => isRight).length / beads.length);
  return {
    leftOut: set,
    beads: whole.length,
    calibrationError: round(reliability(whole).error),
    above09: above.length,
    above09Right: rightOf(above),
    below05: below.length,
    below05Right: rightOf(below),
    below05Mean:
      below.length === 0 ? undefined : round(below.reduce((sum, { score }) => sum + score, 0) / below.length),
    strangers: strangers.length,
    strangersAbove05: strangers.filter(({ score }) => score > 0.5).length,
  };
});
console.table(report);

const {
  sureness: ofBeads,
  nullSureness: ofNulls,
  calibration,
} = fitScores(judged.filter(({ set }) => FITTED_ON.includes(set)));
const file = resolve("data/model.json");
const numbers: Record<string, unknown> = JSON.parse(readFileSync(file, "utf8"));
const fitted = { ...numbers, scoresFittedBy: "npm run fit-scores (scripts/fit-scores.ts)", scoresLeftOut: report };
const rounded = JSON.stringify({ ...fitted, sureness: ofBeads, nullSureness: ofNulls, calibration }, (_, value) =>
  typeof value === "number" ? round(value) : value,
);
writeFileSync(file, `${JSON.stringify(JSON.parse(rounded), null, 2)}\n`);
