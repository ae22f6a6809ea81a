import { BitextError, type RunOptions } from "../model/index.js";
import { checkIndex } from "./check-index.js";
import type { CheckSteps, Damage } from "./check-steps.js";
import { asMemoryError, whatIsDamaged } from "./damage.js";
import { query, type SqliteDatabase } from "./database.js";
import { comparable } from "./fuzzy-score.js";
import { decoded, numberIn, type StoredBytes } from "./stored.js";
import { likenessOf } from "./tokens.js";
import { turnsOf } from "./turns.js";
import { SELECT_UNITS, type UnitRow, unitOf } from "./unit.js";
import { windows } from "./windows.js";

/** How to look for damage. */
export interface CheckOptions extends Pick<RunOptions, "signal"> {}

/**
 * All that is damaged, as it is found. Reads every row, makes the index of every text anew and compares: some 100 s for a
 * million units. Memory for the index of 65,536 texts.
 */
export async function* checkMemory(
  database: SqliteDatabase,
  { signal }: CheckOptions = {},
): AsyncGenerator<Damage, void, undefined> {
  const turns = turnsOf(signal);
  for (const check of [checkFile, checkTexts, checkUnits, checkIndex]) {
    for (const damage of goingOn(check(database))) {
      if (damage !== undefined) yield damage;
      if (turns.isDue()) await turns.take();
    }
  }
}

/** Steps up to the first thing that cannot be read at all. */
function* goingOn(steps: CheckSteps): CheckSteps {
  try {
    yield* steps;
  } catch (error) {
    const damage = asMemoryError(error);
    if (!(damage instanceof BitextError)) throw error;
    yield { part: "file", message: whatIsDamaged(damage) };
  }
}

/** What SQLite itself finds: pages, order, and its own indexes, up to a hundred things a table. */
function* checkFile(database: SqliteDatabase): CheckSteps {
  for (const table of ["chunk", "text", "posting", "origin", "unit"]) {
    const found = query<{ readonly line: StoredBytes }>(
      database,
      `SELECT CAST(integrity_check AS BLOB) AS line FROM pragma_integrity_check('${table}')`,
    );
    for (const { line } of found.all()) {
      const said = decoded(line, "What SQLite says");
      if (said !== "ok") yield { part: "file", message: `SQLite says of the table ${table}: ${said}.` };
    }
    yield;
  }
}

const TEXTS_AT_ONCE = 500; // texts that are read before others have a turn; chosen by hand

/** Texts that cannot be read, that are not what their hash says, or that no unit has. */
function* checkTexts(database: SqliteDatabase): CheckSteps {
  const page = query<{ readonly id: number; readonly likeness: number | null; readonly text: StoredBytes }>(
    database,
    `SELECT id, ${numberIn("likeness")} AS likeness, CAST(text AS BLOB) AS text
      FROM text WHERE id > ? AND id <= ? ORDER BY id`,
  );
  const unitsOf = query<{ readonly id: number }>(
    database,
    "SELECT id FROM unit WHERE source = ? OR target = ? ORDER BY id",
  );
  const orphans = query<{ readonly count: number }>(
    database,
    `SELECT count(*) AS count FROM text WHERE id > ? AND id <= ? AND NOT EXISTS (SELECT 1 FROM unit WHERE source = text.id)
      AND NOT EXISTS (SELECT 1 FROM unit WHERE target = text.id)`,
  );
  let alone = 0;
  for (const { after, until } of windows(database, "text", TEXTS_AT_ONCE)) {
    alone += orphans.get(after, until)?.count ?? 0;
    for (const { id, likeness, text } of page.all(after, until)) {
      const wrong = wrongWithText(text, likeness);
      if (wrong === undefined) continue;
      const units = unitsOf.all(id, id).map((unit) => unit.id);
      const of = units.length === 0 ? "of no unit" : `of unit ${units.join(", ")}`;
      yield { part: "text", message: `Text ${id}, ${of}, ${wrong}.`, units };
    }
    yield;
  }
  if (alone > 0) yield { part: "text", message: `${alone} texts are of no unit.` };
}

function wrongWithText(stored: StoredBytes, likeness: number | null): string | undefined {
  let text: string;
  try {
    text = decoded(stored, "Text");
  } catch {
    return "is not UTF-8";
  }
  return likenessOf(comparable(text).tokens) === likeness ? undefined : "is not the one that was written";
}

/** Units that cannot be read whole. */
function* checkUnits(database: SqliteDatabase): CheckSteps {
  const page = query<UnitRow>(database, `${SELECT_UNITS} WHERE unit.id > ? AND unit.id <= ? ORDER BY unit.id`);
  for (const { after, until } of windows(database, "unit", TEXTS_AT_ONCE)) {
    for (const row of page.all(after, until)) {
      try {
        unitOf(row);
      } catch (error) {
        yield { part: "unit", message: whatIsDamaged(error), units: [row.id] };
      }
    }
    yield;
  }
}
