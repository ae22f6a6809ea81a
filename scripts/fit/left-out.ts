import { join } from "node:path";
import { type GoldDocument, goldDocuments } from "../../bench/gold-sets.js";
import { align } from "../../src/align/index.js";
import type { JudgedDocument } from "../../src/evaluate/index.js";
import { type AlignmentModel, fittedModel } from "../../src/evidence/index.js";
import { fitWeights, LOOSELY } from "./close-fit.js";
import { likely } from "./likely.js";
import { examplesOf, fittedSets } from "./objective.js";

/** Sets with the same texts in another edition or spelling, in the same order: they are left out together. */
const SISTERS = ["mac-pub-more", "ntrex-tw"];

/** The six chapters of mac-dev and of mac-more are of the same six novels, in the same order: so a novel is left out whole. */
const FOLDS = 6;

/**
 * What is found in each set by weights that were not fitted on the documents, by set.
 *
 * A sixth of the documents of each set is left out, of novels both chapters of one; all weights that are not set by hand are fitted anew on the
 * others, loosely held, and the sixth is aligned with them. What else is in `data/model.json` stays. Takes some minutes.
 */
export function answersLeftOut(corpora: string): Map<string, readonly JudgedDocument[]> {
  const fitted = fittedSets(corpora);
  const examples = [...fitted].flatMap(([set, documents]) =>
    examplesOf(new Map([[set, documents]]), fittedModel).map(({ example, weight }, at) => ({
      example: likely(example, fittedModel),
      weight,
      fold: foldOf(at),
    })),
  );
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitWeights(
      examples.filter((example) => example.fold !== fold),
      fittedModel,
      LOOSELY,
    ),
  );
  const sisters = SISTERS.map((set) => [set, goldDocuments(join(corpora, set))] as const);
  return new Map(
    [...fitted, ...sisters].map(([set, documents]) => [
      set,
      documents.map((document, at) => judged(document, models[foldOf(at)])),
    ]),
  );
}

const foldOf = (at: number): number => at % FOLDS;

const judged = ({ name, source, target, gold }: GoldDocument, model: AlignmentModel): JudgedDocument => ({
  name,
  gold,
  found: align(source, target, { model }),
});
