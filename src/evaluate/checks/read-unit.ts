import { type LangTag, languageOf, type Span, type TranslationUnit } from "../../model/index.js";
import { countScripts, type Quantity, quantitiesIn, type ScriptCounts, textLength } from "../../text/index.js";
import { compareQuantities, type QuantityComparison } from "./compare-quantities.js";
import { compareSenses, type SenseComparison } from "./senses.js";

/** What tells how Chinese characters sound, for names: the lexicon of `duiqi/lexicon` is one. */
export interface Readings {
  /** Pinyin of a Simplified character without tones (ü as v); empty when it is not known. */
  readings(character: string): readonly string[];
  /** A text in Simplified characters, code unit for code unit. */
  simplify(text: string): string;
}

/** One side of a unit, with what several rules ask of it. */
export interface ReadSide {
  readonly text: string;
  readonly lang: LangTag;
  readonly language: "zh" | "en";
  readonly scripts: ScriptCounts;
  /** UTF-16 code units that are not white space. */
  readonly length: number;
}

/** A unit as the rules see it: read once. */
export interface ReadUnit {
  readonly source: ReadSide;
  readonly target: ReadSide;
  readonly quantities: QuantityComparison;
  readonly senses: SenseComparison;
  readonly readings: Readings | undefined;
  readonly isWord: ((word: string) => boolean) | undefined;
}

/** The numbers, dates and times of both texts, as `quantitiesIn` gives them. */
export interface UnitQuantities {
  readonly source: readonly Quantity[];
  readonly target: readonly Quantity[];
}

/** What a unit is read with. */
export interface UnitKnowledge {
  /**
   * What tells how Chinese characters sound: `defaultLexicon()` of `duiqi/lexicon`, or another. Without it, no names are
   * looked for.
   */
  readonly readings?: Readings | undefined;
  /** Whether letters, in small ones, are an English word: `isEnglishWord` of `duiqi/segment`. Without it, no words that a hyphen parts are looked for. */
  readonly isWord?: ((word: string) => boolean) | undefined;
  /** The numbers and dates of both texts, where they are known. @default those that `quantitiesIn` of `duiqi/text` finds */
  readonly quantities?: UnitQuantities | undefined;
}

/** Reads a unit for the rules. Time linear in its texts. */
export function readUnit(
  { source, target }: Pick<TranslationUnit, "source" | "target">,
  { readings, isWord, quantities }: UnitKnowledge = {},
): ReadUnit {
  const [here, there] = [readSide(source), readSide(target)];
  const ofSource = { ...here, quantities: quantities?.source ?? quantitiesIn(here.text, here.language) };
  const ofTarget = { ...there, quantities: quantities?.target ?? quantitiesIn(there.text, there.language) };
  return {
    source: here,
    target: there,
    quantities: compareQuantities(ofSource, ofTarget),
    senses: compareSenses(ofSource, ofTarget),
    readings,
    isWord,
  };
}

const readSide = ({ text, lang }: TranslationUnit["source"]): ReadSide => ({
  text,
  lang,
  language: languageOf(lang),
  scripts: countScripts(text),
  length: textLength(text),
});

/** Where a pattern matches in a text. The pattern is global. */
export const spansOf = (pattern: RegExp, text: string): Span[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** A text for a message: not more of it than tells which is meant. */
export const quoted = (text: string): string =>
  `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`;
const LONGEST_QUOTE = 40; // characters
