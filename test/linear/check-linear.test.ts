import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, expect, test, vi } from "vitest";
import { superlinearPatterns } from "../../scripts/linear/patterns.js";
import { spreadsIntoCalls } from "../../scripts/linear/spreads.js";

const folder = mkdtempSync(join(tmpdir(), "duiqi-check-linear-"));
mkdirSync(join(folder, "src"));
vi.spyOn(process, "cwd").mockReturnValue(folder); // places are named from there
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

let count = 0;

/** A module of its own, since the check loads those that make patterns. */
function moduleOf(text: string): ts.SourceFile {
  const path = join(folder, "src", `module-${++count}.mjs`);
  writeFileSync(path, text);
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

const patternFaults = async (text: string): Promise<readonly string[]> =>
  (await superlinearPatterns([moduleOf(text)])).faults;

test.each([
  [String.raw`"a".replace(/\s*\n\s*/g, " ");`, "takes more than linear time on many"],
  [String.raw`const WORD = /\p{L}+$/u;`, "takes more than linear time on many"],
  [String.raw`const NUMBER = /(?:\d+,?)+$/;`, "takes exponential time on many"],
  ['const WORD = new RegExp(["a", "b"].join("+") + "+$");', "/a+b+$/ takes more than linear time on many"],
  ["export const find = (name) => new RegExp(name);", "expected “// made from: …”"],
])("the check finds the pattern in %s", async (text, fault) => {
  expect(await patternFaults(text)).toContainEqual(expect.stringContaining(fault));
});

test.each([
  String.raw`"a".replace(/(?<!\s)[^\S\n]*\n\s*/g, " ");`,
  String.raw`const WORD = /(?<!\p{L})\p{L}+$/u;`,
  String.raw`const NUMBER = /(?<!\d|\d,)\d+(?:,\d+)*/;`,
  'const WORD = new RegExp(["a", "b"].join("|"));',
  "export const find = (name) => new RegExp(name); // made from: a name of letters",
])("the check passes %s", async (text) => {
  expect(await patternFaults(text)).toEqual([]);
});

test.each([
  "all.push(...lines);",
  "Math.max(...numbers);",
  "String.fromCharCode(...bytes);",
  "new Set(...lists);",
  "Math.max.apply(null, numbers);",
  "all.push(...lines); // few:",
])("the check finds the list that is the arguments of a call in %s", (text) => {
  expect(spreadsIntoCalls([moduleOf(text)])).toEqual([expect.stringMatching(/^src\/module-\d+\.mjs:1: /)]);
});

test.each([
  "const all = [...lines, ...others];",
  "all.push(...lines); // few: two sides",
  "// few: two sides\nall.push(...lines);",
  "const say = (...words) => print(...words);",
])("the check passes the list in %s", (text) => {
  expect(spreadsIntoCalls([moduleOf(text)])).toEqual([]);
});
