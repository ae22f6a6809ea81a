import type { Bead, Bitext } from "../../src/model/index.js";
import { correct, type JournalEntry, newReview } from "../../src/review/index.js";
import { sideFromLines } from "../../src/segment/index.js";
import type { ReviewTexts } from "../../src/serve/index.js";

const COUNT = 40; // sentences a side, so that there is something to merge again and again

const lines = (word: string, stop: string): string[] =>
  Array.from({ length: COUNT }, (_, at) => `${word} ${at}${stop}`);

/** A bitext of forty sentences a side, one to one. */
export const bitext: Bitext = {
  source: sideFromLines(lines("桥", "。"), "zh"),
  target: sideFromLines(lines("Bridge", "."), "en"),
  beads: Array.from({ length: COUNT }, (_, start): Bead => {
    const range = { start, end: start + 1 };
    return { source: range, target: range, cost: 1, score: 0.5 };
  }),
};

export const texts: ReviewTexts = {
  source: bitext.source.document,
  target: bitext.target.document,
  sourceFile: "zh.txt",
  targetFile: "en.txt",
};

/** Entries that merge the first two beads, again and again. */
export function merges(count: number): JournalEntry[] {
  let review = newReview(bitext);
  for (let at = 0; at < count; at++) review = correct(review, { kind: "merge", bead: 0 });
  return review.done.map((change) => ({ do: change }));
}
