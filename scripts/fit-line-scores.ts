/**
 * Fits the numbers of `data/score-model.json` to gold sets: `npm run fit-line-scores -- CORPORA`.
 *
 * Gold pairs, and what becomes of each when its other text is a neighbour's or any other's, half of a side is cut, a number is another one,
 * or both sides are in one language. The same sets give the same numbers, to the digit.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { asRows, judgeSets } from "./score/judge-scores.js";
import { fitScoreModel, seenCases } from "./score/score-fit.js";

const [corpora] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit-line-scores -- CORPORA");

const cases = seenCases(corpora);
const fit = fitScoreModel(cases);
const reached = judgeSets(cases, fit);
const numbers = {
  fittedBy: "npm run fit-line-scores (scripts/fit-line-scores.ts)",
  fittedOn: reached.map(({ set }) => ({ set, cases: cases.filter((each) => each.set === set).length })),
  leftOut: reached,
  ...fit.model,
};
const rounded = JSON.stringify(
  numbers,
  (_, value: unknown) => (typeof value === "number" ? Number(value.toFixed(4)) : value),
  2,
);
writeFileSync(resolve("data/score-model.json"), `${rounded}\n`);
console.table(asRows(reached));
console.log(JSON.stringify(fit.model.weights));
