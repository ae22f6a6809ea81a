import { type Memory, type MemoryOptions, openMemory } from "../memory/index.js";
import { BitextError } from "../model/index.js";
import { openSqlite } from "../node/index.js";
import { withProgress } from "./progress.js";

/** How to open a memory's file. */
export interface MemoryFileOptions extends MemoryOptions {
  /** Make it where there is none. */
  readonly create?: boolean;
}

/** Does something with the memory in a file, closes it, and names the file in whatever is wrong. Ctrl-C aborts the signal. */
export async function withMemory<T>(
  file: string,
  { create = false, ...options }: MemoryFileOptions,
  act: (memory: Memory, signal: AbortSignal | undefined) => T | Promise<T>,
): Promise<T> {
  const database = await quietly(() => openSqlite(file, { create }));
  try {
    return await withProgress(async ({ signal }) => act(openMemory(database, options), signal));
  } catch (error) {
    if (!(error instanceof BitextError) || error.place !== undefined) throw error;
    throw new BitextError(error.code, error.message, { cause: error, place: { file } });
  } finally {
    database.close();
  }
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
