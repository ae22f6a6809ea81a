/**
 * Prints what weights reach on texts that they were not fitted on: `npm run fit-left-out -- CORPORA`.
 *
 * All weights that are not set by hand are fitted anew on one half of the documents of each set, from those that are there, and the other half is aligned with
 * them; then the other way round. What else is in `data/model.json` stays. Takes some minutes, and writes nothing.
 */
import { join } from "node:path";
import { goldDocuments, releases } from "../bench/gold-sets.js";
import { align } from "../src/align/index.js";
import { addCounts, type BeadCounts, countBeads, scoresOf } from "../src/evaluate/index.js";
import { fittedModel } from "../src/evidence/index.js";
import { exampleOf, firstBeads, fitWeights, LOOSELY, prepare } from "./fit/close-fit.js";

const [corpora] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit-left-out -- CORPORA");
const SETS = ["mac-dev", "ctk-dev", "ntrex", "releases"];

const folds = SETS.flatMap((set) =>
  (set === "releases" ? releases("data/releases") : goldDocuments(join(corpora, set))).map((document, at) => {
    const prepared = prepare(set, document, fittedModel);
    return {
      set,
      half: at % 2,
      document,
      example: exampleOf(prepared, fittedModel, firstBeads(prepared, fittedModel)),
    };
  }),
);
const counts = new Map<string, BeadCounts[]>(SETS.map((set) => [set, []]));
for (const half of [0, 1]) {
  const examples = folds.filter((fold) => fold.half !== half).map(({ example }) => ({ example, weight: 1 }));
  const model = fitWeights(examples, fittedModel, LOOSELY);
  for (const { set, document } of folds.filter((fold) => fold.half === half)) {
    counts.get(set)?.push(countBeads(align(document.source, document.target, { model }), document.gold));
  }
}
for (const [set, ofSet] of counts) {
  const { strict, all } = scoresOf(addCounts(ofSet));
  console.log(`${set.padEnd(10)} strict F1 ${strict.f1.toFixed(3)}, all beads ${all.f1.toFixed(3)}`);
}
