import type { RunOptions } from "../model/index.js";
import { isBusy } from "./damage.js";
import type { SqliteDatabase } from "./database.js";
import { pause, turnsOf } from "./turns.js";

/** How to write. */
export interface WriteOptions extends Pick<RunOptions, "signal"> {
  /** Called once a transaction when another writes and this one waits: as long as it takes, or until the signal is aborted. */
  readonly onWait?: (() => void) | undefined;
}

/** Milliseconds that a reader waits where another process closes the file or puts it in order after a crash. */
export const READERS_WAIT = 5000;
const BETWEEN_TRIES = 100; // milliseconds: a person does not notice, nor does the processor

const writing = new WeakMap<SqliteDatabase, Promise<unknown>>();

/**
 * Writes in one transaction, which fails as a whole. Each step that the writing yields at may be its last: where it is time, the event
 * loop has a turn, and an abort there rolls everything back. One at a time of a database: others wait for their turn.
 *
 * It takes the right to write at once, so that of two writers one waits and none finds half-way that it may not go on.
 */
export function inTransaction<T>(
  database: SqliteDatabase,
  write: () => Generator<void, T, undefined>,
  options: WriteOptions = {},
): Promise<T> {
  const done = (writing.get(database) ?? Promise.resolve()).then(() => transaction(database, write, options));
  const settled = done.catch(() => {}); // whoever asked is told; the next one need not know
  writing.set(database, settled);
  return done;
}

async function transaction<T>(
  database: SqliteDatabase,
  write: () => Generator<void, T, undefined>,
  { signal, onWait }: WriteOptions,
): Promise<T> {
  signal?.throwIfAborted();
  for (let tries = 0; !begun(database); tries++) {
    if (tries === 0) onWait?.();
    await pause(BETWEEN_TRIES, signal);
    signal?.throwIfAborted();
  }
  return rollingBack(database, async () => {
    const turns = turnsOf(signal);
    for (const steps = write(); ; ) {
      const step = steps.next();
      if (step.done) {
        database.exec("COMMIT");
        return step.value;
      }
      if (turns.isDue()) await turns.take();
    }
  });
}

/** Takes the right to write, or says that another has it. SQLite itself would wait without hearing of an abort. */
function begun(database: SqliteDatabase): boolean {
  database.exec("PRAGMA busy_timeout = 0");
  try {
    database.exec("BEGIN IMMEDIATE");
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${READERS_WAIT}`);
  }
}

async function rollingBack<T>(database: SqliteDatabase, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    try {
      database.exec("ROLLBACK");
    } catch {
      // SQLite rolled back by itself, as it does when the disk is full; the first error is the one to tell
    }
    throw error;
  }
}
