import type { Span } from "../../model/index.js";

/** The signs that open and close: each opening one with its closing one. */
export type SignPairs = ReadonlyMap<string, string>;

/**
 * The signs of a text that have no partner in it, in order. Each closes the last open one of its kind; a sign that opens and
 * closes, as the straight quotation mark, opens where none of it is open.
 */
export function unpairedIn(text: string, pairs: SignPairs): Span[] {
  const closing = new Map([...pairs].map(([open, close]) => [close, open]));
  const open: { readonly sign: string; readonly at: number }[] = [];
  const unpaired: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    const opener = closing.get(sign);
    const found = opener === undefined ? -1 : open.findLastIndex((one) => one.sign === opener);
    if (found >= 0) open.splice(found, 1);
    else if (pairs.has(sign)) open.push({ sign, at });
    else if (opener !== undefined) unpaired.push(at);
  }
  return [...unpaired, ...open.map(({ at }) => at)].sort((a, b) => a - b).map((start) => ({ start, end: start + 1 }));
}
