import { existsSync, rmSync } from "node:fs";
import { type Memory, type MemoryOptions, openMemory } from "../memory/index.js";
import { BitextError } from "../model/index.js";
import { openSqlite } from "../node/index.js";
import { withProgress } from "./progress.js";

/** How to open a memory's file. */
export interface MemoryFileOptions extends MemoryOptions {
  /** Make it where there is none. */
  readonly create?: boolean;
}

/**
 * Does something with the memory in a file, closes it, and names the file in whatever is wrong. Ctrl-C aborts the signal. A
 * failure leaves no new file without units.
 */
export async function withMemory<T>(
  file: string,
  { create = false, ...options }: MemoryFileOptions,
  act: (memory: Memory, signal: AbortSignal | undefined) => T | Promise<T>,
): Promise<T> {
  const isNew = !existsSync(file);
  const database = await quietly(() => openSqlite(file, { create }));
  let memory: Memory | undefined;
  let isLeft = true;
  try {
    return await withProgress(async ({ signal }) => {
      memory = openMemory(database, options);
      return act(memory, signal);
    });
  } catch (error) {
    isLeft = !isNew || (memory !== undefined && memory.stats().units > 0);
    throw withFile(error, file);
  } finally {
    database.close();
    if (!isLeft) for (const ending of ["", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
  }
}

/** An error that names the file; SQLite's own say neither file nor place. */
function withFile(error: unknown, file: string): unknown {
  if (error instanceof BitextError && error.place === undefined) {
    return new BitextError(error.code, error.message, { cause: error, place: { file } });
  }
  if (error instanceof Error && "code" in error && String(error.code).includes("SQLITE")) {
    const message = `The memory cannot be used (${error.message}).`;
    return new BitextError("memory-unusable", message, { cause: error, place: { file } });
  }
  return error;
}

/** Does something without Node's note that its SQLite is experimental, which is none of the user's business. */
async function quietly<T>(act: () => Promise<T>): Promise<T> {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return await act();
  } finally {
    process.emitWarning = emitWarning;
  }
}
