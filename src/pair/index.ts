/**
 * Which documents of two collections translate each other, each pair with a probability.
 *
 * @module
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
