import { foldWidth } from "../text/index.js";
import { encodeLexicon } from "./encode-lexicon.js";
import { type Lexicon, WEIGHT_UNIT } from "./lexicon.js";

const HAN = /\p{Script=Han}/u;

/**
 * The part of a lexicon that Chinese texts need, as bytes for `openLexicon`: small enough for a page.
 *
 * With it the texts, and whatever stretches of them are taken as sentences, are cut into words, tied to English ones and so
 * aligned exactly as with the whole lexicon, without a segmenter. It holds the words that occur, with all their
 * translations, for what one of them counts depends on the others; headwords without a Chinese character, which may be met
 * as numbers; and readings and simplifications of the characters that occur.
 *
 * Time linear in the text and in the lexicon.
 *
 * @param texts Whole texts, and not their sentences: a word may lie across two sentences that are later joined.
 */
export function encodeLexiconFor(lexicon: Lexicon, texts: readonly string[]): Uint8Array {
  const text = foldWidth(texts.join("\n"));
  const there = neighboursIn(text, (character) => character);
  const simplifications = new Map(
    Array.from(lexicon.simplifications()).filter(([traditional]) => there(traditional) && text.includes(traditional)),
  );

  // where a sentence begins decides how it is simplified, so characters that may replace each other are one here
  const oneFor = classesOf(simplifications);
  const mayOccur = neighboursIn(text, oneFor);
  const entries = new Map<string, Map<string, number>>();
  for (let entry = 0; entry < lexicon.entryCount; entry++) {
    const headword = lexicon.headword(entry);
    const isNeeded = mayOccur(headword) || !HAN.test(headword);
    // a user's term stands before a listed one
    if (isNeeded && lexicon.find(headword, 0, headword.length) === entry)
      entries.set(headword, stemsOf(lexicon, entry));
  }
  const characters = new Set(text);
  for (const simplified of simplifications.values()) for (const character of simplified) characters.add(character);
  const readings = new Map(
    Array.from(characters, (character) => [character, lexicon.readings(character)] as const).filter(
      ([, ofCharacter]) => ofCharacter.length > 0,
    ),
  );
  return encodeLexicon({ entries, readings, simplifications });
}

function stemsOf({ glossStart, glossStems, glossWeights, stem }: Lexicon, entry: number): Map<string, number> {
  const stems = new Map<string, number>();
  for (let at = glossStart(entry); at < glossStart(entry + 1); at++) {
    stems.set(stem(glossStems[at]), glossWeights[at] / WEIGHT_UNIT);
  }
  return stems;
}

/** Whether a word can occur in a text: whether each two neighbouring characters of it do. */
function neighboursIn(text: string, oneFor: (character: string) => string): (word: string) => boolean {
  const characters = new Set<string>();
  const pairs = new Set<string>();
  let before = "";
  for (let at = 0; at < text.length; at++) {
    const character = oneFor(text[at]);
    characters.add(character);
    pairs.add(before + character);
    before = character;
  }
  return (word) => {
    if (word.length === 1) return characters.has(oneFor(word));
    for (let at = 1; at < word.length; at++) if (!pairs.has(oneFor(word[at - 1]) + oneFor(word[at]))) return false;
    return true;
  };
}

/** Of characters that stand for each other in any of these, one for all. */
function classesOf(simplifications: ReadonlyMap<string, string>): (character: string) => string {
  const next = new Map<string, string>();
  const oneFor = (character: string): string => {
    let one = character;
    for (let other = next.get(one); other !== undefined; other = next.get(one)) one = other;
    return one;
  };
  for (const [traditional, simplified] of simplifications) {
    for (let at = 0; at < traditional.length; at++) {
      const [from, to] = [oneFor(traditional[at]), oneFor(simplified[at])];
      if (from !== to) next.set(from, to);
    }
  }
  return oneFor;
}
