import { STARTERS } from "./en-abbreviations.js";

/**
 * What capitals say in a text: in an `"edited"` one they begin sentences, in a `"casual"` one they mostly do, in a `"plain"` one (a chat,
 * speech that a machine wrote down, a corpus in small letters) they say nothing.
 */
export type Capitals = "edited" | "casual" | "plain";

const BEHIND_A_STOP = /[.!?]["'”’)]*\s+["'“‘(]*(\p{L}{1,12})(?![\p{L}.])/gu;
// but not the i of a program or a formula: “where i is odd”, “for i in list”
const PRONOUN = /(?<![\p{L}\p{N}_.'’-])[Ii](?=['’](?:m|ll|ve|d)\b| (?!(?:and|be|for|in|is|of|or|to)\b)\p{Ll}{2})/gu;
const SMALL_PRONOUNS = [" i ", " i'", " i’"];
const SMALL_LETTER = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;

const LOOKED_AT = 8000; // characters: some hundred sentences show how their writer writes, and long texts cost no time
const CASUAL = 0.05; // of sentences, or of the pronoun I; an edited novel has none, a collection of web pages a tenth
const PLAIN = 0.7; // of sentences; a writer in a hurry leaves half of the capitals out

/** What capitals say, judged by words that often begin sentences and by the pronoun I. Time bounded. */
export function capitalsOf(text: string): Capitals {
  const sample = text.slice(0, LOOKED_AT);
  if (!CAPITAL.test(sample) || !SMALL_LETTER.test(sample)) return "plain";
  let small = 0;
  let large = 0;
  for (const [, word] of sample.matchAll(BEHIND_A_STOP)) {
    if (STARTERS.has(word)) large++;
    else if (beginsInSmall(word)) small++;
  }
  if (small > 1 && small >= PLAIN * (small + large)) return "plain";
  if (small > 1 && small >= CASUAL * (small + large)) return "casual";
  if (!sample.startsWith("i ") && !SMALL_PRONOUNS.some((pronoun) => sample.includes(pronoun))) return "edited";
  const pronouns = Array.from(sample.matchAll(PRONOUN), ([pronoun]) => pronoun);
  const smallPronouns = pronouns.filter((pronoun) => pronoun === "i").length;
  return smallPronouns > 0 && smallPronouns >= CASUAL * pronouns.length ? "casual" : "edited";
}

/** Whether a word in small letters begins sentences often, and seldom goes on with one behind an abbreviation: `"i"`, `"thanks"`. */
export const beginsInSmall = (word: string): boolean => SMALL_STARTERS.has(word);

// behind an abbreviation that no list knows mostly stand: and, of, for, in, to, with
const SMALL_STARTERS: ReadonlySet<string> = new Set(
  (
    "i im ive id ill it its he she they we you u the this that these those there here my your our his her their what when where why how who " +
    "please pls plz thanks thank thx hi hello hey ok okay yes yeah no nope not if so but also then just anyway maybe btw lol hope let lets " +
    "dont don do does did can could would should will now today everyone everything some all"
  ).split(" "),
);
