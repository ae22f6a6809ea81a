import { pairScore, type TextOptions } from "../align/index.js";
import type { Bitext } from "../model/index.js";
import { printIssue } from "./input.js";

const STRANGERS = 0.5; // pair scores below are those of documents that do not translate each other

/** Says so where two texts, aligned with this lexicon, hardly translate each other. */
export function warnOfStrangers(bitext: Bitext, options: Pick<TextOptions, "lexicon" | "segmenter">): void {
  const score = pairScore(bitext, options);
  if (bitext.beads.length === 0 || score >= STRANGERS) return;
  const message = `The two texts hardly translate each other (${score.toFixed(2)} of 1); a page and its translation are expected.`;
  printIssue({ rule: "pair-unrelated", message });
}
