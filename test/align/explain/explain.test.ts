import { expect, test } from "vitest";
import { align, explain } from "../../../src/align/index.js";
import type { Bitext } from "../../../src/model/index.js";
import { sideFromLines } from "../../../src/segment/index.js";

const bitextOf = (zh: readonly string[], en: readonly string[]): Bitext => {
  const sides = { source: sideFromLines(zh, "zh"), target: sideFromLines(en, "en") };
  return { ...sides, beads: align(sides.source, sides.target) };
};

const ZH = ["2月23日，黄强主持会议。", "全省投资1000亿元建设铁路。", "代表们鼓掌。"];
const EN = [
  "On February 23, Huang Qiang presided over a meeting.",
  "The province will invest 100 billion yuan in building railways.",
  "The representatives applauded.",
];

test("explain names the words that speak for a bead as they are written, and what ties them", () => {
  const [first, second] = explain(bitextOf(ZH, EN));
  const words = first.matches.map(({ source, target, kind }) => `${source}=${target} ${kind}`);
  expect(words).toContain("2月23日=February 23 numbers");
  expect(words.some((word) => /=Huang names$/.test(word))).toBe(true);
  expect(words.some((word) => /=(meeting|presided) lexicon$/.test(word))).toBe(true);
  expect(second.matches.map(({ target }) => target)).toContain("100 billion");
  expect([first.sourceLength, first.targetLength]).toEqual([13, 44]);
});

test("explain says the same of the languages the other way round", () => {
  const there = explain(bitextOf(ZH, EN));
  const sides = { source: sideFromLines(EN, "en"), target: sideFromLines(ZH, "zh") };
  const back = explain({ ...sides, beads: align(sides.source, sides.target) });
  expect(back[1].matches.map(({ source, target }) => [target, source])).toEqual(
    there[1].matches.map(({ source, target }) => [source, target]),
  );
});

test("explain names no little word, and an English word as often as it stands there", () => {
  const zh = ["他在河边了解了情况，带走了一封信。"];
  const en = ["He took the letter with him when he had learned of the situation by the river."];
  const [{ matches }] = explain(bitextOf(zh, en));
  const words = matches.map(({ source, target }) => `${source}=${target}`);
  expect(words).toEqual(expect.arrayContaining(["河边=river", "情况=situation"]));
  expect(
    matches.filter(({ source, target }) => /^[了在他一]$/.test(source) || /^(the|of|with)$/i.test(target)),
  ).toEqual([]);
  expect(new Set(matches.map(({ target }) => target)).size).toBe(matches.length);
});
