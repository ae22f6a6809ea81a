import { facetsOf, type UnitFormat, type UnitFormatName, unitFormats, writeMoses } from "../format/index.js";
import { type Issue, languageOf, type TranslationUnit } from "../model/index.js";
import { wrongUsage } from "./exit.js";
import type { Format } from "./formats.js";
import { textOutput } from "./output.js";
import type { UnitInput } from "./read-units.js";
import { isUnitFormat } from "./units.js";
import { version } from "./version.js";

/** Writes units to a format as they come, and says in words what came of it. */
export async function writeUnitFiles(
  { units, header }: UnitInput,
  to: Format,
  output: string | undefined,
  onIssue: (issue: Issue) => void,
): Promise<string> {
  if (to !== "moses" && !isUnitFormat(to)) throw new Error(`Format ${to} is not about units.`);
  const lost = lossCounter(to);
  const open = (first?: TranslationUnit): OutputFiles =>
    outputFiles(to, output, first, { creationToolVersion: version, header: header(), onIssue });
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
    files ??= open();
    await files.finish();
  } catch (error) {
    files?.abandon();
    throw error;
  }
  return `${count} units${lost.inWords()}`;
}

/** A unit whose target is the source. */
export const swappedUnit = ({ source, target, sourceUrl, targetUrl, ...rest }: TranslationUnit): TranslationUnit => ({
  ...rest,
  source: target,
  target: source,
  ...(targetUrl !== undefined && { sourceUrl: targetUrl }),
  ...(sourceUrl !== undefined && { targetUrl: sourceUrl }),
});

type WriteOptions = Parameters<UnitFormat["writer"]>[0];

interface OutputFiles {
  write(units: readonly TranslationUnit[]): Promise<void>;
  finish(): Promise<void>;
  abandon(): void;
}

function outputFiles(
  to: UnitFormatName | "moses",
  output: string | undefined,
  first: TranslationUnit | undefined,
  options: WriteOptions,
): OutputFiles {
  if (to === "moses") {
    if (output === undefined) throw wrongUsage("moses is two files; -o says what they begin with.");
    const langs = [first?.source.lang ?? "zh", first?.target.lang ?? "en"].map(languageOf);
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
    write: (units) => file.write(writer.push(units)),
    async finish() {
      await file.write(writer.end());
      file.finish();
    },
    abandon: file.abandon,
  };
}

/** Counts what units have and a format has no place for. */
function lossCounter(to: UnitFormatName | "moses"): { add(unit: TranslationUnit): void; inWords(): string } {
  const keeps = new Set<string>(to === "moses" ? [] : unitFormats[to].keeps);
  const counts = new Map<string, number>();
  return {
    add(unit) {
      for (const facet of facetsOf(unit)) if (!keeps.has(facet)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
    },
    inWords: () => lossInWords([...counts]),
  };
}

/** What is lost and how often, behind what was written. */
export const lossInWords = (counts: readonly (readonly [string, number])[]): string =>
  counts.length === 0 ? "" : `; not kept: ${counts.map(([what, count]) => `${what} (${count})`).join(", ")}`;
