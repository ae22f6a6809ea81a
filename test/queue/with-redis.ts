import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { contentOf, doneIn, type Running, start, until, writeManifest } from "../scale/built.js";

const SLOW = 240_000; // milliseconds: other work may take the cores
const SHARDS = 60;
const HOW = ["--shard-size", "2"];

let folder: string;
let manifest: string;
let undisturbed: Record<string, string>;
let redis: ChildProcess;
let port: number;
let workers: Running[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-queue-"));
  manifest = writeManifest(at("pairs.tsv"), 2 * SHARDS);
  port = await freePort();
  redis = await startRedis(port);
  expect((await start(["run", manifest, "-o", at("one-machine"), ...HOW]).ended).status).toBe(0);
  undisturbed = contentOf(at("one-machine"));
}, SLOW);

afterEach(async () => {
  for (const { child } of workers) child.kill("SIGKILL");
  await Promise.all(workers.map(({ ended }) => ended));
  workers = [];
});

afterAll(async () => {
  await stopRedis();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const url = (): string => `redis://127.0.0.1:${port}`;

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** A Redis of our own, that writes down every change before it answers. */
async function startRedis(port: number, ...more: readonly string[]): Promise<ChildProcess> {
  const how = [...more, "--bind", "127.0.0.1", "--port", String(port), "--dir", folder, "--save", ""];
  const child = spawn("redis-server", [...how, "--appendonly", "yes", "--appendfsync", "always"]);
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  child.on("error", (error) => {
    said += `Ready to accept connections: not at all, ${error.message}`;
  });
  await until(() => said.includes("Ready to accept connections"));
  if (child.pid === undefined) throw new Error(said);
  return child;
}

async function stopRedis(): Promise<void> {
  const ended = new Promise((end) => redis.once("exit", end));
  redis.kill("SIGKILL");
  await ended;
}

const work = (): Running => {
  const worker = start(["work", "--queue", url(), "--jobs", "1", "--silent-seconds", "2"]);
  workers.push(worker);
  return worker;
};

test("three workers, one of them killed and Redis restarted in the middle: the bytes of one machine", {
  timeout: SLOW,
}, async () => {
  const out = at("queue");
  const run = start(["run", manifest, "-o", out, ...HOW, "--queue", url()]);
  const [victim] = [work(), work(), work()];
  await until(() => doneIn(out).size >= 10);
  victim.child.kill("SIGKILL");
  await until(() => doneIn(out).size >= 20);
  await stopRedis();
  expect(doneIn(out).size).toBeLessThan(SHARDS);
  redis = await startRedis(port);
  const { status, stderr } = await run.ended;
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("120 aligned") });
  expect(contentOf(out)).toEqual(undisturbed);
});

test("the run itself killed and begun again goes on", { timeout: SLOW }, async () => {
  const out = at("again");
  const first = start(["run", manifest, "-o", out, ...HOW, "--queue", url()]);
  work();
  await until(() => doneIn(out).size >= 5);
  first.child.kill("SIGKILL");
  await first.ended;
  const before = doneIn(out);
  const second = start(["run", manifest, "-o", out, ...HOW, "--queue", url()]);
  work();
  expect((await second.ended).status).toBe(0);
  for (const [name, time] of before) expect(doneIn(out).get(name), name).toBe(time);
  expect(contentOf(out)).toEqual(undisturbed);
});

test("damaged shards are done again by workers, also where no size tells", { timeout: SLOW }, async () => {
  const out = at("damaged");
  cpSync(at("one-machine"), out, { recursive: true });
  const units = join(out, "shard-00003.jsonl");
  writeFileSync(units, readFileSync(units, "utf8").replace("e", "x"));
  truncateSync(join(out, "shard-00004.jsonl"), 10);
  truncateSync(join(out, "shard-00005.pairs"));
  work();
  const { status, stderr } = await start(["run", manifest, "-o", out, ...HOW, "--queue", url()]).ended;
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("3 shards that were done") });
  expect(contentOf(out)).toEqual(undisturbed);
});

