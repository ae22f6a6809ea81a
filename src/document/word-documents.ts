import { binaryKind } from "../page/index.js";
import type { DocumentReader } from "./document-reader.js";

const END = 1 << 16; // bytes: an archive lists its files at its end

/** Texts that Word and others write since 2007. Macros are never looked at, and pictures never unpacked. */
export const wordDocuments: DocumentReader = {
  name: "Word documents (.docx)",
  endings: [".docx", ".docm"],
  matches: (bytes, name = "") =>
    binaryKind(bytes)?.startsWith("a ZIP archive") === true &&
    (/\.doc[xm]$/i.test(name) ||
      /word\/document\d{0,3}\.xml/.test(new TextDecoder("latin1").decode(bytes.subarray(-END)))),
  read: async (bytes, options) => (await import("./word-content.js")).wordContent(bytes, options),
};
