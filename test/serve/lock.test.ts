import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addressLeftBehind, takeLock } from "../../src/serve/lock.js";

const TOKEN = "abcdefghijklmnopqrstu_";

let folder: string;
let file: string;
let address: string;
const servers: Server[] = [];

/** Listens somewhere. */
async function listen(): Promise<string> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const bound = server.address();
  return `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}/${TOKEN}/`;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-lock-"));
  file = join(folder, "journal");
  address = await listen();
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A lock as a server of that process left it. */
function holdBy(pid: number, at: unknown = address): void {
  writeFileSync(`${file}.lock`, "");
  const { dev, ino } = statSync(`${file}.lock`, { bigint: true });
  writeFileSync(`${file}.lock`, JSON.stringify({ pid, address: at, file: `${dev}:${ino}` }));
}

/** The number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ["--version"]).pid;

test("is held by one, until it is released", async () => {
  const lock = await takeLock(file, address);
  await expect(takeLock(file, `http://127.0.0.1:1/${TOKEN}/`)).rejects.toThrow(
    `${file} is being reviewed at ${address}; go on there, or end that server.`,
  );
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
  (await takeLock(file, address)).release();
});

test("is for its user's eyes only, as it has the token in it", async () => {
  const lock = await takeLock(file, address);
  if (process.platform !== "win32") expect(statSync(`${file}.lock`).mode & 0o777).toBe(0o600);
  lock.release();
});

test("is taken over from a process that is dead, and from another that has its number now", async () => {
  holdBy(deadPid());
  (await takeLock(file, address)).release();
  holdBy(process.pid);
  servers[0].close();
  (await takeLock(file, address)).release();
  writeFileSync(`${file}.lock`, "something else");
  const lock = await takeLock(file, address);
  expect(JSON.parse(readFileSync(`${file}.lock`, "utf8"))).toMatchObject({ pid: process.pid, address });
  expect(readdirSync(folder)).toEqual(["journal.lock"]);
  lock.release();
});

test("is taken over by who listens where its holder did, whosever number that has now", async () => {
  holdBy(process.pid);
  (await takeLock(file, address)).release();
});

test("says where a dead server was, and nothing of a living one", async () => {
  expect(await addressLeftBehind(file)).toBeUndefined();
  holdBy(process.pid);
  expect(await addressLeftBehind(file)).toBeUndefined();
  holdBy(deadPid());
  expect(await addressLeftBehind(file)).toBe(address);
});

test("of many that take over a stale one at once, one gets it", async () => {
  holdBy(deadPid());
  const addresses = await Promise.all(Array.from({ length: 20 }, listen));
  const outcomes = await Promise.allSettled(addresses.map((own) => takeLock(file, own)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(["journal.lock"]);
});

describe("a lock that somebody planted", () => {
  const foreign = [
    `http://127.0.0.2:80/${TOKEN}/`,
    `http://localhost:80/${TOKEN}/`,
    `http://[::1]:80/${TOKEN}/`,
    `http://2130706433:80/${TOKEN}/`,
    `http://evil.example:80/${TOKEN}/`,
    `http://127.0.0.1:80@evil.example/${TOKEN}/`,
    `http://127.0.0.1.evil.example:80/${TOKEN}/`,
    `https://127.0.0.1:80/${TOKEN}/`,
    `http://127.0.0.1:0/${TOKEN}/`,
    `http://127.0.0.1:65536/${TOKEN}/`,
    `http://127.0.0.1/${TOKEN}/`,
    `http://127.0.0.1:80/${TOKEN}/more`,
    `http://127.0.0.1:80/${TOKEN}`,
    "http://127.0.0.1:80/short/",
    ` http://127.0.0.1:80/${TOKEN}/`,
    `http://127.0.0.1:80/${TOKEN}/\n`,
    "javascript:alert(1)",
    7,
    null,
  ];

  test.each(foreign)(
    "with the address %j is none: nothing is asked there, and the user is not sent there",
    async (at) => {
      const connect = vi.spyOn(Socket.prototype, "connect");
      for (const pid of [process.pid, deadPid()]) {
        holdBy(pid, at);
        expect(await addressLeftBehind(file)).toBeUndefined();
        (await takeLock(file, address)).release();
      }
      expect(connect).not.toHaveBeenCalled();
      connect.mockRestore();
    },
  );

  test("at a port that answers is refused, without its address", async () => {
    writeFileSync(`${file}.lock`, JSON.stringify({ pid: process.pid, address, file: "1:1" }));
    const other = takeLock(file, `http://127.0.0.1:1/${TOKEN}/`);
    await expect(other).rejects.toThrow(`is being reviewed by process ${process.pid}, says ${file}.lock; end that`);
    await expect(other).rejects.not.toThrow(address);
  });

  test("at a dead port gives a new server no token that somebody knows", async () => {
    holdBy(deadPid());
    cpSync(`${file}.lock`, `${file}.copy`);
    renameSync(`${file}.copy`, `${file}.lock`);
    expect(await addressLeftBehind(file)).toBeUndefined();
  });

  test("that is long, no file, or a link is not read", async () => {
    writeFileSync(`${file}.lock`, JSON.stringify({ pid: process.pid, address, more: "x".repeat(5000) }));
    (await takeLock(file, address)).release();
    mkdirSync(`${file}.lock`);
    await expect(takeLock(file, address)).rejects.toThrow(`${file}.lock is no file; the lock of a review is expected`);
    rmSync(`${file}.lock`, { recursive: true });
    if (process.platform === "win32") return;
    spawnSync("mkfifo", [`${file}.lock`]);
    await expect(takeLock(file, address)).rejects.toThrow(`${file}.lock is no file`);
    expect(() => rmSync(`${file}.lock`)).not.toThrow();
  });
});
