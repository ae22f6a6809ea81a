import { type Memory, openMemory } from "../../src/memory/index.js";
import type { TranslationUnit } from "../../src/model/index.js";
import { openSqlite, type SqliteFile } from "../../src/node/index.js";

/** A memory that is gone when the test is, with these units in it, and the database that it is in. */
export async function memoryOf(
  units: readonly TranslationUnit[],
): Promise<{ readonly memory: Memory; readonly database: SqliteFile }> {
  const database = await openSqlite(":memory:", { create: true });
  const memory = openMemory(database);
  await memory.add(units);
  return { memory, database };
}

/** A unit with Chinese as its source. */
export const unit = (zh: string, en: string, rest: Partial<TranslationUnit> = {}): TranslationUnit => ({
  source: { lang: "zh", text: zh },
  target: { lang: "en", text: en },
  score: 0.9,
  ...rest,
});

/** All that an iteration gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
