import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const release = join(root, "data/releases/2024-02-23-ai-robot-meeting");

/** What an example prints, run as its first lines say. */
async function printedBy(name: string, ...args: readonly string[]): Promise<string[]> {
  const program = join(root, "examples", name);
  const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", program, ...args]);
  return stdout.trimEnd().split("\n");
}

test("two texts are aligned, and their pairs printed", async () => {
  expect(await printedBy("two-texts.js")).toEqual([
    expect.stringMatching(/^0\.\d\d 图书馆每天九点开门。 \| The library opens at nine every day\.$/),
    expect.stringMatching(/\| Readers may borrow five books\. The term is thirty days\.$/),
    expect.stringMatching(/\| It is closed on Mondays\.$/),
  ]);
});

test("a lexicon of a few terms aligns by itself", async () => {
  expect(await printedBy("own-terms.js")).toEqual([
    "货轮进了船坞。 | The freighter entered the dock.",
    "船员下船了。 | Its crew went ashore.",
    "天黑了。 | Night fell.",
  ]);
});

test("two pages become a memory in which a phrase is found", async () => {
  const lines = await printedBy("pages-to-memory.js", join(release, "zh.html"), join(release, "en.html"));
  expect(lines[0]).toMatch(/^\d+ units; those with 机器人:$/);
  expect(lines[1]).toContain("Robotics");
});

test("every example is one that is tried: the page in a browser by .ci/package", () => {
  expect(readdirSync(join(root, "examples")).sort()).toEqual([
    "browser",
    "own-terms.js",
    "pages-to-memory.js",
    "two-texts.js",
  ]);
});
