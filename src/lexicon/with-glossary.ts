import { encodeLexicon } from "./encode-lexicon.js";
import { contentWords } from "./english-words.js";
import type { Lexicon } from "./lexicon.js";
import { openLexicon } from "./open-lexicon.js";

/** A term and its translation, as a user wants them. */
export interface GlossaryEntry {
  /** Chinese, in either orthography. */
  readonly source: string;
  /** English. */
  readonly target: string;
}

const FULL = Number.POSITIVE_INFINITY; // cut to the greatest weight there is

/**
 * A lexicon in which a user's terms win: a headword of theirs has their translations and no others, at full weight.
 *
 * Their entries and new stems are numbered after those of the lexicon. Time and memory linear in its glosses.
 *
 * @param stem The stemmer that the lexicon was made with: `stemEnglish` of `duiqi/segment`.
 * @throws TypeError where there is none.
 * @throws RangeError as `encodeLexicon` does of the terms.
 * @example
 * import { defaultLexicon, withGlossary } from "duiqi/lexicon";
 * import { stemEnglish } from "duiqi/segment";
 * const lexicon = withGlossary(defaultLexicon(), [{ source: "句对", target: "sentence pair" }], stemEnglish);
 * lexicon.headword(lexicon.find("句对", 0, 2)); // "句对"
 */
export function withGlossary(
  lexicon: Lexicon,
  terms: readonly GlossaryEntry[],
  stem: (word: string) => string,
): Lexicon {
  if (typeof stem !== "function") {
    throw new TypeError(`stem is ${typeof stem}; a function is expected, as stemEnglish of duiqi/segment.`);
  }
  const entries = new Map<string, Map<string, number>>();
  for (const { source, target } of terms) {
    const headword = lexicon.simplify(source.trim());
    if (headword === "") continue;
    const stems = entries.get(headword) ?? new Map<string, number>();
    for (const word of contentWords(target)) stems.set(stem(word), FULL);
    entries.set(headword, stems);
  }
  const user = openLexicon(encodeLexicon({ entries }));

  // stems of the user's that the lexicon has keep its ids
  const newStems: string[] = [];
  const idOf = Uint32Array.from({ length: user.stemCount }, (_, id) => {
    const known = lexicon.findStem(user.stem(id));
    return known >= 0 ? known : lexicon.stemCount + newStems.push(user.stem(id)) - 1;
  });
  const newIds = new Map(newStems.map((stem, at) => [stem, lexicon.stemCount + at]));

  const { entryCount, stemCount } = lexicon;
  const glossCount = lexicon.glossStems.length;
  const glossStems = new Uint32Array(glossCount + user.glossStems.length);
  glossStems.set(lexicon.glossStems);
  glossStems.set(
    user.glossStems.map((id) => idOf[id]),
    glossCount,
  );
  const glossWeights = new Uint8Array(glossStems.length);
  glossWeights.set(lexicon.glossWeights);
  glossWeights.set(user.glossWeights, glossCount);

  return {
    longest: Math.max(lexicon.longest, user.longest),
    entryCount: entryCount + user.entryCount,
    find(text, start, end) {
      const found = user.find(text, start, end);
      return found < 0 ? lexicon.find(text, start, end) : entryCount + found;
    },
    headword: (entry) => (entry < entryCount ? lexicon.headword(entry) : user.headword(entry - entryCount)),
    glossStart: (entry) =>
      entry < entryCount ? lexicon.glossStart(entry) : glossCount + user.glossStart(entry - entryCount),
    glossStems,
    glossWeights,
    stemCount: stemCount + newStems.length,
    findStem: (stem) => newIds.get(stem) ?? lexicon.findStem(stem),
    stem: (id) => (id < stemCount ? lexicon.stem(id) : newStems[id - stemCount]),
    readings: lexicon.readings,
    simplify: lexicon.simplify,
    simplifications: lexicon.simplifications,
    words: { ...lexicon.words, added: [...lexicon.words.added, ...entries.keys()] },
  };
}
