import { existsSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { type Memory, type MemoryOptions, openMemory, type WriteOptions } from "../memory/index.js";
import { BitextError } from "../model/index.js";
import { openSqlite, sqliteWriter } from "../node/index.js";

/** How to open a memory's file. */
export interface MemoryFileOptions extends MemoryOptions {
  /** Make it where there is none. */
  readonly create?: boolean;
  /**
   * What is done asks SQLite for much at once, and writes nothing: Ctrl-C ends the process as the system does, since nothing
   * else can before SQLite answers. Else it aborts the signal.
   */
  readonly endsAtOnce?: boolean;
}

/** What is done with a memory is handed this on. */
export interface MemoryRun extends WriteOptions {
  readonly signal: AbortSignal;
}

/** Does something with the memory in a file, closes it, and names the file in whatever is wrong. A failure leaves no new file without units. */
export async function withMemory<T>(
  file: string,
  { create = false, endsAtOnce = false, ...options }: MemoryFileOptions,
  act: (memory: Memory, run: MemoryRun) => T | Promise<T>,
): Promise<T> {
  const isNew = !existsSync(file);
  const database = await quietly(() => openSqlite(file, { create }));
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  let memory: Memory | undefined;
  let isLeft = true;
  try {
    memory = openMemory(database, options);
    if (!endsAtOnce) process.once("SIGINT", interrupt);
    return await act(memory, { signal: controller.signal, onWait: sayingOnce(file) });
  } catch (error) {
    isLeft = !isNew || (memory !== undefined && memory.stats().units > 0);
    throw withFile(error, file);
  } finally {
    process.off("SIGINT", interrupt);
    database.close();
    if (!isLeft) for (const ending of ["", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
  }
}

/** Says for whom a writer waits, the first time that it does. */
function sayingOnce(file: string): () => void {
  let isSaid = false;
  return () => {
    if (isSaid) return;
    isSaid = true;
    const pid = sqliteWriter(file);
    const who = pid === undefined ? "another process" : `process ${pid} on ${hostname()}`;
    process.stderr.write(`duiqi: ${file}: waiting for ${who}, which writes to it (Ctrl-C ends the waiting)\n`);
  };
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
