import { type Bead, BitextError, languageOf, type Side } from "../model/index.js";
import { type Texts, textsOf } from "./texts.js";

/** A pair of texts to be aligned. The model has Chinese as the source; the other way round everything is turned, and turned back. */
export interface Task {
  readonly texts: Texts;
  /** Whether the caller's source is English. */
  readonly isTurned: boolean;
}

/** @throws BitextError `languages-same`. */
export function taskOf(source: Side, target: Side): Task {
  const language = languageOf(source.document.lang);
  if (language === languageOf(target.document.lang)) {
    const name = language === "zh" ? "Chinese" : "English";
    throw new BitextError("languages-same", `Both documents are ${name}; one Chinese and one English are expected.`);
  }
  return language === "zh"
    ? { texts: textsOf(source, target), isTurned: false }
    : { texts: textsOf(target, source), isTurned: true };
}

/** Beads of the caller's sides as those of a task, and the other way round. */
export const turnedAs = ({ isTurned }: Task, beads: readonly Bead[]): readonly Bead[] =>
  isTurned ? beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source })) : beads;
