import { expect, test } from "vitest";
import { encodeLexicon, type Lexicon, openLexicon, WEIGHT_UNIT } from "../../src/lexicon/index.js";

const content = {
  entries: new Map([
    ["四川", new Map([["sichuan", 3]])],
    [
      "四川省",
      new Map([
        ["provinc", 0.5],
        ["sichuan", 2.5],
      ]),
    ],
    ["𰻝𰻝面", new Map([["noodl", 1 / 3]])],
    ["龘", new Map([["dragon", 1000]])],
  ]),
  readings: new Map([
    ["曾", ["ceng", "zeng"]],
    ["増", ["ceng", "zeng"]],
    ["川", ["chuan"]],
  ]),
  simplifications: new Map([
    ["國", "国"],
    ["乾", "干"],
    ["淨", "净"],
    ["乾隆", "乾隆"],
  ]),
};
const lexicon = openLexicon(encodeLexicon(content));

const glossesOf = ({ find, glossStart, glossStems, glossWeights, stem }: Lexicon, word: string): [string, number][] => {
  const entry = find(word, 0, word.length);
  return Array.from(glossStems.subarray(glossStart(entry), glossStart(entry + 1)), (id, at) => [
    stem(id),
    glossWeights[glossStart(entry) + at] / WEIGHT_UNIT,
  ]);
};

test("a headword is found anywhere in a text, and nothing else is", () => {
  const text = "在四川省内";
  expect(lexicon.headword(lexicon.find(text, 1, 3))).toBe("四川");
  expect(lexicon.headword(lexicon.find(text, 1, 4))).toBe("四川省");
  expect(lexicon.find(text, 0, 2)).toBe(-1);
  expect(lexicon.find(text, 1, 5)).toBe(-1);
  expect(lexicon.find(text, 2, 2)).toBe(-1);
  expect(lexicon.find("四川", 0, 3)).toBe(-1);
  expect(lexicon.headword(lexicon.find("𰻝𰻝面", 0, 5))).toBe("𰻝𰻝面");
  expect(lexicon.longest).toBe(5);
  expect(lexicon.entryCount).toBe(4);
});

test("translations come with their weights, the weightiest first", () => {
  expect(glossesOf(lexicon, "四川省")).toEqual([
    ["sichuan", 2.5],
    ["provinc", 0.5],
  ]);
});

test("a weight is rounded to what a byte holds", () => {
  expect(glossesOf(lexicon, "龘")).toEqual([["dragon", 255 / WEIGHT_UNIT]]);
  expect(glossesOf(lexicon, "𰻝𰻝面")[0][1]).toBeCloseTo(1 / 3, 1);
});

test("stems are found by name and named by id", () => {
  expect(lexicon.stemCount).toBe(4);
  for (const stem of ["sichuan", "provinc", "noodl", "dragon"]) expect(lexicon.stem(lexicon.findStem(stem))).toBe(stem);
  expect(lexicon.findStem("")).toBe(-1);
  expect(lexicon.findStem("noodle")).toBe(-1);
});

test("readings are listed for characters that have them", () => {
  expect(lexicon.readings("曾")).toEqual(["ceng", "zeng"]);
  expect(lexicon.readings("川")).toEqual(["chuan"]);
  expect(lexicon.readings("x")).toEqual([]);
});

test("Traditional characters are replaced, save in words that keep them", () => {
  expect(lexicon.simplify("中國：乾淨")).toBe("中国：干净");
  expect(lexicon.simplify("乾隆、乾")).toBe("乾隆、干");
  expect(lexicon.simplify("四川")).toBe("四川");
});

test("an empty lexicon knows nothing", () => {
  const empty = openLexicon(encodeLexicon({ entries: new Map() }));
  expect(empty.find("四川", 0, 2)).toBe(-1);
  expect(empty.findStem("sichuan")).toBe(-1);
  expect(empty.readings("曾")).toEqual([]);
  expect(empty.simplify("國")).toBe("國");
});

test("the same content gives the same bytes, in whatever order it comes", () => {
  const reversed = { ...content, entries: new Map([...content.entries].reverse()) };
  expect(encodeLexicon(reversed)).toEqual(encodeLexicon(content));
});

test("bytes may lie askew in their buffer", () => {
  const bytes = encodeLexicon(content);
  const buffer = new Uint8Array(bytes.length + 1);
  buffer.set(bytes, 1);
  expect(glossesOf(openLexicon(buffer.subarray(1)), "四川")).toEqual([["sichuan", 3]]);
});

test("bytes of something else are refused, and so are too few", () => {
  const invalid = expect.objectContaining({ code: "format-invalid" });
  expect(() => openLexicon(new TextEncoder().encode("<html></html>"))).toThrow(invalid);
  expect(() => openLexicon(new Uint8Array())).toThrow(invalid);
  expect(() => openLexicon(encodeLexicon(content).slice(0, -4))).toThrow(invalid);
  expect(() => openLexicon(new TextEncoder().encode("LEX3\0\0\0\0"))).toThrow(invalid);
});

test("a list of simplifications that is damaged is refused when it is first asked for", () => {
  const bytes = encodeLexicon({ entries: new Map(), simplifications: new Map([["國", "国"]]) });
  const at = bytes.length - 8; // “國⇥国”, seven bytes and one of padding
  bytes.set(new TextEncoder().encode("\t\t\t\t\t\t\t"), at);
  expect(() => openLexicon(bytes).simplify("國")).toThrow(expect.objectContaining({ code: "format-invalid" }));
});

test("what cannot be encoded is refused", () => {
  const stems = new Map([["x", 1]]);
  expect(() => encodeLexicon({ entries: new Map([["", stems]]) })).toThrow(RangeError);
  expect(() => encodeLexicon({ entries: new Map([["长".repeat(256), stems]]) })).toThrow(RangeError);
  expect(() => encodeLexicon({ entries: new Map(), simplifications: new Map([["國", "国家"]]) })).toThrow(RangeError);
});
