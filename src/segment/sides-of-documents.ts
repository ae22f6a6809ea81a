import { BitextError, type Document, type ReportOptions, type Side } from "../model/index.js";
import { keysOf } from "../text/index.js";
import { type SplitOptions, splitSentences } from "./split-sentences.js";

/** Two documents as sentences. */
export interface TwoSides {
  readonly source: Side;
  readonly target: Side;
}

const NAMED = 5; // keys that are named of those that are missing

/**
 * Two documents as sentences. Where both are entries with keys, the target has those that both have in the order of the source; what is
 * missing on a side, or is the same on both, is reported (`keys-missing`, `texts-same`). Time linear in the texts.
 *
 * @throws BitextError `format-invalid` where entries have no key in common; TypeError where a document is none.
 * @example
 * import { documentFromText, sidesOf } from "duiqi/segment";
 * const { source, target } = sidesOf(documentFromText("雨停了。他走了。"), documentFromText("The rain stopped. He left."));
 * [source.sentences.length, target.sentences.length]; // [2, 2]
 */
export function sidesOf(
  source: Document,
  target: Document,
  { onIssue, ...options }: SplitOptions & ReportOptions = {},
): TwoSides {
  const [here, there] = [keysOf(source), keysOf(target)];
  const sideOf = (document: Document): Side => ({ document, sentences: splitSentences(document, options) });
  if (here === undefined || there === undefined) return { source: sideOf(source), target: sideOf(target) };
  const places = new Map(there.map((key, at) => [key, at]));
  const known = new Set(here);
  if (!there.some((key) => known.has(key))) {
    const message = `The source has ${here.length} keys and the target ${there.length}, and none of them is in both.`;
    throw new BitextError("format-invalid", message);
  }
  const order = [
    ...here.flatMap((key) => places.get(key) ?? []),
    ...there.flatMap((key, at) => (known.has(key) ? [] : at)),
  ];
  const sides = { source: sideOf(source), target: sideOf(inOrder(target, order)) };
  const missing = [
    ["target", here.filter((key) => !places.has(key))],
    ["source", there.filter((key) => !known.has(key))],
  ] as const;
  for (const [side, keys] of missing) {
    if (keys.length === 0) continue;
    const other = side === "target" ? "source" : "target";
    const message = `${inWords(keys, "key")} of the ${other} ${keys.length === 1 ? "is" : "are"} not in the ${side}: ${named(keys)}.`;
    onIssue?.({ rule: "keys-missing", message });
  }
  const same = here.filter((key, at) => {
    const place = places.get(key);
    return place !== undefined && textAt(source, at) === textAt(target, place);
  });
  if (same.length > 0) {
    const message = `${inWords(same, "key")} ${same.length === 1 ? "has" : "have"} the same text on both sides, and ${same.length === 1 ? "is" : "are"} taken as not translated: ${named(same)}.`;
    onIssue?.({ rule: "texts-same", message });
  }
  return sides;
}

const textAt = ({ text, blocks }: Document, at: number): string => text.slice(blocks[at].start, blocks[at].end);

const inWords = (keys: readonly string[], what: string): string =>
  `${keys.length} ${what}${keys.length === 1 ? "" : "s"}`;

const named = (keys: readonly string[]): string =>
  keys.length > NAMED ? `${keys.slice(0, NAMED).join(", ")} and others` : keys.join(", ");

/** A document with its blocks in another order; each has one mark. */
function inOrder(document: Document, order: readonly number[]): Document {
  const { blocks, marks = [] } = document;
  const texts = order.map((at) => textAt(document, at));
  let end = -1;
  const spans = texts.map((text) => {
    const start = end + 1;
    end = start + text.length;
    return { start, end };
  });
  return {
    ...document,
    text: texts.join("\n"),
    blocks: order.map((at, place) => ({ ...blocks[at], ...spans[place] })),
    marks: order.map((at, place) => ({ ...marks[at], ...spans[place] })),
  };
}
