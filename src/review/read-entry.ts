import { type Bead, BitextError, type Sentence, type SentenceRange } from "../model/index.js";
import type { Change, CorrectionKind, JournalEntry, SentenceChange } from "./change.js";

const KINDS: readonly CorrectionKind[] = ["merge", "split", "shift", "cut", "join", "part", "confirm", "reopen"];

/**
 * An entry of a journal from a value of unknown origin. Whether it fits a review is for `enter` to say.
 *
 * @throws BitextError `journal-invalid` where it is none.
 */
export function readEntry(value: unknown): JournalEntry {
  const fields = readFields("The entry", value);
  const names = Object.keys(fields);
  if (names.length === 1) {
    if (fields.undo === true) return { undo: true };
    if (fields.redo === true) return { redo: true };
    if (names[0] === "do") return { do: readChange(fields.do) };
  }
  throw wrong("The entry", value, "do with a change, undo or redo");
}

/** Entries that go behind the first `from` of a journal. */
export interface NewEntries {
  readonly from: number;
  readonly entries: readonly JournalEntry[];
}

/**
 * What a page sends to be entered, from a value of unknown origin.
 *
 * @throws BitextError `journal-invalid` where it is none.
 */
export function readNewEntries(value: unknown): NewEntries {
  const { from, entries } = readFields("The body", value);
  return { from: readCount("from", from), entries: readList("entries", entries, readEntry) };
}

function readChange(value: unknown): Change {
  const { correction, beads, sentences } = readFields("Field “do”", value);
  const kind = KINDS.find((name) => name === correction);
  if (kind === undefined) throw wrong("Field “correction”", correction, `one of ${KINDS.join(", ")}`);
  return {
    correction: kind,
    beads: readReplacement("beads", beads, readBead),
    ...(sentences !== undefined && { sentences: readSentenceChange(sentences) }),
  };
}

function readSentenceChange(value: unknown): SentenceChange {
  const { side } = readFields("Field “sentences”", value);
  if (side !== "source" && side !== "target") throw wrong("Field “side”", side, "source or target");
  return { side, ...readReplacement("sentences", value, readSentence) };
}

interface Replacement<T> {
  readonly at: number;
  readonly removed: readonly T[];
  readonly inserted: readonly T[];
}

function readReplacement<T>(name: string, value: unknown, read: (value: unknown) => T): Replacement<T> {
  const { at, removed, inserted } = readFields(`Field “${name}”`, value);
  return {
    at: readCount("at", at),
    removed: readList("removed", removed, read),
    inserted: readList("inserted", inserted, read),
  };
}

/**
 * A bead from a value of unknown origin.
 *
 * @throws BitextError `journal-invalid` where it is none.
 */
export function readBead(value: unknown): Bead {
  const { source, target, cost, score, confirmed } = readFields("A bead", value);
  if (cost !== undefined && typeof cost !== "number") throw wrong("Field “cost”", cost, "a number, or no field");
  if (score !== undefined && !(typeof score === "number" && score >= 0 && score <= 1)) {
    throw wrong("Field “score”", score, "a number from 0 to 1, or no field");
  }
  if (confirmed !== undefined && confirmed !== true) throw wrong("Field “confirmed”", confirmed, "true, or no field");
  return {
    source: readRange("source", source),
    target: readRange("target", target),
    ...(cost !== undefined && { cost }),
    ...(score !== undefined && { score }),
    ...(confirmed && { confirmed }),
  };
}

function readSentence(value: unknown): Sentence {
  const { start, end, text, block } = readFields("A sentence", value);
  if (typeof text !== "string") throw wrong("Field “text”", text, "a string");
  return { start: readCount("start", start), end: readCount("end", end), text, block: readCount("block", block) };
}

function readRange(name: string, value: unknown): SentenceRange {
  const { start, end } = readFields(`Field “${name}”`, value);
  return { start: readCount("start", start), end: readCount("end", end) };
}

/** @throws BitextError `journal-invalid` where it is no list, or `read` throws it. */
export function readList<T>(name: string, value: unknown, read: (value: unknown) => T): T[] {
  if (!Array.isArray(value)) throw wrong(`Field “${name}”`, value, "a list");
  return value.map((one: unknown) => read(one));
}

/** @throws BitextError `journal-invalid` where it is no whole number from 0 on. */
export function readCount(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrong(`Field “${name}”`, value, "a whole number from 0 on");
}

/** @throws BitextError `journal-invalid` where it is no object. */
export function readFields(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (isFields(value)) return value;
  throw wrong(name, value, "an object");
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const EXCERPT_LENGTH = 60; // enough to know the value by

/** What a value is and what it should be. */
export function wrong(name: string, value: unknown, expected: string): BitextError {
  const text = value === undefined ? "missing" : jsonOf(value);
  const shown = text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text;
  return new BitextError("journal-invalid", `${name} is ${shown}; ${expected} was expected.`);
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return "nested too deep to be shown"; // JSON is read to any depth, and written on a stack that has an end
  }
}
