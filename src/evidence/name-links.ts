import { paceOf, type Steps } from "../core/index.js";
import { addEnglishNames, type EnglishNames, noNames } from "./english-names.js";
import { eachStretch, type HanStretch } from "./han-stretches.js";
import type { TieInput, WordKind } from "./kind.js";
import { type LinkTable, raiseLink } from "./links.js";
import { pinyinVariants } from "./name-spellings.js";
import { type NameMatch, nameWalker } from "./name-walk.js";
import { addLatinLinks } from "./same-links.js";
import { addSoundLinks } from "./sound-links.js";
import { beginningsOf } from "./sound-model.js";

const LONGEST_NAME = 4; // the most characters of a word that English writes as one: 攀枝花 Panzhihua, 凉山州 Liangshanzhou
const SHORTEST_ALONE = 3; // letters of a name that is looked for over several characters: 六安 is Luan
const WORDS_A_STEP = 1 << 11; // between two yields: some ms
const HAN = /^\p{Script=Han}+$/u;

/**
 * Links of Chinese words that sound as capitalised English ones are written: by pinyin, by the other ways in which names of Chinese,
 * Korean and Japanese people are spelled, by what names of Tibet and Xinjiang are made of, and by the sounds of transcribed names.
 *
 * 黄强 = Huang Qiang, 攀枝花 = Panzhihua, 陈志明 = Chan Chi-ming. Any reading of a character counts, so surnames need no rules.
 */
function* addNameLinks(table: LinkTable, input: TieInput): Steps<void> {
  const { zh, en, written } = input;
  const types = new Map(en.types.map((word, id) => [word, id]));
  const names = noNames();
  const pace = paceOf(WORDS_A_STEP);
  for (const sentence of written) if (pace.isDue(1 + addEnglishNames(sentence, types, names))) yield;
  if (names.words.size === 0) return;

  const isHan = zh.types.map((word) => HAN.test(word));
  const alone = new Map(
    [...names.words].filter(
      ([word, type]) => word.length >= SHORTEST_ALONE && names.capitalised.get(type) === en.counts[type],
    ),
  );
  yield* addSoundLinks(table, input, alone, isHan);
  yield* addWords(table, input, names.words, isHan);
  yield* addNeighbours(table, input, names, alone, isHan);
}

/** Links of words that a capitalised word spells in pinyin. */
function* addWords(
  table: LinkTable,
  { zh, lexicon, worth }: TieInput,
  names: ReadonlyMap<string, number>,
  isHan: readonly boolean[],
): Steps<void> {
  const pace = paceOf(WORDS_A_STEP);
  const beginnings = beginningsOf(names.keys());
  for (let id = 0; id < zh.types.length; id++) {
    const { length } = zh.types[id];
    if (!isHan[id] || length > LONGEST_NAME) continue;
    for (const spelling of spellings(zh.types[id], lexicon, beginnings)) {
      const type = names.get(spelling);
      if (type !== undefined) raiseLink(table[id], type, length > 1 ? worth.name : worth.nameCharacter);
    }
    if (pace.isDue(1)) yield;
  }
}

/** How a word may be spelled in pinyin, in one piece, as far as a name begins so. */
function spellings(word: string, lexicon: TieInput["lexicon"], beginnings: ReadonlySet<string>): string[] {
  let spelled = [""];
  for (const character of word) {
    const longer: string[] = [];
    for (const reading of lexicon.readings(character)) {
      for (const syllable of pinyinVariants(reading)) {
        for (const before of spelled) if (beginnings.has(before + syllable)) longer.push(before + syllable);
      }
    }
    if (longer.length === 0) return longer;
    spelled = longer;
  }
  return spelled;
}

/** Links of names that lie over several characters or words, however the text was cut. */
function* addNeighbours(
  table: LinkTable,
  { zh, lexicon, worth }: TieInput,
  names: EnglishNames,
  alone: ReadonlyMap<string, number>,
  isHan: readonly boolean[],
): Steps<void> {
  const pace = paceOf(WORDS_A_STEP);
  const walk = nameWalker(names, alone, lexicon);
  const counts = (at: number): boolean => isHan[zh.ids[at]];
  for (let s = 0; s + 1 < zh.starts.length; s++) {
    eachStretch(zh, s, counts, ({ text, ids, bounds }) => {
      let word = 0;
      for (let at = 0; at < text.length; at++) {
        if (at === bounds[word + 1]) word++;
        for (const match of walk(text, at)) linkName(match, { ids, bounds, word }, table, worth.nameOverWords);
      }
    });
    if (pace.isDue(zh.starts[s + 1] - zh.starts[s])) yield;
  }
}

/** Links the words that each piece of a name lies over. `word` is the one that the name begins in. */
function linkName(
  { types, bounds: pieces }: NameMatch,
  { ids, bounds, word }: Pick<HanStretch, "ids" | "bounds"> & { readonly word: number },
  table: LinkTable,
  weight: number,
): void {
  const end = pieces[pieces.length - 1];
  const isWhole = bounds[word] === pieces[0] && isBound(end, bounds, word);
  // a piece of a word and one of its neighbour spell a name of two characters by chance
  if (!isWhole && end - pieces[0] < 3 && types.length === 1) return;
  for (const [piece, type] of types.entries()) {
    for (let w = word; w < ids.length && bounds[w] < pieces[piece + 1]; w++) {
      if (bounds[w + 1] > pieces[piece]) raiseLink(table[ids[w]], type, weight);
    }
  }
}

/** Whether a word ends at a place, looked for from a word before it, in time linear in the words between. */
function isBound(place: number, bounds: readonly number[], word: number): boolean {
  let w = word;
  while (bounds[w] < place) w++;
  return bounds[w] === place;
}

/** Names: by their sound, or left in Latin letters. */
export const nameKind: WordKind<"names"> = {
  name: "names",
  *tie(table, input) {
    yield* addNameLinks(table, input);
    addLatinLinks(table, input.zh, input.en, input.worth.latin);
  },
};
