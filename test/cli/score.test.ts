import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseTmx, parseTsv, writeTmx } from "../../src/format/index.js";
import type { TranslationUnit } from "../../src/model/index.js";

const main = resolve(import.meta.dirname, "../../dist/cli/main.js");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-score-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

function duiqi(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

const RIGHT = ["会议于2月23日在成都召开。", "The meeting was held in Chengdu on February 23."] as const;
const WRONG = ["会议于2月23日在成都召开。", "He sat down by the window and looked out at the rain."] as const;
const OTHER_DAY = ["会议于2月23日在成都召开。", "The meeting was held in Chengdu on February 28."] as const;

describe("duiqi score", { timeout: 60_000 }, () => {
  test("keeps the pairs of plain columns that score enough, in order, with their scores, and says how many", () => {
    writeFileSync(at("plain.tsv"), [RIGHT, WRONG, OTHER_DAY, RIGHT].map((pair) => `${pair.join("\t")}\n`).join(""));
    const { code, err } = duiqi("score", "plain.tsv", "--min", "0.5", "-o", "kept.tsv");
    expect(code).toBe(0);
    expect(err).toMatch(/^duiqi: kept\.tsv: 2 units; 2 below 0\.5 left out; 4 scored in /);
    const kept = parseTsv(readFileSync(at("kept.tsv"), "utf8"));
    expect(kept.map(({ source, target }) => [source.text, target.text])).toEqual([RIGHT, RIGHT]);
    for (const { score } of kept) expect(score).toBeGreaterThan(0.8);
  });

  test("keeps every pair where no score is asked for, and whatever else a unit has", () => {
    const unit = ([zh, en]: readonly [string, string], more: Partial<TranslationUnit>): TranslationUnit => ({
      source: { lang: "zh", text: zh },
      target: { lang: "en", text: en },
      ...more,
    });
    writeFileSync(
      at("units.tmx"),
      writeTmx([unit(RIGHT, { score: 0.1, date: "2024-03-02" }), unit(WRONG, { score: 0.9, confirmed: true })]),
    );
    expect(duiqi("score", "units.tmx", "-o", "scored.tmx").code).toBe(0);
    const scored = parseTmx(readFileSync(at("scored.tmx"), "utf8"));
    expect(scored.map(({ date, confirmed }) => [date, confirmed])).toEqual([
      ["2024-03-02", undefined],
      [undefined, true],
    ]);
    expect(scored[0].score).toBeGreaterThan(0.8);
    expect(scored[1].score).toBeLessThan(0.1);

    expect(duiqi("score", "units.tmx", "--min", "0.5", "-o", "confirmed.tmx").err).toContain("2 units;");
  });

  test("a table of reasons says of each pair, also of those left out, what spoke for and against it", () => {
    writeFileSync(at("few.tsv"), [RIGHT, WRONG, OTHER_DAY].map((pair) => `${pair.join("\t")}\n`).join(""));
    const { code } = duiqi("score", "few.tsv", "--min", "0.5", "--reasons", "why.tsv", "-o", "few-kept.jsonl");
    expect(code).toBe(0);
    const [names, ...rows] = readFileSync(at("why.tsv"), "utf8").trimEnd().split("\n");
    expect(names.split("\t")).toEqual([
      "score",
      "words",
      "numbers",
      "length",
      "language",
      "form",
      "findings",
      "source",
      "target",
    ]);
    const [right, wrong, otherDay] = rows.map((row) => row.split("\t"));
    expect(Number(right[1])).toBeGreaterThan(0);
    expect(Number(wrong[1])).toBeLessThan(0);
    expect([right[6], otherDay[6]]).toEqual(["", expect.stringContaining("28")]);
    expect(otherDay.slice(7)).toEqual([...OTHER_DAY]);
    expect(JSON.parse(readFileSync(at("few-kept.jsonl"), "utf8"))).not.toHaveProperty("reasons");
  });

  test("a glossary makes its terms known, on threads too, and a broken one is told before anything is read", () => {
    const lines = Array.from(
      { length: 2500 },
      (_, row) => `${row + 10}号楼里有猫头草。\tThere is zandwort in building ${row + 10}.\n`,
    );
    writeFileSync(at("terms.txt"), "猫头草\tzandwort\n");
    writeFileSync(at("named.tsv"), lines.join(""));
    const scores = (...args: string[]): number[] =>
      parseTsv(duiqi("score", "named.tsv", "--jobs", "2", ...args).out).map(({ score }) => score ?? 0);
    const [without, with_] = [scores(), scores("--glossary", "terms.txt")];
    expect(with_).toHaveLength(2500);
    for (const row of [0, 2499]) expect(with_[row]).toBeGreaterThan(without[row] + 0.01);

    writeFileSync(at("broken.txt"), "卡尔朵蓝 Kaldorlan\n");
    const { code, err } = duiqi("score", "named.tsv", "--glossary", "broken.txt", "-o", "never.tsv");
    expect([code, err]).toEqual([1, expect.stringContaining("broken.txt")]);
    expect(existsSync(at("never.tsv"))).toBe(false);
  });

  test("reads and writes two texts of as many lines", () => {
    writeFileSync(at("corpus.en"), `${RIGHT[1]}\n${WRONG[1]}\n`);
    writeFileSync(at("corpus.zh"), `${RIGHT[0]}\n${WRONG[0]}\n`);
    const { code, err } = duiqi("score", "corpus.en", "corpus.zh", "--min", "0.5", "-o", "clean");
    expect([code, err]).toEqual([0, expect.stringContaining("1 units; not kept: languages (1), scores (1); 1 below")]);
    expect(readFileSync(at("clean.en"), "utf8")).toBe(`${RIGHT[1]}\n`);
    expect(readFileSync(at("clean.zh"), "utf8")).toBe(`${RIGHT[0]}\n`);
  });

  test("gives the same on threads as without, line for line", () => {
    const lines = Array.from({ length: 3000 }, (_, row) => {
      const [zh, en] = row % 3 === 0 ? WRONG : RIGHT;
      return `${row + 10}。${zh}\t${row + 10}. ${en}\n`;
    });
    writeFileSync(at("many.tsv"), lines.join(""));
    const alone = duiqi("score", "many.tsv", "--min", "0.5", "--jobs", "1");
    const together = duiqi("score", "many.tsv", "--min", "0.5", "--jobs", "2");
    expect([alone.code, together.code]).toEqual([0, 0]);
    expect(together.out).toBe(alone.out);
    expect(parseTsv(together.out).map(({ target }) => Number.parseInt(target.text, 10))).toEqual(
      Array.from({ length: 3000 }, (_, row) => row + 10).filter((_, row) => row % 3 !== 0),
    );
  });

  test("is an error where nothing is kept, and writes nothing", () => {
    writeFileSync(at("wrong.tsv"), `${WRONG.join("\t")}\n`);
    const { code, err } = duiqi("score", "wrong.tsv", "--min", "0.5", "-o", "none.tsv");
    expect([code, err]).toEqual([1, "duiqi: No unit was written: 1 below 0.5 left out.\n"]);
    expect(existsSync(at("none.tsv"))).toBe(false);
  });

  test("says where a line has not two columns, and goes on behind it where it is lenient", () => {
    writeFileSync(at("broken.tsv"), `${RIGHT.join("\t")}\n会议\n${RIGHT.join("\t")}\n`);
    const strict = duiqi("score", "broken.tsv");
    expect([strict.code, strict.err]).toEqual([1, expect.stringContaining("broken.tsv:2:1: The line has one column")]);
    expect(duiqi("score", "broken.tsv", "--lenient").err).toContain("1 broken ones left out");
  });

  test("refuses files of beads, and a score that is none", () => {
    expect(duiqi("score", "doc.gold").code).toBe(2);
    expect(duiqi("score", "plain.tsv", "--min", "2").code).toBe(2);
  });
});
