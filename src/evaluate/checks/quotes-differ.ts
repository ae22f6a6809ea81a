import type { Span } from "../../model/index.js";
import type { CheckRule } from "./finding.js";
import { type SignPairs, unpairedIn } from "./unpaired.js";

// not ‘ and ’, which are apostrophes as well
const QUOTES: SignPairs = new Map(["“”", "「」", "『』", '""'].map(([open, close]) => [open, close]));

const INCHES = /(?<=\d)"/g;

/** A quotation that is never closed or opened, where the other side has it whole: “He said: “We are ready.” */
export const quotesDiffer: CheckRule = {
  name: "quotes-differ",
  severity: "note",
  about: "a quotation mark without its partner, on one side only",
  check: ({ source, target }) => {
    const [here, there] = [unpaired(source.text), unpaired(target.text)];
    // a side without any quotes may have its own way to quote, or quote on in the next sentence
    if (here.length > 0 === there.length > 0 || !hasQuotes(source.text) || !hasQuotes(target.text)) return undefined;
    const [text, [{ start }], name] = here.length > 0 ? [source.text, here, "source"] : [target.text, there, "target"];
    return { message: `The ${name} has ${text[start]} without its partner.`, source: here, target: there };
  },
};

/** The marks without a partner, but those at either end: there a quotation may go on in the next unit. */
const unpaired = (text: string): Span[] =>
  unpairedIn(text.replace(INCHES, " "), QUOTES).filter(
    ({ start, end }) => text.slice(0, start).trim() !== "" && text.slice(end).trim() !== "",
  );

const hasQuotes = (text: string): boolean => [...QUOTES.keys()].some((sign) => text.includes(sign));
