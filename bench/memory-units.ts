import type { Lexicon } from "../src/lexicon/index.js";
import type { TranslationUnit } from "../src/model/index.js";

const LITTLE_ZH = ["的", "和", "在", "了", "为", "是", "对", "将", "与", "等", "中", "上"];
const LITTLE_EN = ["the", "of", "and", "to", "in", "a", "for", "on", "with", "that", "is", "by"];
const LONGEST_WORD = 4; // characters of a headword that is drawn: longer ones are names and proverbs

/**
 * Units made of the lexicon's words by a seed: headwords drawn as words are in texts (the n-th commonest in proportion to
 * 1 / n), with little words, commas and numbers between them, and their translations. No sense, but lengths, frequencies
 * and rarities as texts have them.
 */
export function* memoryUnits(lexicon: Lexicon, count: number): Generator<TranslationUnit> {
  const words: { zh: string; en: string }[] = [];
  for (let entry = 0; entry < lexicon.entryCount; entry++) {
    const zh = lexicon.headword(entry);
    const start = lexicon.glossStart(entry);
    const end = Math.min(lexicon.glossStart(entry + 1), start + 2);
    if (zh.length > LONGEST_WORD || !/^\p{Script=Han}+$/u.test(zh) || end === start) continue;
    words.push({ zh, en: Array.from(lexicon.glossStems.subarray(start, end), (stem) => lexicon.stem(stem)).join(" ") });
  }
  const random = randomFrom(11);
  for (let at = words.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [words[at], words[other]] = [words[other], words[at]];
  }
  const ranks = Math.log(words.length);
  const draw = <T>(list: readonly T[]): T =>
    list[Math.min(list.length - 1, Math.floor(Math.exp(random() * ranks)) - 1)];
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)];

  for (let n = 0; n < count; n++) {
    // 3 to 30 words, most often near 10
    const length = 3 + Math.floor((random() + random() + random()) ** 2 * 3);
    let zh = "";
    let en = "";
    for (let word = 0; word < length; word++) {
      const drawn = draw(words);
      zh += drawn.zh;
      en += `${en === "" ? "" : " "}${drawn.en}`;
      if (random() < 0.3) zh += any(LITTLE_ZH);
      if (random() < 0.6) en += ` ${any(LITTLE_EN)}`;
      if (random() < 0.04) {
        const number = Math.floor(random() * 3000);
        zh += number;
        en += ` ${number}`;
      }
      if (random() < 0.1 && word + 1 < length) {
        zh += "，";
        en += ",";
      }
    }
    yield {
      source: { lang: "zh", text: `${zh}。` },
      target: { lang: "en", text: `${en}.` },
      score: Math.round(random() * 1000) / 1000,
      sourceUrl: `https://example.cn/${n >> 5}.html`,
      date: `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`,
    };
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
