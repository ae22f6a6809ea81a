import type { TranslationUnit } from "../model/index.js";
import { type PairScorer, pairScorer } from "../score/index.js";

/** What of a unit its score depends on. */
export type UnitTexts = Pick<TranslationUnit, "source" | "target">;

let judge: PairScorer | undefined; // one a thread: what it remembers of words serves all batches

/** The scores of units, to four digits: more of them say nothing, and fill files. */
export function scoresOfUnits(units: readonly UnitTexts[]): number[] {
  judge ??= pairScorer({ words: false });
  const known = judge;
  return units.map(({ source, target }) => {
    const langs = { source: source.lang, target: target.lang };
    return Math.round(10_000 * known(source.text, target.text, langs).score) / 10_000;
  });
}
