import { hasBead, indexBeads, isFull, keyOf, listBead } from "./bead-index.js";
import type { JudgedDocument } from "./evaluate-corpus.js";

/** A found bead with text on both sides: how sure its aligner is of it, 0 to 1, and whether it is gold. */
export interface ScoredBead {
  readonly score: number;
  readonly isRight: boolean;
}

/** The scores of an answer, or a sentence that says why it has none that can be used. */
export type ScoredBeads = { readonly beads: readonly ScoredBead[] } | { readonly problem: string };

/**
 * The scores of an answer's beads with text on both sides, and whether the beads are right.
 *
 * None where a bead lacks one, or has a number that is none from 0 to 1; nor where right beads have the lower numbers, as these
 * must be costs: files of beads do not say which of the two they hold. A bead that is listed twice counts once. Time linear in the sentences.
 *
 * @example
 * import { scoredBeads } from "duiqi/evaluate";
 * const found = [{ source: [0], target: [0], score: 0.9 }, { source: [1], target: [2], score: 0.4 }];
 * scoredBeads([{ name: "weather", found, gold: [{ source: [0], target: [0] }] }]);
 * // { beads: [{ score: 0.9, isRight: true }, { score: 0.4, isRight: false }] }
 */
export function scoredBeads(documents: readonly JudgedDocument[]): ScoredBeads {
  const beads: ScoredBead[] = [];
  let unscored = 0;
  for (const { found, gold } of documents) {
    const index = indexBeads(gold.map(listBead));
    const seen = new Set<string>();
    for (const bead of found) {
      const listed = listBead(bead);
      const key = keyOf(listed);
      if (!isFull(listed) || seen.has(key)) continue;
      seen.add(key);
      if (bead.score === undefined) unscored++;
      else beads.push({ score: bead.score, isRight: hasBead(index, listed) });
    }
  }
  if (beads.length === 0) return { problem: "No bead has a score." };
  if (unscored > 0) return { problem: `${unscored} of ${beads.length + unscored} beads have no score.` };
  const stranger = beads.find(({ score }) => !(score >= 0 && score <= 1));
  if (stranger !== undefined) return { problem: `A bead has ${stranger.score}, which is no score from 0 to 1.` };
  const [right, wrong] = [true, false].map((isRight) => mean(beads.filter((bead) => bead.isRight === isRight)));
  if (right < wrong) {
    const figures = `${right.toFixed(3)} on average, wrong ones ${wrong.toFixed(3)}`;
    return { problem: `Right beads have ${figures}: these are costs, and no scores.` };
  }
  return { beads };
}

const mean = (beads: readonly ScoredBead[]): number => beads.reduce((sum, { score }) => sum + score, 0) / beads.length;
