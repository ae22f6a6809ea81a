import { describe, expect, test } from "vitest";
import { workCounter } from "../support/work/count-work.js";
import { growthOf, LINEAR, repeats, series } from "../support/work/growth.js";

const counter = workCounter();
// compiled after the counter has started, as what it counts must be
const { checkUnit, checkUnits } = await import("../../src/evaluate/index.js");
const { defaultLexicon } = await import("../../src/lexicon/index.js");

describe("checkUnit takes time linear in a unit of nothing but", () => {
  const readings = defaultLexicon();
  const check = (source: string, target: string): unknown =>
    checkUnit({ source: { lang: "en", text: source }, target: { lang: "en", text: target } }, { readings });
  const numbers = series((at) => `${at + 3} days, `);

  test.each([
    ...repeats(["\t", "(", "(]", '"', "“", "Li Ming ", "a a ", "were ", "Ã", "a", ". "]),
    ["numbers, each another", numbers] as const,
  ])("%s", (_, text) => {
    expect(growthOf(counter, (each) => check(each, "This is a test, isn’t it?"), text, 1000)).toBeLessThan(LINEAR);
  });

  test("numbers on both sides, each another", () => {
    const read = (text: string): unknown => check(text, text.replaceAll(" days", "000"));
    expect(growthOf(counter, read, numbers, 2400)).toBeLessThan(LINEAR);
  });

  test("names in a text of names", () => {
    const name = (at: number): string =>
      `Li ${"BDGK"[at % 4]}${"aeiou"[at % 5]}${"bdgklmn"[at % 7]}${"aeiou"[at % 3]} . `;
    const read = (text: string): unknown =>
      checkUnit(
        { source: { lang: "zh", text: "李".repeat(text.length / 8) }, target: { lang: "en", text } },
        { rules: ["name-missing"], readings },
      );
    expect(growthOf(counter, read, series(name), 1000)).toBeLessThan(LINEAR);
  });

  test("3月 in Chinese", () => {
    const read = (text: string): unknown =>
      checkUnit({ source: { lang: "zh", text }, target: { lang: "en", text: "In March." } });
    expect(growthOf(counter, read, (length) => "3月".repeat(length / 2), 400)).toBeLessThan(LINEAR);
  });
});

test("checkUnits takes time linear in its units", () => {
  const unit = { source: { lang: "zh", text: "雨停了。" }, target: { lang: "en", text: "The rain stopped." } } as const;
  const read = (text: string): unknown => [...checkUnits(Array.from(text, () => unit))];
  expect(growthOf(counter, read, (length) => ".".repeat(length), 50)).toBeLessThan(LINEAR);
});
