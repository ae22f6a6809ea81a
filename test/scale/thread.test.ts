import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { startThread } from "../../src/scale/thread.js";

const room = mkdtempSync(join(tmpdir(), "duiqi-thread-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

function file(name: string, program: string): URL {
  const path = join(room, name);
  writeFileSync(path, program);
  return pathToFileURL(path);
}

const never = new AbortController().signal;

test("a thread whose file is not beside us starts from the installed package", async () => {
  const thread = await startThread(undefined, never);
  await thread.end();
});

test.each([
  ["is missing", pathToFileURL(join(room, "none.mjs")), /Cannot find module/],
  ["throws", file("throws.mjs", 'throw new Error("no such engine")'), /no such engine/],
  ["ends", file("ends.mjs", "process.exit(3)"), /it ended with the code 3/],
  ["says nothing", file("silent.mjs", "setInterval(() => {}, 1000)"), /it said nothing for 0\.5 s/],
])("a thread whose file %s is an error that says so, and what to do", async (_, at, why) => {
  const thread = startThread(at, never, 0.5);
  await expect(thread).rejects.toThrow(why);
  await expect(thread).rejects.toThrow("duiqi/scale/worker");
});

test("an abort is heard while a thread starts", async () => {
  const controller = new AbortController();
  const thread = startThread(file("waits.mjs", "setInterval(() => {}, 1000)"), controller.signal);
  controller.abort(new Error("enough"));
  await expect(thread).rejects.toThrow("enough");
});

test("a thread that dies tells the shard that it is at, and takes no other", async () => {
  const dies = `
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", () => { throw new Error("a fault of ours"); });
    parentPort.postMessage({ line: 0 });`;
  const thread = await startThread(file("dies.mjs", dies), never);
  const task = { plan: {}, task: {} } as Parameters<typeof thread.run>[0];
  await expect(thread.run(task, () => {})).rejects.toThrow("a fault of ours");
  await expect(thread.run(task, () => {})).rejects.toThrow("a fault of ours");
});
