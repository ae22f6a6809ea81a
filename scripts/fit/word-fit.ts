import type { AlignmentModel, WordModel } from "../../src/evidence/index.js";
import { goldLoss } from "./close-fit.js";
import type { Fold } from "./coarse-fit.js";

const WORD_NUMBERS: readonly (keyof WordModel)[] = [
  "lambda",
  "littleWord",
  "known",
  "part",
  "character",
  "characterOfKnown",
  "name",
  "nameCharacter",
  "nameOverWords",
  "quantity",
  "latin",
  "dice",
  "nullWord",
  "discount",
  "threshold",
];
const FACTORS = [1.5, 1 / 1.5, 1.15, 1 / 1.15];

/**
 * What ties of words are worth: one number after the other is moved, as long as the gold becomes more probable.
 *
 * Every move aligns all documents anew, for the numbers stand before everything else.
 */
export function fitWords(
  folds: readonly Fold[],
  start: AlignmentModel,
  onStep: (name: string, value: number, loss: number) => void,
): AlignmentModel {
  const lossOf = (model: AlignmentModel): number =>
    folds.reduce((sum, { set, document }) => sum + goldLoss(set, document, model), prior(model.words, start.words));
  let best = { model: start, loss: lossOf(start) };
  for (const name of WORD_NUMBERS) {
    for (const factor of FACTORS) {
      for (;;) {
        const words = { ...best.model.words, [name]: best.model.words[name] * factor };
        if (words.lambda >= 1) break;
        const model = { ...best.model, words };
        const loss = lossOf(model);
        if (!(loss < best.loss - ENOUGH)) break;
        best = { model, loss };
        onStep(name, words[name], loss);
      }
    }
  }
  return best.model;
}

/** Nats that numbers cost which have moved: what hardly matters stays where it was. */
const prior = (words: WordModel, before: WordModel): number =>
  WORD_NUMBERS.reduce((sum, name) => sum + STAYS * Math.log(words[name] / before[name]) ** 2, 0);

const STAYS = 4; // nats for a number that is e times as large, or as small
const ENOUGH = 4; // nats that a move must gain: less is what chance may bring on so few documents
