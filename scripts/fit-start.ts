/**
 * Finds anew the numbers that `npm run fit` starts from: `npm run fit-start -- CORPORA [SET…]` writes `data/fit-start.json`.
 *
 * First the model of lengths, then what ties of words are worth, then the weights of everything (see `fit/coarse-fit.ts`,
 * `fit/word-fit.ts` and `fit/close-fit.ts`), from the numbers that are there. What the weights give on texts that were not fitted on is judged by
 * leaving documents out: one at a time of sets with few, half at a time of sets with many. Takes ten minutes and more. What is set by hand stays. The start that
 * is committed was not made by one run of it: its file says what it is.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { goldDocuments, releases } from "../bench/gold-sets.js";
import { addCounts, countBeads, scoresOf } from "../src/evaluate/index.js";
import { type AlignmentModel, fittedModel } from "../src/evidence/index.js";
import type { Bead } from "../src/model/index.js";
import {
  type Example,
  exampleOf,
  findIn,
  firstBeads,
  fitWeights,
  LOOSELY,
  prepare,
  shapeSharesOf,
} from "./fit/close-fit.js";
import { fitCoarse, meanF1, strictF1 } from "./fit/coarse-fit.js";
import { fitWords } from "./fit/word-fit.js";

const [corpora, ...named] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit-start -- CORPORA [SET…]");
const GIVEN = named.length > 0 ? named : ["mac-dev", "ctk-dev", "ntrex"];
const RELEASES = "releases"; // ours: the only ones that have paragraphs and headings
const SETS = [...GIVEN, RELEASES];
const CHOICES = [0, 0.3].flatMap((others) =>
  [0, 0.3, 0.6].flatMap((nulls) =>
    [0, 0.15, 0.3, 0.45, 0.6].map((nullBonus) => ({ adaptation: { nulls, others }, nullBonus })),
  ),
);
const MANY = 10; // documents: sets of more are left out by halves

const say = (text: string): void =>
  console.log(`${((performance.now() / 1000) | 0).toString().padStart(4)} s  ${text}`);
const documentsOf = (set: string) => (set === RELEASES ? releases("data/releases") : goldDocuments(join(corpora, set)));
const folds = SETS.flatMap((set) => documentsOf(set).map((document) => ({ set, document })));

const { coarse, fitted: coarseFitted, leftOut: coarseLeftOut } = fitCoarse(folds);
say(`lengths: ${JSON.stringify(coarse.length)}`);

let model: AlignmentModel = { ...fittedModel, coarse, shapeShares: shapeSharesOf(folds, fittedModel) };
model = fitWords(folds, model, (name, value, loss) => say(`${name} ${value.toFixed(3)}: ${loss.toFixed(1)}`));
const prepared = folds.map(({ set, document }) => prepare(set, document, model));
const once = (example: Example) => ({ example, weight: 1 });
const examples = prepared.map((each) => exampleOf(each, model, firstBeads(each, model)));
model = fitWeights(
  examples.map(once),
  model,
  LOOSELY,
  (step, value) => step % 10 === 0 && say(`step ${step}: ${value.toFixed(1)}`),
);

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
    const others = fitWeights(examples.filter((example) => !left.includes(example)).map(once), model, LOOSELY);
    for (const example of left) leftOutModels.set(example, others);
    say(`left out ${set}, part ${part + 1} of ${parts}`);
  }
}
const leftOutModel = (example: Example): AlignmentModel => leftOutModels.get(example) ?? model;
type Choice = (typeof CHOICES)[number];
const leftOutAt = (choice: Choice): Found[] => find((example) => ({ ...leftOutModel(example), ...choice }));

const tried = CHOICES.map((choice) => ({ choice, quality: meanF1(judged(leftOutAt(choice))) }));
for (const { choice, quality } of tried) say(`${JSON.stringify(choice)}: ${quality.toFixed(4)}`);
const { choice } = tried.reduce((winner, each) => (each.quality > winner.quality + 5e-4 ? each : winner));
const leftOut = leftOutAt(choice);
model = { ...model, ...choice };

const round = (value: number, digits = 4): number => Number(value.toFixed(digits));
const refound = find(() => model);
const report = SETS.map((set) => {
  const all = (each: readonly Found[]): number =>
    scoresOf(addCounts(judged(each).flatMap((fold) => (fold.set === set ? [fold.counts] : [])))).all.f1;
  return {
    set,
    documents: folds.filter((fold) => fold.set === set).length,
    strictF1: round(strictF1(judged(refound), set)),
    strictF1LeftOut: round(strictF1(judged(leftOut), set)),
    allF1: round(all(refound)),
    allF1LeftOut: round(all(leftOut)),
    lengthsOnly: { strictF1: round(strictF1(coarseFitted, set)), strictF1LeftOut: round(strictF1(coarseLeftOut, set)) },
  };
});

const file = resolve("data/fit-start.json");
const { comment: _comment, ...before } = JSON.parse(readFileSync(file, "utf8"));
const kept = Object.fromEntries(
  Object.keys(before).map((name) => [name, Object.entries(model).find(([own]) => own === name)?.[1]]),
);
const comment = "Made by npm run fit-start.";
const rounded = JSON.stringify({ comment, ...kept, reached: report }, (_, value) =>
  typeof value === "number" ? round(value) : value,
);
writeFileSync(file, `${JSON.stringify(JSON.parse(rounded), null, 2)}\n`);
console.log(JSON.stringify(report, null, 2));
