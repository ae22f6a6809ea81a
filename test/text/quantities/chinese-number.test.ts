import { expect, test } from "vitest";
import { chineseNumber } from "../../../src/text/index.js";

test.each([
  ["九", 9],
  ["十", 10],
  ["十二", 12],
  ["二十九", 29],
  ["二〇二四", 2024],
  ["二○○四", 2004],
  ["一百零五", 105],
  ["三五", undefined],
  ["十十", undefined],
  ["三月", undefined],
  ["", undefined],
])("%s alone is %s", (text, value) => {
  expect(chineseNumber(text)).toBe(value);
});
