import type { DocumentReader } from "./document-reader.js";

const RTF = [..."{\\rtf"].map((character) => character.charCodeAt(0));

/** Rich text files of Word, WordPad and others. What is packed in them is never unpacked. */
export const richText: DocumentReader = {
  name: "rich text files (.rtf)",
  endings: [".rtf"],
  matches: (bytes) => RTF.every((code, at) => bytes[at] === code),
  read: async (bytes, options) => (await import("./rtf-content.js")).rtfContent(bytes, options),
};
