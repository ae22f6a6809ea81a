import { basename, dirname, join } from "node:path";
import { toUnits } from "../align/index.js";
import {
  type InterText,
  plainIds,
  writeBrackets,
  writeChampollion,
  writeHunalign,
  writeInterText,
  writeLadder,
} from "../format/index.js";
import { type Bead, type LangTag, languageOf, type TranslationUnit } from "../model/index.js";
import { sideFromLines } from "../segment/index.js";
import { type Losses, lossInWords } from "./convert-units.js";
import { wrongUsage } from "./exit.js";
import { type BeadFormat, isBeadFormat, type TextFormat } from "./formats.js";
import { writeOutput } from "./output.js";

/** Beads with the sentences that they join. */
interface BeadText extends InterText {
  readonly sourceLang: LangTag;
  readonly targetLang: LangTag;
}

/** Beads, and where there are any, the sentences that they join. */
export interface BeadInput {
  readonly beads: readonly Bead[];
  readonly text?: BeadText;
}

/** Writes beads to a format, and says in words what came of it; `losses` where they were not beads before. */
export function writeBeadFiles(
  { beads, text }: BeadInput,
  to: BeadFormat | TextFormat,
  output: string | undefined,
  losses: Losses = lossesOf(beads, to, isBeadFormat(to) ? text : undefined),
): string {
  if (isBeadFormat(to)) {
    const write = { brackets: writeBrackets, ladder: writeLadder, champollion: writeChampollion }[to];
    writeOutput(output, write(beads));
  } else {
    const whole = withSentences(text, to);
    if (to === "hunalign") writeOutput(output, writeHunalign(whole));
    else writeInterTextFiles(whole, output);
  }
  return `${beads.length} beads${lossInWords(losses)}`;
}

/** The units of beads that have a text on both sides. */
export function unitsOfBeads({ beads, text }: BeadInput, to: string): TranslationUnit[] {
  const { source, target, sourceLang, targetLang } = withSentences(text, to);
  return toUnits({ source: sideFromLines(source, sourceLang), target: sideFromLines(target, targetLang), beads });
}

function withSentences(text: BeadText | undefined, to: string): BeadText {
  if (text !== undefined) return text;
  throw wrongUsage(`${to} holds text, and beads have none: give the sentences of both sides behind the file of beads.`);
}

/** Each unit as a bead of one sentence a side. */
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

/** Beads of which the target is the source. */
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

const LINKS = /^(.+)\.([^.]+)\.([^.]+)\.xml$/;

// as InterText names its files: book.zh.en.xml joins book.zh.xml and book.en.xml
function writeInterTextFiles(text: BeadText, output: string | undefined): void {
  if (output === undefined) throw wrongUsage("intertext is three files; -o names that of the links, book.zh.en.xml.");
  const name = basename(output);
  const [, book, ...versions] = LINKS.exec(name) ?? [
    ...["", name.replace(/\.xml$/, "")],
    ...[text.sourceLang, text.targetLang].map(languageOf),
  ];
  const [sourceFile, targetFile] = versions.map((version) => `${book}.${version}.xml`);
  if (sourceFile === targetFile || [sourceFile, targetFile].includes(name)) {
    throw wrongUsage(`“${name}” does not name two versions; expected a name like book.zh.en.xml.`);
  }
  const files = writeInterText({ ...text, sourceFile, targetFile });
  writeOutput(join(dirname(output), sourceFile), files.source);
  writeOutput(join(dirname(output), targetFile), files.target);
  writeOutput(output, files.links);
}

const KEEPS_SCORES: ReadonlySet<string> = new Set(["brackets", "ladder", "hunalign"]);

function lossesOf(beads: readonly Bead[], to: string, text: BeadText | undefined): Losses {
  const losses: [string, number][] = [
    ["scores", KEEPS_SCORES.has(to) ? 0 : beads.filter(({ score }) => score !== undefined).length],
    ["confirmations", to === "intertext" ? 0 : beads.filter(({ confirmed }) => confirmed).length],
    ["sentences", text === undefined ? 0 : text.source.length + text.target.length],
  ];
  return losses.filter(([, count]) => count > 0);
}
