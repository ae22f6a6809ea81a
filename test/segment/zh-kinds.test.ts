import { describe, expect, it } from "vitest";
import { splitChinese } from "../../src/segment/zh.js";
import { CHINESE_KINDS } from "./zh-kinds.js";

const split = (text: string): string[] => splitChinese(text).map(({ start, end }) => text.slice(start, end));

describe("splitChinese, kind by kind", () => {
  const cases = Object.entries(CHINESE_KINDS).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const));
  it.each(cases)("knows %s: %s", (_, text) => {
    expect(split(text.replaceAll("|", ""))).toEqual(text.split("|").map((sentence) => sentence.trim()));
  });
});
