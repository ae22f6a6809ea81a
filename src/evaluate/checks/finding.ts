import type { Span } from "../../model/index.js";
import type { ReadUnit } from "./read-unit.js";

/**
 * How much a finding weighs, the gravest first. An error says that the two sides contradict each other, and nothing else does; a warning is
 * to be looked at, a note is often right as it is.
 *
 * @example
 * import { checkUnits, SEVERITIES } from "duiqi/evaluate";
 * const weigh = (severity: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(severity);
 * const worstFirst = [...checkUnits(units)].sort((a, b) => weigh(a.severity) - weigh(b.severity));
 */
export const SEVERITIES = ["error", "warning", "note"] as const;
/** How much a finding weighs, by its name. */
export type Severity = (typeof SEVERITIES)[number];

/** What a rule says of a unit: a sentence, and the parts of both texts that it is about. */
export interface Remark {
  /** One sentence: what is wrong, the value, and what was expected. */
  readonly message: string;
  /** Stretches of the source's text, in order; none where nothing there can be pointed at. */
  readonly source: readonly Span[];
  /** Stretches of the target's text, in order; none where nothing there can be pointed at. */
  readonly target: readonly Span[];
}

/** A remark, by the rule that made it. */
export interface Finding extends Remark {
  /** The rule's name: stable, kebab-case. */
  readonly rule: string;
  readonly severity: Severity;
}

/** Something that may be wrong with one unit. */
export interface CheckRule {
  /** Stable, kebab-case: programs may depend on it. */
  readonly name: string;
  readonly severity: Severity;
  /** What the rule finds, in a few words. */
  readonly about: string;
  /** What is wrong with the unit; `undefined` where nothing is. */
  readonly check: (unit: ReadUnit) => Remark | undefined;
}
