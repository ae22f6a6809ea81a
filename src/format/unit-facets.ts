import type { Provenance, TranslationUnit } from "../model/index.js";
import { hasHistory } from "./unit-fields.js";

/** What a unit may carry beside its two texts and their languages. */
export type UnitFacet =
  | "languages"
  | "scores"
  | "confirmations"
  | "addresses"
  | "days of publication"
  | "ids"
  | "people and dates"
  | "notes"
  | "notes, people and dates of one side"
  | "inline codes"
  | "line breaks";

/** All of them. */
export const UNIT_FACETS: readonly UnitFacet[] = [
  "languages",
  "scores",
  "confirmations",
  "addresses",
  "days of publication",
  "ids",
  "people and dates",
  "notes",
  "notes, people and dates of one side",
  "inline codes",
  "line breaks",
];

/**
 * What a unit carries beside its two texts: compared with what a format `keeps`, it tells what would be lost in that format.
 *
 * @example
 * import { facetsOf, unitFormats } from "duiqi/format";
 * const unit = { id: "7", source: { lang: "zh", text: "雨停了。" }, target: { lang: "en", text: "The rain stopped." } } as const;
 * facetsOf(unit).filter((facet) => !unitFormats.tsv.keeps.includes(facet)); // ["ids"]
 */
export function facetsOf(unit: TranslationUnit): UnitFacet[] {
  const { source, target } = unit;
  const has: Readonly<Record<UnitFacet, boolean>> = {
    languages: true,
    scores: unit.score !== undefined,
    confirmations: unit.confirmed === true,
    addresses: unit.sourceUrl !== undefined || unit.targetUrl !== undefined,
    "days of publication": unit.date !== undefined,
    ids: unit.id !== undefined,
    "people and dates": hasHistory(unit),
    notes: unit.notes !== undefined,
    "notes, people and dates of one side": [source, target].some(isDescribed),
    "inline codes": source.markup !== undefined || target.markup !== undefined,
    "line breaks": /[\r\n]/.test(source.text + target.text),
  };
  return UNIT_FACETS.filter((facet) => has[facet]);
}

const isDescribed = (side: Provenance): boolean => side.notes !== undefined || hasHistory(side);
