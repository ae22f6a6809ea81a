import type { Inline, Issue, Note, Place, Provenance, TranslationUnit, Variant } from "../model/index.js";
import { variantText } from "./inline.js";
import {
  found,
  PROPERTY,
  readAddresses,
  readLangTag,
  readScore,
  type Sought,
  some,
  splitNotes,
} from "./unit-fields.js";
import type { XmlAttributes } from "./xml-reader.js";

/** A `<tu>` as it stands in a TMX file. */
export interface TmxEntry {
  /** Counted from 1. */
  readonly number: number;
  readonly place: Place;
  /** The language that the header calls its source; `*all*` where any may be. */
  readonly headerLang: string;
  readonly attributes: XmlAttributes;
  readonly notes: readonly Note[];
  readonly variants: readonly TmxVariant[];
}

/** A `<tuv>` as it stands in a TMX file. */
export interface TmxVariant {
  readonly lang: string;
  readonly attributes: XmlAttributes;
  readonly notes: readonly Note[];
  readonly content: readonly Inline[];
}

/**
 * The units of an entry: its source with each of the other variants, all with its id, notes and dates. Reports where there
 * are several, and what cannot be used: that is left out.
 */
export function unitsOfEntry(entry: TmxEntry, onIssue: (issue: Issue) => void): TranslationUnit[] {
  const { number, place, attributes, variants } = entry;
  const report = (rule: string, message: string): void => onIssue({ rule, message, place });

  const original = sourceOf(entry);
  if (original === undefined || variants.length < 2) {
    report("unit-incomplete", `Unit ${number} has ${variants.length} variants with a text, expected two languages.`);
    return [];
  }

  const { own, others } = splitNotes(entry.notes);
  const scoreText = own.get(PROPERTY.score);
  const score = readScore(scoreText ?? "");
  if (score === undefined && scoreText !== undefined) {
    report("score-unreadable", `The score of unit ${number} is “${scoreText}”, expected a number from 0 to 1.`);
  }

  const onDate = (date: string): void =>
    report("date-unreadable", `A date of unit ${number} is “${date}”, expected the form 20240302T080000Z.`);
  const variantOf = ({ lang, attributes, notes, content }: TmxVariant): Variant | undefined => {
    const tag = readLangTag(lang);
    if (tag === undefined) report("language-unserved", `Unit ${number} is in “${lang}”, expected Chinese and English.`);
    return tag && found<Variant>({ lang: tag, ...variantText(content), ...provenanceOf(attributes, notes, onDate) });
  };
  const source = variantOf(original);
  if (source === undefined) return [];

  const addresses = readAddresses(own.get(PROPERTY.sourceUrl), own.get(PROPERTY.targetUrl), { onIssue }, place);
  const units: TranslationUnit[] = [];
  for (const variant of variants) {
    const target = variant === original ? undefined : variantOf(variant);
    if (target === undefined) continue;
    units.push(
      found<TranslationUnit>({
        id: attributes.tuid,
        source,
        target,
        score,
        confirmed: own.get(PROPERTY.confirmed) === "true" || undefined,
        ...addresses,
        date: own.get(PROPERTY.date),
        ...provenanceOf(attributes, others, onDate),
      }),
    );
  }
  if (units.length > 1) {
    const message = `Unit ${number} has ${variants.length} variants, expected two: it becomes ${units.length} units, of its source and each other one.`;
    report("unit-divided", message);
  }
  return units;
}

/** Attributes that have fields of their own, or that a unit says by the order of its sides. */
export const TMX_FIELDS: ReadonlySet<string> = new Set([
  ...["tuid", "srclang", "xml:lang", "lang"],
  ...["creationdate", "creationid", "changedate", "changeid"],
]);

function provenanceOf(
  attributes: XmlAttributes,
  notes: readonly Note[],
  onDate: (text: string) => void,
): Sought<Provenance> {
  const dateOf = (text: string | undefined): string | undefined => {
    const date = text === undefined ? undefined : readTmxDate(text);
    if (text !== undefined && date === undefined) onDate(text);
    return date;
  };
  let others: Record<string, string> | undefined;
  for (const name in attributes) {
    if (!TMX_FIELDS.has(name)) {
      others ??= {};
      others[name] = attributes[name];
    }
  }
  return {
    created: dateOf(attributes.creationdate),
    createdBy: attributes.creationid,
    changed: dateOf(attributes.changedate),
    changedBy: attributes.changeid,
    notes: some(notes),
    attributes: others,
  };
}

const TMX_DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** A moment as TMX writes it, `20240302T080000Z`, in ISO 8601; `undefined` where it is none. */
function readTmxDate(text: string): string | undefined {
  const [, year, month, day, hour, minute, second] = TMX_DATE.exec(text.trim()) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

/** The variant in the source language: by its whole tag, else by its language, else the first; of those alone that we serve, where there are any. */
function sourceOf({ headerLang, attributes, variants }: TmxEntry): TmxVariant | undefined {
  const tag = (attributes.srclang ?? headerLang).toLowerCase();
  const served = variants.filter(({ lang }) => readLangTag(lang) !== undefined);
  return (
    served.find(({ lang }) => lang.toLowerCase() === tag) ??
    served.find(({ lang }) => primary(lang) === primary(tag)) ??
    served[0] ??
    variants[0]
  );
}

const primary = (lang: string): string => (readLangTag(lang) ?? lang).toLowerCase().split(/[-_]/)[0];
