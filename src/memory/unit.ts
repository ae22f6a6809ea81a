import { type LangTag, languageOf, type Provenance, type TranslationUnit, type Variant } from "../model/index.js";
import { webAddress } from "../text/index.js";
import { query, type SqliteDatabase } from "./database.js";

/** A unit as a memory keeps it: with its number, and what the texts' files do not say. */
export interface MemoryUnit extends Omit<TranslationUnit, "id"> {
  /** Stays the unit's own as long as it is in the memory. */
  readonly id: number;
  /** What its file called it: TMX `tuid`. */
  readonly fileId?: string;
  /** The subject or client that it was added for. */
  readonly domain?: string;
  /** What it was taken from. */
  readonly document?: string;
}

/** A unit that can be added: units of any format are. */
export type NewUnit = TranslationUnit & Pick<MemoryUnit, "domain" | "document">;

/** A unit and the numbers of its two texts. */
export interface UnitRow {
  readonly id: number;
  readonly source: number;
  readonly target: number;
  readonly source_text: string;
  readonly target_text: string;
  readonly source_lang: LangTag;
  readonly target_lang: LangTag;
  readonly score: number;
  readonly confirmed: number;
  readonly domain: string;
  readonly document: string;
  readonly source_url: string;
  readonly target_url: string;
  readonly date: string;
  readonly details: string;
}

/** A `SELECT` of unit rows; what follows may say `WHERE`, of `unit`, `origin`, and the texts `s` and `t`. */
export const SELECT_UNITS = `SELECT unit.id AS id, source, target, s.text AS source_text, t.text AS target_text,
  source_lang, target_lang, score, confirmed, domain, document, source_url, target_url, date, details
  FROM unit JOIN origin ON origin.id = unit.origin JOIN text AS s ON s.id = source JOIN text AS t ON t.id = target`;

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

type Addresses = Pick<TranslationUnit, "sourceUrl" | "targetUrl">;

const NO_DETAILS: Details = {};

/** The unit of a row. What is not known is left out of it. */
export function unitOf(row: UnitRow): MemoryUnit {
  const [ofSource, ofTarget] = [webAddress(row.source_url), webAddress(row.target_url)];
  // a memory may come from anywhere: no details of it are addresses
  const { source, target, sourceUrl, targetUrl, ...details }: Details & Addresses =
    row.details === "" ? NO_DETAILS : JSON.parse(row.details);
  return {
    id: row.id,
    source: { lang: row.source_lang, text: row.source_text, ...source },
    target: { lang: row.target_lang, text: row.target_text, ...target },
    score: row.score,
    ...(row.confirmed !== 0 && { confirmed: true }),
    ...(row.domain !== "" && { domain: row.domain }),
    ...(row.document !== "" && { document: row.document }),
    ...(ofSource !== undefined && { sourceUrl: ofSource }),
    ...(ofTarget !== undefined && { targetUrl: ofTarget }),
    ...(row.date !== "" && { date: row.date }),
    ...details,
  };
}

/** A unit found by one of its texts. */
export interface UnitOfText {
  readonly unit: MemoryUnit;
  /** Which of its texts it was found by. */
  readonly side: "source" | "target";
}

/** A function that gives the units of texts, in the order of the texts, and of each text the oldest unit first. */
export function unitsOfTexts(database: SqliteDatabase): (ids: readonly number[]) => Map<number, UnitOfText[]> {
  const bySide = (["source", "target"] as const).map((side) => ({
    side,
    rows: query<UnitRow>(database, `${SELECT_UNITS} WHERE ${side} IN (SELECT value FROM json_each(?))`),
  }));
  return (ids) => {
    const found = new Map<number, UnitOfText[]>(ids.map((id) => [id, []]));
    for (const { side, rows } of bySide) {
      for (const row of rows.all(JSON.stringify(ids))) found.get(row[side])?.push({ unit: unitOf(row), side });
    }
    for (const units of found.values()) units.sort((a, b) => a.unit.id - b.unit.id);
    return found;
  };
}

/** The language that a text of a unit is in. */
export const languageOfSide = (
  unit: Pick<TranslationUnit, "source" | "target">,
  side: "source" | "target",
): "zh" | "en" => languageOf(unit[side].lang);
