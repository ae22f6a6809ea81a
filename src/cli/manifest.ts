import { Option } from "commander";
import type { Lexicon } from "../lexicon/index.js";
import { expectWritable, STANDARD_INPUT } from "../node/index.js";
import { type DocumentPairs, pairDocumentsAsync, type Unpaired } from "../pair/index.js";
import { writeManifest, writeRows } from "../scale/index.js";
import { nothingDone } from "./nothing.js";
import { share } from "./numbers.js";
import { writeOutput } from "./output.js";
import type { Found, Sides } from "./pages.js";
import { withProgress } from "./progress.js";

/** What the commands that pair documents share. */
export interface PairingOptions {
  readonly probability: number;
  readonly leftovers?: string;
}

/** Options of the commands that pair documents. */
export const pairingOptions = (): Option[] => [
  new Option("--probability <p>", "pairs that are less probable than this are none, 0 to 1")
    .argParser(share)
    .default(0.5),
  new Option("--leftovers <file>", "list the documents that found no partner, as TSV, each with what came nearest"),
];

/** Finds out before a long run that files can be written. */
export function expectAllWritable(...files: readonly (string | undefined)[]): void {
  for (const file of files) if (file !== undefined && file !== STANDARD_INPUT) expectWritable(file);
}

/**
 * Pairs documents, lists what is left over where the user wants it, and says how many there are.
 *
 * @throws BitextError where there is no pair.
 */
export async function pairSides(
  { source, target }: Sides,
  { probability, leftovers }: PairingOptions,
  lexicon?: Lexicon,
): Promise<DocumentPairs> {
  const documents = (side: readonly Found[]) => side.map(({ document }) => document);
  const found = await withProgress((run) =>
    pairDocumentsAsync(documents(source), documents(target), { probability, lexicon, ...run }),
  );
  const count = found.unpairedSources.length + found.unpairedTargets.length;
  if (leftovers !== undefined) writeOutput(leftovers, leftoversTable(found, { source, target }));
  const where =
    count === 0 ? "" : leftovers === undefined ? "; --leftovers FILE lists them" : `, listed in ${leftovers}`;
  process.stderr.write(
    `duiqi: ${found.pairs.length} pairs among ${source.length} and ${target.length} documents; ${count} left over${where}\n`,
  );
  if (found.pairs.length === 0) {
    const why = `none has a probability of ${probability} or more (--probability)`;
    throw nothingDone("No documents were paired", [], why);
  }
  return found;
}

/** The pairs as a manifest, which `duiqi run` takes; `output` is where it will stand. */
export const manifestFor = ({ pairs }: DocumentPairs, { source, target }: Sides, output: string | undefined): string =>
  writeManifest(
    pairs.map((pair) => ({
      source: source[pair.source].reference,
      target: target[pair.target].reference,
      probability: pair.probability,
    })),
    output === STANDARD_INPUT ? undefined : output,
  );

function leftoversTable({ unpairedSources, unpairedTargets }: DocumentPairs, { source, target }: Sides): string {
  const rows = (unpaired: readonly Unpaired[], side: readonly Found[], other: readonly Found[]): string[][] =>
    unpaired.map(({ document: at, nearest }) => {
      const { reference, document } = side[at];
      return [
        reference,
        document.lang,
        document.title ?? "",
        nearest === undefined ? "" : other[nearest.document].reference,
        nearest?.probability.toFixed(4) ?? "",
      ];
    });
  return writeRows([
    ["document", "lang", "title", "nearest", "probability"],
    ...rows(unpairedSources, source, target),
    ...rows(unpairedTargets, target, source),
  ]);
}
