import type { PageContent } from "../model/index.js";
import type { DocumentReadOptions } from "./document-reader.js";
import { fromBlocks } from "./from-blocks.js";
import { titleIn, withTitle } from "./office-archives.js";
import { rtfText } from "./rtf-text.js";

/**
 * What a rich text file says. Time linear in it.
 *
 * @throws BitextError as `fromBlocks` does.
 */
export function rtfContent(bytes: Uint8Array, options: DocumentReadOptions): PageContent {
  const { blocks, isCutOff } = rtfText(bytes);
  if (isCutOff) {
    const message = "The rich text file is cut off; what is there was read, and the rest is lost.";
    options.onIssue?.({ rule: "file-cut-off", message });
  }
  const found = withTitle(blocks);
  return fromBlocks(found, options, titleIn(found));
}
