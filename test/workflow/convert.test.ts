import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { writeTmx, writeTsv } from "../../src/format/index.js";
import type { TranslationUnit } from "../../src/model/index.js";
import {
  beadsOfUnits,
  convert,
  FILE_FORMATS,
  fileFormatOf,
  type TextOutput,
  UsageError,
  unitsOfBeads,
} from "../../src/workflow/door.js";
import { folderWith } from "./in-folder.js";

const units: readonly TranslationUnit[] = [
  {
    id: "u1",
    source: { lang: "zh", text: "今天天气很好。" },
    target: { lang: "en", text: "The weather is fine." },
    score: 0.5,
    confirmed: true,
  },
  { source: { lang: "zh", text: "我们去公园吧。" }, target: { lang: "en", text: "Let us go to the park." } },
];

/** Somewhere to write to that is no file. */
function inMemory(): TextOutput & { text: string; state: string } {
  const output = {
    text: "",
    state: "open",
    write: async (text: string) => {
      output.text += text;
    },
    finish: () => {
      output.state = "finished";
    },
    abandon: () => {
      output.state = "abandoned";
    },
  };
  return output;
}

const rejected = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe("convert", () => {
  test("counts the units that were written, and what the format has no place for", async () => {
    const folder = folderWith({ "book.tmx": writeTmx(units) });
    const converted = await convert([join(folder, "book.tmx")], join(folder, "book.tsv"));
    expect(converted).toEqual({ kind: "units", count: 2, losses: [{ what: "ids", count: 1 }], leftOut: [] });
    const withoutIds = units.map(({ id, ...unit }) => unit);
    expect(readFileSync(join(folder, "book.tsv"), "utf8")).toBe(writeTsv(withoutIds));
  });

  test("takes units on which the work has come far enough, and counts the others", async () => {
    const state = (text: string) => ({ notes: [{ type: "x-state", text }] });
    const [first, second] = units;
    const folder = folderWith({ "book.tmx": writeTmx([first, { ...second, ...state("Draft") }, second]) });
    const how = async (only: "translated" | "approved" | "signed-off") => {
      const { count, leftOut } = await convert([join(folder, "book.tmx")], inMemory(), { to: "tsv", only });
      return [count, leftOut];
    };
    expect(await how("translated")).toEqual([2, [{ rule: "stage-below", count: 1, what: "not translated left out" }]]);
    expect(await how("signed-off")).toEqual([1, [{ rule: "stage-below", count: 2, what: "not signed-off left out" }]]);
    const none = convert([join(folder, "book.tmx")], inMemory(), { to: "tsv", swap: true, only: "approved" });
    expect((await none).count).toBe(1);
  });

  test("reads what other tools write for themselves, and does not write such a file", async () => {
    const folder = folderWith({ "book.tmx": writeTmx(units) });
    expect(["a.sdlxliff", "a.mqxliff", "a.mxliff", "a.TXLF"].map(fileFormatOf)).toEqual(Array(4).fill("xliff12"));
    const error = await rejected(convert([join(folder, "book.tmx")], join(folder, "book.sdlxliff")));
    expect(error).toBeInstanceOf(UsageError);
    expect(existsSync(join(folder, "book.sdlxliff"))).toBe(false);
    expect(await rejected(convert([join(folder, "book.tmx")], join(folder, "book.tmx.gz")))).toBeInstanceOf(UsageError);
  });

  test("reads files of gzip, of units and of beads", async () => {
    const folder = folderWith({ "book.tmx": writeTmx(units), "a.ladder": "0\t0\n1\t1\n" });
    for (const name of ["book.tmx", "a.ladder"]) {
      writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name))));
    }
    expect((await convert([join(folder, "book.tmx.gz")], inMemory(), { to: "tsv" })).count).toBe(2);
    expect((await convert([join(folder, "a.ladder.gz")], inMemory(), { to: "champollion" })).count).toBe(1);
  });

  test("counts what was left out, by why", async () => {
    const folder = folderWith({ "a.zh": "今天很好。\n\n再见。\n", "a.en": "Fine.\nAlone.\nBye.\n" });
    const output = inMemory();
    const files = ["a.zh", "a.en"].map((name) => join(folder, name));
    const { count, leftOut } = await convert(files, output, { from: "moses", to: "jsonl" });
    expect(count).toBe(2);
    expect(leftOut).toEqual([{ rule: "unit-incomplete", count: 1, what: "without a translation left out" }]);
    expect(output.state).toBe("finished");
    expect(output.text.trim().split("\n")).toHaveLength(2);
  });

  test("swaps the sides", async () => {
    const folder = folderWith({ "book.tmx": writeTmx(units) });
    const output = inMemory();
    await convert([join(folder, "book.tmx")], output, { to: "jsonl", swap: true });
    expect(JSON.parse(output.text.split("\n")[0])).toMatchObject({ source: { lang: "en" }, target: { lang: "zh" } });
  });

  test("reads and writes every format of units and of beads", async () => {
    const folder = folderWith({ "book.tmx": writeTmx(units), "book.zh": "一。\n二。\n", "book.en": "One.\nTwo.\n" });
    const texts = ["book.zh", "book.en"].map((name) => join(folder, name));
    const names = { moses: "book", intertext: "book.zh.en.xml" };
    for (const format of FILE_FORMATS) {
      const file = join(folder, Object.entries(names).find(([name]) => name === format)?.[1] ?? `book.${format}`);
      const isBare = ["brackets", "ladder", "champollion"].includes(format);
      if (isBare) await convert([join(folder, "links.hunalign")], file, { to: format });
      else await convert([join(folder, "book.tmx")], file, { to: format });
      if (!existsSync(join(folder, "links.hunalign"))) {
        await convert([join(folder, "book.tmx")], join(folder, "links.hunalign"));
      }
      const files = format === "moses" ? [`${file}.zh`, `${file}.en`] : isBare ? [file, ...texts] : [file];
      const back = inMemory();
      const { count, kind } = await convert(files, back, { from: format, to: "jsonl" });
      expect([format, count, kind]).toEqual([format, 2, "units"]);
    }
  });

  test("beads without a sentence on one side are left out of units, and counted", async () => {
    const folder = folderWith({
      "a.beads": "[0]:[0]\n[1]:[]\n",
      "a.zh": "今天很好。\n再见。\n",
      "a.en": "Fine today.\n",
    });
    const files = ["a.beads", "a.zh", "a.en"].map((name) => join(folder, name));
    const { leftOut } = await convert(files, inMemory(), { to: "tmx" });
    expect(leftOut).toEqual([{ rule: "bead-one-sided", count: 1, what: "beads of one side left out" }]);
  });

  test("writes nothing where there is no unit, and says why", async () => {
    const folder = folderWith({ "none.tmx": writeTmx([]), "bad.jsonl": "{}\n" });
    const file = join(folder, "out.tsv");
    await expect(convert([join(folder, "none.tmx")], file)).rejects.toThrow("No unit was written: there is none in");
    const bad = convert([join(folder, "bad.jsonl")], file, { lenient: true });
    await expect(bad).rejects.toThrow("All 1 units are broken, expected a good one at least.");
    expect(existsSync(file)).toBe(false);
  });

  test("an abort leaves nothing behind", async () => {
    const folder = folderWith({ "book.tmx": writeTmx(units) });
    const file = join(folder, "out.tsv");
    const aborted = convert([join(folder, "book.tmx")], file, { signal: AbortSignal.abort(new Error("enough")) });
    await expect(aborted).rejects.toThrow();
    expect(existsSync(file)).toBe(false);
  });

  test.each([
    ["no format by name", ["a.txt"], "out.tsv", {}, "the option from says"],
    ["no place for three files", ["a.hunalign"], undefined, { to: "intertext" }, "the option output"],
    ["no text", ["a.beads"], "out.tmx", {}, "give the sentences of both sides"],
    ["two files of one", ["a.tmx", "b.tmx"], "out.tsv", {}, "tmx is one file; 2 were given."],
    ["no language", ["a.txt", "b.txt"], "out.tsv", { from: "moses" }, "the option sourceLang says its language"],
    ["beads of units", ["a.tmx"], "out.beads", {}, "brackets holds beads and no text"],
    ["no file", [], "out.tsv", {}, "No file is given"],
  ] as const)("a call that cannot be is a UsageError: %s", async (_, names, output, options, message) => {
    const folder = folderWith({
      "a.txt": "x",
      "b.txt": "x",
      "a.tmx": writeTmx(units),
      "a.beads": "[0]:[0]\n",
      "a.hunalign": "今天很好。\tFine today.\n",
    });
    const files = names.map((name) => join(folder, name));
    const error = await rejected(convert(files, output === undefined ? inMemory() : join(folder, output), options));
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(message);
  });
});

test("units become beads and units again", () => {
  const back = unitsOfBeads(beadsOfUnits(units));
  expect(back.map(({ source, target }) => [source.text, target.text])).toEqual(
    units.map(({ source, target }) => [source.text, target.text]),
  );
  expect(back.map(({ score }) => score)).toEqual([0.5, undefined]);
});

test("the ending of a file's name says its format", () => {
  expect(["a.tmx", "a.xlf", "a.gold", "a.xml", "a.moses", "a.txt", "-"].map(fileFormatOf)).toEqual([
    ...["tmx", "xliff", "brackets", "intertext", "moses", undefined, undefined],
  ]);
});
