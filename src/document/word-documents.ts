import type { DocumentReader } from "./document-reader.js";
import { isArchiveOf } from "./office-archives.js";

/** Texts that Word and others write since 2007. Macros are never looked at, and pictures never unpacked. */
export const wordDocuments: DocumentReader = {
  name: "Word documents (.docx)",
  endings: [".docx", ".docm"],
  matches: (bytes, name = "") => isArchiveOf(bytes, /word\/document\d{0,3}\.xml/, name, /\.doc[xm]$/i),
  read: async (bytes, options) => (await import("./word-content.js")).wordContent(bytes, options),
};
