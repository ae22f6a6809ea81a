import type { LangTag, TranslationUnit } from "../model/index.js";
import { onOneLine } from "../text/index.js";
import { formatError } from "./format-error.js";
import { type Line, lineSplitter } from "./lines.js";
import type { ReadOptions } from "./reader.js";

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

/**
 * About units: the two texts that Moses and its heirs train on. Line breaks become spaces; only the texts are kept.
 *
 * @example
 * import { writeMoses } from "duiqi/format";
 * writeMoses(units).target; // "The weather is fine today.\nLet us go to the park.\n"
 */
export function writeMoses(units: readonly TranslationUnit[]): LinePair {
  let [source, target] = ["", ""];
  for (const unit of units) {
    source += `${onOneLine(unit.source.text, " ")}\n`;
    target += `${onOneLine(unit.target.text, " ")}\n`;
  }
  return { source, target };
}

/**
 * Units from two texts of as many lines. A unit has no score. A line that is blank on one side has no translation:
 * reported as `unit-incomplete` and left out; one that is blank on both sides is no unit.
 *
 * @throws BitextError `format-invalid`, with the line, where one text has more lines than the other.
 * @example
 * import { parseMoses } from "duiqi/format";
 * const texts = { source: "雨停了。\n他走了。\n", target: "The rain stopped.\nHe left.\n" };
 * parseMoses(texts, { sourceLang: "zh", targetLang: "en" }).length; // 2
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

/**
 * Reads two texts of as many lines that come in pieces, as `parseMoses` reads them whole: pieces of either side in any order. It holds
 * the lines that one side is ahead of the other.
 *
 * @throws BitextError as `parseMoses` does, from `push` or `end`.
 * @example
 * import { mosesReader } from "duiqi/format";
 * const reader = mosesReader({ sourceLang: "zh", targetLang: "en" });
 * reader.push("source", "雨停了。\n").length; // 0
 * reader.push("target", "The rain stopped.\n").length; // 1
 */
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
  const waiting = { source: lineQueue(), target: lineQueue() };

  const pairs = (): TranslationUnit[] => {
    const units: TranslationUnit[] = [];
    for (let count = Math.min(waiting.source.size(), waiting.target.size()); count > 0; count--) {
      const [{ text, number: line }, other] = [waiting.source.take(), waiting.target.take()];
      const [source, target] = [text.trim(), other.text.trim()];
      if (source !== "" && target !== "") {
        units.push({
          source: { lang: sourceLang, text: source },
          target: { lang: targetLang, text: target },
        });
        onUnit?.({ line, column: 1 });
      } else if (source !== target) {
        const message = "The line is blank on one side, expected a sentence and its translation.";
        onIssue?.({ rule: "unit-incomplete", message, place: { line } });
      }
    }
    return units;
  };
  return {
    push(side, piece) {
      waiting[side].add(splitters[side].push(piece));
      return pairs();
    },
    end() {
      for (const side of ["source", "target"] as const) waiting[side].add(splitters[side].end());
      const units = pairs();
      const more = waiting.source.size() > 0 ? "source" : "target";
      const file = more === "source" ? sourceFile : targetFile;
      while (waiting[more].size() > 0) {
        const { number: line } = waiting[more].take();
        const message = `The ${more} goes on, expected as many lines as the other text has.`;
        const place = { ...(file !== undefined && { file }), line, column: 1 };
        if (!lenient) throw formatError(message, place);
        onIssue?.({ rule: "unit-skipped", message, place });
      }
      return units;
    },
    ahead: () => waiting.source.size() - waiting.target.size(),
  };
}

/** Lines that wait for their partners, first in, first out. */
interface LineQueue {
  add(lines: readonly Line[]): void;
  /** The first one. There must be one. */
  take(): Line;
  size(): number;
}

function lineQueue(): LineQueue {
  let lines: Line[] = [];
  let first = 0;
  return {
    add(more) {
      // those that were taken go when they are half of all, so that each line is moved once or twice
      if (2 * first >= lines.length) {
        lines = lines.slice(first);
        first = 0;
      }
      for (const line of more) lines.push(line);
    },
    take: () => lines[first++],
    size: () => lines.length - first,
  };
}
