import { BitextError } from "../../../src/model/index.js";
import type { WorkCounter } from "./count-work.js";

/**
 * How much more work four times the text takes, below which it is linear: that is 4 then, and 16 where work grows with the square.
 * There is room for sorting, and for what is bounded by a number that the shorter text does not reach.
 */
export const LINEAR = 6;

/** A text of about so many characters. */
export type TextOf = (length: number) => string;

/** How much more work a reader takes on four times the text. A text may be refused. */
export function growthOf(
  counter: WorkCounter,
  read: (text: string) => unknown,
  textOf: TextOf,
  length: number,
): number {
  const [less, more] = [length, 4 * length].map((size) => {
    const text = textOf(size);
    return counter.workOf(() => {
      try {
        read(text);
      } catch (error) {
        if (!(error instanceof BitextError)) throw error;
      }
    });
  });
  return more / less;
}

/** Texts of nothing but one piece, each by its name. */
export const repeats = (pieces: readonly string[]): (readonly [name: string, textOf: TextOf])[] =>
  pieces.map((piece) => [JSON.stringify(piece), (length) => piece.repeat(Math.ceil(length / piece.length))]);

/** A text of pieces that are all different: the first, the second, and so on. */
export const series =
  (pieceOf: (at: number) => string): TextOf =>
  (length) => {
    let text = "";
    for (let at = 0; text.length < length; at++) text += pieceOf(at);
    return text;
  };
