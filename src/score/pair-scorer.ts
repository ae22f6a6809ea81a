import { calibrated } from "../core/index.js";
import type { Finding } from "../evaluate/index.js";
import { writtenForms } from "../evidence/index.js";
import { expectText } from "../expect/index.js";
import type { LangTag } from "../model/index.js";
import { type PairLangs, textLength } from "../text/index.js";
import { tiedWords } from "./explained-words.js";
import { pairReader, type ReadPair, type WordOptions } from "./read-pair.js";
import { fittedScoreModel, type Reasons, reasonsOf, type ScoreModel, surenessOf } from "./score-model.js";
import { expectedLength } from "./signs.js";

/** How to score pairs; every option may be left out. */
export interface ScorePairsOptions extends WordOptions {
  /** The languages of the sides, where all pairs have the same. @default those of each pair's letters */
  readonly langs?: Partial<PairLangs> | undefined;
  /** Whether to list the words that speak for a pair, which takes some time. @default true */
  readonly words?: boolean | undefined;
  /** Numbers to score with. @default those fitted for Chinese and English */
  readonly model?: ScoreModel | undefined;
}

/** What was found of two texts that may translate each other. Plain data. */
export interface PairJudgement {
  /**
   * How probable it is that the two translate each other, whole and without a slip, 0 to 1; higher is better. That of texts of which half
   * do: where nearly all do, a pair is surer than its score.
   */
  readonly score: number;
  /** What the pair was taken for: one side is Chinese, the other English. */
  readonly langs: { readonly source: LangTag; readonly target: LangTag };
  /** How much each kind of sign speaks for the pair, in nats: above 0 for it, below 0 against it. */
  readonly reasons: Reasons;
  /** Words that translate each other, the strongest first. Absent where they were not asked for. */
  readonly words?: readonly JudgedWords[];
  /** How many numbers and dates stand on both sides. */
  readonly numbersMet: number;
  /** Characters of both sides, and of the English one as the Chinese has it expected. White space counts nothing. */
  readonly length: { readonly source: number; readonly target: number; readonly expectedEnglish: number };
  /** What checks on units have against it: numbers that differ, a wrong language. Spans are those of the two texts. */
  readonly findings: readonly Finding[];
}

/** Two words that translate each other. */
export interface JudgedWords {
  /** The words as they are written, Chinese in Simplified characters. */
  readonly source: string;
  readonly target: string;
  /** About how many translations the tie is worth; higher is more. */
  readonly weight: number;
}

/** Judges a pair: a source, a target, and their languages where they are known. Time linear in the texts. */
export type PairScorer = (source: string, target: string, langs?: Partial<PairLangs>) => PairJudgement;

/**
 * A function that says how probable it is that two short texts translate each other (0 to 1, higher is surer), and why. A sentence of 44
 * Chinese characters takes some 0.1 ms; what it remembers of words between calls is bounded.
 *
 * Words tell by the formula of the aligner's evidence, numbers and languages by the checks on units, lengths by how long English mostly
 * is. Made for lines of a corpus: sentences or paragraphs. Whether whole documents translate each other, `pairScore` tells.
 *
 * @throws TypeError where a text is none; BitextError `file-unreadable` where the lexicon is not loaded, as in browsers before `loadLexicon`.
 * @example
 * import { pairScorer } from "duiqi/score";
 * const judge = pairScorer();
 * const { score, findings } = judge("会议于2月23日召开。", "The meeting was held on February 28.");
 * [score < 0.5, findings[0]?.rule]; // [true, "dates-differ"]
 */
export function pairScorer(options: ScorePairsOptions = {}): PairScorer {
  const { langs, words = true, model = fittedScoreModel } = options;
  const read = pairReader(options);
  return (source, target, said = langs) => {
    expectText(source, "source");
    expectText(target, "target");
    const pair = read(source, target, said);
    return {
      score: calibrated(surenessOf(pair.signs, model), model.calibration),
      langs: { source: pair.source.lang, target: pair.target.lang },
      reasons: reasonsOf(pair.signs, model),
      ...(words && { words: writtenWords(pair) }),
      numbersMet: pair.numbersMet.length,
      length: {
        source: textLength(source),
        target: textLength(target),
        expectedEnglish: expectedLength(pair.isTurned ? target : source),
      },
      findings: pair.findings,
    };
  };
}

function writtenWords({ source, target, isTurned, words }: ReadPair): JudgedWords[] {
  const [chinese, english] = isTurned ? [target.text, source.text] : [source.text, target.text];
  const [zhForms, enForms] = [writtenForms(chinese, "zh"), writtenForms(english, "en")];
  return tiedWords(words).map(({ zh, en, weight }) => {
    const [here, there] = [zhForms.get(zh) ?? zh, enForms.get(en) ?? en];
    return isTurned ? { source: there, target: here, weight } : { source: here, target: there, weight };
  });
}
