import { extname } from "node:path";
import {
  byteDecoder,
  isUnitFormat,
  mosesReader,
  type ReadOptions,
  type TmxHeader,
  type UnitFormatName,
  unitFormats,
} from "../format/index.js";
import type { LangTag, RunOptions, TranslationUnit } from "../model/index.js";
import { naming, readPieces } from "../node/index.js";
import { guessCharsetOfPart } from "../page/index.js";
import type { FileFormat } from "./file-formats.js";
import { UsageError } from "./usage-error.js";

/** Units in portions, and what their file says of itself, known from the first ones on. */
export interface UnitInput {
  readonly units: AsyncIterable<readonly TranslationUnit[]> | Iterable<readonly TranslationUnit[]>;
  /** Of TMX. */
  header(): TmxHeader | undefined;
}

/** How to read units from a file. An abort ends the reading. */
export interface UnitInputOptions extends ReadOptions, Pick<RunOptions, "signal"> {}

/** How to read units or beads from files. Languages that are not said: of beads told from the text, of Moses by the files' endings. */
export type FileInputOptions = UnitInputOptions;

/**
 * The units of a file as they come, the file named in whatever is found wrong. Memory for one portion.
 *
 * @param file `-` for standard input.
 * @throws BitextError while it is read: `file-unreadable`, and as the format's reader does.
 * @example
 * import { openUnits } from "duiqi/workflow";
 * for await (const portion of openUnits("book.tmx", "tmx").units) console.log(portion.length);
 */
export function openUnits(file: string, format: UnitFormatName, options: UnitInputOptions = {}): UnitInput {
  const { decoder, reader } = naming(file, options.onIssue, (onIssue) => ({
    decoder: byteDecoder({ ...options, guess: guessCharsetOfPart, onIssue }),
    reader: unitFormats[format].reader({ ...options, onIssue }),
  }));
  return {
    units: (async function* () {
      for await (const bytes of readPieces(file, options)) yield named(file, () => reader.push(decoder.push(bytes)));
      yield named(file, () => [...reader.push(decoder.end()), ...reader.end()]);
    })(),
    header: () => reader.header?.(),
  };
}

/**
 * The units of files in a format that is about units: one file, or of `moses` two, source and target.
 *
 * @throws UsageError where files and format do not fit; BitextError as `openUnits` does.
 * @example
 * import { readUnitFiles } from "duiqi/workflow";
 * const { units } = readUnitFiles(["book.zh", "book.en"], "moses", { sourceLang: "zh", targetLang: "en" });
 * for await (const portion of units) console.log(portion.length);
 */
export function readUnitFiles(files: readonly string[], format: FileFormat, options: FileInputOptions = {}): UnitInput {
  if (format === "moses") return { units: readLinePair(files, options), header: () => undefined };
  if (!isUnitFormat(format)) throw new UsageError(`${format} holds beads; readBeadFiles reads them.`);
  const [file, ...others] = files;
  if (others.length > 0) throw new UsageError(`${format} is one file; ${files.length} were given.`);
  return openUnits(file, format, options);
}

async function* readLinePair(files: readonly string[], options: FileInputOptions): AsyncGenerator<TranslationUnit[]> {
  const [source, target, ...others] = files;
  if (target === undefined || others.length > 0) throw new UsageError("moses is two files, the source and the target.");
  const sourceLang = options.sourceLang ?? langOfFile(source, "sourceLang");
  const targetLang = options.targetLang ?? langOfFile(target, "targetLang");
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

async function* textPieces(file: string, options: FileInputOptions): AsyncGenerator<string> {
  const decoder = naming(file, options.onIssue, (onIssue) =>
    byteDecoder({ ...options, guess: guessCharsetOfPart, onIssue }),
  );
  for await (const bytes of readPieces(file, options)) yield named(file, () => decoder.push(bytes));
  yield named(file, () => decoder.end());
}

/** Issues are named where the reader was made; here errors are. */
const named = <T>(file: string, read: () => T): T => naming(file, undefined, read);

function langOfFile(file: string, option: "sourceLang" | "targetLang"): LangTag {
  const ending = extname(file).slice(1).replaceAll("_", "-");
  const [language, ...rest] = ending.split("-");
  const known = language === "zh" || language === "en" ? language : undefined;
  if (known !== undefined) return rest.length > 0 ? `${known}-${rest.join("-")}` : known;
  throw new UsageError(`“${file}” does not end in zh or en; the option ${option} says its language.`);
}
