import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addressLeftBehind, takeLock } from "../../src/serve/lock.js";

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
  return `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}/token/`;
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

const holdBy = (pid: number): void => writeFileSync(`${file}.lock`, JSON.stringify({ pid, address }));

/** The number of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ["--version"]).pid;

test("is held by one, until it is released", async () => {
  const lock = await takeLock(file, address);
  await expect(takeLock(file, "http://127.0.0.1:1/other/")).rejects.toThrow(
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
  expect(JSON.parse(readFileSync(`${file}.lock`, "utf8"))).toEqual({ pid: process.pid, address });
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
