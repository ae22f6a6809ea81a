import type { Span } from "../../model/index.js";

/** The signs that open and close: each opening one with its closing one. */
export type SignPairs = ReadonlyMap<string, string>;

/**
 * The signs of a text that have no partner in it, in order. Each closes the last open one of its kind; a sign that opens and
 * closes, as the straight quotation mark, opens where none of it is open.
 */
export function unpairedIn(text: string, pairs: SignPairs): Span[] {
  const closing = new Map([...pairs].map(([open, close]) => [close, open]));
  const open = new Map([...pairs.keys()].map((sign): [string, number[]] => [sign, []]));
  const unpaired: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    const opener = closing.get(sign);
    if (opener !== undefined && open.get(opener)?.pop() !== undefined) continue;
    const ofIts = open.get(sign);
    if (ofIts !== undefined) ofIts.push(at);
    else if (opener !== undefined) unpaired.push(at);
  }
  return [...unpaired, ...[...open.values()].flat()].sort((a, b) => a - b).map((start) => ({ start, end: start + 1 }));
}
