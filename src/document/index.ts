// What the rest of the house uses. What the package promises of it is in `door.ts`.

export type { DocumentReader } from "./document-reader.js";
export { documentReaders, kindsRead } from "./document-readers.js";
export { hasDocumentEnding, readDocuments } from "./read-documents.js";
