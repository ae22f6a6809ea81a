import type { RunOptions } from "../model/index.js";
import { type Condition, whereOf } from "./conditions.js";
import { inTransaction, query, type SqliteDatabase } from "./database.js";

const UNITS_AT_ONCE = 10_000; // a transaction: long enough to be fast, short enough for others to get in between

/** Removes the units of which all conditions hold, and gives how many. Stopped half-way, what was removed stays so. */
export const removeUnits = (
  database: SqliteDatabase,
  conditions: readonly Condition[],
  options: Pick<RunOptions, "signal"> = {},
): Promise<number> => {
  if (conditions.length === 0) throw new RangeError("No condition is given; one at least is expected.");
  const { sql, parameters } = whereOf(conditions);
  // few: one a condition that a person wrote
  const ids = query<{ id: number }>(
    database,
    `SELECT unit.id AS id FROM unit JOIN origin ON origin.id = unit.origin
      JOIN text AS s ON s.id = source JOIN text AS t ON t.id = target WHERE ${sql}`,
  ).all(...parameters);
  return removeByNumber(
    database,
    ids.map(({ id }) => id),
    options,
  );
};

/**
 * What makes units the same to `dedupe`, of which the best is kept: confirmed, then the highest score, then the latest, then the oldest here.
 *
 * `exact`: both texts; `normalised`: both texts but for case, width and white space; `source`: the source alone, so that one
 * source has one target. Which language is the source does not matter to the first two.
 */
export type DedupeBy = "exact" | "normalised" | "source";

const SAME: Record<DedupeBy, string> = {
  exact: "min(source, target), max(source, target)",
  normalised: "min(s.likeness, t.likeness), max(s.likeness, t.likeness)",
  source: "source",
};

/** How to remove duplicates. */
export interface DedupeOptions extends Pick<RunOptions, "signal"> {
  /** @default "exact" */
  readonly by?: DedupeBy | undefined;
  /** Count them, and remove nothing. @default false */
  readonly dryRun?: boolean | undefined;
}

/** Removes units that are the same as a better one, and gives how many. */
export async function dedupeUnits(
  database: SqliteDatabase,
  { by = "exact", dryRun = false, signal }: DedupeOptions = {},
): Promise<number> {
  const ids = query<{ id: number }>(
    database,
    `SELECT id FROM (
      SELECT unit.id AS id, row_number() OVER (
        PARTITION BY ${SAME[by]} ORDER BY confirmed DESC, score DESC, date DESC, unit.id
      ) AS place
      FROM unit JOIN origin ON origin.id = unit.origin JOIN text AS s ON s.id = source JOIN text AS t ON t.id = target
    ) WHERE place > 1`,
  ).all();
  if (dryRun) return ids.length;
  return removeByNumber(
    database,
    ids.map(({ id }) => id),
    { signal },
  );
}

/** Removes the units that have these numbers, and gives how many numbers there are. Stopped half-way, what was removed stays so. */
export async function removeByNumber(
  database: SqliteDatabase,
  ids: readonly number[],
  { signal }: Pick<RunOptions, "signal"> = {},
): Promise<number> {
  const of = "SELECT value FROM json_each(?)";
  const textsOf = query<{ id: number }>(
    database,
    `SELECT source AS id FROM unit WHERE id IN (${of}) UNION SELECT target FROM unit WHERE id IN (${of})`,
  );
  const removeUnits = database.prepare(`DELETE FROM unit WHERE id IN (${of})`);
  // the index still names texts that are gone, and a reader passes over them; their numbers are not given again
  const removeTexts = database.prepare(
    `DELETE FROM text WHERE id IN (${of}) AND NOT EXISTS (SELECT 1 FROM unit WHERE source = text.id)
      AND NOT EXISTS (SELECT 1 FROM unit WHERE target = text.id)`,
  );
  for (let at = 0; at < ids.length; at += UNITS_AT_ONCE) {
    signal?.throwIfAborted();
    const some = JSON.stringify(ids.slice(at, at + UNITS_AT_ONCE));
    inTransaction(database, () => {
      const texts = JSON.stringify(textsOf.all(some, some).map(({ id }) => id));
      removeUnits.run(some);
      removeTexts.run(texts);
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return ids.length;
}
