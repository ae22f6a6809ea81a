import { charactersOf, driveSync, mapSteps, paceOf, type Steps } from "../core/index.js";
import type { Lexicon } from "../lexicon/index.js";
import type { SentenceRange, Stretch } from "../model/index.js";
import type { WordSegmenter } from "../segment/index.js";
import { type EvidenceKind, WORD_KINDS } from "./kinds.js";
import { type Learned, learnLinks } from "./learned-links.js";
import { type LinkTable, noLinks, type PairWords, raiseLink } from "./links.js";
import { fittedModel } from "./model.js";
import { joinTokens, tokensSteps } from "./tokens.js";
import type { WordModel } from "./word-model.js";
import { type CutSentence, cutChinese, cutEnglish } from "./words.js";

/** Where words come from and how they are cut. */
export interface PairWordsOptions {
  readonly lexicon: Lexicon;
  /** @default the longest match over the lexicon */
  readonly segmenter?: WordSegmenter | undefined;
  /** What ties words; kinds that do not are passed over. */
  readonly kinds: ReadonlySet<EvidenceKind>;
  /** What ties are worth. @default as fitted */
  readonly worth?: WordModel | undefined;
}

/**
 * Cuts both texts into words and links those that may translate each other, by each kind of `options.kinds` that ties words (`lexicon`,
 * `names`, `numbers`): what `anchors` and `translationEvidence` work on. Time linear in the words, and in the distinct words'
 * translations.
 *
 * @param chinese The Chinese sentences, in order.
 * @param english The English ones.
 * @example
 * import { EVIDENCE_KINDS, pairWords } from "duiqi/evidence";
 * import { defaultLexicon } from "duiqi/lexicon";
 * const options = { lexicon: defaultLexicon(), kinds: new Set(EVIDENCE_KINDS) };
 * const { zh } = pairWords(["今天天气很好。"], ["The weather is fine today."], options);
 * zh.types; // ["今天", "天气", "很", "好"]
 */
export const pairWords = (
  chinese: readonly string[],
  english: readonly string[],
  options: PairWordsOptions,
): PairWords => driveSync(pairWordsSteps(chinese, english, options));

const CHARACTERS_A_STEP = 10_000; // that are cut into words between two yields: some 5 ms

/** Does what `pairWords` does, in steps. */
export function* pairWordsSteps(
  chinese: readonly string[],
  english: readonly string[],
  options: PairWordsOptions,
): Steps<PairWords> {
  const { lexicon, segmenter } = options;
  const cut = (text: string): CutSentence => cutChinese(text, lexicon, segmenter);
  const zh = yield* mapSteps(chinese, cut, CHARACTERS_A_STEP, charactersOf);
  const en = yield* mapSteps(english, cutEnglish, CHARACTERS_A_STEP, charactersOf);
  return yield* tieSentencesSteps(zh, en, english, options);
}

/** Does what `tieWords` does, in steps, of sentences that say where their words begin. */
export function* tieSentencesSteps(
  chinese: readonly CutSentence[],
  english: readonly CutSentence[],
  written: readonly string[],
  options: Omit<PairWordsOptions, "segmenter">,
): Steps<PairWords> {
  const tied = yield* tieWordsSteps(chinese.map(wordsIn), english.map(wordsIn), written, options);
  return { ...tied, offsets: { zh: offsetsOf(chinese), en: offsetsOf(english) } };
}

const wordsIn = ({ words }: CutSentence): readonly string[] => words;

function offsetsOf(sentences: readonly CutSentence[]): Int32Array {
  const all = new Int32Array(sentences.reduce((sum, { offsets }) => sum + offsets.length, 0));
  let at = 0;
  for (const { offsets } of sentences) {
    all.set(offsets, at);
    at += offsets.length;
  }
  return all;
}

/**
 * The same, of texts that were cut before.
 *
 * @param chinese The words of each sentence.
 * @param english Likewise.
 * @param written The English sentences as they are written: names are capitalised there.
 */
export const tieWords = (
  chinese: readonly (readonly string[])[],
  english: readonly (readonly string[])[],
  written: readonly string[],
  options: Omit<PairWordsOptions, "segmenter">,
): PairWords => driveSync(tieWordsSteps(chinese, english, written, options));

/** Does what `tieWords` does, in steps. */
function* tieWordsSteps(
  chinese: readonly (readonly string[])[],
  english: readonly (readonly string[])[],
  written: readonly string[],
  { lexicon, kinds, worth = fittedModel.words }: Omit<PairWordsOptions, "segmenter">,
): Steps<PairWords> {
  const zh = yield* tokensSteps(chinese);
  const en = yield* tokensSteps(english);
  const links = noLinks(zh.types.length);
  for (const { name, tie } of WORD_KINDS) if (kinds.has(name)) yield* tie(links, { zh, en, written, lexicon, worth });
  return { zh, en, links };
}

/**
 * The same words, with links that an alignment of theirs teaches beside those that were there: words that go together in its beads
 * more often than chance has it. Time linear in the pairs of words that share a bead.
 *
 * @param beads The alignment: stretches of sentences of both sides, in order.
 * @param worth What ties are worth. @default as fitted
 * @example
 * import { EVIDENCE_KINDS, pairWords, withLearned } from "duiqi/evidence";
 * import { defaultLexicon } from "duiqi/lexicon";
 * const options = { lexicon: defaultLexicon(), kinds: new Set(EVIDENCE_KINDS) };
 * const words = pairWords(["阿明来了。"], ["Ming came."], options);
 * const learned = withLearned(words, [{ source: { start: 0, end: 1 }, target: { start: 0, end: 1 } }]);
 * learned.zh === words.zh; // true
 */
