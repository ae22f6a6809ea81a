/**
 * Fits the numbers of `data/model.json` to gold sets: `npm run fit -- CORPORA [SET…]`; with `--score`, the weights stay, and
 * only what scores are made of is fitted.
 *
 * First the model of lengths, then what ties of words are worth, then the weights of everything (see `fit/coarse-fit.ts`,
 * `fit/word-fit.ts` and `fit/close-fit.ts`). Starts from the numbers that are there. What the weights give on texts that were not fitted on is judged by leaving documents out: one at a time of sets with few, half
 * at a time of sets with many. Calibration is measured on what is left out. Takes some minutes.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type GoldDocument, goldDocuments, releases } from "../bench/gold-sets.js";
import { signsOf, sureness } from "../src/align/sureness.js";
import { addCounts, countBeads, scoresOf } from "../src/evaluate/index.js";
import { type AlignmentModel, fittedModel } from "../src/evidence/index.js";
import type { Bead, SentenceRange, Side } from "../src/model/index.js";
import { calibrationOf } from "./fit/calibration.js";
import {
  closelyScored,
  type Example,
  exampleOf,
  findIn,
  firstBeads,
  fitWeights,
  prepare,
  shapeSharesOf,
} from "./fit/close-fit.js";
import { fitCoarse, meanF1, strictF1 } from "./fit/coarse-fit.js";
import { logistic } from "./fit/logistic.js";
import { fitWords } from "./fit/word-fit.js";

const args = process.argv.slice(2);
const SCORE_ONLY = args.includes("--score");
const [corpora, ...named] = args.filter((arg) => arg !== "--score");
if (corpora === undefined) throw new RangeError("Usage: npm run fit -- CORPORA [SET…] [--score]");
const GIVEN = named.length > 0 ? named : ["mac-dev", "ctk-dev", "ntrex"];
const RELEASES = "releases"; // ours: the only ones that have paragraphs and headings
const SETS = [...GIVEN, RELEASES];
const CHOICES = [0, 0.3].flatMap((others) =>
  [0, 0.3, 0.6].flatMap((nulls) =>
    [0, 0.15, 0.3, 0.45, 0.6].map((nullBonus) => ({ adaptation: { nulls, others }, nullBonus })),
  ),
);
const FEW = 3; // sentences
const STRANGERS = 0.5; // the part that beads of documents which do not belong together count of all others
const MANY = 10; // documents: sets of more are left out by halves

const say = (text: string): void =>
  console.log(`${((performance.now() / 1000) | 0).toString().padStart(4)} s  ${text}`);
const documentsOf = (set: string) => (set === RELEASES ? releases("data/releases") : goldDocuments(join(corpora, set)));
const folds = SETS.flatMap((set) => documentsOf(set).map((document) => ({ set, document })));

const { coarse, fitted: coarseFitted, leftOut: coarseLeftOut } = fitCoarse(folds);
say(`lengths: ${JSON.stringify(coarse.length)}`);

let model: AlignmentModel = { ...fittedModel, coarse, shapeShares: shapeSharesOf(folds, fittedModel) };
if (!SCORE_ONLY) {
  model = fitWords(folds, model, (name, value, loss) => say(`${name} ${value.toFixed(3)}: ${loss.toFixed(1)}`));
}
const prepared = folds.map(({ set, document }) => prepare(set, document, model));
const examples = prepared.map((each) => exampleOf(each, model, firstBeads(each, model)));
if (!SCORE_ONLY)
  model = fitWeights(examples, model, (step, value) => step % 10 === 0 && say(`step ${step}: ${value.toFixed(1)}`));

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
type Choice = (typeof CHOICES)[number];
const leftOutAt = (choice: Choice): Found[] => find((example) => ({ ...leftOutModel(example), ...choice }));

const tried = CHOICES.map((choice) => ({ choice, quality: meanF1(judged(leftOutAt(choice))) }));
for (const { choice, quality } of tried) say(`${JSON.stringify(choice)}: ${quality.toFixed(4)}`);
const { choice } = tried.reduce((winner, each) => (each.quality > winner.quality + 5e-4 ? each : winner));
const leftOut = leftOutAt(choice);
const indices = ({ start, end }: SentenceRange): number[] => Array.from({ length: end - start }, (_, at) => start + at);

// neighbouring documents of a set do not translate each other: the beads that are found there, and in a few sentences of both,
// where each has hardly any choice
const strangersIn = (document: GoldDocument, set: string) =>
  closelyScored(prepare(set, document, model), model).map((bead) => ({ ...bead, isRight: false }));
const firstOf = ({ document, sentences }: Side, count: number): Side => ({
  document,
  sentences: sentences.slice(0, count),
});
const strangers = prepared.flatMap(({ set, document }, at) => {
  const next = prepared[at + 1];
  if (next === undefined || next.set !== set) return [];
  const mixed = { ...document, target: next.document.target, gold: [] };
  const few = { ...mixed, source: firstOf(mixed.source, FEW), target: firstOf(mixed.target, FEW) };
  return [{ whole: strangersIn(mixed, set), few: strangersIn(few, set) }];
});
const found = prepared.flatMap((each) => {
  const gold = new Set(each.document.gold.map(({ source, target }) => `${source}:${target}`));
  const leftOut = leftOutModel(examples.find((example) => example.prepared === each) ?? examples[0]);
  return closelyScored(each, { ...leftOut, ...choice }).map((bead) => ({
    ...bead,
    set: each.set,
    isRight: gold.has(`${indices(bead.source)}:${indices(bead.target)}`),
  }));
});
const strangersOf = (beadsOf: (each: (typeof strangers)[number]) => (typeof strangers)[number]["whole"]) => {
  const beads = strangers.flatMap(beadsOf);
  return beads.map((bead) => ({
    values: signsOf(bead),
    isTrue: false,
    weight: (0.5 * STRANGERS * found.length) / beads.length,
  }));
};
// beads of strangers are all wrong, so they may not outweigh those that the score is calibrated on
const [intercept, posterior, perWord, faint, joined, sentences] = logistic([
  ...found.map((bead) => ({ values: signsOf(bead), isTrue: bead.isRight, weight: 1 })),
  ...strangersOf((each) => each.whole),
  ...strangersOf((each) => each.few),
]);
model = { ...model, ...choice, sureness: { intercept, posterior, perWord, faint, joined, sentences } };
say(`sureness: ${JSON.stringify(model.sureness)}`);
const calibration = calibrationOf(found.map((bead) => ({ sureness: sureness(bead, model), isRight: bead.isRight })));
model = { ...model, calibration };

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

// what the file said before of its making goes with the numbers that it said it of
const { fittedBy: _by, fittedOn: _on, ...numbers } = { fittedBy: "", fittedOn: [], ...model };
const rounded = JSON.parse(
  JSON.stringify({ fittedBy: "npm run fit (scripts/fit.ts)", fittedOn: report, ...numbers }, (_, value) =>
    typeof value === "number" ? round(value) : value,
  ),
);
const file = resolve("data/model.json");
writeFileSync(file, `${JSON.stringify(rounded, null, 2)}\n`);
console.log(JSON.stringify(report, null, 2));
