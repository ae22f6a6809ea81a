/**
 * Files of whatever kind, read into documents by one list of readers.
 *
 * @module
 */

export type { DocumentReader, DocumentReadOptions } from "./document-reader.js";
export { documentReaders } from "./document-readers.js";
export { type ReadDocumentsOptions, readDocuments } from "./read-documents.js";
