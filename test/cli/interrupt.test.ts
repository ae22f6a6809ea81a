import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultLexicon } from "../../src/lexicon/index.js";
import { syntheticPair } from "../support/synthetic-pair.js";

const main = resolve(import.meta.dirname, "../../dist/cli/main.js");
const AT_WORK = 1000; // milliseconds: by then a command is at work, and far from its end

let folder: string;
const at = (name: string): string => join(folder, name);

// big enough that each command would work for ten seconds and more
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-interrupt-"));
  const pair = syntheticPair(defaultLexicon(), 400, () => [1, 1]);
  mkdirSync(at("gold"));
  for (const lang of ["zh", "en"] as const) {
    const lines = pair[lang].map((line) => `${line}\n`);
    writeFileSync(at(`book.${lang}`), lines.join("").repeat(100));
    writeFileSync(at(`gold/book.${lang}`), lines.join("").repeat(10));
    mkdirSync(at(`pages.${lang}`));
    for (let page = 0; page < 1500; page++) {
      const from = (7 * page) % 300;
      writeFileSync(at(`pages.${lang}/${page}.txt`), lines.slice(from, from + 100).join(""));
    }
  }
  const paragraphs = pair.zh.map((line) => `<p>${line}</p>\n`).join("");
  writeFileSync(at("page.html"), `<html><body>${paragraphs.repeat(1000)}`);
  const units = pair.zh.map((line, row) => `${line}\t${pair.en[row]}\tzh\ten\n`).join("");
  writeFileSync(at("units.tsv"), `source\ttarget\tsource_lang\ttarget_lang\n${units.repeat(2500)}`);
  const beads = (count: number): string => Array.from({ length: count }, (_, row) => `[${row}]:[${row}]\n`).join("");
  writeFileSync(at("gold/book.gold"), beads(4000));
  for (const name of ["many.gold", "many.align"]) writeFileSync(at(name), beads(2_000_000));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a command, sends SIGINT while it works, and gives its exit code as shells do: 130 where the signal itself ended it. */
async function interrupted(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, stdio: "ignore" });
  const ended = once(child, "exit");
  await setTimeout(AT_WORK);
  child.kill("SIGINT");
  const [code, signal] = await ended;
  return signal === "SIGINT" ? 130 : code;
}

describe("Ctrl-C ends", { timeout: 60_000 }, () => {
  test.each<[string, string]>([
    ["the reading of a page", "read page.html -o out.txt"],
    ["cutting into sentences and words", "split page.html --words -o out.txt"],
    ["aligning two texts", "align book.zh book.en --split lines -o out.tmx"],
    ["aligning by lengths alone", "align book.zh book.en --split lines --evidence length -o out.tmx"],
    ["reading two texts to align them", "align page.html book.en -o out.tmx"],
    ["pairing documents", "pair pages.zh pages.en -o out.tsv"],
    ["making a memory of folders", "build pages.zh pages.en -o out.tmx"],
    ["converting units that are written as they come", "convert units.tsv -o out.tmx"],
    ["converting units that wait for the last", "convert units.tsv --to hunalign -o out.txt"],
    ["scoring units on threads", "score units.tsv -o out.tsv"],
    ["scoring units on one thread", "score units.tsv --jobs 1 -o out.tsv"],
    ["checking units", "check units.tsv -o out.txt"],
    ["judging beads", "evaluate many.gold many.align -o out.txt"],
    ["trying what evidence helps", "bench gold -o out.txt"],
    ["the beginning of a review", "review book.zh book.en --split lines --no-open --journal out.jsonl"],
  ])("%s, and nothing is left behind: duiqi %s", async (_, command) => {
    expect(await interrupted(command.split(" "))).toBe(130);
    expect(readdirSync(folder).filter((name) => name.startsWith("out"))).toEqual([]);
  });

  test("a run of many pairs, and leaves what it goes on with", async () => {
    expect(await interrupted(["run", "pages.zh", "pages.en", "-o", "run", "--jobs", "1"])).toBe(130);
    expect(readdirSync(at("run"))).toContain("run.json");
  });
});
