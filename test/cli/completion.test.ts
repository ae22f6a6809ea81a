import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { type CompletedCommand, completionScript, SHELLS } from "../../src/cli/completion-scripts.js";

const COMMANDS: readonly CompletedCommand[] = [
  {
    path: "align",
    commands: [],
    options: [
      { name: "--output", values: [] },
      { name: "--to", values: ["tmx", "tsv"] },
    ],
  },
  { path: "memory", commands: ["add", "find"], options: [] },
  { path: "memory add", commands: [], options: [{ name: "--domain", values: [] }] },
  { path: "memory find", commands: [], options: [{ name: "--limit", values: [] }] },
];

test.each(SHELLS)("what %s reads names all commands, options and values", (shell) => {
  const script = completionScript(shell, COMMANDS);
  for (const word of [
    "align",
    "memory",
    "add",
    "find",
    "output",
    "to",
    "tmx tsv",
    "domain",
    "limit",
    "help",
    "version",
  ]) {
    expect(script).toContain(word);
  }
  expect(script).not.toMatch(/undefined|\[object/);
});

const hasBash = spawnSync("bash", ["--version"]).status === 0;

/** What bash offers for the last of these words. */
const offered = (...words: readonly string[]): string =>
  execFileSync(
    "bash",
    [
      "-c",
      `eval "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _duiqi; echo "\${COMPREPLY[@]}"`,
      "-",
      completionScript("bash", COMMANDS),
      ...words,
    ],
    { encoding: "utf8" },
  ).trim();

describe.skipIf(!hasBash)("bash offers", () => {
  test.each([
    [["duiqi", "al"], "align"],
    [["duiqi", ""], "align memory help --help --version"],
    [["duiqi", "align", "a.html", "--o"], "--output"],
    [["duiqi", "align", "a.html", "--to", "t"], "tmx tsv"],
    [["duiqi", "memory", ""], "add find"],
    [["duiqi", "memory", "find", "x.db", "--"], "--limit"],
    [["duiqi", "align", "./pa"], ""], // files, which it knows itself
  ])("for %j: %s", (words, expected) => {
    expect(offered(...words)).toBe(expected);
  });
});
