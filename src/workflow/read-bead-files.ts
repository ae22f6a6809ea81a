import { dirname, join } from "node:path";
import {
  type AlignedSentences,
  beadFormats,
  byteDecoder,
  type InterText,
  isBeadFormat,
  plainIds,
} from "../format/index.js";
import { BitextError, type LangTag } from "../model/index.js";
import { linesOf, naming, readUnpacked } from "../node/index.js";
import { guessCharsetOfPart } from "../page/index.js";
import { detectPairLangs } from "../text/index.js";
import type { BeadInput } from "./bead-input.js";
import type { FileFormat } from "./file-formats.js";
import type { FileInputOptions } from "./read-unit-files.js";
import { UsageError } from "./usage-error.js";

/**
 * The beads of files in a format that is about beads: of one file alone, or with one for each side's sentences behind it, one a line. Formats
 * that have their sentences with them give those. Time and memory linear in the files.
 *
 * @throws UsageError where files and format do not fit; BitextError `file-unreadable`, `beads-invalid` where a text has fewer sentences than the
 * beads, `language-unknown`, and as the format's reader does, naming the file.
 * @example
 * import { readBeadFiles } from "duiqi/workflow";
 * const { beads, text } = readBeadFiles(["book.beads", "book.zh", "book.en"], "brackets");
 */
export function readBeadFiles(files: readonly string[], format: FileFormat, options: FileInputOptions = {}): BeadInput {
  if (!isBeadFormat(format)) throw new UsageError(`${format} holds units; readUnitFiles reads them.`);
  const [file, ...texts] = files;
  if (texts.length !== 0 && texts.length !== 2) {
    throw new UsageError(
      `${format} is one file, or one and the sentences of source and target; ${files.length} were given.`,
    );
  }
  const content = wholeText(file, options);
  const how = beadFormats[format];
  switch (how.holds) {
    case "beads": {
      const beads = naming(file, options.onIssue, (onIssue) => how.read(content, { onIssue }));
      if (texts.length === 0) return { beads };
      const [source, target] = texts.map((text) => linesOf(wholeText(text, options)));
      const last = beads.at(-1);
      expectLines(texts[0], source, last?.source.end ?? 0);
      expectLines(texts[1], target, last?.target.end ?? 0);
      return withText({ source, target, beads }, texts, options);
    }
    case "sentences": {
      const text = naming(file, options.onIssue, (onIssue) => how.read(content, { onIssue }));
      return withText(text, files, options);
    }
    case "links": {
      const names = naming(file, options.onIssue, () => how.names(content));
      const [source, target] = (
        texts.length === 2 ? texts : [names.sourceFile, names.targetFile].map((name) => join(dirname(file), name))
      ).map((name) => wholeText(name, options));
      const text = naming(file, options.onIssue, () => how.read({ links: content, source, target }));
      return withText(text, files, options);
    }
  }
}

function expectLines(file: string, sentences: readonly string[], end: number): void {
  if (sentences.length >= end) return;
  const message = `${file} has ${sentences.length} lines, expected at least ${end}, a sentence a line, as the beads have.`;
  throw new BitextError("beads-invalid", message, { place: { file } });
}

function wholeText(file: string, options: FileInputOptions): string {
  return naming(file, options.onIssue, (onIssue) => {
    const decoder = byteDecoder({ ...options, guess: guessCharsetOfPart, onIssue });
    return (decoder.push(readUnpacked(file)) + decoder.end()).replace(/^\ufeff/, "");
  });
}

function withText(text: AlignedSentences | InterText, files: readonly string[], options: FileInputOptions): BeadInput {
  const [here, there] = [text.source.join("\n"), text.target.join("\n")];
  const langs = detectPairLangs(here, there, { source: options.sourceLang, target: options.targetLang });
  const lang = (side: "source" | "target"): LangTag => {
    const found = langs[side];
    if (found !== undefined) return found;
    const message = `The ${side} of ${files.join(", ")} has neither Chinese nor Latin letters; the option ${side}Lang says its language.`;
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
