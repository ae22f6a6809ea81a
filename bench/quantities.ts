import { readFileSync } from "node:fs";
import { checkUnit } from "../src/evaluate/index.js";
import { type Quantity, quantitiesIn } from "../src/text/index.js";

/** Options of the benchmark of quantities. */
export interface QuantitiesOptions {
  /** A file of lines `kind|Chinese|English`: quantities that mean the same. */
  readonly pairs?: string;
  /** A TSV file of units, each with a number that is another one on the other side. */
  readonly wrong?: string;
  /** Prints the pairs that are read otherwise, and the wrong units that are not found. */
  readonly list?: boolean;
}

const QUANTITY_RULES = [
  "numbers-differ",
  "dates-differ",
  "units-differ",
  "change-differs",
  "number-missing",
  "date-missing",
];

/** Prints how many quantities are read the same in both languages, by kind, and how many wrong ones are found. */
export function benchQuantities({ pairs, wrong, list = false }: QuantitiesOptions): void {
  if (pairs !== undefined) printPairs(linesOf(pairs), list);
  if (wrong !== undefined) printWrong(linesOf(wrong).slice(1), list);
}

const linesOf = (path: string): string[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");

function printPairs(lines: readonly string[], list: boolean): void {
  const kinds = new Map<string, { same: number; all: number; flagged: number }>();
  const total = { same: 0, all: 0, flagged: 0 };
  for (const line of lines) {
    const [kind, zh, en] = line.split("|");
    const ofKind = kinds.get(kind) ?? { same: 0, all: 0, flagged: 0 };
    kinds.set(kind, ofKind);
    const [here, there] = [quantitiesIn(zh, "zh"), quantitiesIn(en, "en")];
    const isSame = keysOf(here) === keysOf(there);
    const isFlagged = findingsOn(zh, en).length > 0;
    for (const counts of [ofKind, total]) {
      counts.all++;
      if (isSame) counts.same++;
      if (isFlagged) counts.flagged++;
    }
    if (list && !isSame) console.log(`  ${kind}: ${zh} [${inOrder(here)}] | ${en} [${inOrder(there)}]`);
  }
  console.log("| kind | read the same | of | flagged by check |\n| --- | ---: | ---: | ---: |");
  for (const [kind, { same, all, flagged }] of [...kinds, ["all", total] as const]) {
    console.log(`| ${kind} | ${same} | ${all} | ${flagged} |`);
  }
}

function printWrong(lines: readonly string[], list: boolean): void {
  const units = lines.map((line) => line.split("\t"));
  const missed = units.filter(([zh, en]) => findingsOn(zh, en).length === 0);
  if (list) for (const [zh, en] of missed) console.log(`  not found: ${zh} | ${en}`);
  console.log(`wrong units found: ${units.length - missed.length} of ${units.length}`);
}

const findingsOn = (zh: string, en: string) =>
  checkUnit({ source: { lang: "zh", text: zh }, target: { lang: "en", text: en } }, { rules: QUANTITY_RULES });

const inOrder = (quantities: readonly Quantity[]): string => quantities.map(({ key }) => key).join(" ");

/** The keys of a text, in whatever order its language puts them. */
const keysOf = (quantities: readonly Quantity[]): string =>
  quantities
    .map(({ key }) => key)
    .sort()
    .join(" ");
