import type { TranslationUnit } from "../model/index.js";
import { readGlossaryFile } from "../node/index.js";
import { type PairJudgement, type PairScorer, pairScorer, type Reasons } from "../score/index.js";

/** What of a unit its score depends on. */
export type UnitTexts = Pick<TranslationUnit, "source" | "target">;

/** What units are scored by. It crosses to threads, so it is plain data. */
export interface ScoreTask {
  /** A file of one's own terms, which win. */
  readonly glossary?: string | undefined;
  /** Whether to say why, too. */
  readonly reasons?: boolean | undefined;
}

/** What was found of a unit's texts. */
export interface UnitScore {
  readonly score: number;
  /** How much each kind of sign speaks for the pair, in nats: above 0 for it, below 0 against it. */
  readonly reasons?: Reasons;
  /** What checks have against it. */
  readonly findings?: PairJudgement["findings"];
}

/** One a thread: what it remembers of words serves all batches, and a glossary takes a second to compile. */
let known: { readonly glossary: string | undefined; readonly judge: PairScorer } | undefined;

function judgeFor(glossary: string | undefined): PairScorer {
  if (known === undefined || known.glossary !== glossary) {
    const lexicon = glossary === undefined ? undefined : readGlossaryFile(glossary);
    known = { glossary, judge: pairScorer({ words: false, lexicon }) };
  }
  return known.judge;
}

/** The scores of units. */
export function scoresOfUnits(units: readonly UnitTexts[], { glossary, reasons = false }: ScoreTask): UnitScore[] {
  const judge = judgeFor(glossary);
  return units.map(({ source, target }) => {
    const judgement = judge(source.text, target.text, { source: source.lang, target: target.lang });
    return { score: rounded(judgement.score), ...(reasons && whyOf(judgement)) };
  });
}

const whyOf = ({ reasons, findings }: PairJudgement): Pick<UnitScore, "reasons" | "findings"> => ({
  reasons,
  findings,
});

/** To four digits: more of them say nothing, and fill files. */
const rounded = (score: number): number => Math.round(10_000 * score) / 10_000;
