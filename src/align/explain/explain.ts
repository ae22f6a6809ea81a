import { EVIDENCE_KINDS, type EvidenceKind, learnWords, pairWords } from "../../evidence/index.js";
import { expectBitext } from "../../expect/index.js";
import { defaultLexicon } from "../../lexicon/index.js";
import type { Bitext } from "../../model/index.js";
import type { TextOptions } from "../options.js";
import { taskOf, turnedAs } from "../texts/task.js";
import { beadExplainer, type Explanation } from "./bead-explainer.js";

/**
 * What spoke for each bead of a bitext: the words and numbers of its two sides that match, bead by bead. Time linear in the words.
 *
 * @param options The lexicon and segmenter that the texts were aligned with, and the kinds of evidence to look at.
 * @throws BitextError `languages-same` when both sides are Chinese or both English.
 * @example
 * import { explain } from "duiqi";
 * const [first] = explain(bitext);
 * first?.matches.map(({ source, target, kind }) => [source, target, kind]);
 * // [["天气", "weather", "lexicon"], ["今天", "today", "lexicon"]]
 */
export function explain(
  bitext: Bitext,
  options: Pick<TextOptions, "lexicon" | "segmenter" | "evidence"> = {},
): Explanation[] {
  expectBitext(bitext);
  const { source, target, beads } = bitext;
  const { lexicon = defaultLexicon(), segmenter, evidence = EVIDENCE_KINDS } = options;
  const task = taskOf(source, target);
  const kinds: ReadonlySet<EvidenceKind> = new Set(evidence);
  const words = pairWords(task.texts.chinese, task.texts.english, { lexicon, segmenter, kinds });
  const learned = kinds.has("learned") ? learnWords(words, turnedAs(task, beads)) : [];
  return beads.map(beadExplainer({ task, words, lexicon, kinds, learned }));
}
