import { BitextError, type PageContent } from "../model/index.js";
import type { DocumentReadOptions } from "./document-reader.js";
import { MOST_BYTES } from "./office-archives.js";
import { sheetContent } from "./sheet-content.js";
import { WHAT, workbookSheets } from "./workbook-sheets.js";
import { zipParts } from "./zip-parts.js";

/**
 * What an Excel workbook says. Time linear in it.
 *
 * @throws BitextError `format-invalid` where it is damaged or too large, and as `sheetContent` does.
 */
export function workbookContent(bytes: Uint8Array, options: DocumentReadOptions): PageContent {
  const sheets = workbookSheets(zipParts(bytes, WHAT, MOST_BYTES));
  if (sheets === undefined)
    throw new BitextError("format-invalid", `The file is called an ${WHAT}, and has no sheets of one in it.`);
  return sheetContent(sheets, options);
}
