import { type Condition, whereOf } from "./conditions.js";
import { query, type SqliteDatabase } from "./database.js";
import { numberIn } from "./stored.js";
import { inTransaction, type WriteOptions } from "./transaction.js";
import { turnsOf } from "./turns.js";
import { windows } from "./windows.js";

const UNITS_AT_ONCE = 10_000; // a transaction: long enough to be fast, short enough for others to get in between
const UNITS_A_STEP = 500; // some 50 ms
const ROWS_A_LOOK = 5000; // some 50 ms

/** Removes the units of which all conditions hold, and gives how many. Stopped half-way, what was removed stays so. */
export async function removeUnits(
  database: SqliteDatabase,
  conditions: readonly Condition[],
  options: WriteOptions = {},
): Promise<number> {
  if (conditions.length === 0) throw new RangeError("No condition is given; one at least is expected.");
  const { sql, parameters } = whereOf(conditions);
  const idsIn = query<{ id: number }>(
    database,
    `SELECT unit.id AS id FROM unit JOIN origin ON origin.id = unit.origin
      JOIN text AS s ON s.id = source JOIN text AS t ON t.id = target WHERE unit.id > ? AND unit.id <= ? AND ${sql}`,
  );
  const ids: number[] = [];
  const turns = turnsOf(options.signal);
  for (const { after, until } of windows(database, "unit", ROWS_A_LOOK)) {
    // few: one a condition that a person wrote
    for (const { id } of idsIn.all(after, until, ...parameters)) ids.push(id);
    if (turns.isDue()) await turns.take();
  }
  return removeByNumber(database, ids, options);
}

/**
 * What makes units the same to `dedupe`, of which the best is kept: confirmed, then the highest score, then the latest, then the oldest here.
 * One without a score comes behind those that are more likely right than wrong, and before the others.
 *
 * `exact`: both texts; `normalised`: both texts but for case, width and white space; `source`: the source alone, so that one
 * source has one target. Which language is the source does not matter to the first two.
 */
export type DedupeBy = "exact" | "normalised" | "source";

/**
 * What is the same, as SQL; the first of it, by which all units are gone through, a window of numbers after the other; and
 * the units that may be in a window. What is the same is in one window.
 */
const SAME = {
  exact: {
    by: "min(source, target), max(source, target)",
    first: "min(source, target)",
    list: "text",
    units:
      "SELECT id FROM unit WHERE source > ? AND source <= ? UNION SELECT id FROM unit WHERE target > ? AND target <= ?",
  },
  normalised: {
    by: "min(s.likeness, t.likeness), max(s.likeness, t.likeness)",
    first: "min(s.likeness, t.likeness)",
    list: "likeness",
    units: `SELECT unit.id FROM text JOIN unit ON source = text.id WHERE likeness > ? AND likeness <= ?
      UNION SELECT unit.id FROM text JOIN unit ON target = text.id WHERE likeness > ? AND likeness <= ?`,
  },
  source: {
    by: "source",
    first: "source",
    list: "text",
    units: "SELECT id FROM unit WHERE source > ? AND source <= ? AND source > ? AND source <= ?",
  },
} as const satisfies Record<DedupeBy, unknown>;

/** How to remove duplicates. */
export interface DedupeOptions extends WriteOptions {
  /** @default "exact" */
  readonly by?: DedupeBy | undefined;
  /** Count them, and remove nothing. @default false */
  readonly dryRun?: boolean | undefined;
}

/** Removes units that are the same as a better one, and gives how many. */
export async function dedupeUnits(
  database: SqliteDatabase,
  { by = "exact", dryRun = false, ...run }: DedupeOptions = {},
): Promise<number> {
  const { by: same, first, list, units } = SAME[by];
  const worseIn = query<{ id: number }>(
    database,
    `SELECT id FROM (
      SELECT unit.id AS id, row_number() OVER (
        PARTITION BY ${same} ORDER BY confirmed DESC, coalesce(score, 0.5) DESC, date DESC, unit.id
      ) AS place
      FROM (${units}) AS some CROSS JOIN unit ON unit.id = some.id JOIN origin ON origin.id = unit.origin
        JOIN text AS s ON s.id = source JOIN text AS t ON t.id = target
      WHERE ${first} > ? AND ${first} <= ?
    ) WHERE place > 1`,
  );
  const ids: number[] = [];
  const turns = turnsOf(run.signal);
  for (const { after, until } of windows(database, list, ROWS_A_LOOK)) {
    for (const { id } of worseIn.all(after, until, after, until, after, until)) ids.push(id);
    if (turns.isDue()) await turns.take();
  }
  return dryRun ? ids.length : removeByNumber(database, ids, run);
}

/** Removes the units that have these numbers, and gives how many numbers there are. Stopped half-way, what was removed stays so. */
export async function removeByNumber(
  database: SqliteDatabase,
  ids: readonly number[],
  options: WriteOptions = {},
): Promise<number> {
  const of = "SELECT value FROM json_each(?)";
  const textsOf = query<{ id: number | null }>(
    database,
    `SELECT ${numberIn("source")} AS id FROM unit WHERE id IN (${of})
      UNION SELECT ${numberIn("target")} FROM unit WHERE id IN (${of})`,
  );
  const removeUnits = database.prepare(`DELETE FROM unit WHERE id IN (${of})`);
  // the index still names texts that are gone, and a reader passes over them; their numbers are not given again
  const removeTexts = database.prepare(
    `DELETE FROM text WHERE id IN (${of}) AND NOT EXISTS (SELECT 1 FROM unit WHERE source = text.id)
      AND NOT EXISTS (SELECT 1 FROM unit WHERE target = text.id)`,
  );
  for (let at = 0; at < ids.length; at += UNITS_AT_ONCE) {
    const end = Math.min(ids.length, at + UNITS_AT_ONCE);
    await inTransaction(
      database,
      function* () {
        for (let step = at; step < end; step += UNITS_A_STEP) {
          const some = JSON.stringify(ids.slice(step, Math.min(end, step + UNITS_A_STEP)));
          const texts = JSON.stringify(textsOf.all(some, some).map(({ id }) => id));
          removeUnits.run(some);
          removeTexts.run(texts);
          yield;
        }
      },
      options,
    );
  }
  return ids.length;
}
