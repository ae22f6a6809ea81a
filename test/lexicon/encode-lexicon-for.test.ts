import { expect, test } from "vitest";
import {
  defaultLexicon,
  encodeLexicon,
  encodeLexiconFor,
  type Lexicon,
  openLexicon,
  withGlossary,
} from "../../src/lexicon/index.js";

const part = (lexicon: Lexicon, ...texts: string[]): Lexicon => openLexicon(encodeLexiconFor(lexicon, texts));

const translationsIn = (lexicon: Lexicon, word: string): unknown[] => {
  const entry = lexicon.find(word, 0, word.length);
  if (entry < 0) return [];
  const places = Array.from(
    { length: lexicon.glossStart(entry + 1) - lexicon.glossStart(entry) },
    (_, at) => lexicon.glossStart(entry) + at,
  );
  return places.map((at) => [lexicon.stem(lexicon.glossStems[at]), lexicon.glossWeights[at]]);
};

test("a part has the words that occur, in Simplified characters, with all their translations", () => {
  const whole = defaultLexicon();
  const some = part(whole, "全省鐵路建設，", "設備");
  for (const word of ["全省", "省", "铁路", "建设", "设备"]) {
    expect(translationsIn(some, word)).toEqual(translationsIn(whole, word));
    expect(translationsIn(some, word)).not.toEqual([]);
  }
  expect(some.find("会议", 0, 2)).toBe(-1);
  expect(some.simplify("鐵路建設")).toBe("铁路建设");
  expect(some.readings("铁")).toEqual(whole.readings("铁"));
  expect(some.readings("会")).toEqual([]);
  expect(some.entryCount).toBeLessThan(100);
});

test("words that lie across two texts are no words of theirs", () => {
  const some = part(defaultLexicon(), "全", "省");
  expect(some.find("全省", 0, 2)).toBe(-1);
  expect(some.find("省", 0, 1)).toBeGreaterThanOrEqual(0);
});

test("a user's term keeps its translations", () => {
  const own = withGlossary(defaultLexicon(), [{ source: "鐵路", target: "iron way" }], (word) => word);
  expect(translationsIn(part(own, "铁路"), "铁路")).toEqual(translationsIn(own, "铁路"));
});

test("the part of a part is the same bytes", () => {
  const texts = ["全省鐵路建設，乾隆。"];
  const bytes = encodeLexiconFor(defaultLexicon(), texts);
  expect(encodeLexiconFor(openLexicon(bytes), texts)).toEqual(bytes);
});

test("a text without a word needs nothing", () => {
  const lexicon = openLexicon(encodeLexicon({ entries: new Map([["铁路", new Map([["railwai", 1]])]]) }));
  expect(part(lexicon, "").entryCount).toBe(0);
  expect(part(lexicon, "路铁").entryCount).toBe(0);
});
