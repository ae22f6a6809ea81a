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

const keysOf = (text: string, lang: "zh" | "en"): string[] => quantitiesIn(text, lang).map(({ key }) => key);

const FORMAL = new Map([..."一二三四五六七八九十百千"].map((sign, at) => [sign, "壹贰叁肆伍陆柒捌玖拾佰仟"[at]]));

test("an amount in the formal numerals of contracts reads back, with 角 and 分", () => {
  const amount = fc.tuple(
    fc.integer({ min: 1, max: 99_999_999 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(amount, ([yuan, jiao, fen]) => {
      const formal = (value: number): string =>
        Array.from(inChinese(value), (sign) => FORMAL.get(sign) ?? sign).join("");
      expect(keysOf(`人民币${formal(yuan)}元整`, "zh")).toEqual([`n${yuan}`]);
      const whole = `${formal(yuan)}元${formal(jiao)}角${formal(fen)}分`;
      expect(keysOf(`人民币${whole}`, "zh")).toEqual([`n${Number(`${yuan}.${jiao}${fen}`)}`]);
    }),
    { numRuns: 500 },
  );
});

test("a day in digits reads back in every order that says which number is the month", () => {
  const day = fc.tuple(
    fc.integer({ min: 1950, max: 2050 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 13, max: 28 }),
  );
  fc.assert(
    fc.property(day, fc.constantFrom("zh", "en"), ([year, month, day], lang) => {
      const [mm, dd] = [month, day].map((value) => String(value).padStart(2, "0"));
      const sorted = [`d${month}-${day}`, `y${year}`];
      for (const written of [
        `${year}-${mm}-${dd}`,
        `${year}/${month}/${day}`,
        `${year}${mm}${dd}`,
        `${mm}/${dd}/${year}`,
        `${dd}/${mm}/${year}`,
        `${dd}.${mm}.${year}`,
        `${dd}-${mm}-${year}`,
      ]) {
        expect(keysOf(written, lang).sort(), written).toEqual(sorted);
      }
    }),
  );
});

test("full-width digits and commas mean what those of ASCII mean", () => {
  fc.assert(
    fc.property(whole, fc.constantFrom("zh", "en"), (value, lang) => {
      const written = value.toLocaleString("en-US");
      const wide = Array.from(written, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join("");
      expect(quantitiesIn(wide, lang)).toEqual(quantitiesIn(written, lang));
    }),
  );
});

test("a short scale behind a currency means what its word means", () => {
  const figure = fc.integer({ min: 1, max: 9999 }).map((value) => value / 10);
  fc.assert(
    fc.property(figure, fc.constantFrom("RMB ", "HKD ", "$", "£", "US$"), (value, currency) => {
      for (const [letter, word] of [
        ["k", "thousand"],
        ["m", "million"],
        ["bn", "billion"],
        ["tn", "trillion"],
      ]) {
        expect(keysOf(`${currency}${value}${letter}`, "en")).toEqual(keysOf(`${currency}${value} ${word}`, "en"));
      }
    }),
  );
});

test("a whole number with a fraction reads back in every form", () => {
  const parts = fc.constantFrom(
    ["½", "1/2", "a half", "二分之一"],
    ["¼", "1/4", "a quarter", "四分之一"],
    ["¾", "3/4", "three quarters", "四分之三"],
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), parts, (value, [sign, slashed, words, chinese]) => {
      const [part, under] = slashed.split("/").map(Number);
      const key = [`n${value + part / under}`];
      expect(keysOf(`${value}${sign} cups`, "en")).toEqual(key);
      expect(keysOf(`${value} ${slashed} cups`, "en")).toEqual(key);
      expect(keysOf(`${inEnglish(value, " ")} and ${words} miles`, "en")).toEqual(key);
      expect(keysOf(`${inChinese(value)}又${chinese}`, "zh")).toEqual(key);
      expect(keysOf(`${value}${sign}杯`, "zh")).toEqual(key);
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
  ..."块元角米又打刻战后每½×壹佰正农增倍翻".split(""),
);
const enPieces = fc.constantFrom(
  ..."0123456789.,:/-%$ ".split(""),
  ..." one | two | five | ten | twenty-| hundred | thousand | million | and | a | half | third | quarter | of | to | May | March |Feb. | Monday | p.m. | percent |th|s|’| noon | dozens | decade | century | lakh | in ten | out of | II| part I |½|m people|k|×10^|/2024|.5|FY".split(
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
