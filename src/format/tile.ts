import { type Bead, BitextError, type Place, type SentenceRange } from "../model/index.js";

/** Puts beads side by side, each where the one before it ends. */
export interface Tiler {
  /**
   * The bead of these sentences, counted from 0: without a score, and without a cost.
   *
   * @throws BitextError `beads-invalid` where it does not follow the beads before it, or has no sentence at all.
   */
  next(source: readonly number[], target: readonly number[], place: Place): Bead;
}

/** A tiler at the beginning of both texts. `from` is how its format counts the first sentence, for messages. */
export function tiler(from: 0 | 1 = 0): Tiler {
  let source: SentenceRange = { start: 0, end: 0 };
  let target: SentenceRange = { start: 0, end: 0 };
  return {
    next(sources, targets, place) {
      if (sources.length + targets.length === 0) {
        throw misplaced("The bead is empty, expected a sentence on one side at least.", place);
      }
      source = rangeAfter(source, sources, "Source", from, place);
      target = rangeAfter(target, targets, "Target", from, place);
      return { source, target };
    },
  };
}

function rangeAfter(
  before: SentenceRange,
  indices: readonly number[],
  side: string,
  from: number,
  place: Place,
): SentenceRange {
  const start = before.end;
  const wrong = indices.findIndex((index, offset) => index !== start + offset);
  if (wrong >= 0) {
    const message = `${side} sentence ${indices[wrong] + from} is out of order, expected sentence ${start + wrong + from}.`;
    throw misplaced(message, place);
  }
  return { start, end: start + indices.length };
}

const misplaced = (message: string, place: Place): BitextError => new BitextError("beads-invalid", message, { place });

/** The sentences of a range, each by its number, the first being `from`. */
export const numbersOf = ({ start, end }: SentenceRange, from: 0 | 1 = 0): number[] =>
  Array.from({ length: end - start }, (_, offset) => start + offset + from);
