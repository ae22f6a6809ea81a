import type { DocumentReader } from "./document-reader.js";
import { isArchiveOf } from "./office-archives.js";

/** Books in the order in which they are read: the whole of it, and each chapter by itself. What is encrypted is refused. */
export const eBooks: DocumentReader = {
  name: "e-books (.epub)",
  endings: [".epub"],
  matches: (bytes, name = "") => isArchiveOf(bytes, /META-INF\/container\.xml/, name, /\.epub$/i),
  read: async (bytes, options) => (await import("./e-book-content.js")).bookContent(bytes, options),
};
