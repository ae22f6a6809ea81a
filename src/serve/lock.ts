import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { BitextError } from "../model/index.js";
import { unwritable } from "../node/index.js";

/** Who works on a file. */
interface Holder {
  readonly pid: number;
  /** Where it serves the file. */
  readonly address: string;
}

/** A lock that is held. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a file, `FILE.lock`, which says by which server it is held. One that a dead server left behind is taken
 * over.
 *
 * @throws BitextError `file-unwritable` where a living server holds it, with its address, or it cannot be written.
 */
export async function takeLock(file: string, address: string): Promise<Lock> {
  const lock = `${file}.lock`;
  const own = JSON.stringify({ pid: process.pid, address } satisfies Holder);
  const aside = `${lock}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(aside, own, { mode: 0o600, flag: "wx" }); // the address has the token in it
    while (!linked(aside, lock)) {
      const found = readIfThere(lock);
      if (found === undefined) continue;
      const holder = holderOf(found);
      // at our own address nobody else can be
      if (holder !== undefined && holder.address !== address && (await isAlive(holder))) {
        const message = `${file} is being reviewed at ${holder.address}; go on there, or end that server.`;
        throw new BitextError("file-unwritable", message, { place: { file } });
      }
      removeIfStill(lock, found);
    }
  } catch (cause) {
    if (cause instanceof BitextError) throw cause;
    throw unwritable(lock, cause);
  } finally {
    rmSync(aside, { force: true });
  }
  return { release: () => readIfThere(lock) === own && rmSync(lock, { force: true }) };
}

/** Where a server that is dead now served a file, if it had no time to say goodbye: windows may still wait for it there. */
export async function addressLeftBehind(file: string): Promise<string | undefined> {
  const holder = holderOf(readIfThere(`${file}.lock`) ?? "");
  return holder === undefined || (await isAlive(holder)) ? undefined : holder.address;
}

/** Gives a file a second name; says whether nothing had that name. Whole files appear, never empty ones. */
function linked(aside: string, lock: string): boolean {
  try {
    linkSync(aside, lock);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Removes a stale lock, but not the one of another server that was faster to take it over. */
function removeIfStill(lock: string, content: string): void {
  const taken = `${lock}.${randomBytes(4).toString("hex")}`;
  try {
    renameSync(lock, taken);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  if (readIfThere(taken) !== content) linked(taken, lock);
  rmSync(taken, { force: true });
}

function holderOf(content: string): Holder | undefined {
  try {
    const { pid, address } = JSON.parse(content);
    return Number.isSafeInteger(pid) && pid > 0 && URL.canParse(address) ? { pid, address } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether its process lives and its port answers: a number of a process may be another's by now. */
async function isAlive({ pid, address }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, "ESRCH")) return false;
  }
  const { hostname: host, port } = new URL(address);
  return new Promise((answer) => {
    const socket = createConnection({ host, port: Number(port) });
    socket.once("error", () => answer(false));
    socket.once("connect", () => {
      socket.destroy();
      answer(true);
    });
  });
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
