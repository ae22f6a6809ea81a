import { driveSync } from "../../core/index.js";
import {
  EVIDENCE_KINDS,
  type EvidenceKind,
  fittedModel,
  learnWords,
  pairWords,
  withLearnedWords,
} from "../../evidence/index.js";
import { expectBitext } from "../../expect/index.js";
import { defaultLexicon } from "../../lexicon/index.js";
import type { Bitext } from "../../model/index.js";
import type { TextOptions } from "../options.js";
import { weighedSteps } from "../search/weighed.js";
import { taskOf, turnedAs } from "../texts/task.js";
import { beadExplainer, type Explanation } from "./bead-explainer.js";
import { clauseNotes } from "./clause-notes.js";

/**
 * What spoke for each bead of a bitext: the words and numbers of its two sides that match, and clauses that cross from one sentence
 * to the next. Time linear in the words, about as long as aligning.
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
  const before = turnedAs(task, beads);
  const learned = kinds.has("learned") ? learnWords(words, before) : [];
  const weighed = driveSync(weighedSteps(task.texts, kinds, withLearnedWords(words, learned), before, fittedModel));
  const explained = beadExplainer({
    task,
    words,
    lexicon,
    kinds,
    learned,
    clauses: clauseNotes(task, weighed),
  });
  return beads.map((bead, at) => explained(bead, beads, at));
}
