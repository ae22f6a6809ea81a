import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBrackets, parseInterText, unitFormats } from "../../src/format/index.js";
import { type Bitext, isEmptyRange } from "../../src/model/index.js";
import { exportReview, type ReviewFormat } from "../../src/review/index.js";
import { sideFromLines } from "../../src/segment/index.js";
import { arbitraryBitext } from "./arbitrary-review.js";

const names = { source: "book.zh.html", target: "book.en.html" };
const unitNames = ["tmx", "xliff", "xliff12", "tsv", "csv", "jsonl"] as const;

const contents = (bitext: Bitext, format: ReviewFormat): string[] =>
  exportReview(bitext, format, names).map(({ content }) => content);

describe("what is exported", () => {
  test("is named after the source", () => {
    const bitext: Bitext = {
      source: sideFromLines(["桥。"], "zh"),
      target: sideFromLines(["A bridge."], "en"),
      beads: [{ source: { start: 0, end: 1 }, target: { start: 0, end: 1 }, cost: 0, score: 1 }],
    };
    const namesOf = (format: ReviewFormat, source = names.source): string[] =>
      exportReview(bitext, format, { ...names, source }).map(({ name }) => name);
    expect(namesOf("tmx")).toEqual(["book.tmx"]);
    expect(namesOf("xliff12")).toEqual(["book.xliff"]);
    expect(namesOf("intertext")).toEqual(["book.zh.en.xml", "book.zh.xml", "book.en.xml"]);
    expect(namesOf("beads", "zh")).toEqual(["zh.beads", "zh.zh.txt", "zh.en.txt"]);
    expect(namesOf("tsv", ".hidden")).toEqual([".hidden.tsv"]);
  });

  test.each(unitNames)("read again, %s has the same beads of two sides, and what is confirmed of them", (format) => {
    fc.assert(
      fc.property(arbitraryBitext, (bitext) => {
        const [content] = contents(bitext, format);
        const reader = unitFormats[format].reader();
        const units = [...reader.push(content), ...reader.end()];
        const whole = bitext.beads.filter(({ source, target }) => !isEmptyRange(source) && !isEmptyRange(target));
        expect(units.map(({ confirmed }) => confirmed)).toEqual(whole.map(({ confirmed }) => confirmed));
        units.forEach(({ score }, at) => {
          const { score: own } = whole[at];
          if (own === undefined || score === undefined) expect(score).toBe(own);
          else expect(score).toBeCloseTo(own, 8); // XLIFF has eight digits
        });
        expect(units.map(({ source }) => source.text.replace(/\s/g, ""))).toEqual(
          whole.map(({ source: { start, end } }) =>
            bitext.source.sentences
              .slice(start, end)
              .map(({ text }) => text.replace(/\s/g, ""))
              .join(""),
          ),
        );
      }),
      { numRuns: 40 },
    );
  });

  test("read again, InterText has the same beads and sentences, and what is confirmed", () => {
    fc.assert(
      fc.property(arbitraryBitext, (bitext) => {
        const [links, source, target] = contents(bitext, "intertext");
        const read = parseInterText({ links, source, target });
        expect(read.beads.map((bead) => [bead.source, bead.target, bead.confirmed])).toEqual(
          bitext.beads.map((bead) => [bead.source, bead.target, bead.confirmed]),
        );
        expect(read.target).toEqual(bitext.target.sentences.map(({ text }) => text.replace(/\s+/g, " ")));
      }),
      { numRuns: 40 },
    );
  });

  test("read again, brackets have the same beads, and their sentences are a line each", () => {
    fc.assert(
      fc.property(arbitraryBitext, (bitext) => {
        const [beads, source, target] = contents(bitext, "beads");
        expect(parseBrackets(beads).map((bead) => [bead.source, bead.target])).toEqual(
          bitext.beads.map((bead) => [bead.source, bead.target]),
        );
        expect(source.split("\n")).toHaveLength(bitext.source.sentences.length + 1);
        expect(target.split("\n").slice(0, -1)).toEqual(bitext.target.sentences.map(({ text }) => text));
      }),
      { numRuns: 40 },
    );
  });

  test("line ends inside a sentence do not end its line", () => {
    const bitext: Bitext = {
      source: sideFromLines(["桥\r\n通\r车。"], "zh"),
      target: sideFromLines(["The bridge\nis open."], "en"),
      beads: [{ source: { start: 0, end: 1 }, target: { start: 0, end: 1 }, cost: 0, score: 1 }],
    };
    expect(contents(bitext, "beads")).toEqual(["[0]:[0]:1.0000\n", "桥通车。\n", "The bridge is open.\n"]);
  });
});
