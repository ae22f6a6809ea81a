import exceptions from "../../data/simplifications.json" with { type: "json" };
import type { CedictEntry } from "./cedict.js";

const LONGEST = 4; // code units of a word that is an exception of its own
const HALF = /[\ud800-\udfff]/;

/** Counts of what stands for what. */
type Choices = Map<string, Map<string, number>>;

function count(choices: Choices, from: string, to: string): void {
  const ofFrom = choices.get(from) ?? new Map<string, number>();
  choices.set(from, ofFrom.set(to, (ofFrom.get(to) ?? 0) + 1));
}

const commonest = (choices: ReadonlyMap<string, number>): string =>
  [...choices].reduce((best, next) => (next[1] > best[1] ? next : best))[0];

/**
 * What replaces each Traditional character: what stands for it in most entries; and the words in which another is right,
 * such as 乾隆, where 乾 mostly becomes 干, or 显著 in a text that is Simplified already. All keep their length.
 */
export function simplificationsOf(entries: readonly CedictEntry[]): Map<string, string> {
  const ofCharacters: Choices = new Map();
  const ofWords: Choices = new Map();
  for (const { traditional, simplified } of entries) {
    if (traditional.length !== simplified.length) continue;
    for (let at = 0; at < traditional.length; at++) {
      if (HALF.test(traditional[at] + simplified[at])) continue;
      count(ofCharacters, traditional[at], simplified[at]);
      // 宁, 么: a Traditional character in a word or two, but a Simplified one in many
      if (simplified[at] !== traditional[at]) count(ofCharacters, simplified[at], simplified[at]);
    }
    if (traditional.length < 2 || traditional.length > LONGEST) continue;
    count(ofWords, traditional, simplified);
    if (simplified !== traditional) count(ofWords, simplified, simplified);
  }

  const usual = new Map(Array.from(ofCharacters, ([from, choices]) => [from, commonest(choices)]));
  const simplifications = new Map([...usual].filter(([from, to]) => from !== to));
  for (const [word, choices] of ofWords) {
    const asUsual = Array.from({ length: word.length }, (_, at) => usual.get(word[at]) ?? word[at]).join("");
    const best = commonest(choices);
    // where entries disagree as often as not, the usual characters stand
    if (best !== asUsual && (choices.get(best) ?? 0) > (choices.get(asUsual) ?? 0)) simplifications.set(word, best);
  }
  for (const [word, simplified] of Object.entries(exceptions)) simplifications.set(word, simplified);
  return simplifications;
}
