/**
 * Prints what weights reach on texts that they were not fitted on: `npm run fit-left-out -- CORPORA`. Takes some minutes, and writes nothing.
 * `npm run bench -- accuracy --left-out` prints the same beside what the fitted ones reach.
 */
import { evaluateCorpus } from "../src/evaluate/index.js";
import { answersLeftOut } from "./fit/left-out.js";

const [corpora] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit-left-out -- CORPORA");
for (const [set, documents] of answersLeftOut(corpora)) {
  const { strict, all } = evaluateCorpus(documents).micro;
  console.log(`${set.padEnd(10)} strict F1 ${strict.f1.toFixed(3)}, all beads ${all.f1.toFixed(3)}`);
}
