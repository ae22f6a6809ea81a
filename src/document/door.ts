/**
 * Files of whatever kind, read into documents by one list of readers (`documentReaders`): `readDocuments` tells the kind of a file by its
 * bytes. A reader of your own takes a further kind.
 *
 * @example
 * import { documentReaders, readDocuments } from "duiqi/document";
 * const bytes = new TextEncoder().encode("The rain stopped.\nHe went out.");
 * (await readDocuments(bytes, { readers: documentReaders })).main.text; // "The rain stopped.\nHe went out."
 *
 * @module duiqi/document
 */

export type { DocumentReader, DocumentReadOptions } from "./document-reader.js";
export { documentReaders } from "./document-readers.js";
export { type ReadDocumentsOptions, readDocuments } from "./read-documents.js";
