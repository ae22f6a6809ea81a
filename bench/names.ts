import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { EVIDENCE_KINDS, pairWords } from "../src/evidence/index.js";
import { defaultLexicon } from "../src/lexicon/index.js";

/** Options of the benchmark of names. */
export interface NamesOptions {
  /** A file of lines `kind|Chinese|English`, or a folder of such files whose names begin with `names`. */
  readonly names: string;
  /** Prints the names that do not link in full, and strangers that are linked. */
  readonly list?: boolean;
}

interface Name {
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
}

const ALL_KINDS = new Set(EVIDENCE_KINDS);
const NAMES_ONLY = new Set(["names"] as const);

/** Prints how many names link in full, by kind: every word of both sides has a tie. And how many strangers are taken for one name. */
export function benchNames({ names, list = false }: NamesOptions): void {
  const files = existsSync(names) && statSync(names).isDirectory() ? filesIn(names) : [names];
  for (const file of files) {
    console.log(`\n${file}`);
    printFile(namesIn(file), list);
  }
  printStrangers(files.flatMap(namesIn), list);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => /^names.*\.txt$/.test(file))
    .sort()
    .map((file) => join(folder, file));

const namesIn = (file: string): Name[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [kind, zh, en] = line.split("|");
      return { kind, zh, en };
    });

/** How many words of both sides have ties, and how many there are. */
function tiesOf(zh: string, en: string, kinds: typeof ALL_KINDS | typeof NAMES_ONLY): { tied: number; words: number } {
  const words = pairWords([zh], [en], { lexicon: defaultLexicon(), kinds });
  const english = new Set(words.links.flatMap((row) => [...row.keys()]));
  const tied = words.links.filter((row) => row.size > 0).length + english.size;
  return { tied, words: words.zh.types.length + words.en.types.length };
}

function printFile(names: readonly Name[], list: boolean): void {
  const kinds = new Map<string, { full: number; all: number }>();
  const total = { full: 0, all: 0 };
  for (const { kind, zh, en } of names) {
    const ofKind = kinds.get(kind) ?? { full: 0, all: 0 };
    kinds.set(kind, ofKind);
    const { tied, words } = tiesOf(zh, en, ALL_KINDS);
    for (const counts of [ofKind, total]) {
      counts.all++;
      if (tied === words) counts.full++;
    }
    if (list && tied < words) console.log(`  ${kind}: ${zh} | ${en}`);
  }
  console.log("| kind | linked in full | of |\n| --- | ---: | ---: |");
  for (const [kind, { full, all }] of [...kinds, ["all", total] as const])
    console.log(`| ${kind} | ${full} | ${all} |`);
}

/** Each Chinese name with each English one of another name that shares no character with it. */
function printStrangers(names: readonly Name[], list: boolean): void {
  let [pairs, full, any] = [0, 0, 0];
  for (const { zh } of names) {
    const characters = new Set(zh);
    for (const other of names) {
      if ([...other.zh].some((character) => characters.has(character))) continue;
      pairs++;
      const { tied, words } = tiesOf(zh, other.en, NAMES_ONLY);
      if (tied > 0) any++;
      if (tied === words) full++;
      if (list && tied > 0) console.log(`  strangers: ${zh} | ${other.en}`);
    }
  }
  const perThousand = (count: number): string => ((1000 * count) / pairs).toFixed(2);
  console.log(
    `\n${pairs} pairs of strangers: ${perThousand(full)} in a thousand linked in full, ${perThousand(any)} by any word`,
  );
}
