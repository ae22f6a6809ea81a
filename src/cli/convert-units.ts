import {
  facetsOf,
  type UnitFacet,
  type UnitFormat,
  type UnitFormatName,
  unitFormats,
  writeMoses,
} from "../format/index.js";
import { type BitextError, languageOf, type RunOptions, type TranslationUnit } from "../model/index.js";
import { wrongUsage } from "./exit.js";
import type { Format, TextFormat } from "./formats.js";
import { textOutput } from "./output.js";
import type { UnitInput } from "./read-units.js";
import { isUnitFormat } from "./units.js";
import { version } from "./version.js";

/** How to write units. */
export interface WriteUnitsOptions extends Pick<RunOptions, "onIssue" | "signal"> {
  /** The error where there is no unit: nothing is written then, so that no empty file takes the place of another. */
  readonly whyNone: () => BitextError;
}

/** Writes units to a format as they come, and says in words what came of it. An abort or an error leaves nothing behind. */
export async function writeUnitFiles(
  { units, header }: UnitInput,
  to: Format,
  output: string | undefined,
  { onIssue, signal, whyNone }: WriteUnitsOptions,
): Promise<string> {
  if (to !== "moses" && !isUnitFormat(to)) throw new Error(`Format ${to} is not about units.`);
  const lost = lossCounter(to);
  const open = (first: TranslationUnit): OutputFiles =>
    outputFiles(to, output, first, { creationToolVersion: version, header: header(), onIssue, signal });
  let count = 0;
  let files: OutputFiles | undefined;
  try {
    for await (const portion of units) {
      if (portion.length === 0) continue;
      files ??= open(portion[0]);
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
  const losses = ofHeader > 0 ? [...lost.counts(), ["parts of the header", ofHeader] as const] : lost.counts();
  return `${count} units${lossInWords(losses)}`;
}

/** Units of which the target is the source. */
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
  to: UnitFormatName | "moses",
  output: string | undefined,
  first: TranslationUnit,
  options: WriteOptions,
): OutputFiles {
  if (to === "moses") {
    if (output === undefined) throw wrongUsage("moses is two files; -o says what they begin with.");
    const langs = [first.source.lang, first.target.lang].map(languageOf);
    const names = langs[0] === langs[1] ? ["source", "target"] : langs;
    const [source, target] = names.map((name) => textOutput(`${output}.${name}`));
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
  const file = textOutput(output);
  return {
    write: (units) => file.write(writer.push(units), options.signal),
    async finish() {
      await file.write(writer.end(), options.signal);
      file.finish();
    },
    abandon: file.abandon,
  };
}

/** What was lost, and of how many. */
export type Losses = readonly (readonly [what: string, count: number])[];

/** Counts what units have and a format has no place for. */
export interface LossCounter {
  add(unit: TranslationUnit): void;
  counts(): Losses;
}

// of formats that hold units, but not one by one in a file of their own
const KEEPS: Readonly<Record<"moses" | TextFormat, readonly UnitFacet[]>> = {
  moses: [],
  hunalign: ["scores"],
  intertext: ["confirmations"],
};

/** One for a format, that has counted none. */
export function lossCounter(to: UnitFormatName | "moses" | TextFormat): LossCounter {
  const keeps = new Set(isUnitFormat(to) ? unitFormats[to].keeps : KEEPS[to]);
  const counts = new Map<UnitFacet, number>();
  return {
    add(unit) {
      for (const facet of facetsOf(unit)) if (!keeps.has(facet)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
    },
    counts: () => [...counts],
  };
}

/** What is lost and how often, behind what was written. */
export const lossInWords = (losses: Losses): string =>
  losses.length === 0 ? "" : `; not kept: ${losses.map(([what, count]) => `${what} (${count})`).join(", ")}`;
