import { readFileSync } from "node:fs";
import { CHECK_RULES, type CheckedUnit, checkUnit, checkUnits } from "../src/evaluate/index.js";
import { defaultLexicon } from "../src/lexicon/index.js";
import { isEnglishWord } from "../src/segment/index.js";
import { quantitiesIn } from "../src/text/index.js";
import { changeChineseNumber, changeNumber } from "../test/support/change-number.js";
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
  /** By kind of change and by set: the fewest changed numbers that must be found, of 1. */
  readonly found: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const CHANGED_SETS = ["ctk-dev", "ntrex", "releases"];
const CHANGED_PAIRS = 500;
const TOGETHER = "together";
const TURNS = [0, 1, 2, 3, 4]; // of each pair, other numbers and digits are changed
const QUANTITY_RULES = [
  "numbers-differ",
  "dates-differ",
  "units-differ",
  "change-differs",
  "number-missing",
  "date-missing",
];

/** Prints how many gold pairs each rule flags, and how many changed numbers are found. */
export function benchChecks({ corpora, floors: file }: ChecksOptions): void {
  const floors: Floors = file === undefined ? { flagged: {}, found: {} } : JSON.parse(readFileSync(file, "utf8"));
  const sets = allSets(corpora).map(({ name, documents }) => ({ name, units: documents.flatMap(goldUnits) }));
  const lexicon = defaultLexicon();
  const known = { readings: lexicon, isWord: (word: string) => isEnglishWord(word, lexicon) };
  for (const { name, units } of sets) {
    const findings = [...checkUnits(units, known)];
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

  const pairs = sets.map(({ name, units }) => ({ name, units: units.filter(hasNumbers) }));
  const together = pairs.filter(({ name }) => CHANGED_SETS.includes(name)).flatMap(({ units }) => units);
  for (const [change, changed] of Object.entries(CHANGES)) {
    const groups = [
      { name: TOGETHER, units: evenly(withChanges(together, changed, 0), CHANGED_PAIRS) },
      ...pairs.map(({ name, units }) => ({ name, units: TURNS.flatMap((turn) => withChanges(units, changed, turn)) })),
    ];
    console.log(`one number changed ${change}, found:`);
    for (const { name, units } of groups) {
      const found = units.filter((unit) => checkUnit(unit, { rules: QUANTITY_RULES }).length > 0).length / units.length;
      console.log(`  ${name}: ${percent(found)} of ${units.length}`);
      const fewest = floors.found[change]?.[name] ?? 0;
      if (found < fewest) fail(`${name}: ${percent(found)} are found ${change}, expected ${percent(fewest)}.`);
    }
  }
}

/** A unit with one number changed: which, the turn says. `undefined` where it has none. */
type Change = (unit: CheckedUnit, turn: number) => CheckedUnit | undefined;

const inEnglish = ({ source, target }: CheckedUnit, turn: number, among?: ReadonlySet<string>) => {
  const text = changeNumber(target.text, turn, among);
  return text === undefined ? undefined : { source, target: { ...target, text } };
};

const CHANGES: Readonly<Record<string, Change>> = {
  "in English": (unit, turn) => inEnglish(unit, turn),
  "in English, of those that stand on both sides": (unit, turn) =>
    inEnglish(unit, turn, keysOf(unit.source.text, "zh")),
  "in Chinese, of those that stand on both sides": ({ source, target }, turn) => {
    const text = changeChineseNumber(source.text, turn, keysOf(target.text, "en"));
    return text === undefined ? undefined : { source: { ...source, text }, target };
  },
};

const keysOf = (text: string, lang: "zh" | "en"): ReadonlySet<string> =>
  new Set(quantitiesIn(text, lang).map(({ key }) => key));

/** The units with one number changed each, without those that have none. */
const withChanges = (units: readonly CheckedUnit[], change: Change, turn: number): CheckedUnit[] =>
  units.flatMap((unit, at) => change(unit, at + turn) ?? []);

/** The beads of a gold document with both sides, as units. */
function goldUnits({ source, target, gold }: GoldDocument): CheckedUnit[] {
  const full = gold.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  return full.map((bead) => ({
    source: { lang: "zh", text: bead.source.map((at) => source.sentences[at].text).join("") },
    target: { lang: "en", text: bead.target.map((at) => target.sentences[at].text).join(" ") },
  }));
}

const hasNumbers = ({ source, target }: CheckedUnit): boolean =>
  keysOf(source.text, "zh").size > 0 && keysOf(target.text, "en").size > 0;

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
