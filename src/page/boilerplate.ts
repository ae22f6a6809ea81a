import rules from "../../data/boilerplate.json" with { type: "json" };
import { foldLine, isSentence, type PageLine } from "./line.js";

/**
 * Where on a page a line of boilerplate is one.
 *
 * ```text
 *   head     above the article's first sentence
 *   inside   anywhere, also between paragraphs
 *   foot     below its last sentence: the article ends before it
 *   end      the article ends before it, unless its paragraphs go on below: then it is an inset
 *   last     the article ends before it, whatever comes after
 *   edge     above and below, without ending anything
 *   beside   right above a line of `foot`, `end` or `last`, and nowhere else
 * ```
 */
export type Zone = "head" | "inside" | "foot" | "end" | "last" | "edge" | "beside";

/** A kind of line that surrounds articles. */
export interface BoilerplateRule {
  readonly name: string;
  readonly zone: Zone;
  /** Matches folded lines: half-width marks, single spaces; upper and lower case alike. */
  readonly pattern: RegExp;
  /** Whether it is also for lines that read as sentences; others are only for lines that do not. */
  readonly prose: boolean;
  /** A line that it is for. */
  readonly example: string;
}

const LONGEST_LINE = 400; // characters; beyond, only rules about how a line begins apply

const ZONES: readonly Zone[] = ["head", "inside", "foot", "end", "last", "edge", "beside"];

/** The rules of `data/boilerplate.json`, compiled. */
export const boilerplateRules: readonly BoilerplateRule[] = rules.map((rule) => {
  const zone = ZONES.find((known) => known === rule.zone);
  if (!zone)
    throw new Error(`Boilerplate rule “${rule.name}” has the zone “${rule.zone}”; expected ${ZONES.join(", ")}.`);
  return {
    name: rule.name,
    zone,
    pattern: new RegExp(rule.pattern, "iu"),
    prose: rule.prose === true,
    example: rule.example,
  };
});

/** Rules as one pattern: most lines match none, and one test tells. */
const oneOf = (chosen: readonly BoilerplateRule[]): RegExp =>
  new RegExp(chosen.map(({ pattern }) => `(?:${pattern.source})`).join("|") || "(?!)", "iu");

/** The rules of each zone, and of all of them, as one pattern each. */
const compile = (chosen: readonly BoilerplateRule[]) => ({
  any: oneOf(chosen),
  zones: ZONES.map((zone) => ({ zone, pattern: oneOf(chosen.filter((rule) => rule.zone === zone)) })),
});

const forLabels = compile(boilerplateRules);
const forSentences = compile(boilerplateRules.filter(({ prose }) => prose));

const NO_ZONES: ReadonlySet<Zone> = new Set();

/**
 * The zones in which a line is boilerplate; none for a line of text.
 *
 * A line that reads as a sentence (“Source water is tested daily.”) is boilerplate only by the rules made for sentences,
 * such as disclaimers.
 */
export function boilerplateZones(line: PageLine): ReadonlySet<Zone> {
  const isLong = line.text.length > LONGEST_LINE;
  const { any, zones } = isLong || isSentence(line.text) ? forSentences : forLabels;
  const folded = foldLine(isLong ? line.text.slice(0, LONGEST_LINE) : line.text);
  if (!any.test(folded)) return NO_ZONES;
  return new Set(zones.flatMap(({ zone, pattern }) => (pattern.test(folded) ? zone : [])));
}
