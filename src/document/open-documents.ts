import type { DocumentReader } from "./document-reader.js";
import { isArchiveOf } from "./office-archives.js";

/** Texts, presentations and sheets of LibreOffice and others. Scripts are never looked at, and pictures never unpacked. */
export const openDocuments: DocumentReader = {
  name: "OpenDocument files (.odt, .odp, .ods)",
  endings: [".odt", ".ott", ".odp", ".ods"],
  matches: (bytes, name = "") =>
    isArchiveOf(bytes, /^(?!.*container\.xml).*META-INF\/manifest\.xml/s, name, /\.(?:od[tps]|ott)$/i),
  read: async (bytes, options) => (await import("./open-content.js")).openContent(bytes, options),
};
