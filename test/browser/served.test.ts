import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openPage, openWindow, press, shapes, surroundings, untilSaved } from "./browser.js";

const here = surroundings();
const project = resolve(import.meta.dirname, "../..");
const release = join(project, "data/releases/2024-02-23-ai-robot-meeting");

/** A server of `duiqi review`, in a process of its own. */
interface Served {
  readonly address: string;
  readonly process: ChildProcess;
}

const running: ChildProcess[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.kill("SIGKILL");
});

async function serve(journal: string): Promise<Served> {
  const command = [join(project, "dist/cli/main.js"), "review", join(release, "zh.html"), join(release, "en.html")];
  const server = spawn(process.execPath, [...command, "--no-open", "--journal", join(here.folder(), journal)]);
  running.push(server);
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (said += text));
  await expect.poll(() => said, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\S+\//);
  return { address: /http:\S+/.exec(said)?.[0] ?? "", process: server };
}

test("corrections are in the journal before they are called saved; a killed server loses none", async () => {
  const first = await serve("killed.jsonl");
  const { page, problems } = await openPage(here.browser(), first.address);
  await press(page, "Enter", "Enter", "m");
  await untilSaved(page);
  const done = await shapes(page);
  expect(done).toMatch(/^1-1✓ 1-2✓ 3-3✓ /);
  await page.reload();
  await page.locator(".row").first().waitFor();
  expect(await shapes(page)).toBe(done);
  expect(problems).toEqual([]);

  first.process.kill("SIGKILL");
  expect(readFileSync(join(here.folder(), "killed.jsonl"), "utf8").trim().split("\n")).toHaveLength(4);
  await press(page, "c", "c"); // the merged one is confirmed already, so on to the next
  await expect.poll(() => page.locator(".saving").textContent()).toBe("Not saved, trying again… (1 waiting)");

  const second = await serve("killed.jsonl");
  const { page: again } = await openPage(here.browser(), second.address);
  expect(await shapes(again)).toMatch(new RegExp(`^${done.slice(0, 14)}`));
  // the window that was open all the time goes on too, and what waited there is saved
  await untilSaved(page);
  expect(readFileSync(join(here.folder(), "killed.jsonl"), "utf8").trim().split("\n")).toHaveLength(5);
});

test("of two windows the slower one is told, and takes over what the other did", async () => {
  const { address } = await serve("two.jsonl");
  const { page: first } = await openPage(here.browser(), address);
  const { page: second } = await openWindow(await first.context().newPage(), address);
  await press(first, "m");
  await untilSaved(first);
  await press(second, "Shift+G", "c");
  await expect
    .poll(() => second.locator(".said").textContent())
    .toMatch(/^Another window made 1 change.* Your last one was not kept\.$/);
  await untilSaved(second);
  await press(second, "Shift+G", "c");
  await untilSaved(second);
  expect(readFileSync(join(here.folder(), "two.jsonl"), "utf8").trim().split("\n")).toHaveLength(3);
  await first.reload();
  await first.locator(".row").first().waitFor();
  expect(await first.locator("#progress").textContent()).toMatch(/^2 of/);
});

test("a correction whose answer was lost on the way is in the journal once, and what came after it is kept", async () => {
  const { address } = await serve("lost.jsonl");
  const { page } = await openPage(here.browser(), address);
  let isFirst = true;
  await page.route("**/journal", async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    await route.fetch(); // it arrives
    await route.abort();
  });
  await press(page, "m", "j", "Enter");
  await untilSaved(page);
  const done = await shapes(page);
  expect(await page.locator(".said").textContent()).not.toMatch(/Another window/);
  expect(readFileSync(join(here.folder(), "lost.jsonl"), "utf8").trim().split("\n")).toHaveLength(3);
  await page.reload();
  await page.locator(".row").first().waitFor();
  expect(await shapes(page)).toBe(done);
});
