import { driveSync, type Steps } from "../../core/index.js";
import type { Texts } from "../../evidence/index.js";
import { type Bead, BitextError, languageOf, type SentencePair, type Side } from "../../model/index.js";
import { placesSideBySide } from "./side-by-side.js";
import { textsSteps } from "./texts.js";

/** A pair of texts to be aligned. The model has Chinese as the source; the other way round everything is turned, and turned back. */
export interface Task {
  readonly texts: Texts;
  /** As the caller gave them. */
  readonly sides: { readonly source: Side; readonly target: Side };
  /** Whether the caller's source is English. */
  readonly isTurned: boolean;
}

/** @throws BitextError `languages-same` */
export const taskOf = (source: Side, target: Side): Task => driveSync(taskSteps(source, target));

/** Does what `taskOf` does, in steps. */
export function* taskSteps(source: Side, target: Side): Steps<Task> {
  const language = languageOf(source.document.lang);
  if (language === languageOf(target.document.lang)) {
    const name = language === "zh" ? "Chinese" : "English";
    throw new BitextError("languages-same", `Both documents are ${name}; one Chinese and one English are expected.`);
  }
  const sides = { source, target };
  return language === "zh"
    ? { texts: yield* textsSteps(source, target), sides, isTurned: false }
    : { texts: yield* textsSteps(target, source), sides, isTurned: true };
}

/** The Chinese one of two sides of different languages: in its sentences progress is told. */
export const chineseOf = (source: Side, target: Side): Side =>
  languageOf(source.document.lang) === "zh" ? source : target;

/** Beads of the caller's sides as those of a task, and the other way round. */
export const turnedAs = ({ isTurned }: Task, beads: readonly Bead[]): readonly Bead[] =>
  isTurned ? beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source })) : beads;

/** Where paragraphs begin and end that the page of both texts puts side by side, Chinese being the source. */
export const placesIn = ({ sides, isTurned }: Task): readonly SentencePair[] => {
  const places = placesSideBySide(sides.source, sides.target);
  return isTurned ? places.map(({ source, target }) => ({ source: target, target: source })) : places;
};
