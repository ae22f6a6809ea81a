import { type Bead, type Bitext, BitextError, type Document, type Sentence, type Side } from "../model/index.js";
import type { JournalEntry } from "./change.js";
import { misfitOf } from "./misfit.js";
import { readBead, readCount, readEntry, readFields, readList, wrong } from "./read-entry.js";

/** One text, as the first line of a journal knows it. */
export interface JournalText {
  /** Its file, without its folder: for people. */
  readonly file: string;
  /** Digest of its text. */
  readonly digest: string;
  /** Where its sentences lie in the text, and in which block: as they were when the review began. */
  readonly sentences: readonly (readonly [start: number, end: number, block: number])[];
}

/**
 * The first line of a journal: to what its entries were done. It holds sentences and beads as they were then, so that
 * a later version, which may cut and align otherwise, goes on with the same review.
 */
export interface JournalHeader {
  readonly source: JournalText;
  readonly target: JournalText;
  readonly beads: readonly Bead[];
}

/** What a journal holds. */
export interface Journal {
  readonly header: JournalHeader;
  readonly entries: readonly JournalEntry[];
  /** How much of the text this is, in UTF-16 code units: what is behind was cut short while it was written. */
  readonly end: number;
}

const VERSION = 1; // of the journal's format

/**
 * The first line of a journal, which says what the review began with. A journal is JSON Lines: this line, then an entry a line, as
 * `writeEntry` gives it.
 *
 * @example
 * import { journalText, writeJournalHeader } from "duiqi/review";
 * const header = { source: journalText("zh.txt", "12ab", source), target: journalText("en.txt", "34cd", target), beads };
 * const firstLine = writeJournalHeader(header);
 */
export const writeJournalHeader = (header: JournalHeader): string =>
  `${JSON.stringify({ journal: "duiqi review", version: VERSION, ...header })}\n`;

/**
 * An entry as a line of a journal: to be appended to its file when the change is made.
 *
 * @example
 * import { writeEntry } from "duiqi/review";
 * writeEntry({ undo: true }); // '{"undo":true}\n'
 */
export const writeEntry = (entry: JournalEntry): string => `${JSON.stringify(entry)}\n`;

/**
 * A journal from its text. A last line without a line feed was cut short, and is left out; nothing is read of a journal whose
 * first line was.
 *
 * @throws BitextError `journal-invalid` with the line, where another line is no entry or the first is no header.
 * @example
 * import { journalText, parseJournal, writeEntry, writeJournalHeader } from "duiqi/review";
 * const header = { source: journalText("zh.txt", "12ab", source), target: journalText("en.txt", "34cd", target), beads };
 * const journal = parseJournal(writeJournalHeader(header) + writeEntry({ undo: true }));
 * journal?.entries; // [{ undo: true }]
 */
export function parseJournal(text: string): Journal | undefined {
  const end = text.lastIndexOf("\n") + 1;
  if (end === 0) return undefined;
  const [first, ...rest] = text.slice(0, end - 1).split("\n");
  const header = onLine(1, () => readHeader(readJson(first)));
  return { header, entries: rest.map((line, at) => onLine(at + 2, () => readEntry(readJson(line)))), end };
}

function onLine<T>(line: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BitextError)) throw error;
    throw new BitextError(error.code, error.message, { cause: error.cause, place: { line } });
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong("The line", text, "a JSON object");
  }
}

function readHeader(value: unknown): JournalHeader {
  const { journal, version, source, target, beads } = readFields("The first line", value);
  if (journal !== "duiqi review") throw wrong("Field “journal” of the first line", journal, "“duiqi review”");
  if (version !== VERSION) throw wrong("The version of the journal", version, `${VERSION}, which this duiqi reads,`);
  return {
    source: readText("source", source),
    target: readText("target", target),
    beads: readList("beads", beads, readBead),
  };
}

function readText(name: string, value: unknown): JournalText {
  const { file, digest, sentences } = readFields(`Field “${name}”`, value);
  if (typeof file !== "string") throw wrong("Field “file”", file, "a string");
  if (typeof digest !== "string") throw wrong("Field “digest”", digest, "a string");
  return { file, digest, sentences: readList("sentences", sentences, readSpan) };
}

function readSpan(value: unknown): readonly [number, number, number] {
  const [start, end, block, ...more] = readList("sentences", value, (part) => readCount("sentences", part));
  if (block !== undefined && more.length === 0) return [start, end, block];
  throw wrong("A sentence", value, "start, end and block");
}

/**
 * How a journal knows a side: by the name of its file, a digest of its text, and where its sentences lie.
 *
 * @param digest Any digest that changes with the text: nothing here computes or compares it.
 * @example
 * import { journalText } from "duiqi/review";
 * journalText("zh.txt", "12ab", source).sentences; // [[0, 7, 0], [8, 15, 1]]
 */
export const journalText = (file: string, digest: string, { sentences }: Side): JournalText => ({
  file,
  digest,
  sentences: sentences.map(({ start, end, block }) => [start, end, block] as const),
});

/**
 * The bitext that a journal began with, from the two documents, whose text must be the one that it began with.
 *
 * @throws BitextError `journal-invalid` where its sentences and beads are not those of these documents.
 * @example
 * import { journalStart, journalText } from "duiqi/review";
 * const header = { source: journalText("zh.txt", "12ab", source), target: journalText("en.txt", "34cd", target), beads };
 * journalStart(header, source.document, target.document).beads.length; // 2
 */
export function journalStart({ source, target, beads }: JournalHeader, sources: Document, targets: Document): Bitext {
  const bitext = { source: sideOf(source, sources), target: sideOf(target, targets), beads };
  // a tiling of all sentences is one that can stand for a single bead of them all
  const all = { start: 0, end: 0 };
  const whole: Bead = {
    source: { ...all, end: bitext.source.sentences.length },
    target: { ...all, end: bitext.target.sentences.length },
  };
  const isEmpty = whole.source.end + whole.target.end === 0;
  const misfit =
    isEmpty && beads.length === 0
      ? undefined
      : misfitOf(
          { ...bitext, beads: [whole] },
          { correction: "confirm", beads: { at: 0, removed: [whole], inserted: beads } },
        );
  if (misfit !== undefined) throw new BitextError("journal-invalid", misfit, { place: { line: 1 } });
  return bitext;
}

function sideOf({ file, sentences }: JournalText, document: Document): Side {
  let from = 0;
  return {
    document,
    sentences: sentences.map(([start, end, block]): Sentence => {
      const own = document.blocks[block];
      if (own === undefined || start < Math.max(from, own.start) || end < start || end > own.end) {
        const message = `The sentence ${start}–${end} of ${file} is not in block ${block} behind ${from}; sentences in order were expected.`;
        throw new BitextError("journal-invalid", message, { place: { line: 1 } });
      }
      from = end;
      return { start, end, text: document.text.slice(start, end), block };
    }),
  };
}
