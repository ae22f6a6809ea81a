import { randomBytes } from "node:crypto";
import {
  type BigIntStats,
  closeSync,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createConnection } from "node:net";
import { BitextError } from "../model/index.js";
import { unwritable } from "../node/index.js";
import { LOOPBACK, readAddress, type ServedAt } from "./address.js";

/** Who works on a file. */
interface Holder {
  readonly pid: number;
  /** Where it serves the file. */
  readonly address: string;
  /**
   * The number of the lock's own file. A lock that was copied here, out of an archive or by somebody, has another than it says:
   * its address is not followed and not told.
   */
  readonly file: string;
}

/** A lock that is held. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a file, `FILE.lock`, which says by which server it is held. One that a dead server left behind is taken
 * over, and so is one that names no address of a review on this machine: no other host is ever asked, or told to the user.
 *
 * @throws BitextError `file-unwritable` where a living server holds it, with its address, or it cannot be written.
 */
export async function takeLock(file: string, address: string): Promise<Lock> {
  const lock = `${file}.lock`;
  let own: string | undefined;
  const aside = `${lock}.${randomBytes(4).toString("hex")}`;
  try {
    const handle = openSync(aside, "wx", 0o600); // the address has the token in it
    try {
      own = numberOf(fstatSync(handle, { bigint: true }));
      writeFileSync(handle, JSON.stringify({ pid: process.pid, address, file: own } satisfies Holder));
    } finally {
      closeSync(handle);
    }
    while (!linked(aside, lock)) {
      const found = readIfThere(lock);
      if (found === undefined) continue;
      const holder = holderOf(found);
      // at our own address nobody else can be
      if (holder !== undefined && holder.address !== address && (await isAlive(holder))) {
        const message =
          holder.file === numberOfFile(lock)
            ? `${file} is being reviewed at ${holder.address}; go on there, or end that server.`
            : `${file} is being reviewed by process ${holder.pid}, says ${lock}; end that, or remove the lock.`;
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
  return { release: () => numberOfFile(lock) === own && rmSync(lock, { force: true }) };
}

/** Where a server that is dead now served a file, if it had no time to say goodbye: windows may still wait for it there. */
export async function addressLeftBehind(file: string): Promise<string | undefined> {
  const lock = `${file}.lock`;
  const holder = holderOf(readIfThere(lock) ?? "");
  if (holder === undefined || holder.file !== numberOfFile(lock)) return undefined;
  return (await isAlive(holder)) ? undefined : holder.address;
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

const LONGEST_LOCK = 4096; // bytes: a lock has some hundred

/** What a lock says; nothing of what is too long for one. */
function readIfThere(lock: string): string | undefined {
  const found = lstatSync(lock, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  // a link may lead anywhere, and a pipe be silent for ever
  if (!found.isFile()) {
    throw new BitextError("file-unwritable", `${lock} is no file; the lock of a review is expected, or nothing.`);
  }
  if (found.size > LONGEST_LOCK) return "";
  try {
    return readFileSync(lock, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** The number by which the system knows a file. */
const numberOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;

function numberOfFile(file: string): string | undefined {
  const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return found && numberOf(found);
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

function holderOf(content: string): (Holder & { readonly at: ServedAt }) | undefined {
  try {
    const { pid, address, file } = JSON.parse(content);
    const at = readAddress(address);
    return Number.isSafeInteger(pid) && pid > 0 && at !== undefined ? { pid, address, file, at } : undefined;
  } catch {
    return undefined;
  }
}

const SILENT = 2000; // milliseconds: this machine answers itself at once, or something keeps it from doing so

/** Whether its process lives and its port answers: a number of a process may be another's by now. */
async function isAlive({ pid, at: { port } }: { readonly pid: number; readonly at: ServedAt }): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, "ESRCH")) return false;
  }
  return new Promise((answer) => {
    const socket = createConnection({ host: LOOPBACK, port, timeout: SILENT });
    const end = (isThere: boolean): void => {
      socket.destroy();
      answer(isThere);
    };
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(true)); // rather refuse than be a second server
    socket.once("connect", () => end(true));
  });
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
