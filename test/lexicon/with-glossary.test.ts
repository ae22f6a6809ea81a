import { expect, test } from "vitest";
import { encodeLexicon, type Lexicon, openLexicon, withGlossary } from "../../src/lexicon/index.js";

const lexicon = openLexicon(
  encodeLexicon({
    entries: new Map([
      ["软体", new Map([["softwar", 1]])],
      [
        "书记",
        new Map([
          ["clerk", 1],
          ["secretari", 2],
        ]),
      ],
    ]),
    readings: new Map([["书", ["shu"]]]),
    simplifications: new Map([
      ["書", "书"],
      ["記", "记"],
    ]),
  }),
);
const stem = (word: string): string => word.replace(/y$/, "i").replace(/s$/, "");

const stemsOf = (lexicon: Lexicon, word: string): string[] => {
  const entry = lexicon.find(word, 0, word.length);
  if (entry < 0) return [];
  const ids = lexicon.glossStems.subarray(lexicon.glossStart(entry), lexicon.glossStart(entry + 1));
  return Array.from(ids, lexicon.stem);
};

const terms = [
  { source: "書記", target: "the Party secretary" },
  { source: "一个很长很长的术语", target: "robotics of the future" },
];
const withTerms = withGlossary(lexicon, terms, stem);

test("a user's term has the user's translations and no others", () => {
  expect(stemsOf(lexicon, "书记")).toEqual(["secretari", "clerk"]);
  expect(stemsOf(withTerms, "书记").sort()).toEqual(["parti", "secretari"]);
  expect(withTerms.headword(withTerms.find("书记", 0, 2))).toBe("书记");
});

test("they count as much as anything can", () => {
  const entry = withTerms.find("书记", 0, 2);
  expect([...withTerms.glossWeights.slice(withTerms.glossStart(entry), withTerms.glossStart(entry + 1))]).toEqual([
    255, 255,
  ]);
});

test("what the user says nothing about stays as it was", () => {
  expect(stemsOf(withTerms, "软体")).toEqual(["softwar"]);
  expect(withTerms.find("软体", 0, 2)).toBe(lexicon.find("软体", 0, 2));
  expect(withTerms.find("硬体", 0, 2)).toBe(-1);
  expect(withTerms.readings("书")).toEqual(["shu"]);
  expect(withTerms.simplify("書")).toBe("书");
});

test("known stems keep their ids, and new ones come after them", () => {
  for (let id = 0; id < lexicon.stemCount; id++) expect(withTerms.findStem(lexicon.stem(id))).toBe(id);
  expect(withTerms.stemCount).toBe(lexicon.stemCount + 3);
  for (const stem of ["parti", "robotic", "future"]) {
    expect(withTerms.findStem(stem)).toBeGreaterThanOrEqual(lexicon.stemCount);
    expect(withTerms.stem(withTerms.findStem(stem))).toBe(stem);
  }
  expect(withTerms.findStem("robot")).toBe(-1);
});

test("terms may be longer than the lexicon's words", () => {
  expect(withTerms.longest).toBe(9);
  expect(stemsOf(withTerms, "一个很长很长的术语").sort()).toEqual(["future", "robotic"]);
});

test("a glossary on a glossary wins over both", () => {
  const twice = withGlossary(withTerms, [{ source: "书记", target: "Secretary" }], stem);
  expect(stemsOf(twice, "书记")).toEqual(["secretari"]);
  expect(stemsOf(twice, "一个很长很长的术语")).toHaveLength(2);
  expect(stemsOf(twice, "软体")).toEqual(["softwar"]);
});

test("no terms change nothing", () => {
  expect(stemsOf(withGlossary(lexicon, [], stem), "书记")).toEqual(["secretari", "clerk"]);
  expect(withGlossary(lexicon, [{ source: " ", target: "x" }], stem).entryCount).toBe(lexicon.entryCount);
});