test("a Redis that lost its queue is given the rest again", { timeout: SLOW }, async () => {
  const out = at("lost");
  const run = start(["run", manifest, "-o", out, ...HOW, "--queue", url()]);
  work();
  await until(() => doneIn(out).size >= 5);
  await stopRedis();
  rmSync(at("appendonlydir"), { recursive: true, force: true });
  redis = await startRedis(port);
  expect((await run.ended).status).toBe(0);
  expect(contentOf(out)).toEqual(undisturbed);
});

test("Ctrl-C stops a run and a worker, and the same commands go on", { timeout: SLOW }, async () => {
  const out = at("stopped");
  const run = start(["run", manifest, "-o", out, ...HOW, "--queue", url()]);
  const worker = work();
  await until(() => doneIn(out).size >= 3);
  worker.child.kill("SIGINT");
  run.child.kill("SIGINT");
  expect((await worker.ended).status).toBe(130);
  expect((await run.ended).status).toBe(130);
  work();
  expect((await start(["run", manifest, "-o", out, ...HOW, "--queue", url()]).ended).status).toBe(0);
  expect(contentOf(out)).toEqual(undisturbed);
});

test("a password comes from the environment or a file, and stands in no message, process or file", {
  timeout: SLOW,
}, async () => {
  const guarded = await freePort();
  const other = await startRedis(guarded, "--requirepass", "s3cret", "--appenddirname", "guarded");
  const address = `redis://127.0.0.1:${guarded}`;
  const out = at("guarded-out");
  writeFileSync(at("password"), "s3cret\n");
  writeFileSync(at("wrong"), "wr0ng\n");
  writeFileSync(at("two-lines"), "s3cret\nmore\n");
  try {
    const run = ["run", manifest, "-o", out, ...HOW, "--queue", address];
    for (const [args, env] of [
      [["work", "--queue", address], {}],
      [["work", "--queue", address, "--queue-password-file", at("wrong")], { DUIQI_REDIS_PASSWORD: "s3cret" }],
      [run, { DUIQI_REDIS_PASSWORD: "wr0ng" }],
    ] as const) {
      const { status, stderr } = await start(args, env).ended;
      expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("cannot be reached") });
      expect(stderr).not.toMatch(/s3cret|wr0ng|\n\s+at /);
    }
    const lines = await start(["work", "--queue", address, "--queue-password-file", at("two-lines")]).ended;
    expect(lines).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("two-lines: The file has several lines"),
    });
    workers.push(start(["work", "--queue", address, "--queue-password-file", at("password")]));
    const { status, stderr } = await start(run, { DUIQI_REDIS_PASSWORD: "s3cret" }).ended;
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("120 aligned") });
    expect(contentOf(out)).toEqual(undisturbed);
    expect(JSON.stringify([contentOf(out), stderr])).not.toContain("s3cret");
  } finally {
    other.kill("SIGKILL");
  }
});

test("what cannot be is said in a sentence", { timeout: SLOW }, async () => {
  const nowhere = `redis://someone:secret@127.0.0.1:${await freePort()}`;
  for (const args of [
    ["work", "--queue", nowhere],
    ["run", manifest, "-o", at("nowhere"), "--queue", nowhere],
  ]) {
    const { status, stderr } = await start(args).ended;
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("cannot be reached") });
    expect(stderr).not.toMatch(/secret|\n\s+at /);
  }
  expect((await start(["work", "--queue", "nonsense"]).ended).stderr).toContain("is no address of Redis");
  writeFileSync(at("none.tsv"), "source\ttarget\n");
  const both = await start(["run", manifest, "-o", at("x"), "--queue", url(), "--jobs", "2"]).ended;
  expect(both).toMatchObject({ status: 2, stderr: expect.stringContaining("takes no --shard") });
});
