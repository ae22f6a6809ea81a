import { toUnits } from "../align/index.js";
import { type InterText, plainIds } from "../format/index.js";
import type { Bead, LangTag, TranslationUnit } from "../model/index.js";
import { sideFromLines } from "../segment/index.js";
import { UsageError } from "./usage-error.js";

/** Beads with the sentences that they join. */
export interface BeadText extends InterText {
  readonly sourceLang: LangTag;
  readonly targetLang: LangTag;
}

/** Beads, and where there are any, the sentences that they join. */
export interface BeadInput {
  readonly beads: readonly Bead[];
  readonly text?: BeadText;
}

/**
 * The units of beads that have a text on both sides.
 *
 * @param to What is made of them, for the error.
 * @throws UsageError where the beads have no sentences.
 * @example
 * import { readBeadFiles, unitsOfBeads } from "duiqi/workflow";
 * const units = unitsOfBeads(readBeadFiles(["book.beads", "book.zh", "book.en"], "brackets"));
 */
export function unitsOfBeads({ beads, text }: BeadInput, to = "A unit"): TranslationUnit[] {
  const { source, target, sourceLang, targetLang } = expectSentences(text, to);
  return toUnits({ source: sideFromLines(source, sourceLang), target: sideFromLines(target, targetLang), beads });
}

/** @throws UsageError where there are none. */
export function expectSentences(text: BeadText | undefined, to: string): BeadText {
  if (text !== undefined) return text;
  throw new UsageError(
    `${to} holds text, and beads have none: give the sentences of both sides behind the file of beads.`,
  );
}

/**
 * Each unit as a bead of one sentence a side. What units carry beside texts, scores and confirmations is left out.
 *
 * @example
 * import { beadsOfUnits, writeBeadFiles } from "duiqi/workflow";
 * await writeBeadFiles(beadsOfUnits(units), "hunalign", "book.hunalign");
 */
export function beadsOfUnits(units: readonly TranslationUnit[]): BeadInput {
  const beads = units.map(({ score, confirmed }, at): Bead => {
    const range = { start: at, end: at + 1 };
    return { source: range, target: range, ...(score !== undefined && { score }), ...(confirmed && { confirmed }) };
  });
  const ids = plainIds(units.length);
  const text: BeadText = {
    source: units.map(({ source }) => source.text),
    target: units.map(({ target }) => target.text),
    beads,
    sourceIds: ids,
    targetIds: ids,
    sourceFile: "",
    targetFile: "",
    sourceLang: units[0]?.source.lang ?? "zh",
    targetLang: units[0]?.target.lang ?? "en",
  };
  return { beads, text };
}

/**
 * The same beads with source and target exchanged, and their sentences with them. Time linear in the beads.
 *
 * @example
 * import { readBeadFiles, swappedBeads } from "duiqi/workflow";
 * const { beads } = swappedBeads(readBeadFiles(["book.ladder"], "ladder"));
 */
export function swappedBeads({ beads, text }: BeadInput): BeadInput {
  const turned = beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source }));
  if (text === undefined) return { beads: turned };
  const back: BeadText = {
    source: text.target,
    target: text.source,
    beads: turned,
    sourceIds: text.targetIds,
    targetIds: text.sourceIds,
    sourceFile: text.targetFile,
    targetFile: text.sourceFile,
    sourceLang: text.targetLang,
    targetLang: text.sourceLang,
  };
  return { beads: turned, text: back };
}
