import type { BlockKind } from "../model/index.js";
import { tryDecode } from "../page/index.js";
import type { FoundBlock } from "./from-blocks.js";
import { type RtfStyle, rtfStyle } from "./rtf-styles.js";
import { rtfTokens } from "./rtf-tokens.js";
import { CHARACTERS, charsetOfFont, charsetOfPage, STARRED_TEXT, UNSEEN_GROUPS } from "./rtf-words.js";

/** What a rich text file says. */
export interface RtfText {
  readonly blocks: readonly FoundBlock[];
  /** Whether it ends where it should not. */
  readonly isCutOff: boolean;
}

/** A text with paragraphs of its own: the main one, a note's, a text box's. */
interface Flow {
  readonly sink: FoundBlock[];
  lines: string[];
}

/** What holds in a group, and holds again behind those within it. */
interface Group {
  readonly part: "text" | "fonts" | "styles" | "unseen";
  readonly flow: Flow;
  /** Whether the group began the flow, so that it ends with it. */
  readonly isFlow: boolean;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly font: number;
  /** How many characters stand behind each `\u` for programs that do not know it. */
  readonly fallbacks: number;
  readonly style: number;
  readonly outlineLevel: number;
  readonly isItem: boolean;
  readonly isCell: boolean;
}

const PARAGRAPH = { style: 0, outlineLevel: 9, isItem: false, isCell: false };
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/**
 * The paragraphs of a rich text file, tables row by row, text boxes before the paragraph that they hang on, footnotes and then endnotes behind the
 * text. Text that was deleted or is hidden is left out. Time linear in the bytes.
 */
