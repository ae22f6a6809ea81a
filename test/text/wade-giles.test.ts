import { expect, test } from "vitest";
import { wadeGiles } from "../../src/text/index.js";

test.each([
  ["zhang", "chang"],
  ["zhi", "chih"],
  ["xie", "hsieh"],
  ["qiu", "chiu"],
  ["guo", "kuo"],
  ["duo", "to"],
  ["shuo", "shuo"],
  ["rong", "jung"],
  ["xiong", "hsiung"],
  ["jian", "chien"],
  ["gui", "kuei"],
  ["xue", "hsueh"],
  ["lv", "lu"],
  ["an", "an"],
])("%s is spelled %s", (pinyin, spelled) => {
  expect(wadeGiles(pinyin)).toContain(spelled);
});
