/**
 * Which documents of two collections translate each other, each pair with a probability: `pairDocuments`, by what the documents say and
 * never by their names.
 *
 * @example
 * import { documentFromText } from "duiqi";
 * import { pairDocuments } from "duiqi/pair";
 * const zh = [documentFromText("熊猫吃竹子，每天吃二十公斤。")];
 * const en = [documentFromText("Pandas eat bamboo, 20 kilograms a day.")];
 * const { pairs, unpairedSources } = pairDocuments(zh, en);
 *
 * @module duiqi/pair
 */

export type { Lexicon } from "../lexicon/index.js";
export type { WordSegmenter } from "../segment/index.js";
export type { DocumentPair, DocumentPairs, Unpaired } from "./document-pairs.js";
export {
  type PairableDocument,
  type PairOptions,
  pairDocuments,
  pairDocumentsAsync,
  pairProbability,
} from "./pair-documents.js";
