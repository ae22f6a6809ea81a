import type { DocumentReader } from "./document-reader.js";

const START = 1024; // bytes: readers of PDF look for its mark there

/** Texts of PDF files, which `pdfjs-dist` reads where it is installed. Scans have none. */
export const pdfDocuments: DocumentReader = {
  name: "PDF files (.pdf)",
  endings: [".pdf"],
  matches(bytes, name = "") {
    const start = new TextDecoder("latin1").decode(bytes.subarray(0, START));
    return /^\s*%PDF-\d/.test(start) || (/\.pdf$/i.test(name) && start.includes("%PDF-"));
  },
  read: async (bytes, options) => (await import("./pdf-content.js")).pdfContent(bytes, options),
};
