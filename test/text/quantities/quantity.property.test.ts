import fc from "fast-check";
import { expect, test } from "vitest";
import { quantitiesIn } from "../../../src/text/quantities/quantity.js";

const FIGURES = "零一二三四五六七八九";

/** A number below ten thousand in Chinese, with every 零 that it needs. */
function chineseSection(value: number): string {
  let written = "";
  let isSkipped = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const figure = Math.floor(value / unit) % 10;
    if (figure === 0) isSkipped ||= written !== "";
    else {
      written += `${isSkipped ? "零" : ""}${FIGURES[figure]}${name}`;
      isSkipped = false;
    }
  }
  return written;
}

/** A whole number in Chinese, the long way: 一十二亿零三万零四十. */
function inChinese(value: number): string {
  if (value === 0) return "零";
  const [high, rest] = [Math.floor(value / 1e8), value % 1e8];
  const [middle, low] = [Math.floor(rest / 1e4), rest % 1e4];
  let written = high === 0 ? "" : `${inChinese(high)}亿`;
  if (middle > 0) written += `${written !== "" && middle < 1000 ? "零" : ""}${chineseSection(middle)}万`;
  if (low > 0) written += `${written !== "" && low < 1000 ? "零" : ""}${chineseSection(low)}`;
  return written;
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A whole number in English words: one hundred and five thousand and six. */
function inEnglish(value: number, and: string): string {
  if (value < 20) return ONES[value];
  if (value < 100) return TENS[Math.floor(value / 10)] + (value % 10 === 0 ? "" : `-${ONES[value % 10]}`);
  const scales = [
    [1e12, "trillion"],
    [1e9, "billion"],
    [1e6, "million"],
    [1e3, "thousand"],
    [1e2, "hundred"],
  ] as const;
  const [unit, name] = scales.find(([unit]) => value >= unit) ?? [1, ""];
  const [high, rest] = [Math.floor(value / unit), value % unit];
  const tail = rest === 0 ? "" : `${rest < 100 ? and : " "}${inEnglish(rest, and)}`;
  return `${inEnglish(high, and)} ${name}${tail}`;
}

const whole = fc.oneof(
  fc.nat(200),
  fc.nat(100_000),
  fc.maxSafeNat().map((value) => value % 10_000_000_000_001),
);

test("a number in Chinese numerals reads back", () => {
  fc.assert(
    fc.property(whole, (value) => {
      const written = inChinese(value);
      expect(quantitiesIn(`${written}个`, "zh")).toEqual([
        { start: 0, end: written.length, kind: "number", key: `n${value}` },
      ]);
    }),
    { numRuns: 500 },
  );
});

test.each([" and ", " "])("a number in English words reads back, joined by “%s”", (and) => {
  fc.assert(
    fc.property(whole, (value) => {
      const written = inEnglish(value, and);
      expect(quantitiesIn(`${written} of them`, "en")).toEqual([
        { start: 0, end: written.length, kind: "number", key: `n${value}` },
      ]);
    }),
    { numRuns: 500 },
  );
});

test("digits with commas mean the same in both languages", () => {
  fc.assert(
    fc.property(whole, (value) => {
      const written = value.toLocaleString("en-US");
      expect(quantitiesIn(written, "zh")).toEqual(quantitiesIn(written, "en"));
    }),
  );
});

const zhPieces = fc.constantFrom(
  ..."零一二两三五九十百千万亿年月日时点分半周第至到个成%.,:/-— 12345678900".split(""),
  "分之",
  "年代",
  "下午",
  "世纪",
  "统一",
  "小时",
  "百分点",
);
const enPieces = fc.constantFrom(
  ..."0123456789.,:/-%$ ".split(""),
  ..." one | two | five | ten | twenty-| hundred | thousand | million | and | a | half | third | quarter | of | to | May | March |Feb. | Monday | p.m. | percent |th|s|’| noon | dozens | decade ".split(
    "|",
  ),
);

test.each([
  ["zh", zhPieces],
  ["en", enPieces],
] as const)("mentions in %s are spans in order that do not overlap", (lang, pieces) => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      let last = 0;
      for (const { start, end, key } of quantitiesIn(text, lang)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(key).toMatch(
          /^(?:n[\d.e+-]+(?:\/[\d.e+-]+)?|p[\d.e+-]+|y\d{4}s?|d\d{1,2}-\d{1,2}|m\d{1,2}|w[1-7]|t\d\d:\d\d)$/,
        );
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});
