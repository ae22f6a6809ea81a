import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMemory } from "../../src/memory/index.js";
import { openSqlite } from "../../src/node/index.js";
import { all, memoryOf, unit } from "./open-test-memory.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-transaction-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const orders = (count: number) => Array.from({ length: count }, (_, n) => unit(`第${n}号令`, `Order ${n}`));

/** A memory in a file, to which another writes until it is told to stop. */
async function whileAnotherWrites(name: string) {
  const file = join(folder, name);
  const other = await openSqlite(file, { create: true });
  await openMemory(other).add(orders(3));
  const database = await openSqlite(file);
  const memory = openMemory(database);
  other.exec("BEGIN IMMEDIATE");
  const close = (): void => {
    other.close();
    database.close();
  };
  return { memory, stop: () => other.exec("COMMIT"), close };
}

test.each(["add", "remove", "dedupe"] as const)("%s waits for another who writes, and says so once", async (verb) => {
  const { memory, stop, close } = await whileAnotherWrites(`${verb}.db`);
  await expect(memory.add(orders(1), { signal: AbortSignal.timeout(300) })).rejects.toThrow("timeout");
  let waits = 0;
  const onWait = (): void => {
    waits++;
    setTimeout(stop, 250); // the second try finds it busy, too
  };
  const turned = { ...unit("第1号令", "Order 1"), score: 0.1, domain: "law" };
  const done = {
    add: () => memory.add([turned], { onWait }),
    remove: () => memory.remove([{ field: "id", operator: "<", value: 3 }], { onWait }),
    dedupe: () => memory.dedupe({ by: "source", onWait }),
  };
  if (verb === "dedupe") {
    stop();
    await memory.add([turned]);
    expect(await done.dedupe()).toBe(1);
  } else {
    await done[verb]();
    expect(waits).toBe(1);
  }
  expect(memory.stats().units).toBe({ add: 4, remove: 1, dedupe: 3 }[verb]);
  close();
});

test("an abort ends the waiting with the signal's reason", async () => {
  const { memory, close } = await whileAnotherWrites("aborted.db");
  const controller = new AbortController();
  const added = memory.add(orders(5), {
    signal: controller.signal,
    onWait: () => controller.abort(new Error("enough")),
  });
  await expect(added).rejects.toThrow("enough");
  close();
});

test("an abort in the middle of a batch leaves nothing of it", async () => {
  const { memory } = await memoryOf(orders(1));
  const controller = new AbortController();
  const added = memory.add(orders(20_000), { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("enough"))); // heard where the batch gives others a turn
  await expect(added).rejects.toThrow("enough");
  expect(memory.stats().units).toBe(1);
  expect(await all(memory.check())).toEqual([]);
});

test("those who write to one memory at once do so one after the other", async () => {
  const { memory } = await memoryOf([]);
  const [first, second] = await Promise.all([
    memory.add(orders(2000), { batchSize: 100 }),
    memory.add(orders(2000), { batchSize: 70 }),
  ]);
  expect(first.added + second.added).toBe(2000);
  expect(memory.stats().units).toBe(2000);
  expect(await memory.removeById([1])).toBe(1);
});

test("a search hears an abort while it tries one text after the other", async () => {
  const { memory } = await memoryOf(orders(100));
  const controller = new AbortController();
  let tried = 0;
  const slow = {
    find: () => {
      tried++;
      for (const until = performance.now() + 60; performance.now() < until; ); // as long as a turn is in coming
      return [];
    },
  };
  setTimeout(() => controller.abort(new Error("enough")));
  await expect(all(memory.grep(slow, { signal: controller.signal }))).rejects.toThrow("enough");
  expect(tried).toBeLessThan(5);
});
