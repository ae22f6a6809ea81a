import { describe, expect, it } from "vitest";
import { splitChinese } from "../../src/segment/index.js";
import { CHINESE_CASES } from "./zh-cases.js";

describe("splitChinese", () => {
  it.each(CHINESE_CASES)("knows $name", ({ sentences, joint = "", semicolons }) => {
    const text = sentences.join(joint);
    expect(splitChinese(text, { semicolons }).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});
