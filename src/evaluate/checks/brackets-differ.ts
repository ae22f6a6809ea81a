import type { Span } from "../../model/index.js";
import type { CheckRule } from "./finding.js";
import { type SignPairs, unpairedIn } from "./unpaired.js";

const BRACKETS: SignPairs = new Map(
  ["()", "[]", "{}", "【】", "〔〕", "《》", "〈〉"].map(([open, close]) => [open, close]),
);

/** What stands before the bracket of “a)”, “3)” and “iv)”, which number the items of a list. */
const ITEM = /(?<![\p{L}\d])(?:\d{1,3}|\p{L}|[ivx]+|[一二三四五六七八九十]+)$/iu;
const FACE = /[:;]-?$/;

/** A bracket that is never closed or opened, where the other side has none such: “the plan (2021 to 2025”. */
export const bracketsDiffer: CheckRule = {
  name: "brackets-differ",
  severity: "warning",
  about: "a bracket without its partner, on one side only",
  check: ({ source, target }) => {
    const [here, there] = [unpaired(source.text), unpaired(target.text)];
    if (here.length > 0 === there.length > 0) return undefined;
    const [text, [{ start }], name] = here.length > 0 ? [source.text, here, "source"] : [target.text, there, "target"];
    return { message: `The ${name} has “${text[start]}” without its partner.`, source: here, target: there };
  },
};

const unpaired = (text: string): Span[] =>
  unpairedIn(text.replaceAll("（", "(").replaceAll("）", ")"), BRACKETS).filter(({ start }) => {
    const before = text.slice(Math.max(0, start - LOOK_BEHIND), start);
    return !FACE.test(before) && !(/[)）]/.test(text[start]) && ITEM.test(before));
  });
const LOOK_BEHIND = 6; // characters: longer than the number of an item
