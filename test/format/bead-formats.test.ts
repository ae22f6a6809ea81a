import { expect, test } from "vitest";
import {
  beadFormatOf,
  beadFormats,
  isBeadFormat,
  plainIds,
  unitFormatOf,
  unitFormats,
} from "../../src/format/index.js";
import type { Bead } from "../../src/model/index.js";

const beads: readonly Bead[] = [
  { source: { start: 0, end: 1 }, target: { start: 0, end: 2 }, score: 0.9371, confirmed: true },
  { source: { start: 1, end: 2 }, target: { start: 2, end: 2 }, score: 0.25 },
];
const text = {
  source: ["今天天气很好。", "我们去公园吧。"],
  target: ["The weather is fine.", "Today."],
  beads,
  sourceIds: plainIds(2),
  targetIds: plainIds(2),
  sourceFile: "a.zh.xml",
  targetFile: "a.en.xml",
};
const ranges = (of: readonly Bead[]) => of.map(({ source, target }) => [source, target]);

test.each(Object.entries(beadFormats))("%s gives beads back, and keeps what it says", (_, format) => {
  const read: { beads: readonly Bead[]; source?: readonly string[]; target?: readonly string[] } =
    format.holds === "beads"
      ? { beads: format.read(format.write(beads)) }
      : format.holds === "sentences"
        ? format.read(format.write(text))
        : format.read(format.write(text));
  expect(ranges(read.beads)).toEqual(ranges(beads));
  expect(read.source !== undefined).toBe(format.keeps.includes("sentences"));
  expect(read.beads.some(({ confirmed }) => confirmed)).toBe(format.keeps.includes("confirmations"));
});

test("formats that keep scores write them", () => {
  for (const format of Object.values(beadFormats)) {
    const written = format.holds === "beads" ? format.write(beads) : JSON.stringify(format.write(text));
    expect(written.includes("0.9371")).toBe(format.keeps.includes("scores"));
  }
});

test("no ending says two formats", () => {
  const endings = [...Object.values(beadFormats), ...Object.values(unitFormats)].flatMap((format) => format.endings);
  expect(new Set(endings).size).toBe(endings.length);
});

test("the ending of a file's name says its format, in capitals too", () => {
  expect(["a.beads", "b/c.GOLD", "a.align", "book.zh.en.xml", "a.ladder"].map(beadFormatOf)).toEqual([
    ...["brackets", "brackets", "brackets", "intertext", "ladder"],
  ]);
  expect(["a.TMX", "a.xlf", "a.xliff12", "a.csv"].map(unitFormatOf)).toEqual(["tmx", "xliff", "xliff12", "csv"]);
  for (const file of ["tmx", ".tmx", "a.tmx/b", "-", "a.", "a.txt", ""]) {
    expect(unitFormatOf(file)).toBeUndefined();
    expect(beadFormatOf(file)).toBeUndefined();
  }
  expect(isBeadFormat("toString")).toBe(false);
});
