import type { Note, TranslationUnit } from "../model/index.js";
import { PROPERTY } from "./unit-fields.js";
import type { XmlAttributes } from "./xml-reader.js";

/**
 * How far the work on a unit has come, the least first.
 *
 * @example
 * import { UNIT_STAGES } from "duiqi/format";
 * UNIT_STAGES.indexOf("approved") < UNIT_STAGES.indexOf("signed-off"); // true
 */
export const UNIT_STAGES = ["untranslated", "draft", "translated", "approved", "signed-off"] as const;

/** One of them. */
export type UnitStage = (typeof UNIT_STAGES)[number];

/** The words of each stage in XLIFF 1.2 and 2, Trados (SDLXLIFF), memoQ (MQXLIFF) and Phrase (MXLIFF), in small letters. */
const WORDS: Readonly<Record<UnitStage, readonly string[]>> = {
  untranslated: ["new", "initial", "needs-translation", "unspecified", "notstarted"],
  draft: [
    ...["needs-adaptation", "needs-l10n", "draft", "rejectedtranslation", "rejectedsignoff", "rejected"],
    ...["pretranslated", "assembledfromfragments", "partiallyedited", "machinetranslated", "unconfirmed"],
  ],
  translated: [
    ...["translated", "needs-review-translation", "needs-review-adaptation", "needs-review-l10n"],
    ...["manuallyconfirmed", "confirmedtranslator", "confirmed"],
  ],
  approved: ["reviewed", "approvedtranslation", "reviewer1confirmed"],
  "signed-off": ["final", "signed-off", "approvedsignoff", "proofread", "reviewer2confirmed"],
};

const STAGES: ReadonlyMap<string, UnitStage> = new Map(
  UNIT_STAGES.flatMap((stage) => WORDS[stage].map((word) => [word, stage] as const)),
);

// a tool says these by itself only when a person has done so; Trados says “Translated” of any match of 100 % too
const CONFIRMED: ReadonlySet<string> = new Set([
  ...["manuallyconfirmed", "confirmedtranslator", "confirmed"],
  ...WORDS.approved,
  ...WORDS["signed-off"],
]);

/** What a tool says of a segment, in its own words; what it does not say is absent. */
export interface SegmentFacts {
  readonly state?: string | undefined;
  /** How alike the source and that of a match are, in percent. */
  readonly rate?: string | undefined;
  /** Where the target came from. */
  readonly origin?: string | undefined;
  readonly isLocked?: boolean | undefined;
}

/** What the attributes of a `<trans-unit>`, `<segment>`, `<target>` or `<sdl:seg>` say of a segment. */
export function segmentFacts(attributes: XmlAttributes): SegmentFacts {
  const { conf, state, percent, origin, locked, translate } = attributes;
  return {
    state: conf ?? attributes["mq:status"] ?? phraseState(attributes["m:confirmed"]) ?? state,
    rate: percent ?? attributes["mq:percent"] ?? phraseRate(attributes["m:score"]),
    origin: origin ?? attributes["m:trans-origin"] ?? attributes["state-qualifier"],
    isLocked:
      translate === "no" ||
      [locked, attributes["m:locked"], attributes["gs4tr:locked"]].includes("true") ||
      attributes["mq:locked"] === "locked" ||
      undefined,
  };
}

// Phrase counts the levels of its workflow that a person has confirmed
const phraseState = (levels: string | undefined): string | undefined =>
  levels === undefined ? undefined : Number(levels) > 0 ? "confirmed" : "unconfirmed";

// Phrase says 1.01 of a match in the same context
const phraseRate = (score: string | undefined): string | undefined =>
  score === undefined || !(Number(score) > 0) ? undefined : String(Math.round(Number(score) * 100));

/** What is known of a segment, where one place says more than another: the later one. */
export function joinedFacts(...facts: readonly SegmentFacts[]): SegmentFacts {
  const last = <K extends keyof SegmentFacts>(key: K): SegmentFacts[K] =>
    facts.findLast((fact) => fact[key] !== undefined)?.[key];
  return { state: last("state"), rate: last("rate"), origin: last("origin"), isLocked: last("isLocked") };
}

/** Whether a state says that a person has confirmed the segment. */
export const isConfirmedState = (state: string | undefined): boolean => CONFIRMED.has(state?.toLowerCase() ?? "");

// what `confirmed` says already, and what any unit is
const IMPLIED: ReadonlySet<string> = new Set(["final", "translated"]);

/** Facts as the properties of a unit. */
export function factNotes({ state, rate, origin, isLocked }: SegmentFacts): Note[] {
  const notes: Note[] = [];
  const add = (type: string, text: string | undefined): void => {
    if (text !== undefined && text !== "") notes.push({ type, text });
  };
  add(PROPERTY.state, IMPLIED.has(state ?? "") ? undefined : state);
  add(PROPERTY.rate, rate);
  add(PROPERTY.origin, origin);
  add(PROPERTY.locked, isLocked ? "true" : undefined);
  return notes;
}

/**
 * How far the work on a unit has come, by the property `x-state` that readers of XLIFF give it, in the words of any tool. Without one a unit that is
 * confirmed is signed off, and any other is translated.
 *
 * @example
 * import { stageOf } from "duiqi/format";
 * const sides = { source: { lang: "zh", text: "雨停了。" }, target: { lang: "en", text: "The rain stopped." } } as const;
 * stageOf({ ...sides, notes: [{ type: "x-state", text: "Draft" }] }); // "draft"
 */
export function stageOf({ notes = [], confirmed }: TranslationUnit): UnitStage {
  const state = notes.find(({ type }) => type === PROPERTY.state)?.text.toLowerCase();
  return STAGES.get(state ?? "") ?? (confirmed ? "signed-off" : "translated");
}

/**
 * Whether the work on a unit has come as far as a stage: a unit that is signed off is approved too.
 *
 * @example
 * import { hasStage } from "duiqi/format";
 * units.filter((unit) => hasStage(unit, "approved"));
 */
export const hasStage = (unit: TranslationUnit, stage: UnitStage): boolean =>
  UNIT_STAGES.indexOf(stageOf(unit)) >= UNIT_STAGES.indexOf(stage);
