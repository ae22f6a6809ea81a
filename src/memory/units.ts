import type { RunOptions } from "../model/index.js";
import { expectAscending } from "./chunks.js";
import { type Condition, whereOf } from "./conditions.js";
import { asMemoryError, whatIsDamaged } from "./damage.js";
import { query, type SqliteDatabase } from "./database.js";
import type { MemoryUnit } from "./memory-unit.js";
import { numberIn } from "./stored.js";
import { turnsOf } from "./turns.js";
import { SELECT_UNITS, type UnitRow, unitOf } from "./unit.js";
import { windows } from "./windows.js";

/** How to go through units. */
export interface UnitsOptions extends Pick<RunOptions, "signal" | "onIssue"> {
  /**
   * Leave out the units that are damaged, each with an issue `unit-lost`, instead of ending at the first. Takes a number for each
   * unit in memory. @default false
   */
  readonly lenient?: boolean | undefined;
}

const UNITS_AT_ONCE = 1000; // units that are read before others have a turn; chosen by hand

/** The units of which all conditions hold, in the order they were added. */
export async function* unitsWhere(
  database: SqliteDatabase,
  conditions: readonly Condition[],
  { signal, onIssue, lenient = false }: UnitsOptions,
): AsyncGenerator<MemoryUnit, void, undefined> {
  const turns = turnsOf(signal);
  signal?.throwIfAborted();
  if (lenient) {
    for (const unit of rescued(database, conditions)) {
      if ("lost" in unit) onIssue?.({ rule: "unit-lost", message: `Unit ${unit.lost} is left out. ${unit.why}` });
      else yield unit;
      if (turns.isDue()) await turns.take();
    }
    return;
  }
  const { sql, parameters } = whereOf(conditions);
  const page = query<UnitRow>(
    database,
    `${SELECT_UNITS} WHERE unit.id > ? AND unit.id <= ? AND ${sql} ORDER BY unit.id`,
  );
  for (const { after, until } of windows(database, "unit", UNITS_AT_ONCE)) {
    // few: one a condition that a person wrote
    const rows = page.all(after, until, ...parameters);
    expectAscending(rows, after);
    for (const row of rows) {
      yield unitOf(row);
      if (turns.isDue()) await turns.take(); // whoever takes the units may need long for each
    }
    signal?.throwIfAborted();
  }
}

/** A unit that is there and cannot be read. */
interface Lost {
  readonly lost: number;
  readonly why: string;
}

/** Every unit of which there is a trace: many at once, and where that fails one by one. */
function* rescued(database: SqliteDatabase, conditions: readonly Condition[]): Generator<MemoryUnit | Lost> {
  const { sql, parameters } = whereOf(conditions);
  const some = query<UnitRow>(
    database,
    `${SELECT_UNITS} WHERE unit.id IN (SELECT value FROM json_each(?)) AND ${sql} ORDER BY unit.id`,
  );
  const one = query<UnitRow>(database, `${SELECT_UNITS} WHERE unit.id = ? AND ${sql}`);
  const isThere = query<{ readonly id: number }>(database, "SELECT id FROM unit WHERE id = ?");
  const ids = unitNumbers(database);
  for (let at = 0; at < ids.length; at += UNITS_AT_ONCE) {
    const page = ids.slice(at, at + UNITS_AT_ONCE);
    // few: one a condition that a person wrote
    const found = orWhy(() => some.all(JSON.stringify(page), ...parameters).map(unitOf));
    if (typeof found !== "string" && (conditions.length > 0 || found.length === page.length)) {
      yield* found;
      continue;
    }
    for (const id of page) {
      const unit = orWhy(() => {
        // few: one a condition that a person wrote
        const row = one.get(id, ...parameters);
        if (row !== undefined) return unitOf(row);
        return isThere.get(id) === undefined ? "The index knows of it, and its row is gone." : undefined;
      });
      if (typeof unit === "string") yield { lost: id, why: unit };
      else if (unit !== undefined) yield unit;
    }
  }
}

function orWhy<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    return whatIsDamaged(asMemoryError(error));
  }
}

/** The numbers of all units that the table or the index has, from either end as far as they can be read. */
function unitNumbers(database: SqliteDatabase): number[] {
  const found = new Set<number>();
  const rows = { after: "SELECT id, id AS key FROM unit WHERE id > ? ORDER BY id LIMIT 1000", first: -1 };
  const back = {
    after: "SELECT id, id AS key FROM unit WHERE id < ? ORDER BY id DESC LIMIT 1000",
    first: Number.MAX_SAFE_INTEGER,
  };
  for (const { after, first } of [rows, back]) {
    orWhy(() => {
      const page = query<{ readonly id: number }>(database, after);
      for (let last = first; ; ) {
        const ids = page.all(last).map(({ id }) => id);
        const next = ids.at(-1);
        if (next === undefined || (after === rows.after ? next <= last : next >= last)) return;
        for (const id of ids) found.add(id);
        last = next;
      }
    });
  }
  orWhy(() => {
    const page = query<{ readonly id: number; readonly target: number | null }>(
      database,
      `SELECT id, ${numberIn("target")} AS target FROM unit INDEXED BY unit_target WHERE (target, id) > (?, ?) ORDER BY target, id LIMIT 1000`,
    );
    for (let last = { id: -1, target: -1 }; ; ) {
      const ids = page.all(last.target, last.id);
      for (const { id } of ids) found.add(id);
      const { id = -1, target } = ids.at(-1) ?? {};
      if (target == null || target < last.target || (target === last.target && id <= last.id)) return;
      last = { id, target };
    }
  });
  return Array.from(found).sort((a, b) => a - b);
}
