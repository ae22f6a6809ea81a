import { describe, expect, test } from "vitest";
import { workCounter } from "../support/work/count-work.js";
import { growthOf, LINEAR, repeats } from "../support/work/growth.js";

const counter = workCounter();
// compiled after the counter has started, as what it counts must be
const { quantitiesIn } = await import("../../src/text/index.js");

const LENGTH = 150; // of the shorter text: ten times what any rule looks behind or ahead

const BOTH = [
  "\t",
  "1",
  "1,111,",
  "9,999,",
  "1.1",
  "1-",
  "1 111 ",
  "1/",
  "1:",
  "12:30-",
  "2024-01-",
  "½",
  "2 1/2 ",
  "5×10",
  "Ⅲ",
  "１，１１１，",
  "20240223",
  "2/23/",
];
const CHINESE =
  "一 万 一万 十 三四 零 百分之 三分之 点五 一点 下午 晚 周 第 半 一十万亿 两 几万 千百 1世纪 首 三比 九四/ 5月1日、 1日、 1至 3月 3月4日至 块 三块五 1米8 三又 每十人中有 增长两倍 打 正月 农历 五四 九一八 二战 二世 90后 上世纪 半 翻了近 零 壹 壹佰 叁元 个世纪";
const ENGLISH = [
  "one ",
  "one-",
  "hundred ",
  "one hundred and ",
  "million ",
  "tens of ",
  "half a ",
  "half past ",
  "May ",
  "5 May ",
  "May 1-",
  "May 5 and ",
  "12 dozen ",
  "third of ",
  "a third ",
  "A",
  "Ab",
  "II ",
  "World War I ",
  "part I ",
  ".5",
  "1.111.111,",
  "12,34,",
  "RMB 5m",
  "5k ",
  "million and a half ",
  "one in ",
  "half of a ",
  "quarter of an ",
  "nineteen ninety-",
  "their thirties or ",
  "1Q",
  "FY24",
  "february ",
  "5 years and a half ",
  "3 yuan 5 jiao ",
  "century ",
  "５．",
];

describe.each([
  ["zh", [...BOTH, ...CHINESE.split(" ")]],
  ["en", [...BOTH, ...ENGLISH]],
] as const)("quantities in %s take time linear in a text of nothing but", (lang, pieces) => {
  test.each(repeats(pieces))("%s", (_, text) => {
    expect(growthOf(counter, (each) => quantitiesIn(each, lang), text, LENGTH)).toBeLessThan(LINEAR);
  });
});
