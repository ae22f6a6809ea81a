import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LONGEST_LINE, linesOfFile } from "../../src/scale/file-lines.js";
import { cutManifest, type FoundPair, pairsOf, writeManifest } from "../../src/scale/manifest.js";
import { pairFolders } from "../../src/scale/pair-folders.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-manifest-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const lines = (file: string, range = {}): (string | undefined)[] =>
  Array.from(linesOfFile(file, range), ({ bytes }) => bytes && new TextDecoder().decode(bytes));

describe("the lines of a file", () => {
  test("are those that splitting its text gives, whatever the lengths, and their places give them back", () => {
    const length = fc.oneof(fc.nat(5), fc.constantFrom(262_143, 262_144, 262_145, 600_000));
    fc.assert(
      fc.property(fc.array(length, { maxLength: 6 }), fc.boolean(), (lengths, ends) => {
        const expected = lengths.map((count, at) => String(at % 10).repeat(count));
        const text = expected.join("\n") + (ends && expected.length > 0 ? "\n" : "");
        const file = write("lines.txt", text);
        const naive = text.split("\n");
        if (naive.at(-1) === "") naive.pop();
        expect(lines(file)).toEqual(naive);
        for (const { bytes, start, end } of linesOfFile(file)) {
          const line = new TextDecoder().decode(bytes);
          expect(text.slice(start, end).replace(/\n$/, "")).toBe(line);
          expect(lines(file, { start, end })).toEqual([line]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("a line that is too long is dropped, and the next ones are kept", () => {
    const file = write("long.txt", `a\r\n${"x".repeat(LONGEST_LINE + 1)}\nb\n${"y".repeat(LONGEST_LINE)}\nc`);
    expect(lines(file).map((line) => line?.[0])).toEqual(["a", undefined, "b", "y", "c"]);
    expect([...linesOfFile(file)].map(({ start }) => start)).toEqual([
      0,
      3,
      LONGEST_LINE + 5,
      LONGEST_LINE + 7,
      2 * LONGEST_LINE + 8,
    ]);
  });
});

describe("a manifest", () => {
  test("is cut into shards that have every pair once, in order, with its line", () => {
    const rows = Array.from({ length: 23 }, (_, at) => `${at}.en\tnote\t${at}.zh`);
    rows.splice(7, 0, "", "   ");
    const file = write("pairs.tsv", `target\tnotes\tsource\r\n${rows.join("\r\n")}`);
    const { pairCount, slices } = cutManifest(file, 5);
    expect(pairCount).toBe(23);
    expect(slices.map(({ shard }) => shard)).toEqual([0, 1, 2, 3, 4]);
    const pairs = slices.flatMap((slice) => [...pairsOf(file, slice)]);
    expect(pairs.map((pair) => ("source" in pair ? pair.source : pair))).toEqual(
      Array.from({ length: 23 }, (_, at) => `${at}.zh`),
    );
    expect(pairs.map(({ line }) => line)).toEqual([
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      ...Array.from({ length: 16 }, (_, at) => 11 + at),
    ]);
    expect(cutManifest(file, 100).sha256).toBe(cutManifest(file, 5).sha256);
  });

  test("may be JSON Lines, with addresses", () => {
    const file = write(
      "pairs.jsonl",
      '{"source":"a","target":"b","sourceUrl":"https://a.example/"}\n{"source":"c","target":"d","x":1}\n',
    );
    const { slices } = cutManifest(file, 10);
    expect([...pairsOf(file, slices[0])]).toEqual([
      { line: 1, source: "a", target: "b", sourceUrl: "https://a.example/" },
      { line: 2, source: "c", target: "d" },
    ]);
  });

  test("a bad line in the middle is a bad pair, and the rest are pairs", () => {
    const long = "x".repeat(LONGEST_LINE);
    const bytes = Buffer.concat([
      Buffer.from(`source\ttarget\na\tb\nonly one cell\n${long}\tb\n`),
      Buffer.from([0xff, 0x09, 0x62, 0x0a]),
      Buffer.from("\tb\nc\td\n"),
    ]);
    const file = write("bad.tsv", bytes);
    const { pairCount, slices } = cutManifest(file, 10);
    expect(pairCount).toBe(6);
    const problems = [...pairsOf(file, slices[0])].map((pair) => ("problem" in pair ? pair.problem : ""));
    expect(problems).toEqual([
      "",
      "The line has 1 cells, expected 2, one a column.",
      `The line is longer than ${LONGEST_LINE} bytes, expected names of files.`,
      "The line is not UTF-8.",
      "The line names no source, expected a file.",
      "",
    ]);
  });

  test.each([
    ["empty.tsv", "", "The manifest is empty"],
    ["header.tsv", "source\ttarget\n\n", "The manifest has no pairs."],
    ["wrong.tsv", "source\tenglish\na\tb\n", "Column “target” is missing"],
    ["wrong.jsonl", '{"zh":"a","en":"b"}\n', "The line names no source"],
    ["binary.tsv", Uint8Array.of(0x89, 0x50, 0, 1, 2), "Column “source” is missing"],
  ])("%s is no manifest", (name, content, message) => {
    expect(() => cutManifest(write(name, content), 10)).toThrow(message);
  });
});

describe("a manifest that is written", () => {
  const read = (file: string): unknown[] =>
    cutManifest(file, 1000)
      .slices.flatMap((slice) => [...pairsOf(file, slice)])
      .map((pair) =>
        "source" in pair ? [pair.source, pair.target].map((name) => resolve(dirname(file), name)) : pair,
      );

  test("names the files that were found, from wherever it stands, whatever their names are", () => {
    const sign = fc.constantFrom(
      " ",
      "\t",
      "\\",
      "\\t",
      "\n",
      "\r",
      '"',
      "四川",
      "\ufeff",
      "\u2028",
      "#next",
      "{",
      "a",
      "é",
      ".html",
    );
    const name = fc.oneof(
      fc.array(sign, { minLength: 1 }).map((signs) => signs.join("")),
      fc.string({ unit: "binary", minLength: 1 }),
    );
    const path = fc.tuple(fc.constantFrom("", "zh/", "../en/", "/pages/"), name).map((parts) => parts.join(""));
    const pair = fc.record({ source: path, target: path, probability: fc.constantFrom(undefined, 0.5) });
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("m.tsv", "out/m.tsv", "m.jsonl", "out/m.JSONL"),
        (pairs, place) => {
          const file = join(folder, place);
          write(place, writeManifest(pairs, file));
          expect(read(file)).toEqual(pairs.map(({ source, target }) => [resolve(source), resolve(target)]));
        },
      ),
    );
  });

  test("stands from its own folder, and what was named absolutely stays so", () => {
    const pairs: FoundPair[] = [{ source: "zh/a b.html", target: "/pages/en\\1.html#next", probability: 0.98765 }];
    expect(writeManifest(pairs, "out/m.tsv")).toBe(
      "source\ttarget\tprobability\n../zh/a b.html\t/pages/en\\1.html#next\t0.9877\n",
    );
    expect(writeManifest(pairs, "out/m.jsonl")).toBe(
      '{"source":"../zh/a b.html","target":"/pages/en\\\\1.html#next","probability":0.9877}\n',
    );
    expect(writeManifest(pairs).split("\n")[1]).toContain("zh/a b.html\t/pages");
  });

  test("by hand needs no signs before signs: a name stands as it is", () => {
    const file = write("by-hand.tsv", 'source\ttarget\nzh\\new.html\ten\\table.html\n "a" b.txt \t"c\n"d\\te"\tf\n');
    const [slice] = cutManifest(file, 10).slices;
    expect([...pairsOf(file, slice)]).toEqual([
      { line: 2, source: "zh\\new.html", target: "en\\table.html" },
      { line: 3, source: '"a" b.txt', target: '"c' },
      { line: 4, source: "d\te", target: "f" },
    ]);
  });
});

describe("two folders", () => {
  test("are paired by name, endings aside, in subfolders too", () => {
    for (const name of [
      "zh/b.html",
      "zh/news/1.txt",
      "zh/.hidden",
      "zh/alone.txt",
      "en/b.htm",
      "en/news/1.txt",
      "en/other",
    ]) {
      write(`two/${name}`, "x");
    }
    const { text, unpaired } = pairFolders(join(folder, "two/zh"), join(folder, "two/en"));
    const pairs = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const at = (name: string): string => join(folder, "two", name);
    expect(pairs).toEqual([
      { source: at("zh/b.html"), target: at("en/b.htm") },
      { source: at("zh/news/1.txt"), target: at("en/news/1.txt") },
    ]);
    expect(unpaired).toEqual([at("en/other"), at("zh/alone.txt")]);
  });

  test("with two files of a name, or without a pair, are refused", () => {
    for (const name of ["zh/a.txt", "zh/a.html", "en/a.txt", "fr/z.txt"]) write(`bad/${name}`, "x");
    expect(() => pairFolders(join(folder, "bad/zh"), join(folder, "bad/en"))).toThrow("have one name");
    expect(() => pairFolders(join(folder, "bad/en"), join(folder, "bad/fr"))).toThrow("No file in");
    expect(() => pairFolders(join(folder, "none"), join(folder, "bad/fr"))).toThrow(
      "cannot be read: no such file or folder",
    );
  });
});