export function rtfText(bytes: Uint8Array): RtfText {
  const blocks: FoundBlock[] = [];
  const notes = { footnote: [] as FoundBlock[], endnote: [] as FoundBlock[] };
  const fonts = new Map<number, string>();
  const styles = new Map<number, RtfStyle>();
  const around: Group[] = [];
  const main: Flow = { sink: blocks, lines: [""] };
  let group: Group = {
    ...{ part: "text", flow: main, isFlow: false, isHidden: false, isDeleted: false, font: 0, fallbacks: 1 },
    ...PARAGRAPH,
  };
  let charset = "windows-1252"; // of the document
  let waiting: number[] = []; // bytes whose characters are not known yet
  let waitingIn = charset;
  let skips = 0; // characters that a `\u` has said already
  let isStarred = false;
  let isGroupNew = false;
  let [styleName, styleLevel, styleNumber]: [string, number | undefined, number] = ["", undefined, 0];

  const write = (text: string): void => {
    const { lines } = group.flow;
    lines[lines.length - 1] += text;
  };
  const flush = (): void => {
    if (waiting.length === 0) return;
    write(decoded(Uint8Array.from(waiting), waitingIn, charset));
    waiting = [];
  };
  const show = (text: string): void => {
    if (group.part !== "text" || group.isHidden || group.isDeleted) return;
    flush();
    write(text);
  };
  const endParagraph = (isCell = false): void => {
    if (group.part !== "text") return;
    flush();
    const { lines, sink } = group.flow;
    group.flow.lines = [""];
    const style = styles.get(group.style);
    if (style?.isLeftOut) return;
    const kind = isCell || group.isCell ? "cell" : kindOf(style);
    const texts = kind === "heading" || kind === "title" ? [lines.join(" ")] : lines;
    for (const text of texts) sink.push({ kind, text: text.replace(LONE_SURROGATE, "") });
  };
  const kindOf = (style: RtfStyle | undefined): BlockKind => {
    if (style?.kind !== undefined) return style.kind;
    if (group.outlineLevel < 9) return "heading";
    return group.isItem ? "item" : "paragraph";
  };
  const beginFlow = (sink: FoundBlock[]): void => {
    flush();
    group = { ...group, ...PARAGRAPH, part: "text", isFlow: true, flow: { sink, lines: [""] } };
  };

  /** A word right behind the beginning of a group, which may say that the group is no text, or one of its own. */
  const beginGroup = (name: string): boolean => {
    if (name === "fonttbl") group = { ...group, part: "fonts" };
    else if (name === "stylesheet") group = { ...group, part: "styles" };
    else if (name === "listtext" || name === "pntext") {
      const outer = around.at(-1);
      if (outer) around[around.length - 1] = { ...outer, isItem: true };
      group = { ...group, part: "unseen" };
    } else if (name === "upr") group = { ...group, part: "unseen" };
    else if (name === "ud") group = { ...group, part: around.at(-2)?.part ?? "text" };
    else if (name === "footnote") beginFlow(notes.footnote);
    else if (name === "shptxt" || name === "dptxbxtext") beginFlow(group.flow.sink);
    else if (UNSEEN_GROUPS.has(name) || (isStarred && !STARRED_TEXT.has(name))) group = { ...group, part: "unseen" };
    else return false;
    return true;
  };

  const property = (name: string, value: number | undefined): void => {
    const isOn = value !== 0;
    if (name === "v") group = { ...group, isHidden: isOn };
    else if (name === "deleted") group = { ...group, isDeleted: isOn };
    else if (name === "plain") group = { ...group, isHidden: false, isDeleted: false };
    else if (name === "f") group = { ...group, font: value ?? 0 };
    else if (name === "uc") group = { ...group, fallbacks: Math.max(0, value ?? 1) };
    else if (name === "pard") group = { ...group, ...PARAGRAPH };
    else if (name === "s") group = { ...group, style: value ?? 0 };
    else if (name === "outlinelevel") group = { ...group, outlineLevel: value ?? 9 };
    else if (name === "ls") group = { ...group, isItem: isOn };
    else if (name === "intbl") group = { ...group, isCell: true };
    else if (name === "ansicpg") charset = charsetOfPage(value ?? 0) ?? charset;
    else if (name === "mac") charset = "macintosh";
    else if (name === "ftnalt" && group.isFlow) group = { ...group, flow: { ...group.flow, sink: notes.endnote } };
  };

  const word = (name: string, value: number | undefined): void => {
    const character = CHARACTERS[name];
    if (name === "u") {
      if (group.part === "text") show(String.fromCharCode((value ?? 0) & 0xffff));
      skips = group.fallbacks;
    } else if (group.part === "fonts") {
      if (name === "f") group = { ...group, font: value ?? 0 };
      const known =
        name === "fcharset" ? charsetOfFont(value ?? 0) : name === "cpg" ? charsetOfPage(value ?? 0) : undefined;
      if (known !== undefined) fonts.set(group.font, known);
    } else if (group.part === "styles") {
      if (name === "s") styleNumber = value ?? 0;
      else if (name === "outlinelevel") styleLevel = value;
    } else if (character !== undefined) show(character);
    else if (name === "par" || name === "sect") {
      // where the mark at its end was deleted, a paragraph goes on in the next one
      if (!group.isDeleted) endParagraph();
    } else if (name === "cell" || name === "nestcell") endParagraph(true);
    else if (name === "line" || name === "lbr") {
      if (group.part !== "text" || group.isHidden || group.isDeleted) return;
      flush();
      group.flow.lines.push("");
    } else property(name, value);
  };

  const byte = (code: number): void => {
    if (group.part === "styles") {
      if (code !== 0x3b) styleName += String.fromCharCode(code);
      else {
        styles.set(styleNumber, rtfStyle(styleName.trim(), styleLevel));
        [styleName, styleLevel, styleNumber] = ["", undefined, 0];
      }
    } else if (group.part === "text" && !group.isHidden && !group.isDeleted) {
      const name = fonts.get(group.font) ?? charset;
      if (name !== waitingIn) flush();
      waitingIn = name;
      waiting.push(code);
    }
  };

  for (const token of rtfTokens(bytes)) {
    if (token.kind === "open" || token.kind === "close") {
      [skips, isStarred] = [0, false];
      if (token.kind === "open") {
        around.push(group);
        group = { ...group, isFlow: false };
        isGroupNew = true;
      } else {
        if (group.isFlow) endParagraph();
        group = around.pop() ?? group;
        isGroupNew = false;
        if (around.length === 0) break;
      }
    } else if (skips > 0) {
      skips--;
    } else if (token.kind === "byte") {
      isGroupNew = false;
      byte(token.byte);
    } else if (token.name === "*") {
      isStarred = isGroupNew;
    } else {
      const begun = isGroupNew && (group.part === "text" || token.name === "ud") && beginGroup(token.name);
      if (!begun && isStarred && group.part === "styles") group = { ...group, part: "unseen" };
      else if (!begun) word(token.name, token.value);
      [isGroupNew, isStarred] = [false, false];
    }
  }
  const isCutOff = around.length > 0;
  group = { ...group, part: "text", flow: main };
  endParagraph();
  for (const kind of ["footnote", "endnote"] as const) for (const note of notes[kind]) blocks.push(note);
  return { blocks, isCutOff };
}

/** Bytes in the charset of their font, or else in that of their document, or else in the one in which every byte is a character. */
function decoded(bytes: Uint8Array, ofFont: string, ofDocument: string): string {
  return tryDecode(bytes, ofFont) ?? tryDecode(bytes, ofDocument) ?? tryDecode(bytes, "windows-1252") ?? "";
}
