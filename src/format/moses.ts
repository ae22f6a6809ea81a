import type { LangTag, TranslationUnit } from "../model/index.js";
import { formatError } from "./format-error.js";
import { type Line, lineSplitter } from "./lines.js";
import type { ReadOptions } from "./reader.js";
import { UNSCORED } from "./unit-fields.js";

/** Two texts, a sentence a line, of which each line of one translates the same line of the other. */
export interface LinePair {
  readonly source: string;
  readonly target: string;
}

/** The languages of the two texts, and what places in them are named by. */
export interface LinePairLanguages {
  readonly sourceLang: LangTag;
  readonly targetLang: LangTag;
  readonly sourceFile?: string | undefined;
  readonly targetFile?: string | undefined;
}

/** About units: the two texts that Moses and its heirs train on. Line breaks become spaces; only the texts are kept. */
export function writeMoses(units: readonly TranslationUnit[]): LinePair {
  let [source, target] = ["", ""];
  for (const unit of units) {
    source += `${onOneLine(unit.source.text)}\n`;
    target += `${onOneLine(unit.target.text)}\n`;
  }
  return { source, target };
}

const onOneLine = (text: string): string => text.replace(/\s*[\r\n]\s*/g, " ").trim();

/**
 * Units from two texts of as many lines. A unit has the score 1. A line that is blank on one side has no translation:
 * reported as `unit-incomplete` and left out; one that is blank on both sides is no unit.
 *
 * @throws BitextError `format-invalid`, with the line, where one text has more lines than the other.
 */
export function parseMoses({ source, target }: LinePair, options: LinePairLanguages & ReadOptions): TranslationUnit[] {
  const reader = mosesReader(options);
  return [...reader.push("source", source), ...reader.push("target", target), ...reader.end()];
}

/** Reads two texts that come in pieces; memory for what one is ahead of the other. */
export interface LinePairReader {
  /** The units whose second line ends in this piece, in order. */
  push(side: "source" | "target", piece: string): TranslationUnit[];
  /** The units that the end of both texts ends. Nothing may follow. */
  end(): TranslationUnit[];
  /** How many lines the source is ahead of the target. */
  ahead(): number;
}

/** Reads two texts, as `parseMoses` does. */
export function mosesReader({
  sourceLang,
  targetLang,
  sourceFile,
  targetFile,
  lenient,
  onIssue,
  onUnit,
}: LinePairLanguages & ReadOptions): LinePairReader {
  const splitters = { source: lineSplitter(), target: lineSplitter() };
  let waiting: { source: Line[]; target: Line[] } = { source: [], target: [] };

  const pairs = (): TranslationUnit[] => {
    const count = Math.min(waiting.source.length, waiting.target.length);
    const units: TranslationUnit[] = [];
    for (let at = 0; at < count; at++) {
      const [source, target] = [waiting.source[at].text.trim(), waiting.target[at].text.trim()];
      if (source !== "" && target !== "") {
        units.push({
          source: { lang: sourceLang, text: source },
          target: { lang: targetLang, text: target },
          score: UNSCORED,
        });
        onUnit?.({ line: waiting.source[at].number, column: 1 });
      } else if (source !== target) {
        const message = "The line is blank on one side, expected a sentence and its translation.";
        onIssue?.({ rule: "unit-incomplete", message, place: { line: waiting.source[at].number } });
      }
    }
    waiting = { source: waiting.source.slice(count), target: waiting.target.slice(count) };
    return units;
  };
  return {
    push(side, piece) {
      waiting[side].push(...splitters[side].push(piece));
      return pairs();
    },
    end() {
      for (const side of ["source", "target"] as const) waiting[side].push(...splitters[side].end());
      const units = pairs();
      const more = waiting.source.length > 0 ? "source" : "target";
      const file = more === "source" ? sourceFile : targetFile;
      for (const { number: line } of waiting[more]) {
        const message = `The ${more} goes on, expected as many lines as the other text has.`;
        const place = { ...(file !== undefined && { file }), line, column: 1 };
        if (!lenient) throw formatError(message, place);
        onIssue?.({ rule: "unit-skipped", message, place });
      }
      return units;
    },
    ahead: () => waiting.source.length - waiting.target.length,
  };
}
