import type { BlockKind } from "../model/index.js";

/** A block with its marks. */
export interface MarkdownBlock {
  readonly kind: BlockKind;
  readonly markdown: string;
}

/** What the lines of a text say. */
export interface MarkdownBlocks {
  readonly blocks: readonly MarkdownBlock[];
  /** The labels of link references, in small letters. */
  readonly references: ReadonlySet<string>;
  /** Where code begins that does not end, counted from 1. */
  readonly openCode?: number;
}

const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ITEM = /^[ \t]*(?:[-*+]|(\d{1,9})[.)])(?:[ \t]+|$)/;
const TASK = /^\[[ xX]\][ \t]+/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const DEFINITION = /^ {0,3}\[([^[\]^][^[\]]*)\]:[ \t]*\S/;
const NOTE = /^ {0,3}\[\^[^[\]]+\]:[ \t]*/;
const ALERT = /^\[![a-z]+\][ \t]*$/i;
const UNSEEN_BLOCK = /^ {0,3}<(script|style|pre|!--)/i;
const HARD_BREAK = /(?: {2}|\\|<br\s{0,9}\/?>)$/;
const WIDE = /[\u2e80-\uffff]/;

/**
 * The paragraphs, headings, items and cells of Markdown, in the forms that GitHub shows. Code, rules, comments and definitions of links are left
 * out. A line that ends in two spaces ends a block. Time linear in the lines.
 */
export function markdownBlocks(lines: readonly string[]): MarkdownBlocks {
  const blocks: MarkdownBlock[] = [];
  const references = new Set<string>();
  let paragraph: string[] = [];
  let kind: BlockKind = "paragraph";
  let isList = false;
  let depth = 0;
  let openCode: number | undefined;

  const end = (as: BlockKind = kind): void => {
    if (paragraph.length > 0) blocks.push({ kind: as, markdown: joinedLines(paragraph) });
    paragraph = [];
    kind = isList ? "item" : "paragraph";
  };

  for (let at = 0; at < lines.length; at++) {
    const quote = quoteOf(lines[at]);
    let line = lines[at].slice(quote.length);
    // a paragraph goes on behind its quote's marks, and not into a deeper quote
    if (quote.depth !== depth && (quote.depth > depth || paragraph.length === 0)) {
      end();
      depth = quote.depth;
    }
    if (line.trim() === "") {
      end();
      continue;
    }
    if (paragraph.length === 0 && isList && !/^[ \t]/.test(line) && !ITEM.test(line)) {
      isList = false;
      kind = "paragraph";
    }
    if (paragraph.length === 0 && !isList && INDENTED.test(line)) continue;
    if (paragraph.length > 0 && !isList && UNDERLINE.test(line)) {
      end("heading");
      continue;
    }
    if (RULE.test(line)) {
      end();
      isList = false;
      kind = "paragraph";
      continue;
    }
    for (let item = ITEM.exec(line); item !== null; item = ITEM.exec(line)) {
      // a line of a paragraph may begin with a year
      if (paragraph.length > 0 && !isList && item[1] !== undefined && item[1] !== "1") break;
      isList = true;
      end();
      line = line.slice(item[0].length).replace(TASK, "");
    }
    const fence = FENCE.exec(line)?.[1];
    const unseen = UNSEEN_BLOCK.exec(line)?.[1].toLowerCase();
    if (fence !== undefined || (unseen !== undefined && paragraph.length === 0)) {
      end();
      const closing = fence === undefined ? behindTag(lines, at, unseen ?? "") : behindFence(lines, at, fence);
      if (closing === undefined) openCode ??= at + 1;
      at = closing ?? lines.length;
      continue;
    }
    if (HEADING.test(line)) {
      end();
      blocks.push({ kind: "heading", markdown: headingOf(line) });
      continue;
    }
    const definition = paragraph.length === 0 ? DEFINITION.exec(line) : null;
    if (definition !== null) {
      references.add(definition[1].trim().toLowerCase());
      continue;
    }
    if (NOTE.test(line)) end();
    line = line.replace(NOTE, "");
    if (ALERT.test(line.trim())) continue;
    if (line.includes("|") && isDelimiterRow(lines[at + 1]?.slice(quoteOf(lines[at + 1]).length))) {
      end();
      for (const cell of cellsOf(line)) blocks.push({ kind: "cell", markdown: cell });
      at += 2;
      for (; at < lines.length && lines[at].includes("|"); at++) {
        for (const cell of cellsOf(lines[at].slice(quoteOf(lines[at]).length)))
          blocks.push({ kind: "cell", markdown: cell });
      }
      at--;
      continue;
    }
    paragraph.push(line.replace(HARD_BREAK, "").trim());
    if (HARD_BREAK.test(line)) {
      const stays: BlockKind = kind;
      end();
      kind = stays;
    }
  }
  end();
  return { blocks, references, ...(openCode !== undefined && { openCode }) };
}

/** How deep a line is quoted, and how long the marks before it are. */
function quoteOf(line: string): { readonly depth: number; readonly length: number } {
  let [depth, length] = [0, 0];
  for (let at = 0; at < line.length; at++) {
    if (line[at] === ">") {
      depth++;
      length = line[at + 1] === " " ? at + 2 : at + 1;
    } else if (line[at] !== " " || at - length > 3) break;
  }
  return { depth, length };
}

/** The line that closes code, by as many marks as it began with. */
function behindFence(lines: readonly string[], start: number, fence: string): number | undefined {
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at].slice(quoteOf(lines[at]).length).trim();
    if (line.startsWith(fence) && line.replaceAll(fence[0], "") === "") return at;
  }
  return undefined;
}

/** The line on which a comment or what a browser does not show ends. */
function behindTag(lines: readonly string[], start: number, name: string): number | undefined {
  const closing = name === "!--" ? "-->" : `</${name}>`;
  for (let at = start; at < lines.length; at++) if (lines[at].toLowerCase().includes(closing)) return at;
  return undefined;
}

/** `Rain` of `## Rain ## {#rain}` */
const headingOf = (line: string): string =>
  line
    .replace(HEADING, "")
    .replace(/\{#[^{}]*\}\s*$/, "")
    .trimEnd()
    .replace(/(?<![^ \t])#+$/, "");

/** `| --- | :-: |` */
const isDelimiterRow = (line: string | undefined): boolean => /^(?=[^|]*\|)(?=[^-]*-)[\s|:-]+$/.test(line ?? "");

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split(/(?<!\\)\|/);

/** Lines of a paragraph in one: Latin words join with a space, Chinese without. */
function joinedLines(lines: readonly string[]): string {
  const parts = lines.map((line, at) => {
    const before = lines[at - 1] ?? "";
    const isClose = at === 0 || WIDE.test(before.slice(-1)) || WIDE.test(line.slice(0, 1));
    return isClose ? line : ` ${line}`;
  });
  return parts.join("");
}
