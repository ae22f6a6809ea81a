/**
 * Fits what scores are made of in `data/model.json`: `npm run fit-scores -- CORPORA`. The weights of the search stay.
 *
 * Beads are found by the committed weights, which are those that users get. What the scores of each set are worth is judged by a fit of
 * the scores without that set, and printed. The Bible, whose gold is by verse, is judged but not fitted on; it is judged twice, the second time
 * without the beads that are but a part of a verse, of which its gold does not say whether they are right.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { goldDocuments, releases } from "../bench/gold-sets.js";
import { nullSignsOf, nullSureness, signsOf, sureness } from "../src/align/scores/sureness.js";
import { reliability } from "../src/evaluate/index.js";
import { type AlignmentModel, fittedModel } from "../src/evidence/index.js";
import { logistic } from "./fit/logistic.js";
import { type Judged, judgedIn, type WorldName, worldsOf } from "./fit/score-worlds.js";

const [corpora] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit-scores -- CORPORA");
const RELEASES = "releases";
const BY_VERSE = "bible-5k";
const FITTED_ON = ["mac-dev", "mac-more", "ctk-dev", "ntrex", "ntrex-tw", "react", RELEASES];
const JUDGED = [...FITTED_ON, BY_VERSE];
// the same texts in another script or edition: neither is left out while the other is fitted on
const SAME: Readonly<Record<string, string>> = { "ntrex-tw": "ntrex" };

/** How much the beads of a world count of those of whole documents; chosen by hand, so that strangers get no good score. */
const SHARES: Readonly<Record<WorldName, number>> = {
  whole: 1,
  few: 0.3,
  lines: 0.2,
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
  moved: 1,
};
const A_SET = 800; // beads that every set counts for

type InSet = Judged & { readonly set: string };

const documentsOf = (set: string) => (set === RELEASES ? releases("data/releases") : goldDocuments(join(corpora, set)));
const judged = JUDGED.flatMap((set) => {
  const documents = documentsOf(set);
  return documents.flatMap((document, at) => {
    const neighbour = documents.length > 1 ? documents[(at + 1) % documents.length] : undefined;
    return worldsOf(document, neighbour, at).flatMap((world) =>
      judgedIn(set, world, fittedModel).map((bead): InSet => ({ ...bead, set })),
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
  const rows = weighted(
    beads.filter(({ isNull }) => !isNull),
    SHARES,
  ).flatMap(({ bead, weight }) => (bead.isNull ? [] : [{ values: signsOf(bead.found), isTrue: bead.isRight, weight }]));
  const [intercept, posterior, faint, strange, strangeFaint] = logistic(rows);
  return {
    ...fittedModel,
    sureness: { intercept, posterior, faint, strange, strangeFaint },
    nullSureness: fitNulls(beads),
  };
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
  bead.isNull ? nullSureness(bead.found, model) : sureness(bead.found, model);
const familyOf = (set: string): string => SAME[set] ?? set;
const round = (value: number): number => Number(value.toFixed(4));

type Scored = { readonly world: WorldName; readonly score: number; readonly isRight: boolean };
const shareRight = (beads: readonly Scored[]): number | undefined =>
  beads.length === 0 ? undefined : round(beads.filter(({ isRight }) => isRight).length / beads.length);

/** What the scores of some beads are worth. */
function reached(leftOut: string, scored: readonly Scored[]) {
  const whole = scored.filter(({ world }) => world === "whole");
  const below = whole.filter(({ score }) => score < 0.5);
  const above = whole.filter(({ score }) => score > 0.9);
  const strangers = scored.filter(({ world }) => world === "strangers" || world === "few strangers");
  return {
    leftOut,
    beads: whole.length,
    calibrationError: round(reliability(whole).error),
    above09: above.length,
    above09Right: shareRight(above),
    below05: below.length,
    below05Right: shareRight(below),
    below05Mean:
      below.length === 0 ? undefined : round(below.reduce((sum, { score }) => sum + score, 0) / below.length),
    strangers: strangers.length,
    strangersAbove05: strangers.filter(({ score }) => score > 0.5).length,
  };
}

const report = JUDGED.flatMap((set) => {
  const model = fitScores(
    judged.filter((bead) => FITTED_ON.includes(bead.set) && familyOf(bead.set) !== familyOf(set)),
  );
  const scored = judged
    .filter((bead) => bead.set === set && !bead.isNull)
    .map((bead) => ({ ...bead, score: scoreOf(bead, model) }));
  const all = reached(set, scored);
  if (set !== BY_VERSE) return [all];
  return [
    all,
    reached(
      `${set} without parts of verses`,
      scored.filter(({ isPart }) => !isPart),
    ),
  ];
});
console.table(report);

const { sureness: ofBeads, nullSureness: ofNulls } = fitScores(judged.filter(({ set }) => FITTED_ON.includes(set)));
const file = resolve("data/model.json");
const numbers: Record<string, unknown> = JSON.parse(readFileSync(file, "utf8"));
const rounded = JSON.parse(
  JSON.stringify({ sureness: ofBeads, nullSureness: ofNulls, scoresLeftOut: report }, (_, value) =>
    typeof value === "number" ? round(value) : value,
  ),
);
const fitted = { ...numbers, scoresFittedBy: "npm run fit-scores (scripts/fit-scores.ts)", ...rounded };
writeFileSync(file, `${JSON.stringify(fitted, null, 2)}\n`);
