import type { BootstrapOptions } from "./bootstrap.js";
import { type Comparison, compareAnswers } from "./compare-answers.js";
import { type CorpusReport, evaluateCorpus, type JudgedDocument } from "./evaluate-corpus.js";

/** What an aligner made of a gold set. */
export interface Answer {
  /** The aligner's name, or what else tells it from the others. */
  readonly name: string;
  readonly documents: readonly JudgedDocument[];
}

/** An answer, how it fared, and how it compares with the first one. */
export interface JudgedAnswer extends Answer {
  readonly report: CorpusReport;
  /** None for the first answer, nor where the gold is too small for a test. */
  readonly comparison?: Comparison;
}

/**
 * Judges several answers to one gold set, and compares the others with the first, as `compareAnswers` does.
 *
 * @throws RangeError where two answers are not about the same number of documents.
 * @example
 * import { judgeAnswers } from "duiqi/evaluate";
 * const documents = [{ name: "weather", found: beads, gold: beads }];
 * const [answer] = judgeAnswers([{ name: "everything", documents }]);
 * answer?.report.micro.strict.f1; // 1
 */
export function judgeAnswers(answers: readonly Answer[], options: BootstrapOptions = {}): JudgedAnswer[] {
  const comparisons = compareAnswers(
    answers.map(({ documents }) => documents),
    options,
  );
  return answers.map((answer, at) => {
    const comparison = comparisons[at];
    return { ...answer, report: evaluateCorpus(answer.documents), ...(comparison !== undefined && { comparison }) };
  });
}
