import spelling from "../../data/spelling.en.json" with { type: "json" };

const anyOf = (parts: readonly string[]): string => `(${parts.join("|")})`;

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(spelling.words));
const KEPT = new Set(spelling.keepIse);
const LIGATURES = [...spelling.ae, ...spelling.oe];
const WITHOUT_LIGATURE = new Map(LIGATURES.map((part) => [part, part.replace(/[ao]e/, "e")]));

// colour, neighbouring
const OUR = new RegExp(`${anyOf(spelling.our)}our`);
// kilometres, centred
const RE = new RegExp(`${anyOf(spelling.re)}re([sd]?)$`);
// catalogues
const OGUE = new RegExp(`${anyOf(spelling.ogue)}ogue`);
// analysed
const YSE = new RegExp(`^${anyOf(spelling.yse)}ys(?=(?:e|es|ed|ing|er|ers)$)`);
// organisations, but not advises
const ISE = /^(.+)is(e|es|ed|ing|er|ers|ation|ations|ational|able)$/;
// travelling
const DOUBLED = new RegExp(`^${anyOf(spelling.doubled)}l(?=(?:ed|ing|er|ers|or|ors)$)`);
// anaemia, foetus
const LIGATURE = new RegExp(anyOf(LIGATURES));

// most words have none of these, and no rule
const ANY = /our|re[sd]?$|ogue|ys[ei]|is[eai]|ll|[ao]e/;

/**
 * An English word as it is spelt in America, and an irregular form as its base: `colours` gives `colors`, `held` `hold`.
 *
 * So that British and American texts meet in one stem; taken before stemming on both sides.
 *
 * @param word In lower case, without marks.
 */
export function normalSpelling(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (!ANY.test(word)) return word;
  return word
    .replace(OUR, "$1or")
    .replace(RE, (_, before: string, ending: string) => `${before}er${ending === "d" ? "ed" : ending}`)
    .replace(OGUE, "$1og")
    .replace(YSE, "$1yz")
    .replace(ISE, (all, before: string, ending: string) => (KEPT.has(before) ? all : `${before}iz${ending}`))
    .replace(DOUBLED, "$1")
    .replace(LIGATURE, (part) => WITHOUT_LIGATURE.get(part) ?? part);
}
