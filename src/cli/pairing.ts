import { Option } from "commander";
import { languageOf } from "../model/index.js";
import { expectWritable, STANDARD_INPUT } from "../node/index.js";
import type { Unpaired } from "../pair/index.js";
import { type FoundDocument, type FoundPairs, leftoversOf, manifestOf, nothingDone } from "../workflow/index.js";
import { share } from "./numbers.js";
import { writeOutput } from "./output.js";

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

const LISTED = 10; // documents left over that are listed on a screen; of more their number is said

/** Each document that found no partner, and what came nearest. */
const leftInWords = (
  left: readonly Unpaired[],
  side: readonly FoundDocument[],
  others: readonly FoundDocument[],
): string[] =>
  left.map(({ document, nearest }) => {
    const { reference, document: text } = side[document];
    const near =
      nearest === undefined
        ? "nothing shares a rare word or a key with it"
        : `nearest is ${others[nearest.document].reference}, with a probability of ${nearest.probability.toFixed(2)}`;
    const other = languageOf(text.lang) === "zh" ? "English" : "Chinese";
    return `${reference}: no ${other} counterpart; ${near}`;
  });

/** Finds out before a long run that files can be written. */
export function expectAllWritable(...files: readonly (string | undefined)[]): void {
  for (const file of files) if (file !== undefined && file !== STANDARD_INPUT) expectWritable(file);
}

/**
 * Lists what is left over where the user wants it, and says how many pairs there are.
 *
 * @throws BitextError where there is none.
 */
export function sayPairs(found: FoundPairs, { probability, leftovers }: PairingOptions): void {
  const { pairs, source, target, unpairedSources, unpairedTargets } = found;
  const count = unpairedSources.length + unpairedTargets.length;
  if (leftovers !== undefined) writeOutput(leftovers, leftoversOf(found));
  const isListed = leftovers === undefined && count > 0 && count <= LISTED;
  const where =
    count === 0
      ? ""
      : leftovers !== undefined
        ? `, listed in ${leftovers}`
        : isListed
          ? ":"
          : "; --leftovers FILE lists them";
  process.stderr.write(
    `duiqi: ${pairs.length} pairs among ${source.length} and ${target.length} documents; ${count} left over${where}\n`,
  );
  if (isListed) {
    const lines = [...leftInWords(unpairedSources, source, target), ...leftInWords(unpairedTargets, target, source)];
    for (const line of lines) process.stderr.write(`  ${line}\n`);
  }
  if (pairs.length > 0) return;
  throw nothingDone("No documents were paired", [], `none has a probability of ${probability} or more (--probability)`);
}

/** Writes the pairs as a manifest, which `duiqi run` takes. */
export const writePairs = (output: string | undefined, found: FoundPairs): void =>
  writeOutput(output, manifestOf(found, output === STANDARD_INPUT ? undefined : output));
