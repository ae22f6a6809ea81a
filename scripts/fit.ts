/**
 * Fits the numbers of `data/model.json` to gold sets: `npm run fit -- CORPORA [SET…]`.
 *
 * First the model of lengths, then the weights of everything (see `fit/coarse-fit.ts` and `fit/close-fit.ts`). What the
 * weights give on texts that were not fitted on is judged by leaving documents out: one at a time of sets with few, half
 * at a time of sets with many. Calibration is measured on what is left out. Takes some minutes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { goldDocuments } from "../bench/gold-sets.js";
import { addCounts, countBeads, scoresOf } from "../src/evaluate/index.js";
import { type AlignmentModel, fittedModel } from "../src/evidence/index.js";
import { type Bead, isEmptyRange } from "../src/model/index.js";
import { calibrationOf } from "./fit/calibration.js";
import { type Example, exampleOf, findIn, firstBeads, fitWeights, prepare, shapeSharesOf } from "./fit/close-fit.js";
import { fitCoarse, meanStrictF1, strictF1 } from "./fit/coarse-fit.js";

const [corpora, ...named] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit -- CORPORA [SET…]");
const SETS = named.length > 0 ? named : ["mac-dev", "ctk-dev", "ntrex"];
const ADAPTATIONS = [0, 0.25, 0.5, 0.75, 1];
const TEACHINGS = 2; // fits, each with words learned by the model of the one before it
const MANY = 10; // documents: sets of more are left out by halves

const say = (text: string): void =>
  console.log(`${((performance.now() / 1000) | 0).toString().padStart(4)} s  ${text}`);
const folds = SETS.flatMap((set) => goldDocuments(join(corpora, set)).map((document) => ({ set, document })));

const { coarse, fitted: coarseFitted, leftOut: coarseLeftOut } = fitCoarse(folds);
say(`lengths: ${JSON.stringify(coarse.length)}`);

let model: AlignmentModel = { ...fittedModel, coarse, shapeShares: shapeSharesOf(folds, fittedModel) };
const prepared = folds.map(({ set, document }) => prepare(set, document, model));
let examples: Example[] = [];
for (let teaching = 0; teaching < TEACHINGS; teaching++) {
  examples = prepared.map((each) => exampleOf(each, model, firstBeads(each, model)));
  model = fitWeights(
    examples,
    model,
    (step, value) => step % 10 === 0 && say(`teaching ${teaching}, step ${step}: ${value.toFixed(1)}`),
  );
}

type Found = { readonly set: string; readonly example: Example; readonly beads: readonly Bead[] };
const find = (modelOf: (example: Example) => AlignmentModel): Found[] =>
  examples.map((example) => ({ set: example.prepared.set, example, beads: findIn(example, modelOf(example)) }));
const judged = (found: readonly Found[]) =>
  found.map(({ set, example, beads }) => ({ set, counts: countBeads(beads, example.prepared.document.gold) }));

// documents left out together, and the model of the others
const leftOutModels = new Map<Example, AlignmentModel>();
for (const set of SETS) {
  const ofSet = examples.filter((example) => example.prepared.set === set);
  const parts = ofSet.length > MANY ? 2 : ofSet.length;
  for (let part = 0; part < parts; part++) {
    const left = ofSet.filter((_, at) => at % parts === part);
    const others = fitWeights(
      examples.filter((example) => !left.includes(example)),
      model,
    );
    for (const example of left) leftOutModels.set(example, others);
    say(`left out ${set}, part ${part + 1} of ${parts}`);
  }
}
const leftOutModel = (example: Example): AlignmentModel => leftOutModels.get(example) ?? model;
const leftOutAt = (adaptation: number): Found[] => find((example) => ({ ...leftOutModel(example), adaptation }));

const tried = ADAPTATIONS.map((adaptation) => ({ adaptation, quality: meanStrictF1(judged(leftOutAt(adaptation))) }));
for (const { adaptation, quality } of tried) say(`adaptation ${adaptation}: ${quality.toFixed(4)}`);
const { adaptation } = tried.reduce((winner, each) => (each.quality > winner.quality + 5e-4 ? each : winner));
const leftOut = leftOutAt(adaptation);
const calibration = calibrationOf(
  leftOut.flatMap(({ example, beads }) => {
    const gold = new Set(example.prepared.document.gold.map(({ source, target }) => `${source}:${target}`));
    const indices = ({ start, end }: Bead["source"]): number[] =>
      Array.from({ length: end - start }, (_, at) => start + at);
    return beads
      .filter((bead) => !isEmptyRange(bead.source) && !isEmptyRange(bead.target))
      .map((bead) => ({ posterior: bead.score, isRight: gold.has(`${indices(bead.source)}:${indices(bead.target)}`) }));
  }),
);
model = { ...model, adaptation, calibration };

const round = (value: number, digits = 4): number => Number(value.toFixed(digits));
const found = find(() => model);
const report = SETS.map((set) => {
  const all = (each: readonly Found[]): number =>
    scoresOf(addCounts(judged(each).flatMap((fold) => (fold.set === set ? [fold.counts] : [])))).all.f1;
  return {
    set,
    documents: folds.filter((fold) => fold.set === set).length,
    strictF1: round(strictF1(judged(found), set)),
    strictF1LeftOut: round(strictF1(judged(leftOut), set)),
    allF1: round(all(found)),
    allF1LeftOut: round(all(leftOut)),
    lengthsOnly: { strictF1: round(strictF1(coarseFitted, set)), strictF1LeftOut: round(strictF1(coarseLeftOut, set)) },
  };
});

const rounded = JSON.parse(
  JSON.stringify({ fittedBy: "npm run fit (scripts/fit.ts)", fittedOn: report, ...model }, (_, value) =>
    typeof value === "number" ? round(value) : value,
  ),
);
const file = resolve("data/model.json");
if (readFileSync(file, "utf8").length > 0) writeFileSync(file, `${JSON.stringify(rounded, null, 2)}\n`);
console.log(JSON.stringify(report, null, 2));
