import { describe, expect, test } from "vitest";
import { parseJsonl, writeJsonl } from "../../src/format/index.js";
import type { TranslationUnit } from "../../src/model/index.js";

const unit: TranslationUnit = {
  source: { lang: "zh", text: "春\n" },
  target: { lang: "en", text: "spring" },
  score: 0.25,
  date: "2024-03-02",
};
const json = (changes: object): string => JSON.stringify({ ...unit, ...changes });
const DEEP = "[".repeat(20_000) + "]".repeat(20_000); // deeper than the stack, on which it would be written

describe("writeJsonl", () => {
  test("writes a unit a line", () => {
    expect(writeJsonl([unit, unit])).toBe(`${json({})}\n${json({})}\n`);
    expect(writeJsonl([])).toBe("");
  });
});

describe("parseJsonl", () => {
  test("skips blank lines, and ignores fields it does not know", () => {
    expect(parseJsonl(`\ufeff\r\n${json({ project: "harbour" })}\r\n\n${json({})}`)).toEqual([unit, unit]);
  });

  test.each([
    ["what is not JSON", "{春}", /^The line is “\{春\}”, expected a JSON object\.$/],
    ["a list", "[1,2]", "The line is [1,2], expected an object."],
    ["a missing side", json({ target: undefined }), "Field “target” is missing, expected an object."],
    ["a side that is a text", json({ target: "spring" }), /“target” is "spring", expected an object/],
    ["another language", json({ target: { lang: "fr", text: "" } }), /“target.lang” is "fr", expected/],
    [
      "a text that is none",
      json({ source: { lang: "zh", text: null } }),
      "Field “source.text” is null, expected a string.",
    ],
    ["a score beyond 1", json({ score: 95 }), "Field “score” is 95, expected a number from 0 to 1, or no field."],
    ["a score of null", json({ score: null }), /“score” is null, expected a number from 0 to 1, or no field/],
    ["a confirmation other than true", json({ confirmed: false }), /“confirmed” is false/],
    ["a date that is a number", json({ date: 20240302 }), /“date” is 20240302, expected a string/],
    ["a moment in another form", json({ created: "yesterday" }), /“created” is "yesterday", expected the form/],
    ["notes that are no list", json({ notes: "seen" }), /“notes” is "seen", expected a list/],
    [
      "an attribute whose name is none",
      json({ attributes: { "a b": "c" } }),
      /name of an attribute is "a b", expected/,
    ],
    ["lists in lists", DEEP, "The line is nested too deep to be shown, expected an object."],
    ["a score of lists in lists", json({}).replace("0.25", DEEP), /“score” is nested too deep to be shown, expected/],
    ["a code of unknown name", json({ source: { lang: "zh", text: "", markup: [{ code: "b" }] } }), /“code” is "b"/],
  ])("refuses %s, and says in which line", (_, line, message) => {
    const error = expect.objectContaining({
      code: "format-invalid",
      message: typeof message === "string" ? message : expect.stringMatching(message),
      place: { line: 2, column: expect.any(Number) },
    });
    expect(() => parseJsonl(`${json({})}\n${line}\n`)).toThrow(error);
  });

  test("names the column of a field, and of what is not JSON", () => {
    const at = (column: number) => expect.objectContaining({ place: { line: 1, column } });
    expect(() => parseJsonl(json({ score: 95 }))).toThrow(at(json({}).indexOf('"score"') + 1));
    expect(() => parseJsonl('{"source": x}')).toThrow(at(12));
  });
});
