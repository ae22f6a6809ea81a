import { describe, expect, it } from "vitest";
import { splitEnglish } from "../../src/segment/en.js";
import { ENGLISH_CASES } from "./en-cases.js";

const split = (text: string): string[] => splitEnglish(text).map(({ start, end }) => text.slice(start, end));

describe("splitEnglish", () => {
  it.each(ENGLISH_CASES)("knows $name", ({ sentences, joint = " " }) => {
    expect(split(sentences.join(joint))).toEqual(sentences);
  });
});
