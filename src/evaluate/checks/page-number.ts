import type { Span } from "../../model/index.js";
import type { CheckRule } from "./finding.js";
import { quoted, type ReadSide } from "./read-unit.js";

/** All that a text says: 12 | - 12 - | — 12 — | 第12页 | 第 3 页 共 10 页 | 12页 | Page 3 | Page 3 of 10 | p. 3 */
const PAGE =
  /^\s*(?:\d{1,3}|[-–—·•]\s?\d{1,4}\s?[-–—·•]|(?:第\s?)?\d{1,4}\s?[页頁](?:\s?[,，/]?\s?共\s?\d{1,4}\s?[页頁])?|(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?)\s*$/i;

/** A page's number became a text of its own: “第 3 页”, “Page 3 of 10”, “— 3 —”. */
export const pageNumber: CheckRule = {
  name: "page-number",
  severity: "warning",
  about: "a side is the number of a page, and nothing else",
  check: ({ source, target }) => {
    const [here, there] = [numberIn(source), numberIn(target)];
    if (here.length + there.length === 0) return undefined;
    const [{ text }, name] = there.length > 0 ? [target, "target"] : [source, "source"];
    return {
      message: `The ${name} is ${quoted(text.trim())}, the number of a page; expected a text.`,
      source: here,
      target: there,
    };
  },
};

const numberIn = ({ text }: ReadSide): Span[] => (PAGE.test(text) ? [{ start: 0, end: text.length }] : []);
