import type { BlockKind } from "../model/index.js";
import type { FoundBlock } from "./from-blocks.js";
import type { WordStyle } from "./word-styles.js";
import { walkXml } from "./xml-walk.js";

/** What a part of a Word document says. */
export interface WordText {
  readonly blocks: readonly FoundBlock[];
  /** The ids of the footnotes and endnotes that the text refers to, in their order. */
  readonly notes: readonly { readonly kind: "footnote" | "endnote"; readonly id: string }[];
  /** The blocks of notes by their ids, where the part has notes. */
  readonly byNote: ReadonlyMap<string, readonly FoundBlock[]>;
}

/**
 * What is no text of the document as it now stands: what was deleted or moved away, how things were formatted before, the second form of what
 * older programs cannot draw, the readings of characters.
 */
const UNSEEN = new Set([
  ...[
    "del",
    "moveFrom",
    "pPrChange",
    "rPrChange",
    "sectPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "numberingChange",
  ],
  ...["Fallback", "rt", "tblGrid", "sectPr"],
]);

interface Paragraph {
  kind: BlockKind;
  isLeftOut: boolean;
  /** Its mark was deleted, so that it goes on in the next one. */
  goesOn: boolean;
  lines: string[];
}

/** The paragraphs of a part, those of tables row by row and those of a text box before the paragraph that it hangs on. Time linear in the part. */
export function wordText(xml: Uint8Array, styles: ReadonlyMap<string, WordStyle>): WordText {
  let blocks: FoundBlock[] = [];
  const notes: { kind: "footnote" | "endnote"; id: string }[] = [];
  const byNote = new Map<string, readonly FoundBlock[]>();
  const open: string[] = [];
  const paragraphs: Paragraph[] = [];
  const isFieldCode: boolean[] = []; // of each field that is open, whether its result is still to come
  let codes = 0; // how many of those
  let cells = 0;
  const isDeleted: boolean[] = []; // of each row and cell that is open, whether it, or one around it, was deleted whole
  let unseen = 0; // how many open elements are unseen, the outermost one counted and all within
  let isHidden = false;
  let isText = false;
  let note: string | undefined;
  let carried: string[] = [];

  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || codes > 0 || isHidden) return;
    paragraph.lines[paragraph.lines.length - 1] += text;
  };
  const endParagraph = ({ kind, isLeftOut, goesOn, lines }: Paragraph): void => {
    if (isLeftOut || isDeleted.at(-1)) return;
    if (goesOn) carried = lines;
    else if (kind === "heading" || kind === "title") blocks.push({ kind, text: lines.join(" ") });
    else for (const text of lines) blocks.push({ kind, text });
  };
  const takeStyle = (paragraph: Paragraph, style: WordStyle | undefined): void => {
    if (style?.isLeftOut) paragraph.isLeftOut = true;
    else if (style?.kind !== undefined && paragraph.kind !== "cell") paragraph.kind = style.kind;
  };

  walkXml(xml, "Word document", {
    open(name, attribute) {
      const paragraph = paragraphs.at(-1);
      const isInMark = open.at(-1) === "rPr" && open.at(-2) === "pPr";
      if (unseen === 0 && isDeleted.length > 0 && isDeletion(name, open.at(-1))) isDeleted[isDeleted.length - 1] = true;
      open.push(name);
      if (unseen > 0 || UNSEEN.has(name)) {
        unseen++;
        if (unseen === 1 && isInMark && paragraph && (name === "del" || name === "moveFrom")) paragraph.goesOn = true;
        return;
      }
      const isOn = !/^(?:0|false|off)$/.test(attribute("val") ?? "");
      if (name === "p") {
        paragraphs.push({ kind: cells > 0 ? "cell" : "paragraph", isLeftOut: false, goesOn: false, lines: carried });
        if (carried.length === 0) paragraphs[paragraphs.length - 1].lines = [""];
        carried = [];
      } else if (name === "tr" || name === "tc") {
        isDeleted.push(isDeleted.at(-1) ?? false);
        if (name === "tc") cells++;
      } else if (name === "r") isHidden = false;
      else if (name === "vanish" && open.at(-3) === "r") isHidden = isOn;
      else if (name === "t") isText = true;
      else if (name === "tab" && open.at(-2) === "r") write(" ");
      else if (name === "noBreakHyphen") write("-");
      else if (name === "cr" || (name === "br" && (attribute("type") ?? "textWrapping") === "textWrapping")) {
        if (codes === 0 && !isHidden) paragraph?.lines.push("");
      } else if (name === "pStyle" && paragraph) takeStyle(paragraph, styles.get(attribute("val") ?? ""));
      else if (name === "numPr" && paragraph?.kind === "paragraph") paragraph.kind = "item";
      else if (name === "numId" && attribute("val") === "0" && paragraph?.kind === "item") paragraph.kind = "paragraph";
      else if (name === "outlineLvl" && paragraph?.kind === "paragraph" && attribute("val") !== "9")
        paragraph.kind = "heading";
      else if (name === "fldChar") {
        const type = attribute("fldCharType");
        if (type === "begin") {
          isFieldCode.push(true);
          codes++;
        } else if (isFieldCode.length > 0) {
          if (isFieldCode.pop()) codes--;
          if (type === "separate") isFieldCode.push(false);
        }
      } else if (name === "footnoteReference" || name === "endnoteReference") {
        const id = attribute("id");
        if (id !== undefined) notes.push({ kind: name === "footnoteReference" ? "footnote" : "endnote", id });
      } else if ((name === "footnote" || name === "endnote") && open.length === 2) {
        note = attribute("type") === undefined || attribute("type") === "normal" ? attribute("id") : undefined;
        blocks = [];
      }
    },
    text(text) {
      if (isText && unseen === 0) write(text);
    },
    close(name) {
      open.pop();
      if (unseen > 0) {
        unseen--;
        return;
      }
      if (name === "t") isText = false;
      else if (name === "tr" || name === "tc") {
        isDeleted.pop();
        if (name === "tc") cells--;
      } else if (name === "p") {
        const ended = paragraphs.pop();
        if (ended) endParagraph(ended);
      } else if ((name === "footnote" || name === "endnote") && open.length === 1 && note !== undefined) {
        byNote.set(note, blocks);
      }
    },
  });
  for (const text of carried) blocks.push({ kind: "paragraph", text });
  return { blocks, notes, byNote };
}

/** Whether an element says that the row or the cell in whose properties it stands was deleted whole. */
const isDeletion = (name: string, within: string | undefined): boolean =>
  (name === "del" && within === "trPr") || (name === "cellDel" && within === "tcPr");
