import type { BlockKind } from "../model/index.js";
import type { FoundBlock } from "./from-blocks.js";
import type { OpenStyle } from "./open-styles.js";
import { paragraphWriter } from "./paragraph-writer.js";
import { walkXml } from "./xml-walk.js";

/** What is no text of the document as it now stands, or says again what is said elsewhere. */
const UNSEEN = new Set([
  ...["tracked-changes", "annotation", "note-citation", "ruby-text", "forms", "automatic-styles"],
  ...["table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index"],
  ...["bibliography", "page-thumbnail", "table-header-columns"],
]);

/** Frames of a slide that say the same on every slide. */
const ON_EVERY_SLIDE = new Set(["header", "footer", "date-time", "page-number"]);

/** What holds around a paragraph, and holds again behind a note or a slide's title. */
interface Place {
  readonly blocks: FoundBlock[];
  readonly cells: number;
  readonly items: number;
  readonly isTitle: boolean;
}

/**
 * The blocks of the text of an OpenDocument file: tables row by row, text boxes before the paragraph that they hang on, footnotes and then endnotes behind
 * the text, and a slide's title before what else is on it. Time linear in the part.
 */
export function openText(xml: Uint8Array, styles: ReadonlyMap<string, OpenStyle>, what: string): FoundBlock[] {
  const body: FoundBlock[] = [];
  const notes = { footnote: [] as FoundBlock[], endnote: [] as FoundBlock[] };
  const paragraphs = paragraphWriter();
  const places: Place[] = [];
  const open: string[] = [];
  let here: Place = { blocks: body, cells: 0, items: 0, isTitle: false };
  let noteKind: keyof typeof notes = "footnote";
  let unseen = 0; // how many open elements are unseen, the outermost one counted and all within
  let depth = 0; // of paragraphs in each other

  const isUnseen = (name: string, attribute: (name: string) => string | undefined): boolean =>
    UNSEEN.has(name) ||
    ((name === "title" || name === "desc") && depth === 0) ||
    (name === "desc" && open.at(-2) !== "p") ||
    (name === "title" && /^(?:frame|g|custom-shape|control)$/.test(open.at(-2) ?? "")) ||
    (name === "section" && attribute("display") === "none") ||
    (name === "frame" && ON_EVERY_SLIDE.has(attribute("class") ?? "")) ||
    (/^(?:p|h|span)$/.test(name) && styles.get(attribute("style-name") ?? "")?.isHidden === true) ||
    (/^hidden-(?:text|paragraph)$/.test(name) && attribute("is-hidden") === "true");
  const kindOf = (name: string, style: OpenStyle | undefined): BlockKind => {
    if (here.cells > 0) return "cell";
    if (name === "h" || here.isTitle) return style?.kind === "title" ? "title" : "heading";
    return style?.kind ?? (here.items > 0 ? "item" : "paragraph");
  };
  const enter = (place: Partial<Place>): void => {
    places.push(here);
    here = { ...here, ...place };
  };

  walkXml(xml, what, {
    open(name, attribute) {
      open.push(name);
      if (unseen > 0 || isUnseen(name, attribute)) {
        unseen++;
        return;
      }
      if (name === "p" || name === "h") {
        paragraphs.begin(kindOf(name, styles.get(attribute("style-name") ?? "")));
        depth++;
      } else if (name === "s" || name === "tab") paragraphs.write(" ");
      else if (name === "line-break") paragraphs.breakLine();
      else if (name === "note") noteKind = attribute("note-class") === "endnote" ? "endnote" : "footnote";
      else if (name === "note-body") enter({ blocks: notes[noteKind], cells: 0, items: 0, isTitle: false });
      else if (name === "table-cell") enter({ cells: here.cells + 1 });
      else if (name === "list-item" || name === "list-header") enter({ items: here.items + 1 });
      else if (name === "frame") enter({ isTitle: attribute("class") === "title" });
    },
    text(text) {
      if (unseen === 0) paragraphs.write(text);
    },
    close(name) {
      open.pop();
      if (unseen > 0) {
        unseen--;
        return;
      }
      if (name === "p" || name === "h") {
        depth--;
        for (const block of paragraphs.end()) here.blocks.push(block);
      } else if (/^(?:note-body|table-cell|list-item|list-header|frame)$/.test(name)) here = places.pop() ?? here;
    },
  });
  for (const kind of ["footnote", "endnote"] as const) for (const note of notes[kind]) body.push(note);
  return body;
}
