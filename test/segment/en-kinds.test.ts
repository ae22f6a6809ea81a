import { describe, expect, it } from "vitest";
import { splitEnglish } from "../../src/segment/en.js";
import { ENGLISH_KINDS } from "./en-kinds.js";

const marked = (text: string): string =>
  splitEnglish(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(" | ");

describe("splitEnglish, kind by kind", () => {
  const cases = Object.entries(ENGLISH_KINDS).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const));
  it.each(cases)("knows %s: %s", (_, text) => {
    expect(marked(text.replaceAll(" | ", " "))).toBe(text);
  });
});
