import table from "../../data/abbreviations.en.json" with { type: "json" };

/** How an abbreviation behaves before a capital letter or a number: the groups of `data/abbreviations.en.json`. */
export type AbbreviationKind = "inside" | "titles" | "numbered" | "units" | "dates" | "clock" | "companies" | "names";

const KINDS: readonly AbbreviationKind[] = [
  "inside",
  "titles",
  "numbered",
  "units",
  "dates",
  "clock",
  "companies",
  "names",
];
const kindOf = new Map<string, AbbreviationKind>(
  KINDS.flatMap((kind) => table[kind].map((abbreviation) => [abbreviation, kind] as const)),
);

const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u; // U.S, D.C, Ph.D, LL.D
const SHOUTED = /^\p{Lu}{2,}$/u;

/**
 * The kind of abbreviation that a word is, given without its last stop (`"Co"`, `"U.S"`); `undefined` when it is none.
 *
 * Dotted letters are `"names"` unless listed. Capitals are read as the listed form: `"CO., LTD."`.
 */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  const listed = kindOf.get(`${word}.`);
  if (listed !== undefined) return listed;
  if (DOTTED.test(word)) return "names";
  return SHOUTED.test(word) ? kindOf.get(`${word[0]}${word.slice(1).toLowerCase()}.`) : undefined;
}

/** Words that often begin a sentence and seldom a name: `"The"`, `"However"`. */
export const STARTERS: ReadonlySet<string> = new Set(table.starters);

/** Words after the name of a company that show the sentence goes on: `"Chairman"`, `"Branch"`. */
export const COMPANY_GOES_ON: ReadonlySet<string> = new Set(table.companyGoesOn);

/** Ends of names that never begin a sentence: `"Ltd"`, `"Inc"`. */
export const COMPANY_SUFFIXES: ReadonlySet<string> = new Set(table.companySuffixes);

/** Days, months and time zones: what follows a clock time inside a sentence. */
export const CALENDAR: ReadonlySet<string> = new Set(table.calendar);

/** Words, in small letters, whose next letter is a label and no initial: `"plan"`, `"vitamin"`. */
export const LABELS: ReadonlySet<string> = new Set(table.labels);

/** Names of numbered parts of a text: `"Step"`, `"Article"`. */
export const NUMBERED_PARTS: ReadonlySet<string> = new Set(table.numberedParts);

/** Numbers that names are made with: `"Seven"`. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(table.numberWords);

/** Verbs that tell who spoke: `"said"`, `"asked"`. */
export const SPEECH: ReadonlySet<string> = new Set(table.speech);
