import { dirname, extname, join } from "node:path";
import {
  type AlignedSentences,
  byteDecoder,
  type InterText,
  interTextNames,
  mosesReader,
  parseBrackets,
  parseChampollion,
  parseHunalign,
  parseInterText,
  parseLadder,
  plainIds,
} from "../format/index.js";
import { type Bead, BitextError, type LangTag, type ReportOptions, type TranslationUnit } from "../model/index.js";
import { linesOf, naming, readInput, readPieces } from "../node/index.js";
import { detectPairLangs } from "../text/index.js";
import type { BeadInput } from "./convert-beads.js";
import { wrongUsage } from "./exit.js";
import { type Format, isBeadFormat, isTextFormat } from "./formats.js";
import { named } from "./input.js";
import { openUnits, type UnitInput, type UnitInputOptions } from "./read-units.js";
import { isUnitFormat } from "./units.js";

/** How `duiqi convert` reads. */
export interface InputOptions extends UnitInputOptions {
  readonly sourceLang?: LangTag;
  readonly targetLang?: LangTag;
}

/** The units of files in a format that is about units. */
export function readUnitFiles(files: readonly string[], format: Format, options: InputOptions): UnitInput {
  if (format === "moses") return { units: readLinePair(files, options), header: () => undefined };
  if (!isUnitFormat(format)) throw new Error(`Format ${format} is not about units.`);
  const [file, ...others] = files;
  if (others.length > 0) throw wrongUsage(`${format} is one file; ${files.length} were given.`);
  return openUnits(file, format, options);
}

async function* readLinePair(files: readonly string[], options: InputOptions): AsyncGenerator<TranslationUnit[]> {
  const [source, target, ...others] = files;
  if (target === undefined || others.length > 0) throw wrongUsage("moses is two files, the source and the target.");
  const sourceLang = options.sourceLang ?? langOfFile(source, "--source-lang");
  const targetLang = options.targetLang ?? langOfFile(target, "--target-lang");
  const reader = naming(source, options.onIssue, (onIssue) =>
    mosesReader({ ...options, onIssue, sourceLang, targetLang, sourceFile: source, targetFile: target }),
  );
  const sides = { source: textPieces(source, options), target: textPieces(target, options) };
  const open = new Set<"source" | "target">(["source", "target"]);
  while (open.size > 0) {
    // the side that is behind, so that little waits
    const side = !open.has("target") || (open.has("source") && reader.ahead() <= 0) ? "source" : "target";
    const next = await sides[side].next();
    if (next.done) open.delete(side);
    else yield reader.push(side, next.value);
  }
  yield named(source, () => reader.end());
}

async function* textPieces(file: string, options: InputOptions): AsyncGenerator<string> {
  const decoder = naming(file, options.onIssue, (onIssue) => byteDecoder({ ...options, onIssue }));
  for await (const bytes of readPieces(file, options)) yield named(file, () => decoder.push(bytes));
  yield named(file, () => decoder.end());
}

function langOfFile(file: string, option: string): LangTag {
  const ending = extname(file).slice(1).replaceAll("_", "-");
  const [language, ...rest] = ending.split("-");
  const known = language === "zh" || language === "en" ? language : undefined;
  if (known !== undefined) return rest.length > 0 ? `${known}-${rest.join("-")}` : known;
  throw wrongUsage(`“${file}” does not end in zh or en; ${option} says its language.`);
}

/** The beads of files in a format that is about beads: with one file alone, or with one for each side's sentences. */
export function readBeadFiles(files: readonly string[], format: Format, options: InputOptions): BeadInput {
  const [file, ...texts] = files;
  if (texts.length !== 0 && texts.length !== 2) {
    throw wrongUsage(
      `${format} is one file, or one and the sentences of source and target; ${files.length} were given.`,
    );
  }
  const content = wholeText(file, options);
  if (isBeadFormat(format)) {
    const parse: (text: string, how: ReportOptions) => readonly Bead[] = {
      brackets: parseBrackets,
      ladder: parseLadder,
      champollion: parseChampollion,
    }[format];
    const beads = naming(file, options.onIssue, (onIssue) => parse(content, { onIssue }));
    if (texts.length === 0) return { beads };
    const [source, target] = texts.map((text) => linesOf(wholeText(text, options)));
    const last = beads.at(-1);
    for (const [side, sentences, end] of [
      [texts[0], source, last?.source.end ?? 0],
      [texts[1], target, last?.target.end ?? 0],
    ] as const) {
      if (sentences.length < end) {
        const message = `${side} has ${sentences.length} lines, expected at least ${end}, a sentence a line, as the beads have.`;
        throw new BitextError("beads-invalid", message, { place: { file: side } });
      }
    }
    return withText({ source, target, beads }, texts, options);
  }
  if (!isTextFormat(format)) throw new Error(`Format ${format} is not about beads.`);
  if (format === "hunalign")
    return withText(
      naming(file, options.onIssue, (onIssue) => parseHunalign(content, { onIssue })),
      files,
      options,
    );
  const names = named(file, () => interTextNames(content));
  const [sourceFile, targetFile] =
    texts.length === 2 ? texts : [names.sourceFile, names.targetFile].map((name) => join(dirname(file), name));
  const [source, target] = [wholeText(sourceFile, options), wholeText(targetFile, options)];
  return withText(
    named(file, () => parseInterText({ links: content, source, target })),
    files,
    options,
  );
}

function wholeText(file: string, options: InputOptions): string {
  return naming(file, options.onIssue, (onIssue) => {
    const decoder = byteDecoder({ ...options, onIssue });
    return (decoder.push(readInput(file)) + decoder.end()).replace(/^\ufeff/, "");
  });
}

function withText(text: AlignedSentences | InterText, files: readonly string[], options: InputOptions): BeadInput {
  const [here, there] = [text.source.join("\n"), text.target.join("\n")];
  const langs = detectPairLangs(here, there, { source: options.sourceLang, target: options.targetLang });
  const lang = (side: "source" | "target"): LangTag => {
    const found = langs[side];
    if (found !== undefined) return found;
    const message = `The ${side} of ${files.join(", ")} has neither Chinese nor Latin letters; --${side}-lang says its language.`;
    throw new BitextError("language-unknown", message);
  };
  const own: InterText = {
    sourceIds: plainIds(text.source.length),
    targetIds: plainIds(text.target.length),
    sourceFile: "",
    targetFile: "",
    ...text,
  };
  return { beads: text.beads, text: { ...own, sourceLang: lang("source"), targetLang: lang("target") } };
}
