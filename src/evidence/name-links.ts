import type { Lexicon } from "../lexicon/index.js";
import { type LinkTable, raiseLink } from "./links.js";
import type { WordModel } from "./model.js";
import type { Tokens } from "./tokens.js";
import { englishWord } from "./words.js";

const LONGEST = 4; // characters of a name that is written in one English word: Panzhihua, Liangshanzhou
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
export function addNameLinks(
  table: LinkTable,
  zh: Tokens,
  en: Tokens,
  english: readonly string[],
  lexicon: Lexicon,
  worth: WordModel,
): void {
  const types = new Map(en.types.map((word, id) => [word, id]));
  const names = new Map<string, number>();
  for (const sentence of english) {
    for (const [word] of sentence.matchAll(CAPITALISED)) {
      const spelling = word
        .toLowerCase()
        .replace(/['’]s$/, "")
        .replace(/['’]/g, "");
      const type = types.get(englishWord(word));
      if (type !== undefined && spelling.length > 1) names.set(spelling, type);
    }
  }
  if (names.size === 0) return;

  const beginnings = new Set<string>();
  for (const name of names.keys()) for (let end = 1; end <= name.length; end++) beginnings.add(name.slice(0, end));
  const named = (word: string): number[] =>
    spellings(word, lexicon, beginnings).flatMap((spelling) => {
      const type = names.get(spelling);
      return type === undefined ? [] : [type];
    });
  const isName = zh.types.map((word) => word.length <= LONGEST && /^\p{Script=Han}+$/u.test(word));

  zh.types.forEach((word, id) => {
    if (!isName[id]) return;
    for (const type of named(word)) raiseLink(table[id], type, word.length > 1 ? worth.name : worth.nameCharacter);
  });
  const seen = new Set<number>();
  for (let s = 0; s + 1 < zh.starts.length; s++) {
    for (let at = zh.starts[s]; at + 1 < zh.starts[s + 1]; at++) {
      const [a, b] = [zh.ids[at], zh.ids[at + 1]];
      if (!isName[a] || !isName[b] || zh.types[a].length + zh.types[b].length > LONGEST) continue;
      const pair = a * zh.types.length + b;
      if (seen.has(pair)) continue;
      seen.add(pair);
      for (const type of named(zh.types[a] + zh.types[b])) {
        raiseLink(table[a], type, worth.nameOverWords);
        raiseLink(table[b], type, worth.nameOverWords);
      }
    }
  }
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
