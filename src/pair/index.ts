/**
 * Which documents of two collections translate each other, each pair with a probability.
 *
 * @module
 */

export {
  type DocumentPair,
  type DocumentPairs,
  type PairableDocument,
  type PairOptions,
  pairDocuments,
  pairDocumentsAsync,
  pairProbability,
  type Unpaired,
} from "./pair-documents.js";
