import { BitextError, type PageContent } from "../model/index.js";
import type { DocumentReadOptions } from "./document-reader.js";
import { fromBlocks } from "./from-blocks.js";
import { MOST_BYTES, titleIn, withTitle } from "./office-archives.js";
import { openSheets } from "./open-sheets.js";
import { openStyles } from "./open-styles.js";
import { openText } from "./open-text.js";
import { sheetContent } from "./sheet-content.js";
import { zipParts } from "./zip-parts.js";

const WHAT = "OpenDocument file";

/**
 * What an OpenDocument file says. Time linear in it.
 *
 * @throws BitextError `format-invalid` where it is damaged, has a password or is too large, and as `fromBlocks` does.
 */
export function openContent(bytes: Uint8Array, options: DocumentReadOptions): PageContent {
  const parts = zipParts(bytes, WHAT, MOST_BYTES);
  if (isEncrypted(parts.read("META-INF/manifest.xml")))
    throw new BitextError("format-invalid", `The ${WHAT} has a password; save it without one.`);
  const content = parts.read("content.xml");
  if (content === undefined)
    throw new BitextError("format-invalid", `The file is called an ${WHAT}, and has no text of one in it.`);
  if (isSheets(parts.read("mimetype"))) return sheetContent(openSheets(content, WHAT), options);
  const styles = openStyles(
    [parts.read("styles.xml"), content].flatMap((part) => part ?? []),
    WHAT,
  );
  const found = withTitle(openText(content, styles, WHAT));
  return fromBlocks(found, options, titleIn(found));
}

/** Each part that has been encrypted says so in the manifest, which never is. */
const isEncrypted = (manifest: Uint8Array | undefined): boolean =>
  manifest !== undefined && new TextDecoder().decode(manifest).includes("encryption-data");

const isSheets = (mediaType: Uint8Array | undefined): boolean =>
  mediaType !== undefined && new TextDecoder().decode(mediaType).includes("spreadsheet");
