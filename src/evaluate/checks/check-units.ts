import type { TranslationUnit } from "../../model/index.js";
import { collapseSpace } from "../../text/index.js";
import type { CheckRule, Finding } from "./finding.js";
import { readUnit, type UnitKnowledge } from "./read-unit.js";
import { CHECK_RULES, DUPLICATED, UNIT_RULES } from "./rules.js";

/** What is checked: the texts and their languages, whatever else a unit has. */
export type CheckedUnit = Pick<TranslationUnit, "source" | "target">;

/** Options of the checks. */
export interface CheckOptions extends Pick<UnitKnowledge, "readings" | "isWord"> {
  /** The names of the rules to go by. @default all of `CHECK_RULES` */
  readonly rules?: readonly string[] | undefined;
}

/** Options of the checks on one unit. */
export interface CheckUnitOptions extends CheckOptions, UnitKnowledge {}

/** A finding, and the unit that it is about. */
export interface UnitFinding extends Finding {
  /** Which unit, counted from 0. */
  readonly unit: number;
}

/**
 * What may be wrong with a unit, by the rules that look at one unit; none where nothing is.
 *
 * Plain data, in the order of the rules. Time linear in the texts.
 *
 * @throws RangeError where `rules` names no rule.
 * @example
 * import { checkUnit } from "duiqi/evaluate";
 * const source = { lang: "zh", text: "会议于2月23日召开。" } as const;
 * const target = { lang: "en", text: "The meeting was held on February 28." } as const;
 * checkUnit({ source, target }).map(({ rule }) => rule); // ["dates-differ"]
 */
export const checkUnit = (unit: CheckedUnit, { rules, ...known }: CheckUnitOptions = {}): Finding[] =>
  findings(unit, pickedRules(rules), known);

/**
 * What may be wrong with units, one after the other: what `checkUnit` finds, and units that say again what an earlier one says.
 *
 * A generator, so that a large memory need not be held: it keeps nothing but the texts that it has seen, and those only for the
 * rule `duplicated`.
 *
 * @throws RangeError where `rules` names no rule.
 * @example
 * import { checkUnits } from "duiqi/evaluate";
 * const wrong = { source: { lang: "zh", text: "他买了三本书。" }, target: { lang: "en", text: "He bought five books." } } as const;
 * const found = [...checkUnits([...units, wrong])];
 * found.map(({ unit, rule }) => [unit, rule]); // [[2, "numbers-differ"]]
 */
export function checkUnits(
  units: Iterable<CheckedUnit>,
  { rules, ...known }: CheckOptions = {},
): Generator<UnitFinding> {
  const keepsTexts = rules === undefined || rules.includes(DUPLICATED.name);
  return eachFinding(units, pickedRules(rules), known, keepsTexts);
}

function* eachFinding(
  units: Iterable<CheckedUnit>,
  picked: readonly CheckRule[],
  known: UnitKnowledge,
  keepsTexts: boolean,
): Generator<UnitFinding> {
  const seen = keepsTexts ? new Map<string, number>() : undefined;
  let number = 0;
  let before = "";
  for (const unit of units) {
    for (const finding of findings(unit, picked, known)) yield { unit: number, ...finding };
    if (seen !== undefined) {
      const key = `${collapseSpace(unit.source.text)}\n${collapseSpace(unit.target.text)}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, number);
      else if (key.length >= LONG_ENOUGH || key === before) yield { unit: number, ...sameAs(first) };
      before = key;
    }
    number++;
  }
}

// “Next question.” may well be asked twice; the same sentence hardly ever is
const LONG_ENOUGH = 80; // characters of both sides

const sameAs = (first: number): Finding => ({
  rule: DUPLICATED.name,
  severity: DUPLICATED.severity,
  message: `The unit says again what unit ${first + 1} says.`,
  source: [],
  target: [],
});

function pickedRules(names: readonly string[] | undefined): readonly CheckRule[] {
  const unknown = names?.find((name) => !CHECK_RULES.some((rule) => rule.name === name));
  if (unknown !== undefined) {
    throw new RangeError(`“${unknown}” is no rule; expected one of ${CHECK_RULES.map(({ name }) => name).join(", ")}.`);
  }
  return names === undefined ? UNIT_RULES : UNIT_RULES.filter(({ name }) => names.includes(name));
}

function findings(unit: CheckedUnit, rules: readonly CheckRule[], known: UnitKnowledge): Finding[] {
  const read = readUnit(unit, known);
  return rules.flatMap(({ name, severity, check }) => {
    const remark = check(read);
    return remark === undefined ? [] : [{ rule: name, severity, ...remark }];
  });
}
