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
