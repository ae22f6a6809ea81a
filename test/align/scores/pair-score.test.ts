import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align, pairScore } from "../../../src/align/index.js";
import { parseBrackets, parseHunalign } from "../../../src/format/index.js";
import { defaultLexicon, withGlossary } from "../../../src/lexicon/index.js";
import type { Bead, Bitext } from "../../../src/model/index.js";
import { sideFromLines, stemEnglish } from "../../../src/segment/index.js";

const ZH = ["2月23日，黄强主持会议。", "全省投资1000亿元建设铁路。", "代表们鼓掌。"];
const EN = [
  "On February 23, Huang Qiang presided over a meeting.",
  "The province will invest 100 billion yuan in building railways.",
  "The representatives applauded.",
];
const STRANGERS = [
  "She boiled two eggs and fed the cat.",
  "Rain fell on the island all night long.",
  "Nobody knew the tune.",
];

const oneToOne = (count: number): Bead[] =>
  Array.from({ length: count }, (_, at) => ({
    source: { start: at, end: at + 1 },
    target: { start: at, end: at + 1 },
  }));

const bitextOf = (zh: readonly string[], en: readonly string[], beads?: readonly Bead[]): Bitext => {
  const sides = { source: sideFromLines(zh, "zh"), target: sideFromLines(en, "en") };
  return { ...sides, beads: beads ?? align(sides.source, sides.target) };
};

describe("pairScore", () => {
  test("is high for translations, and low for texts that have nothing to do with each other", () => {
    expect(pairScore(bitextOf(ZH, EN))).toBeGreaterThan(0.7);
    expect(pairScore(bitextOf(ZH, STRANGERS))).toBeLessThan(0.2);
    expect(pairScore(bitextOf([], []))).toBe(0);
  });

  test("tells a release from one of another event in the same phrases, by its dates and numbers", () => {
    const other = ["3月1日，黄强主持会议。", "全省投资700亿元建设铁路。", "代表们鼓掌。"];
    expect(pairScore(bitextOf(other, EN))).toBeLessThan(0.2);
  });

  test("believes no file: lines that have nothing in common are strangers, whatever number stands behind them", () => {
    const lines = (targets: readonly string[], number: string): string =>
      targets.map((target, at) => `${ZH[at]}\t${target}${number}\n`).join("");
    for (const number of ["", "\t3.5", "\t1"]) {
      const strangers = parseHunalign(lines(STRANGERS, number));
      expect(pairScore(bitextOf(strangers.source, strangers.target, strangers.beads))).toBeLessThan(0.1);
      const pair = parseHunalign(lines(EN, number));
      expect(pairScore(bitextOf(pair.source, pair.target, pair.beads))).toBeGreaterThan(0.9);
    }
    const claimed = parseBrackets("[0]:[0]:1.0000\n[1]:[1]:1.0000\n[2]:[2]:1.0000\n");
    expect(pairScore(bitextOf(ZH, STRANGERS, claimed))).toBeLessThan(0.1);
  });

  test("is low for one bead of everything, where long texts share words by chance", () => {
    const many = (lines: readonly string[]): string[] => Array.from({ length: 20 }, () => lines).flat();
    const whole: Bead = { source: { start: 0, end: 60 }, target: { start: 0, end: 60 }, score: 1 };
    expect(pairScore(bitextOf(many(ZH), many(STRANGERS), [whole]))).toBeLessThan(0.2);
  });

  test("is the same whatever scores and costs the beads have, and whether they are confirmed", () => {
    const claim = fc.record(
      { score: fc.double({ min: 0, max: 1, noNaN: true }), cost: fc.double(), confirmed: fc.constant(true as const) },
      { requiredKeys: [], noNullPrototype: true },
    );
    const claims = fc.array(claim, { minLength: ZH.length, maxLength: ZH.length });
    for (const en of [EN, STRANGERS]) {
      const bare = pairScore(bitextOf(ZH, en, oneToOne(ZH.length)));
      fc.assert(
        fc.property(claims, (claimed) => {
          const beads = oneToOne(ZH.length).map((bead, at): Bead => ({ ...bead, ...claimed[at] }));
          expect(pairScore(bitextOf(ZH, en, beads))).toBe(bare);
        }),
        { numRuns: 20 },
      );
    }
  });

  test("is the same with the languages the other way round", () => {
    for (const en of [EN, STRANGERS]) {
      const { source, target, beads } = bitextOf(ZH, en);
      const turned = beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source }));
      const there = pairScore({ source, target, beads });
      expect(pairScore({ source: target, target: source, beads: turned })).toBeCloseTo(there, 12);
    }
  });

  test("falls as translations are shuffled among the beads", () => {
    const shuffled = [EN[2], EN[0], EN[1]];
    const [right, wrong] = [EN, shuffled].map((en) => pairScore(bitextOf(ZH, en, oneToOne(3))));
    expect(wrong).toBeLessThan(right / 2);
  });

  test("knows the terms that the texts were aligned with", () => {
    const [zh, en] = [["魑魅。"], ["A glimmerwight."]];
    const lexicon = withGlossary(defaultLexicon(), [{ source: "魑魅", target: "glimmerwight" }], stemEnglish);
    expect(pairScore(bitextOf(zh, en, oneToOne(1)))).toBeLessThan(0.2);
    expect(pairScore(bitextOf(zh, en, oneToOne(1)), { lexicon })).toBeGreaterThan(0.5);
  });

  test("refuses two texts of one language", () => {
    const side = sideFromLines(ZH, "zh");
    expect(() => pairScore({ source: side, target: side, beads: oneToOne(3) })).toThrow(
      expect.objectContaining({ code: "languages-same" }),
    );
  });
});
