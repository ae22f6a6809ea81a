import { BitextError } from "../model/index.js";
import { asMemoryError, isReadOnly } from "./damage.js";
import { query, type SqliteDatabase } from "./database.js";
import { READERS_WAIT } from "./transaction.js";

/** The version of the schema that this release writes. Memories of an earlier one are brought up to it when they are opened. */
const SCHEMA_VERSION = 3;

const APPLICATION_ID = 0x64_71_74_6d; // "dqtm" in the header of the file: what it is, to `file` and to us

const unitTable = (name: string): string => `CREATE TABLE ${name} (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL, target INTEGER NOT NULL, origin INTEGER NOT NULL,
  score REAL, confirmed INTEGER NOT NULL, details TEXT NOT NULL DEFAULT '',
  UNIQUE (source, target, origin)
);`;
const TARGET_INDEX = "CREATE INDEX unit_target ON unit (target);";

/**
 * The tables of a memory.
 *
 * `text`: every text once, whichever units it is in. `id` is chunk × 65,536 + slot and never given twice; `likeness` is a
 * hash of its words and marks. `chunk`: up to 65,536 texts of one language and like length, so that a search reads only
 * lengths that can match. `posting`: which slots of a chunk have a token; `id` is chunk × 2²² + token, see `tokens.ts`
 * and `slots.ts`. `origin`: where units come from, and how their languages lie; "" is what is not known. `unit`: `details`
 * is what else its file says of it, see `unit.ts`; `score` is null where nobody measured it.
 */
const SCHEMA = `
CREATE TABLE chunk (id INTEGER PRIMARY KEY, language TEXT NOT NULL, class INTEGER NOT NULL, used INTEGER NOT NULL);
CREATE TABLE text (id INTEGER PRIMARY KEY, likeness INTEGER NOT NULL, text TEXT NOT NULL);
CREATE INDEX text_likeness ON text (likeness);
CREATE TABLE posting (id INTEGER PRIMARY KEY, slots BLOB NOT NULL);
CREATE TABLE origin (
  id INTEGER PRIMARY KEY,
  source_lang TEXT NOT NULL, target_lang TEXT NOT NULL,
  domain TEXT NOT NULL, document TEXT NOT NULL,
  source_url TEXT NOT NULL, target_url TEXT NOT NULL, date TEXT NOT NULL,
  UNIQUE (source_lang, target_lang, domain, document, source_url, target_url, date)
);
${unitTable("unit")}
${TARGET_INDEX}
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** What makes a memory of version 1 one of version 2. */
const FROM_1_TO_2 = `
ALTER TABLE unit ADD COLUMN details TEXT NOT NULL DEFAULT '';
PRAGMA user_version = 2;
`;

/** What makes a memory of version 2 one of version 3: a score may be null there, which SQLite grants only a table made anew. */
const FROM_2_TO_3 = `
${unitTable("unit_3")}
INSERT INTO unit_3 SELECT id, source, target, origin, score, confirmed, details FROM unit;
DROP TABLE unit;
ALTER TABLE unit_3 RENAME TO unit;
${TARGET_INDEX}
PRAGMA user_version = 3;
`;

/**
 * Makes an empty database a memory, or finds out that it is one. Nothing is written to a database that is anything else.
 *
 * @throws BitextError `memory-newer` when a later release wrote it, `memory-unusable` when it is no memory or damaged.
 */
export function openSchema(database: SqliteDatabase): void {
  try {
    database.exec(`PRAGMA busy_timeout = ${READERS_WAIT}`);
    // 64 MB of pages: what is looked up lies all over the file. Mapped into memory they would come 5 % faster, and a file that is cut
    // off, or on a bad disk, would end the process
    database.exec("PRAGMA mmap_size = 0; PRAGMA cache_size = -65536");
    const version = versionOf(database);
    const application = query<{ application_id: number }>(database, "PRAGMA application_id").get()?.application_id ?? 0;
    const tables = query<{ count: number }>(database, "SELECT count(*) AS count FROM sqlite_master").get()?.count ?? 0;
    if (application === 0 && version === 0 && tables === 0) {
      createSchema(database);
    } else if (application !== APPLICATION_ID) {
      throw new BitextError(
        "memory-unusable",
        "The database is no memory of duiqi's; a memory or an empty one is expected.",
      );
    } else if (version > SCHEMA_VERSION) {
      const message = `The memory has schema ${version}, a later release's; at most ${SCHEMA_VERSION} is expected.`;
      throw new BitextError("memory-newer", message);
    } else if (version < SCHEMA_VERSION) {
      bringUp(database, version);
    }
    database.exec("PRAGMA synchronous = NORMAL");
  } catch (error) {
    throw asMemoryError(error);
  }
}

const versionOf = (database: SqliteDatabase): number =>
  query<{ user_version: number }>(database, "PRAGMA user_version").get()?.user_version ?? 0;

function bringUp(database: SqliteDatabase, version: number): void {
  try {
    database.exec("BEGIN IMMEDIATE");
    // else another process was first
    if (versionOf(database) < 2) database.exec(FROM_1_TO_2);
    if (versionOf(database) < 3) database.exec(FROM_2_TO_3);
    database.exec("COMMIT");
  } catch (cause) {
    try {
      database.exec("ROLLBACK");
    } catch {
      // nothing had begun, or SQLite rolled back by itself; the first error is the one to tell
    }
    if (!isReadOnly(cause)) throw cause;
    const message = `The memory has schema ${version} and is read-only; one that can be brought up to ${SCHEMA_VERSION}, or is, is expected.`;
    throw new BitextError("memory-unusable", message, { cause });
  }
}

function createSchema(database: SqliteDatabase): void {
  // readers go on while one writes; an in-memory database stays as it is
  database.exec("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL");
  database.exec("BEGIN IMMEDIATE");
  const made = query<{ count: number }>(database, "SELECT count(*) AS count FROM sqlite_master").get()?.count ?? 0;
  if (made === 0) database.exec(SCHEMA); // else another process was first
  database.exec("COMMIT");
}
