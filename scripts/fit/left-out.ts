import { join } from "node:path";
import { goldDocuments, releases } from "../../bench/gold-sets.js";
import { align } from "../../src/align/index.js";
import type { JudgedDocument } from "../../src/evaluate/index.js";
import { fittedModel } from "../../src/evidence/index.js";
import { exampleOf, firstBeads, fitWeights, LOOSELY, prepare } from "./close-fit.js";

const SETS = ["mac-dev", "ctk-dev", "ntrex", "releases"];

/**
 * What is found in each set by weights that were not fitted on the documents, by set.
 *
 * All weights that are not set by hand are fitted anew on one half of the documents of each set, from those that are there, and the other half is
 * aligned with them; then the other way round. What else is in `data/model.json` stays. Takes some minutes.
 */
export function answersLeftOut(corpora: string): Map<string, readonly JudgedDocument[]> {
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
  const answers = new Map<string, JudgedDocument[]>(SETS.map((set) => [set, []]));
  for (const half of [0, 1]) {
    const examples = folds.filter((fold) => fold.half !== half).map(({ example }) => ({ example, weight: 1 }));
    const model = fitWeights(examples, fittedModel, LOOSELY);
    for (const { set, document } of folds.filter((fold) => fold.half === half)) {
      const { name, source, target, gold } = document;
      answers.get(set)?.push({ name, gold, found: align(source, target, { model }) });
    }
  }
  return answers;
}
