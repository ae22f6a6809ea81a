import type { CheckRule } from "./finding.js";

// whatever opens may close: most marks that do not fit are typed wrong. Not ‘ and ’, which are apostrophes as well
const FAMILIES: readonly RegExp[] = [/[“”"]/g, /[「」]/g, /[『』]/g];
const CLOSES = /^(?:[”」』]|"(?=[\s\p{P}]|$))/u;
const BEGINS_IN_QUOTES = /^\s*["“「『]/;
const ENDS_IN_QUOTES = /["”」』]\s*$/;

/** A quotation that is never closed or opened, where the other side has it whole: “He said: “We are ready.” */
export const quotesDiffer: CheckRule = {
  name: "quotes-differ",
  severity: "note",
  about: "a quotation mark without its partner, on one side only",
  check: ({ source, target }) => {
    const [here, there] = [unpairedIn(source.text), unpairedIn(target.text)];
    const at = here ?? there;
    if (at === undefined || (here === undefined) === (there === undefined)) return undefined;
    const [{ text }, other, name] = here === undefined ? [target, source, "target"] : [source, target, "source"];
    // a side without any quotes may have its own way to quote
    if (!FAMILIES.some((family) => other.text.search(family) >= 0)) return undefined;
    // a quotation that ends a text may come from the unit before, and one that begins a text, on either side, go on in the next
    const otherBegins = BEGINS_IN_QUOTES.test(other.text);
    const goesOn = closes(text, at)
      ? ENDS_IN_QUOTES.test(text) || !otherBegins
      : BEGINS_IN_QUOTES.test(text) || otherBegins;
    if (goesOn) return undefined;
    const span = { start: at, end: at + 1 };
    return {
      message: `The ${name} has ${text[at]} without its partner.`,
      source: here === undefined ? [] : [span],
      target: there === undefined ? [] : [span],
    };
  },
};

const isInches = (text: string, at: number): boolean => text[at] === '"' && /\d/.test(text[at - 1] ?? "");

const closes = (text: string, at: number): boolean =>
  CLOSES.test(text.slice(at)) && !/^\s?$/.test(text.slice(Math.max(0, at - 1), at));

/** Where a text has a mark without its partner: the first, where that closes, else the last. */
function unpairedIn(text: string): number | undefined {
  for (const family of FAMILIES) {
    const marks = Array.from(text.matchAll(family), ({ index }) => index);
    const inches = marks.filter((at) => isInches(text, at)).length;
    if (marks.length % 2 === 0 || (marks.length - inches) % 2 === 0) continue;
    return closes(text, marks[0]) ? marks[0] : marks.at(-1);
  }
  return undefined;
}
