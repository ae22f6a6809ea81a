import { hasStage, isBeadFormat, type UnitStage } from "../format/index.js";
import { BitextError, type TranslationUnit } from "../model/index.js";
import { type BeadInput, beadsOfUnits, swappedBeads, unitsOfBeads } from "./bead-input.js";
import { expectFileFormat, FILE_FORMATS, type FileFormat, isWithoutText } from "./file-formats.js";
import { type IssueCounter, issueCounter, type LeftOut, leftOutInWords } from "./left-out.js";
import { beadLosses, type Loss, lossCounter } from "./losses.js";
import { nothingDone } from "./nothing-done.js";
import { readBeadFiles } from "./read-bead-files.js";
import { isCatalogue, readCatalogues } from "./read-catalogues.js";
import { type FileInputOptions, readUnitFiles, type UnitInput } from "./read-unit-files.js";
import type { TextOutput } from "./text-output.js";
import { UsageError } from "./usage-error.js";
import { writeBeadFiles } from "./write-bead-files.js";
import { swappedUnits, writeUnitFiles } from "./write-unit-files.js";

/** How to convert. */
export interface ConvertOptions extends FileInputOptions {
  /** The format that is read. @default by the first file's ending */
  readonly from?: FileFormat | undefined;
  /** The format that is written. @default by the output's ending */
  readonly to?: FileFormat | undefined;
  /** Make the target the source. */
  readonly swap?: boolean | undefined;
  /** Leave out units on which the work has not come as far. @default all are taken */
  readonly only?: UnitStage | undefined;
}

/** What came of it. */
export interface Converted {
  readonly kind: "units" | "beads";
  /** How many were written. */
  readonly count: number;
  /** What the format has no place for. */
  readonly losses: readonly Loss[];
  /** Units and beads that were not written, by why: `unit-skipped`, `unit-incomplete`, `bead-one-sided` and so on. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Converts units or beads from one format to another, and counts what is lost. Units go through in portions, in memory for one; beads, and units that
 * become beads, are held whole. Catalogues of an interface's texts, which are only read, give their units by keys. An abort or an error leaves no file behind.
 *
 * @param files A file; of `moses` two, source and target, and of catalogues too, but for those of gettext and workbooks; of beads also the sentences of both, one a line. `-` for standard input.
 * @param output A file, or of formats of several files what they are named by; or somewhere else to write to.
 * @throws UsageError where formats, files and output do not fit; BitextError where a file cannot be used, and `format-invalid` where nothing would be
 * written; the signal's reason.
 * @example
 * import { convert } from "duiqi/workflow";
 * const { count, losses } = await convert(["book.tmx"], "book.csv", { lenient: true });
 * console.log(count, losses.map((loss) => `${loss.what}: ${loss.count}`));
 */
export async function convert(
  files: readonly string[],
  output: string | TextOutput,
  options: ConvertOptions = {},
): Promise<Converted> {
  const [first] = files;
  if (first === undefined) throw new UsageError("No file is given, expected one to be read.");
  const from = options.from ?? (isCatalogue(first) ? "catalogue" : expectFileFormat(first, "from"));
  const to = options.to ?? expectFileFormat(typeof output === "string" ? output : "-", "to");
  const counter = issueCounter(options.onIssue);
  const how: Conversion = { to, output, counter, names: files.join(", "), options };
  const input = { ...options, onIssue: counter.onIssue };
  const { leftOut = [], ...written } =
    from === "catalogue"
      ? await convertUnits(readCatalogues(files, input), how)
      : isBeadFormat(from)
        ? await convertBeads(readBeadFiles(files, from, input), how)
        : await convertUnits(readUnitFiles(files, from, input), how);
  return { ...written, leftOut: [...leftOut, ...counter.leftOut()] };
}

type Written = Omit<Converted, "leftOut"> & { readonly leftOut?: readonly LeftOut[] };

interface Conversion {
  readonly to: FileFormat;
  readonly output: string | TextOutput;
  readonly counter: IssueCounter;
  /** The files that are read. */
  readonly names: string;
  readonly options: ConvertOptions;
}

async function convertBeads(
  input: BeadInput,
  { to, output, counter, names, options: { swap, signal } }: Conversion,
): Promise<Written> {
  if (input.beads.length === 0) throw nothingDone("No bead was written", [], `there is none in ${names}`);
  const turned = swap ? swappedBeads(input) : input;
  if (isBeadFormat(to)) {
    await writeBeadFiles(turned, to, output);
    return { kind: "beads", count: turned.beads.length, losses: beadLosses(turned, to) };
  }
  const units = unitsOfBeads(turned, to);
  const alone = turned.beads.length - units.length;
  const leftOut = alone > 0 ? [{ rule: "bead-one-sided", count: alone, what: "beads of one side left out" }] : [];
  const whyNone = (): BitextError =>
    nothingDone("No unit was written", leftOutInWords(leftOut), `there is none in ${names}`);
  const whole = { units: [units], header: () => undefined };
  const written = await writeUnitFiles(whole, to, output, { onIssue: counter.onIssue, signal, whyNone });
  return { kind: "units", ...written, leftOut };
}

async function convertUnits(
  input: UnitInput,
  { to, output, counter, names, options: { swap, signal, only } }: Conversion,
): Promise<Written> {
  if (isWithoutText(to)) {
    const holders = FILE_FORMATS.filter((format) => !isWithoutText(format)).join(", ");
    throw new UsageError(`${to} holds beads and no text, expected one of ${holders} for units.`);
  }
  let early = 0;
  const tooEarly = (): LeftOut[] =>
    early > 0 ? [{ rule: "stage-below", count: early, what: `not ${only} left out` }] : [];
  const whyNone = (): BitextError => {
    const [skipped, leftOut] = [counter.count("unit-skipped"), [...counter.leftOut(), ...tooEarly()]];
    if (skipped === 0 || leftOut.length > 1) {
      return nothingDone("No unit was written", leftOutInWords(leftOut), `there is none in ${names}`);
    }
    return new BitextError("format-invalid", `All ${skipped} units are broken, expected a good one at least.`);
  };
  const taken = async function* (stage: UnitStage): AsyncGenerator<readonly TranslationUnit[]> {
    for await (const portion of input.units) {
      const kept = portion.filter((unit) => hasStage(unit, stage));
      early += portion.length - kept.length;
      yield kept;
    }
  };
  const units = only === undefined ? input.units : taken(only);
  const turned: UnitInput = { ...input, units: swap ? swappedUnits(units) : units };
  if (!isBeadFormat(to)) {
    const written = await writeUnitFiles(turned, to, output, { onIssue: counter.onIssue, signal, whyNone });
    return { kind: "units", ...written, leftOut: tooEarly() };
  }
  const all = await allUnits(turned);
  if (all.length === 0) throw whyNone();
  const lost = lossCounter(to);
  for (const unit of all) lost.add(unit);
  await writeBeadFiles(beadsOfUnits(all), to, output);
  return { kind: "beads", count: all.length, losses: lost.counts(), leftOut: tooEarly() };
}

/** All units of an input, in memory. */
export async function allUnits({ units }: UnitInput): Promise<TranslationUnit[]> {
  const all: TranslationUnit[] = [];
  for await (const portion of units) for (const unit of portion) all.push(unit);
  return all;
}
