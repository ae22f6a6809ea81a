import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeBrackets } from "../../src/format/index.js";
import type { Bead } from "../../src/model/index.js";

/** A document of a gold set: its sentences, and which of them translate each other. */
export interface LaidOut {
  readonly set: string;
  readonly name: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly gold: readonly Bead[];
}

/** Writes each document as `SET/NAME.zh`, `.en` (one sentence a line) and `.gold` (one bead a line), as `duiqi evaluate` and the fits read them. */
export function writeLaidOut(documents: readonly LaidOut[], folder: string): void {
  for (const { set, name, zh, en, gold } of documents) {
    mkdirSync(join(folder, set), { recursive: true });
    const write = (ending: string, text: string): void => writeFileSync(join(folder, set, `${name}.${ending}`), text);
    write("zh", asLines(zh));
    write("en", asLines(en));
    write("gold", writeBrackets(gold));
  }
}

const asLines = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `${sentence.replace(/\s/gu, " ")}\n`).join("");

/** The lines of a text; the last one may lack its end. */
export function linesIn(text: string): string[] {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  return lines[lines.length - 1] === "" ? lines.slice(0, -1) : lines;
}
