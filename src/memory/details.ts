import type { Provenance, Variant } from "../model/index.js";
import { damaged } from "./damage.js";
import type { MemoryUnit, NewUnit } from "./memory-unit.js";

type VariantDetails = Omit<Variant, "lang" | "text">;

/** What a memory keeps of a unit as it came, and does not search: who made it and when, notes, inline codes. */
interface Details extends Provenance, Pick<MemoryUnit, "fileId"> {
  readonly source?: VariantDetails;
  readonly target?: VariantDetails;
}

/** The details of a unit as they are stored: JSON, or "" where it has none. */
export function detailsOf(unit: NewUnit): string {
  const { id: fileId, created, createdBy, changed, changedBy, notes, attributes } = unit;
  const [source, target] = [unit.source, unit.target].map(({ lang, text, ...details }) =>
    Object.keys(details).length === 0 ? undefined : details,
  );
  // what is undefined is not written
  const json = JSON.stringify({ fileId, created, createdBy, changed, changedBy, notes, attributes, source, target });
  return json === "{}" ? "" : json;
}

const NO_DETAILS: Details = {};

/**
 * Details as they were stored. They are looked at again, since a byte that changed may leave JSON that is none of ours.
 *
 * @throws BitextError `memory-unusable`.
 */
export function parseDetails(json: string, id: number): Details {
  if (json === "") return NO_DETAILS;
  let details: unknown;
  try {
    details = JSON.parse(json);
  } catch (cause) {
    throw damaged(`Unit ${id} has details that are no JSON`, cause);
  }
  try {
    if (isDetails(details)) return details;
  } catch (cause) {
    throw damaged(`Unit ${id} has details that are nested too deep`, cause);
  }
  throw damaged(`Unit ${id} has details of an unknown shape`);
}

type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === "string";
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isListOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item);
/** An object with no other fields than these; those that are needed must be there. */
const isRecord =
  (fields: Readonly<Record<string, Check>>, ...needed: readonly string[]): Check =>
  (value) =>
    isPlain(value) &&
    needed.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, field]) => Object.hasOwn(fields, name) && fields[name](field));
const isStrings: Check = (value) => isPlain(value) && Object.values(value).every(isString);

const CODES: readonly unknown[] = ["bpt", "ept", "it", "ph", "ut", "hi", "sub"];
const isInline: Check = (value) =>
  isString(value) ||
  isRecord({ code: (code) => CODES.includes(code), attributes: isStrings, content: isListOf(isInline) }, "code")(value);
const PROVENANCE = {
  created: isString,
  createdBy: isString,
  changed: isString,
  changedBy: isString,
  notes: isListOf(isRecord({ type: isString, lang: isString, text: isString }, "text")),
  attributes: isStrings,
};
const isVariant = isRecord({ ...PROVENANCE, markup: isListOf(isInline) });
const isDetails = (value: unknown): value is Details =>
  isRecord({ ...PROVENANCE, fileId: isString, source: isVariant, target: isVariant })(value);
