import { type EvidenceKind, type PairWords, tieWords, wordCutter } from "../../evidence/index.js";
import { defaultLexicon } from "../../lexicon/index.js";
import type { Bead, Bitext } from "../../model/index.js";
import type { TextOptions } from "../options.js";
import { taskOf, turnedAs } from "../texts/task.js";

const KINDS: ReadonlySet<EvidenceKind> = new Set(["lexicon", "numbers", "names"] as const);

/** The words of beads, and what ties them: each bead is a “sentence” of both texts. */
export function beadWords(
  { source, target }: Pick<Bitext, "source" | "target">,
  beads: readonly Bead[],
  { lexicon = defaultLexicon(), segmenter }: Pick<TextOptions, "lexicon" | "segmenter">,
): PairWords {
  const task = taskOf(source, target);
  const { chinese, english } = task.texts;
  const cutter = wordCutter({ lexicon, segmenter });
  const turned = turnedAs(task, beads);
  const written = turned.map(({ target: { start, end } }) => english.slice(start, end));
  return tieWords(
    turned.map(({ source: { start, end } }) => chinese.slice(start, end).flatMap((text) => cutter.chinese(text).words)),
    written.map((sentences) => sentences.flatMap((text) => cutter.english(text).words)),
    written.map((sentences) => sentences.join(" ")),
    { lexicon, kinds: KINDS },
  );
}

/** The different words of one bead, by their numbers. */
export const wordsOf = ({ ids, starts }: PairWords["zh"], bead: number): ReadonlySet<number> =>
  new Set(ids.subarray(starts[bead], starts[bead + 1]));
