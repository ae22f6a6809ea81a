import { paceOf, type Steps } from "../core/index.js";
import type { Lexicon } from "../lexicon/index.js";
import type { WordKind } from "./kind.js";
import { type LinkTable, raiseLink } from "./links.js";
import { addLatinLinks } from "./same-links.js";
import type { Tokens } from "./tokens.js";
import type { WordModel } from "./word-model.js";
import { englishWord } from "./words.js";

const LONGEST_NAME = 4; // the most characters of a name that English writes as one word: 攀枝花 Panzhihua, 凉山州 Liangshanzhou
const WORDS_A_STEP = 1 << 11; // between two yields: some ms
const CAPITALISED = /[A-Z][A-Za-z]*(?:['’][A-Za-z]+)*/g;

/**
 * Links by pinyin: Chinese words that sound as a capitalised English word is written, alone or with the word behind.
 *
 * 黄强 = Huang Qiang, 攀枝花 = Panzhihua, 西安 = Xi'an. Any reading of a character counts, so surnames need no rules; without
 * tones, ü as v, u or yu.
 *
 * @param chinese The words of each Chinese sentence, as they were cut.
 * @param english The English sentences as they are written.
 */
function* addNameLinks(
  table: LinkTable,
  zh: Tokens,
  en: Tokens,
  english: readonly string[],
  lexicon: Lexicon,
  worth: WordModel,
): Steps<void> {
  const types = new Map(en.types.map((word, id) => [word, id]));
  const names = new Map<string, number>();
  const pace = paceOf(WORDS_A_STEP);
  for (const sentence of english) if (pace.isDue(1 + addNames(sentence, types, names))) yield;
  if (names.size === 0) return;

  const beginnings = new Set<string>();
  for (const name of names.keys()) for (let end = 1; end <= name.length; end++) beginnings.add(name.slice(0, end));
  const named = (word: string): number[] =>
    spellings(word, lexicon, beginnings).flatMap((spelling) => {
      const type = names.get(spelling);
      return type === undefined ? [] : [type];
    });
  const isName = zh.types.map((word) => word.length <= LONGEST_NAME && /^\p{Script=Han}+$/u.test(word));
  yield;
  for (let id = 0; id < zh.types.length; id++) {
    if (!isName[id]) continue;
    const { length } = zh.types[id];
    for (const type of named(zh.types[id])) raiseLink(table[id], type, length > 1 ? worth.name : worth.nameCharacter);
    if (pace.isDue(1)) yield;
  }
  const seen = new Set<number>();
  for (let s = 0; s + 1 < zh.starts.length; s++) {
    for (const [a, b] of namesOfTwoWords(zh, s, isName, seen)) {
      for (const type of named(zh.types[a] + zh.types[b])) {
        raiseLink(table[a], type, worth.nameOverWords);
        raiseLink(table[b], type, worth.nameOverWords);
      }
    }
    if (pace.isDue(zh.starts[s + 1] - zh.starts[s])) yield;
  }
}

/** Adds the capitalised words of a sentence to the names, as they are spelled, and says how many it has. */
function addNames(sentence: string, types: ReadonlyMap<string, number>, names: Map<string, number>): number {
  let count = 0;
  for (const [word] of sentence.matchAll(CAPITALISED)) {
    const spelling = word
      .toLowerCase()
      .replace(/['’]s$/, "")
      .replace(/['’]/g, "");
    const type = types.get(englishWord(word));
    if (type !== undefined && spelling.length > 1) names.set(spelling, type);
    count++;
  }
  return count;
}

/** The neighbouring words of a sentence that may be one name, but for those seen before. */
function namesOfTwoWords(
  { ids, starts, types }: Tokens,
  sentence: number,
  isName: readonly boolean[],
  seen: Set<number>,
): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = starts[sentence]; at + 1 < starts[sentence + 1]; at++) {
    const [a, b] = [ids[at], ids[at + 1]];
    if (!isName[a] || !isName[b] || types[a].length + types[b].length > LONGEST_NAME) continue;
    const pair = a * types.length + b;
    if (seen.has(pair)) continue;
    seen.add(pair);
    found.push([a, b]);
  }
  return found;
}

/** How a word may be spelled in pinyin, in one piece, as far as a name begins so. */
function spellings(word: string, lexicon: Lexicon, beginnings: ReadonlySet<string>): string[] {
  let spelled = [""];
  for (const character of word) {
    const longer: string[] = [];
    for (const reading of lexicon.readings(character)) {
      for (const syllable of variants(reading)) {
        for (const before of spelled) if (beginnings.has(before + syllable)) longer.push(before + syllable);
      }
    }
    if (longer.length === 0) return longer;
    spelled = longer;
  }
  return spelled;
}

/** 吕 is Lü, written Lv, Lu or Lyu. */
const variants = (reading: string): string[] =>
  reading.includes("v") ? [reading, reading.replace("v", "u"), reading.replace("v", "yu")] : [reading];

/** Names: by their sound, or left in Latin letters. */
export const nameKind: WordKind<"names"> = {
  name: "names",
  *tie(table, { zh, en, written, lexicon, worth }) {
    yield* addNameLinks(table, zh, en, written, lexicon, worth);
    addLatinLinks(table, zh, en, worth.latin);
  },
};
