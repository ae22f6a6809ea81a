import type { DocumentPair } from "../pair/index.js";
import type { FoundDocument } from "./read-folders.js";

const OTHER = "#translation";

/** The pairs of documents that are one page in both languages: they go together whatever they say. Time linear in the documents. */
export function pairsByPage(source: readonly FoundDocument[], target: readonly FoundDocument[]): DocumentPair[] {
  const places = new Map(target.map(({ reference }, at) => [reference, at]));
  return source.flatMap(({ reference }, at): DocumentPair[] => {
    const other = reference.endsWith(OTHER) ? reference.slice(0, -OTHER.length) : `${reference}${OTHER}`;
    const found = places.get(other);
    return found === undefined ? [] : [{ source: at, target: found, probability: 1 }];
  });
}
