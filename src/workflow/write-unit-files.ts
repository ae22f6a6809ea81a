import { type UnitFormat, unitFormats, writeMoses } from "../format/index.js";
import { languageOf, type RunOptions, type TranslationUnit } from "../model/index.js";
import type { UnitFileFormat } from "./file-formats.js";
import { type Loss, lossCounter } from "./losses.js";
import { nothingDone } from "./nothing-done.js";
import type { UnitInput } from "./read-unit-files.js";
import { fileOutput, type TextOutput } from "./text-output.js";
import { UsageError } from "./usage-error.js";
import { version } from "./version.js";

/** How to write units. */
export interface WriteUnitsOptions extends Pick<RunOptions, "onIssue" | "signal"> {
  /** The error where there is no unit. @default a BitextError `format-invalid` */
  readonly whyNone?: () => Error;
}

/** What was written. */
export interface WrittenUnits {
  readonly count: number;
  readonly losses: readonly Loss[];
}

/**
 * Writes units to a format as they come, and counts what it has no place for. An abort or an error leaves nothing behind, and where there is no
 * unit nothing is written, so that no empty file takes the place of another. Memory for one portion.
 *
 * @param output A file, or of `moses` what the two files' names begin with; or somewhere else to write to.
 * @throws UsageError where the format needs two files and there is one place; BitextError `file-unwritable`, and what reading the units throws.
 * @example
 * import { readUnitFiles, writeUnitFiles } from "duiqi/workflow";
 * const { count, losses } = await writeUnitFiles(readUnitFiles(["book.tmx"], "tmx"), "tsv", "book.tsv");
 */
export async function writeUnitFiles(
  { units, header }: UnitInput,
  to: UnitFileFormat,
  output: string | TextOutput,
  { onIssue, signal, whyNone = noUnit }: WriteUnitsOptions = {},
): Promise<WrittenUnits> {
  const lost = lossCounter(to);
  let count = 0;
  let files: OutputFiles | undefined;
  try {
    for await (const portion of units) {
      if (portion.length === 0) continue;
      files ??= outputFiles(to, output, portion[0], {
        creationToolVersion: version,
        header: header(),
        onIssue,
        signal,
      });
      for (const unit of portion) lost.add(unit);
      count += portion.length;
      await files.write(portion);
    }
    if (files === undefined) throw whyNone();
    await files.finish();
  } catch (error) {
    files?.abandon();
    throw error;
  }
  const { notes = [], encodings = [] } = (to === "tmx" ? undefined : header()) ?? {};
  const ofHeader = notes.length + encodings.length;
  const more: readonly Loss[] = ofHeader > 0 ? [{ what: "parts of the header", count: ofHeader }] : [];
  return { count, losses: [...lost.counts(), ...more] };
}

const noUnit = (): Error => nothingDone("No unit was written", [], "there is none");

/**
 * Portions of units in which source and target are exchanged: of a portion as it comes, in the memory for one.
 *
 * @example
 * import { openUnits, swappedUnits } from "duiqi/workflow";
 * for await (const portion of swappedUnits(openUnits("book.tmx", "tmx").units)) console.log(portion.length);
 */
export async function* swappedUnits(portions: UnitInput["units"]): AsyncGenerator<readonly TranslationUnit[]> {
  for await (const portion of portions) yield portion.map(swappedUnit);
}

const swappedUnit = ({ source, target, sourceUrl, targetUrl, ...rest }: TranslationUnit): TranslationUnit => ({
  ...rest,
  source: target,
  target: source,
  ...(targetUrl !== undefined && { sourceUrl: targetUrl }),
  ...(sourceUrl !== undefined && { targetUrl: sourceUrl }),
});

type WriteOptions = Parameters<UnitFormat["writer"]>[0] & Pick<RunOptions, "signal">;

interface OutputFiles {
  write(units: readonly TranslationUnit[]): Promise<void>;
  finish(): Promise<void>;
  abandon(): void;
}

function outputFiles(
  to: UnitFileFormat,
  output: string | TextOutput,
  first: TranslationUnit,
  options: WriteOptions,
): OutputFiles {
  if (to === "moses") {
    if (typeof output !== "string") {
      throw new UsageError("moses is two files; the option output says what they begin with.");
    }
    const langs = [first.source.lang, first.target.lang].map(languageOf);
    const names = langs[0] === langs[1] ? ["source", "target"] : langs;
    const [source, target] = names.map((name) => fileOutput(`${output}.${name}`));
    return {
      async write(units) {
        const text = writeMoses(units);
        await source.write(text.source);
        await target.write(text.target);
      },
      async finish() {
        source.finish();
        target.finish();
      },
      abandon() {
        source.abandon();
        target.abandon();
      },
    };
  }
  const writer = unitFormats[to].writer(options);
  const file = typeof output === "string" ? fileOutput(output) : output;
  return {
    write: (units) => file.write(writer.push(units), options.signal),
    async finish() {
      await file.write(writer.end(), options.signal);
      file.finish();
    },
    abandon: file.abandon,
  };
}
