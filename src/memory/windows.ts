import { query, type SqliteDatabase } from "./database.js";
import { numberIn } from "./stored.js";

/** Numbers above `after`, up to `until`. */
export interface Window {
  readonly after: number;
  readonly until: number;
}

/** Lists of numbers that a table has: of its rows, or the likenesses of its texts. */
const NUMBERS: Readonly<Record<"unit" | "text" | "likeness", string>> = {
  unit: "SELECT id AS n FROM unit WHERE id > ? ORDER BY id",
  text: "SELECT id AS n FROM text WHERE id > ? ORDER BY id",
  likeness: `SELECT ${numberIn("likeness")} AS n FROM text WHERE likeness > ? ORDER BY likeness`,
};

/**
 * Windows over a list of numbers, ascending, with so many in each, the last one open: so that no statement goes over the whole
 * table at once, and an abort is heard between two.
 */
export function* windows(
  database: SqliteDatabase,
  list: keyof typeof NUMBERS,
  count: number,
): Generator<Window, void, undefined> {
  const end = query<{ readonly n: number | null }>(database, `${NUMBERS[list]} LIMIT 1 OFFSET ${count - 1}`);
  for (let after = -1; ; ) {
    const until = end.get(after)?.n;
    if (until === undefined || until === null || !(until > after))
      return yield { after, until: Number.MAX_SAFE_INTEGER };
    yield { after, until };
    after = until;
  }
}
