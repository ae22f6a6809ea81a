/**
 * A translation memory in any SQLite that you open: `openMemory` gives exact, fuzzy and phrase search in it, and adds, checks and removes
 * units.
 *
 * @example
 * import { openMemory } from "duiqi/memory";
 * import { openSqlite } from "duiqi/node";
 * const memory = openMemory(await openSqlite("memory.db", { create: true }));
 * await memory.add(units);
 * console.log(memory.exact("雨停了。")[0]?.unit.target.text);
 *
 * @module duiqi/memory
 */

export type { AddOptions, AddResult } from "./add.js";
export type { CheckOptions } from "./check.js";
export type { Damage } from "./check-steps.js";
export { type Condition, type ConditionField, parseCondition } from "./conditions.js";
export type { TranslationLookup } from "./counterparts.js";
export type { SqliteDatabase, SqliteParameter, SqliteStatement } from "./database.js";
export type { Difference } from "./differences.js";
export type { FindOptions, Match } from "./find.js";
export { fuzzyScore } from "./fuzzy-score.js";
export type { Concordance, GrepOptions } from "./grep.js";
export { type Memory, type MemoryOptions, openMemory } from "./memory.js";
export type { MemoryUnit, NewUnit } from "./memory-unit.js";
export type { DedupeBy, DedupeOptions } from "./remove.js";
export type { Counted, MemoryStats } from "./stats.js";
export { linearPattern, type TextPattern } from "./text-pattern.js";
export type { WriteOptions } from "./transaction.js";
export type { UnitsOptions } from "./units.js";
