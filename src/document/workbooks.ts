import type { DocumentReader } from "./document-reader.js";
import { isArchiveOf } from "./office-archives.js";

/** Workbooks that Excel and others write since 2007: what their cells show. Macros are never looked at, and formulas never worked out. */
export const workbooks: DocumentReader = {
  name: "Excel workbooks (.xlsx)",
  endings: [".xlsx", ".xlsm"],
  matches: (bytes, name = "") => isArchiveOf(bytes, /xl\/workbook\.xml/, name, /\.xls[xm]$/i),
  read: async (bytes, options) => (await import("./workbook-content.js")).workbookContent(bytes, options),
};
