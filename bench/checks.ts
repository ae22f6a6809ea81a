import { readFileSync } from "node:fs";
import { CHECK_RULES, type CheckedUnit, checkUnit, checkUnits } from "../src/evaluate/index.js";
import { defaultLexicon } from "../src/lexicon/index.js";
import { quantitiesIn } from "../src/text/index.js";
import { changeNumber } from "../test/support/change-number.js";
import { allSets, type GoldDocument } from "./gold-sets.js";

/** Options of the benchmark of the checks. */
export interface ChecksOptions {
  readonly corpora: string;
  /** A JSON file: by set the share of units that may be flagged, and the share of changed numbers that must be found. */
  readonly floors?: string;
}

interface Floors {
  /** By set: the most units that may be flagged, of 1. */
  readonly flagged: Readonly<Record<string, number>>;
  /** The fewest changed numbers that must be found, of 1. */
  readonly found: number;
}

const CHANGED_SETS = ["ctk-dev", "ntrex", "releases"];
const CHANGED_PAIRS = 500;
const QUANTITY_RULES = ["numbers-differ", "dates-differ", "number-missing", "date-missing"];

/** Prints how many gold pairs each rule flags, and how many changed numbers are found. */
export function benchChecks({ corpora, floors: file }: ChecksOptions): void {
  const floors: Floors = file === undefined ? { flagged: {}, found: 0 } : JSON.parse(readFileSync(file, "utf8"));
  const sets = allSets(corpora).map(({ name, documents }) => ({ name, units: documents.flatMap(goldUnits) }));
  const readings = defaultLexicon();
  for (const { name, units } of sets) {
    const findings = [...checkUnits(units, { readings })];
    const flagged = new Set(findings.map(({ unit }) => unit)).size / units.length;
    const byRule = CHECK_RULES.map((rule) => ({
      rule: rule.name,
      count: findings.filter((finding) => finding.rule === rule.name).length,
    }));
    const counts = byRule.filter(({ count }) => count > 0).map(({ rule, count }) => `${rule} ${count}`);
    console.log(`${name}: ${percent(flagged)} of ${units.length} two-sided gold beads flagged: ${counts.join(", ")}`);
    const most = floors.flagged[name] ?? 1;
    if (flagged > most) fail(`${name}: ${percent(flagged)} are flagged, more than ${percent(most)}.`);
  }

  const pairs = sets
    .filter(({ name }) => CHANGED_SETS.includes(name))
    .flatMap(({ units }) => units)
    .filter(({ source, target }) => mentions(source.text, "zh") && mentions(target.text, "en"));
  for (const kind of ["any number or date", "numbers that stand on both sides"]) {
    const changed = pairs.flatMap(({ source, target }, at): CheckedUnit[] => {
      const keys = new Set(quantitiesIn(source.text, "zh").map(({ key }) => key));
      const text = changeNumber(target.text, at, kind.startsWith("any") ? undefined : keys);
      return text === undefined ? [] : [{ source, target: { ...target, text } }];
    });
    for (const units of [evenly(changed, CHANGED_PAIRS), changed]) {
      const found = units.filter((unit) => checkUnit(unit, { rules: QUANTITY_RULES }).length > 0).length / units.length;
      console.log(`${units.length} pairs with one number changed in the target, ${kind}: ${percent(found)} found`);
      if (found < floors.found) fail(`${kind}: ${percent(found)} are found, expected ${percent(floors.found)}.`);
    }
  }
}

/** The beads of a gold document with both sides, as units. */
function goldUnits({ source, target, gold }: GoldDocument): CheckedUnit[] {
  const full = gold.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  return full.map((bead) => ({
    source: { lang: "zh", text: bead.source.map((at) => source.sentences[at].text).join("") },
    target: { lang: "en", text: bead.target.map((at) => target.sentences[at].text).join(" ") },
  }));
}

const mentions = (text: string, lang: "zh" | "en"): boolean => quantitiesIn(text, lang).length > 0;

/** So many of a list, from all over it. */
const evenly = <T>(list: readonly T[], count: number): T[] =>
  Array.from(
    { length: Math.min(count, list.length) },
    (_, at) => list[Math.floor((at * list.length) / Math.min(count, list.length))],
  );

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
