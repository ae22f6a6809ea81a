import { isLangTag, languageOf, type TranslationUnit } from "../model/index.js";
import { webAddress } from "../text/index.js";
import { damaged } from "./damage.js";
import { query, type SqliteDatabase } from "./database.js";
import { parseDetails } from "./details.js";
import type { MemoryUnit } from "./memory-unit.js";
import { decodedFields, fieldsOf, numberIn, type StoredBytes } from "./stored.js";

/** A unit as it lies in the file, and the numbers of its two texts. */
export interface UnitRow {
  readonly id: number;
  readonly source: number | null;
  readonly target: number | null;
  /** Null where nobody measured it, or where it is none: `score_type` tells. */
  readonly score: number | null;
  readonly score_type: string;
  readonly confirmed: number | null;
  /** `FIELDS`, put together. */
  readonly fields: StoredBytes;
}

const FIELDS = [
  "s.text",
  "t.text",
  "source_lang",
  "target_lang",
  "domain",
  "document",
  "source_url",
  "target_url",
  "date",
  "details",
] as const;
const TOGETHER = fieldsOf(...FIELDS); // few: the ten above

/**
 * A `SELECT` of unit rows; what follows may say `WHERE`, of `unit`, `origin`, and the texts `s` and `t`. A unit of which a
 * text is missing has a row too, so that the damage shows.
 */
export const SELECT_UNITS: string = `SELECT unit.id AS id, ${numberIn("source")} AS source, ${numberIn("target")} AS target,
  ${numberIn("score")} AS score, typeof(score) AS score_type, ${numberIn("confirmed")} AS confirmed, ${TOGETHER} AS fields
  FROM unit LEFT JOIN origin ON origin.id = unit.origin LEFT JOIN text AS s ON s.id = source LEFT JOIN text AS t ON t.id = target`;

/**
 * The unit of a row. What is not known is left out of it.
 *
 * @throws BitextError `memory-unusable` when a part of it is damaged.
 */
export function unitOf({ id, fields, score, score_type, confirmed }: UnitRow): MemoryUnit {
  if (fields === null) throw damaged(`Unit ${id} has lost a text or where it is from`);
  const [sourceText, targetText, sourceLang, targetLang, domain, document, sourceUrl, targetUrl, date, json] =
    decodedFields(fields, FIELDS.length, "A text of unit", id);
  if (
    (score === null && score_type !== "null") ||
    confirmed === null ||
    !isLangTag(sourceLang) ||
    !isLangTag(targetLang)
  ) {
    throw damaged(`Unit ${id} has a score that is no number, or a language that is none`);
  }
  const [ofSource, ofTarget] = [webAddress(sourceUrl), webAddress(targetUrl)];
  const { source, target, ...details } = parseDetails(json, id);
  return {
    id,
    source: { lang: sourceLang, text: sourceText, ...source },
    target: { lang: targetLang, text: targetText, ...target },
    ...(score !== null && { score }),
    ...(confirmed !== 0 && { confirmed: true }),
    ...(domain !== "" && { domain }),
    ...(document !== "" && { document }),
    ...(ofSource !== undefined && { sourceUrl: ofSource }),
    ...(ofTarget !== undefined && { targetUrl: ofTarget }),
    ...(date !== "" && { date }),
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
      for (const row of rows.all(JSON.stringify(ids))) found.get(row[side] ?? -1)?.push({ unit: unitOf(row), side });
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
