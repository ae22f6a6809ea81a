import { type CheckedUnit, checkUnit, type Finding } from "../evaluate/index.js";
import { type PairWords, shortPairWords } from "../evidence/index.js";
import { defaultLexicon, type Lexicon } from "../lexicon/index.js";
import { type LangTag, languageOf } from "../model/index.js";
import type { WordSegmenter } from "../segment/index.js";
import { detectPairLangs, type PairLangs } from "../text/index.js";
import { explainedPair } from "./explained-words.js";
import { RULES, type Signs, signsOf } from "./signs.js";
import { wordFacts } from "./word-facts.js";

/** What words are told by. */
export interface WordOptions {
  /** Translations of words. @default CC-CEDICT and the glossary of the register, built in */
  readonly lexicon?: Lexicon | undefined;
  /** Cuts Chinese into words. @default the longest match over the lexicon */
  readonly segmenter?: WordSegmenter | undefined;
}

/** A pair that was looked at. */
export interface ReadPair extends CheckedUnit {
  /** Whether the target is the Chinese side. */
  readonly isTurned: boolean;
  readonly words: PairWords;
  /** The numbers and dates that stand on both sides, as evidence compares them. */
  readonly numbersMet: readonly string[];
  readonly findings: readonly Finding[];
  readonly signs: Signs;
}

/** A function that looks at one pair after the other. What it remembers of words is bounded. */
export function pairReader({
  lexicon = defaultLexicon(),
  segmenter,
}: WordOptions): (source: string, target: string, said?: Partial<PairLangs>) => ReadPair {
  const wordsOf = shortPairWords({ lexicon, segmenter });
  const facts = wordFacts(lexicon);
  return (source, target, said) => {
    const langs = langsOf(source, target, said);
    const isTurned = languageOf(langs.source) === "en";
    const [chinese, english] = isTurned ? [target, source] : [source, target];
    const unit: CheckedUnit = {
      source: { lang: langs.source, text: source },
      target: { lang: langs.target, text: target },
    };
    const words = wordsOf(chinese, english);
    const explained = explainedPair(words, facts);
    const { zh, en } = words.quantities;
    const quantities = isTurned ? { source: en, target: zh } : { source: zh, target: en };
    const findings = checkUnit(unit, { rules: RULES, quantities });
    const signs = signsOf(explained, chinese, english, findings);
    return { ...unit, isTurned, words, numbersMet: explained.numbersMet, findings, signs };
  };
}

/** The languages of a pair: one side is Chinese and the other English, also where its text is not, which is then wrong with it. */
function langsOf(
  source: string,
  target: string,
  said: Partial<PairLangs> = {},
): { readonly source: LangTag; readonly target: LangTag } {
  const { source: here, target: there } =
    said.source !== undefined && said.target !== undefined ? said : detectPairLangs(source, target, said);
  const isTurned = here === undefined ? there !== undefined && languageOf(there) === "zh" : languageOf(here) === "en";
  const fitting = (lang: LangTag | undefined, language: "zh" | "en"): LangTag =>
    lang !== undefined && languageOf(lang) === language ? lang : language;
  return { source: fitting(here, isTurned ? "en" : "zh"), target: fitting(there, isTurned ? "zh" : "en") };
}