export const withLearned = (
  words: PairWords,
  beads: readonly Stretch[],
  worth: WordModel = fittedModel.words,
): PairWords => driveSync(withLearnedSteps(words, beads, worth));

/** Does what `withLearned` does, in steps. */
export function* withLearnedSteps(words: PairWords, beads: readonly Stretch[], worth: WordModel): Steps<PairWords> {
  const learned = yield* learnLinks(words.links, words.zh, words.en, beads, worth);
  return { ...words, links: withLinks(words.links, learned) };
}

/** A translation that an alignment taught: two words as evidence compares them, and the share it has of all that were taught. */
export interface LearnedWords {
  readonly source: string;
  readonly target: string;
  /** 0 to 1. */
  readonly share: number;
}

/**
 * What an alignment of these words teaches, to be used with other sentences too: pairs of words that go together in its beads, each with
 * a share from 0 to 1, higher is surer. Time as that of `withLearned`.
 *
 * @param words As `pairWords` gives them.
 * @param beads The alignment: stretches of sentences of both sides, in order.
 * @param worth What ties are worth. @default as fitted
 * @example
 * import { EVIDENCE_KINDS, learnWords, pairWords } from "duiqi/evidence";
 * import { defaultLexicon } from "duiqi/lexicon";
 * const options = { lexicon: defaultLexicon(), kinds: new Set(EVIDENCE_KINDS) };
 * const words = pairWords(["阿明来了。", "阿明走了。"], ["Ming came.", "Ming left."], options);
 * const one = (at: number) => ({ source: { start: at, end: at + 1 }, target: { start: at, end: at + 1 } });
 * learnWords(words, [one(0), one(1)]).every(({ share }) => share > 0 && share <= 1); // true
 */
export const learnWords = (
  words: PairWords,
  beads: readonly Stretch[],
  worth: WordModel = fittedModel.words,
): LearnedWords[] => driveSync(learnWordsSteps(words, beads, worth));

/** Does what `learnWords` does, in steps. */
export function* learnWordsSteps(
  { zh, en, links }: PairWords,
  beads: readonly Stretch[],
  worth: WordModel,
): Steps<LearnedWords[]> {
  const learned = yield* learnLinks(links, zh, en, beads, worth);
  return learned.map(({ source, target, share }) => ({ source: zh.types[source], target: en.types[target], share }));
}

/** The same words, with what was learned of those that are there. Time linear in the distinct words. */
export function withLearnedWords(words: PairWords, learned: readonly LearnedWords[]): PairWords {
  const inSource = new Map(words.zh.types.map((word, id) => [word, id]));
  const inTarget = new Map(words.en.types.map((word, id) => [word, id]));
  const here = learned.flatMap(({ source, target, share }) => {
    const [z, e] = [inSource.get(source), inTarget.get(target)];
    return z === undefined || e === undefined ? [] : [{ source: z, target: e, share }];
  });
  return { ...words, links: withLinks(words.links, here) };
}

/** A table with links that were learned; rows without any are shared. */
function withLinks(table: LinkTable, learned: readonly Learned[]): LinkTable {
  const rows = table.slice();
  for (const { source, target, share } of learned) {
    if (rows[source] === table[source]) rows[source] = new Map(table[source]);
    rows[source].set(target, (rows[source].get(target) ?? 0) + share);
  }
  return rows;
}

/** A pair of texts and an alignment of theirs. */
export interface AlignedWords {
  readonly words: PairWords;
  readonly beads: readonly Stretch[];
}

const ROWS_A_STEP = 1 << 12; // rows of links that are joined between two yields: some ms

/**
 * The words of each pair, with what the alignments of all of them together teach: a name that stands once in each of ten
 * releases is learned from ten. Time and memory linear in all texts.
 */
export function* withLearnedTogetherSteps(pairs: readonly AlignedWords[], worth: WordModel): Steps<PairWords[]> {
  const zh = yield* joinTokens(pairs.map(({ words }) => words.zh));
  const en = yield* joinTokens(pairs.map(({ words }) => words.en));
  const table = noLinks(zh.tokens.types.length);
  const pace = paceOf(ROWS_A_STEP);
  for (const [at, { words }] of pairs.entries()) {
    for (const [z, row] of words.links.entries()) {
      for (const [e, weight] of row) raiseLink(table[zh.ids[at][z]], en.ids[at][e], weight);
      if (pace.isDue(1)) yield;
    }
  }
  const beads = pairs.flatMap((pair, at) =>
    pair.beads.map(({ source, target }) => ({
      source: moved(source, zh.sentences[at]),
      target: moved(target, en.sentences[at]),
    })),
  );
  const learned = new Map<number, Learned[]>();
  for (const link of yield* learnLinks(table, zh.tokens, en.tokens, beads, worth)) {
    const known = learned.get(link.source);
    if (known === undefined) learned.set(link.source, [link]);
    else known.push(link);
  }
  const all: PairWords[] = [];
  for (const [at, { words, beads: ofPair }] of pairs.entries()) {
    // what a text itself says of a word counts more than what others do
    const own = yield* learnLinks(words.links, words.zh, words.en, ofPair, worth);
    const taught = new Set(own.map(({ source }) => source));
    const localOf = new Map(Array.from(en.ids[at], (id, local) => [id, local]));
    const here = Array.from(zh.ids[at]).flatMap((id, source) =>
      (taught.has(source) ? [] : (learned.get(id) ?? [])).flatMap(({ target: there, share }) => {
        const target = localOf.get(there);
        return target === undefined ? [] : [{ source, target, share }];
      }),
    );
    all.push({ ...words, links: withLinks(words.links, [...own, ...here]) });
    yield;
  }
  return all;
}

const moved = ({ start, end }: SentenceRange, by: number): SentenceRange => ({ start: start + by, end: end + by });
