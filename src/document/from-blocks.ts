import { expectLang } from "../expect/index.js";
import { BitextError, type Block, type BlockKind, type Document, type Mark, type PageContent } from "../model/index.js";
import { collapseSpace, dropInvisible, langOfText, webAddress } from "../text/index.js";
import type { DocumentReadOptions } from "./document-reader.js";

/** A paragraph, heading, item or cell as a reader finds it. */
export interface FoundBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** What the file says of it. */
  readonly mark?: Omit<Mark, "start" | "end"> | undefined;
  /** It goes on with the block before it, with this between the two. */
  readonly joint?: "" | " " | undefined;
}

/** What a file says of its text. */
export type DocumentFacts = Partial<Pick<Document, "title" | "date">>;

/**
 * A document of blocks, each on one line: runs of white space become a space, characters that show nothing go, and so do blocks without
 * text. Time linear in the text.
 *
 * @throws BitextError `page-empty` where no block has text, `language-unknown` where it is in neither Chinese nor English.
 */
export function fromBlocks(
  found: readonly FoundBlock[],
  { lang, url, onIssue }: DocumentReadOptions,
  facts: DocumentFacts = {},
): PageContent {
  if (lang !== undefined) expectLang(lang, "the document");
  const lines: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let start = 0;
  for (const { kind, text, mark, joint } of found) {
    const line = collapseSpace(dropInvisible(text));
    if (line === "") continue;
    const before = joint === undefined ? undefined : blocks.pop();
    if (before !== undefined) start += (joint?.length ?? 0) - 1;
    const end = start + line.length;
    lines.push(before === undefined ? `${lines.length > 0 ? "\n" : ""}${line}` : `${joint}${line}`);
    blocks.push({ ...(before ?? { kind, start }), end });
    if (mark !== undefined) marks.push({ ...mark, start, end });
    start = end + 1;
  }
  const text = lines.join("");
  if (text === "") throw new BitextError("page-empty", "The file shows no text; Chinese or English was expected.");
  const address = webAddress(url);
  if (url !== undefined && address === undefined) {
    const message = `The address of the file is “${url}”, and is left out; one that begins with https:// or http:// is expected.`;
    onIssue?.({ rule: "address-left-out", message });
  }
  const main: Document = {
    lang: lang ?? langOfText(text),
    text,
    blocks,
    ...(marks.length > 0 && { marks }),
    ...facts,
    ...(address !== undefined && { url: address }),
  };
  return { main, related: [] };
}
