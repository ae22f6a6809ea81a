import { driveSync } from "../core/index.js";
import {
  EVIDENCE_KINDS,
  fittedModel,
  isLittleWord,
  type LinkTable,
  pairWordsSteps,
  QUANTITY,
  type Tokens,
  withLearnedSteps,
} from "../evidence/index.js";
import type { Lexicon } from "../lexicon/index.js";
import { cutBy, type WordSegmenter } from "../segment/index.js";
import { foldWidth } from "../text/index.js";
import { breaksChinese } from "./borders.js";
import type { LinkedUnit, PlacedWord } from "./phrase-pairs.js";
import { symmetricLinks, type WordLink } from "./word-links.js";

/** Both texts of a unit. */
export interface ChineseEnglish {
  readonly chinese: string;
  readonly english: string;
}

const KINDS = new Set(EVIDENCE_KINDS);
const WEAKEST = 0.05; // a tie worth less links nothing
const LATIN = /[\p{Script=Latin}\p{M}'’.]*/uy;

/**
 * Cuts units into words and links those that translate each other: by the lexicon, numbers, names, and what the units teach together. Time
 * linear in the words and their ties.
 */
export function linkUnits(units: readonly ChineseEnglish[], lexicon: Lexicon, segmenter: WordSegmenter): LinkedUnit[] {
  const chinese = units.map((unit) => lexicon.simplify(foldWidth(unit.chinese)));
  const english = units.map((unit) => foldWidth(unit.english));
  const options = { lexicon, segmenter, kinds: KINDS };
  const alone = driveSync(pairWordsSteps(chinese, english, options));
  const beads = units.map((_, at) => ({ source: { start: at, end: at + 1 }, target: { start: at, end: at + 1 } }));
  const words = driveSync(withLearnedSteps(alone, beads, fittedModel.words));
  return units.map((_, at) => {
    const starts = wordStarts(chinese[at], segmenter);
    const chineseWords = wordsOf(words.zh, words.offsets?.zh, at, chinese[at]).map((word) => ({
      ...word,
      isInside: HAN.test(word.form) && !starts.has(word.start),
    }));
    const englishWords = wordsOf(words.en, words.offsets?.en, at, english[at]);
    // neighbours are those with little words between them left out
    const here = placesThat(chineseWords, ({ form }) => !breaksChinese(form));
    const there = placesThat(englishWords, ({ form }) => !isLittleWord(form));
    const ties = tiesOf(words.links, words.zh, words.en, at).flatMap(({ weight, ...tie }) => {
      const [z, e] = [here.ranks.get(tie.chinese), there.ranks.get(tie.english)];
      return z === undefined || e === undefined ? [] : [{ chinese: z, english: e, weight }];
    });
    const links = symmetricLinks(ties, here.places.length, there.places.length).map((link) => ({
      ...{ chinese: here.places[link.chinese], english: there.places[link.english], weight: link.weight },
    }));
    return { chinese: chinese[at], english: english[at], chineseWords, englishWords, links };
  });
}

const HAN = /^\p{Script=Han}/u;
const HAN_RUN = /\p{Script=Han}+/gu;

/** Where the segmenter's words begin. */
function wordStarts(text: string, segmenter: WordSegmenter): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    let at = index;
    for (const word of cutBy(segmenter, run)) {
      places.add(at);
      at += word.length;
    }
  }
  return places;
}

interface Places {
  readonly places: readonly number[];
  readonly ranks: ReadonlyMap<number, number>;
}

/** The places of words of which something holds, and of each its rank among them. */
function placesThat(words: readonly PlacedWord[], holds: (word: PlacedWord) => boolean): Places {
  const places = [...words.keys()].filter((at) => holds(words[at]));
  return { places, ranks: new Map(places.map((at, rank) => [at, rank])) };
}

function wordsOf(
  { ids, starts, types }: Tokens,
  offsets: Int32Array | undefined,
  unit: number,
  text: string,
): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (let at = starts[unit]; at < starts[unit + 1]; at++) {
    const form = types[ids[at]];
    const start = offsets?.[at] ?? 0;
    words.push({ form, start, end: endOf(form, start, text) });
  }
  return words;
}

function endOf(form: string, start: number, text: string): number {
  if (form.startsWith(QUANTITY)) return start + 1;
  if (form.charCodeAt(0) >= 0x2e80) return start + form.length;
  LATIN.lastIndex = start;
  const [word = ""] = LATIN.exec(text) ?? [];
  let length = word.length;
  const isDotted = word.indexOf(".") < word.lastIndexOf("."); // U.S.
  while (length > 1 && /['’.]/.test(word[length - 1]) && !isDotted) length--;
  return start + Math.max(1, length);
}

function tiesOf(table: LinkTable, zh: Tokens, en: Tokens, unit: number): WordLink[] {
  const placesOf = new Map<number, number[]>();
  for (let at = en.starts[unit]; at < en.starts[unit + 1]; at++) {
    const places = placesOf.get(en.ids[at]);
    if (places === undefined) placesOf.set(en.ids[at], [at - en.starts[unit]]);
    else places.push(at - en.starts[unit]);
  }
  const ties: WordLink[] = [];
  for (let at = zh.starts[unit]; at < zh.starts[unit + 1]; at++) {
    const row = table[zh.ids[at]];
    for (const [id, places] of placesOf) {
      const weight = row.get(id) ?? 0;
      if (weight < WEAKEST) continue;
      for (const english of places) ties.push({ chinese: at - zh.starts[unit], english, weight });
    }
  }
  return ties;
}
