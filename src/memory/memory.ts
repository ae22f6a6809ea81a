import { type AddOptions, type AddResult, addUnits } from "./add.js";
import { type CheckOptions, checkMemory } from "./check.js";
import type { Damage } from "./check-steps.js";
import type { Condition } from "./conditions.js";
import type { TranslationLookup } from "./counterparts.js";
import { asMemoryError } from "./damage.js";
import type { SqliteDatabase } from "./database.js";
import { exactFinder, type FindOptions, finder, type Match } from "./find.js";
import { type Concordance, concordancer, type GrepOptions } from "./grep.js";
import type { MemoryUnit, NewUnit } from "./memory-unit.js";
import { type DedupeOptions, dedupeUnits, removeByNumber, removeUnits } from "./remove.js";
import { openSchema } from "./schema.js";
import { type MemoryStats, memoryStats } from "./stats.js";
import type { TextPattern } from "./text-pattern.js";
import type { WriteOptions } from "./transaction.js";
import { type UnitsOptions, unitsWhere } from "./units.js";

/** How to open a memory. */
export interface MemoryOptions {
  /** Marks what translates a phrase that was found: `defaultLexicon()` of `duiqi/lexicon`. @default nothing is marked */
  readonly lexicon?: TranslationLookup | undefined;
}

/** A translation memory. Every verb throws BitextError `memory-unusable` when the file turns out to be damaged. */
export interface Memory {
  /** Adds units; the same unit again is counted, not doubled. */
  add(units: Iterable<NewUnit> | AsyncIterable<NewUnit>, options?: AddOptions): Promise<AddResult>;
  /** Units of which a text is this one but for white space: a look-up by hash. What is confirmed and sure comes first. */
  exact(text: string, language?: "zh" | "en"): Omit<Match, "differences">[];
  /** Units of which a text is this one or like it, the best first: all that comparing with every text would find. */
  find(text: string, options?: FindOptions): Match[];
  /**
   * Units in which a phrase stands, or a pattern, as they are found. A `RegExp` is run as JavaScript does, which some patterns
   * keep busy for years and no abort ends: one from a stranger goes through `linearPattern`.
   */
  grep(what: string | RegExp | TextPattern, options?: GrepOptions): AsyncIterable<Concordance>;
  /** Units of which all conditions hold, in the order they were added. */
  units(conditions?: readonly Condition[], options?: UnitsOptions): AsyncIterable<MemoryUnit>;
  /** Removes units of which all conditions hold, and gives how many. */
  remove(conditions: readonly Condition[], options?: WriteOptions): Promise<number>;
  /** Removes the units that have these numbers, their `id`, and gives how many numbers there are. */
  removeById(ids: readonly number[], options?: WriteOptions): Promise<number>;
  /** Removes units that are the same as a better one, and gives how many. */
  dedupe(options?: DedupeOptions): Promise<number>;
  /**
   * Writes it, as it is now, to a new file, by SQLite: a memory like this one. Others may read and write meanwhile.
   *
   * @throws SQLite's error where the file is there already and not empty, or cannot be written; a part of it may be left behind.
   */
  copyTo(file: string): void;
  /** What is in it, in numbers. */
  stats(): MemoryStats;
  /** All that is damaged in it, as it is found; nothing where it is whole. It reads every row, and compares the index with the texts. */
  check(options?: CheckOptions): AsyncIterable<Damage>;
}

/**
 * Opens a translation memory in a SQLite database that the caller opened, and closes when done: `node:sqlite`, `better-sqlite3`, or
 * `openSqlite` of `duiqi/node`. An empty database becomes a memory; any other is left as it is.
 *
 * @throws BitextError `memory-newer` when a later release wrote it, `memory-unusable` when it is no memory or damaged.
 * @example
 * import { openMemory } from "duiqi/memory";
 * import { openSqlite } from "duiqi/node";
 * const database = await openSqlite("memory.db", { create: true }); // or a SQLite database of yours
 * const memory = openMemory(database);
 * await memory.add(units, { domain: "news" });
 * for (const { score, unit } of memory.find("今天天气真好。", { threshold: 0.5 })) console.log(score, unit.target.text);
 * database.close();
 */
export function openMemory(database: SqliteDatabase, { lexicon }: MemoryOptions = {}): Memory {
  openSchema(database);
  const { find, exact, grep } = tellingDamage(() => ({
    find: finder(database),
    exact: exactFinder(database),
    grep: concordancer(database, lexicon),
  }));
  return {
    add: (units, options) => told(() => addUnits(database, units, options)),
    exact: (text, language) => tellingDamage(() => exact(text, language)),
    find: (text, options) => tellingDamage(() => find(text, options)),
    grep: (what, options) => toldEach(grep(what, options)),
    units: (conditions = [], options = {}) => toldEach(unitsWhere(database, conditions, options)),
    remove: (conditions, options) => told(async () => removeUnits(database, conditions, options)),
    removeById: (ids, options) => told(() => removeByNumber(database, ids, options)),
    dedupe: (options) => told(() => dedupeUnits(database, options)),
    copyTo: (file) => tellingDamage(() => copyMemory(database, file)),
    stats: () => tellingDamage(() => memoryStats(database)),
    check: (options) => toldEach(checkMemory(database, options)),
  };
}

function copyMemory(database: SqliteDatabase, file: string): void {
  database.prepare("VACUUM INTO ?").run(file);
  // a copy does not take over that readers go on while one writes
  database.prepare("ATTACH ? AS copy").run(file);
  try {
    database.exec("PRAGMA copy.journal_mode = WAL");
  } finally {
    database.exec("DETACH copy");
  }
}

function tellingDamage<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asMemoryError(error);
  }
}

async function told<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asMemoryError(error);
  }
}

async function* toldEach<T>(items: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield* items;
  } catch (error) {
    throw asMemoryError(error);
  }
}
