import type { BlockKind } from "../model/index.js";
import type { FoundBlock } from "./from-blocks.js";
import { paragraphWriter } from "./paragraph-writer.js";
import { walkXml } from "./xml-walk.js";

/** What stands on every slide, and the small picture of the slide among its notes. */
const ON_EVERY_SLIDE = new Set(["sldNum", "dt", "ftr", "hdr", "sldImg"]);
const TITLES = new Set(["title", "ctrTitle"]);

/**
 * The paragraphs of a slide or of its notes, those of tables row by row, the title first. Time linear in the part.
 *
 * @param of Of what the part is: what is the list of a slide is the text of its notes.
 */
export function slideText(xml: Uint8Array, what: string, of: "slide" | "notes"): FoundBlock[] {
  const titles: FoundBlock[] = [];
  const others: FoundBlock[] = [];
  const paragraphs = paragraphWriter();
  let shape = ""; // the kind of place that the shape takes on its slide
  let isText = false;
  let cells = 0;
  let unseen = 0; // how many open elements are unseen, the outermost one counted and all within

  const kindOf = (): BlockKind => {
    if (cells > 0) return "cell";
    if (TITLES.has(shape)) return "heading";
    return shape === "body" && of === "slide" ? "item" : "paragraph";
  };

  walkXml(xml, what, {
    open(name, attribute) {
      if (unseen > 0 || name === "Fallback") {
        unseen++;
        return;
      }
      if (name === "sp" || name === "graphicFrame") shape = "";
      else if (name === "ph") shape = attribute("type") ?? (attribute("idx") === undefined ? "" : "body");
      else if (name === "tc") cells++;
      else if (name === "p") paragraphs.begin(kindOf());
      else if (name === "br") paragraphs.breakLine();
      else if (name === "tab") paragraphs.write(" ");
      else if (name === "t") isText = true;
    },
    text(text) {
      if (isText && unseen === 0) paragraphs.write(text);
    },
    close(name) {
      if (unseen > 0) {
        unseen--;
        return;
      }
      if (name === "t") isText = false;
      else if (name === "tc") cells--;
      else if (name === "p") {
        const found = paragraphs.end();
        if (ON_EVERY_SLIDE.has(shape)) return;
        for (const block of found) (block.kind === "heading" ? titles : others).push(block);
      }
    },
  });
  return [...titles, ...others];
}
