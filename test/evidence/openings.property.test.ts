import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openingEvidence } from "../../src/evidence/index.js";
import { noLinks } from "../../src/evidence/links.js";
import { tokensOf } from "../../src/evidence/tokens.js";

const WEIGHTS = { connectiveStart: 4, pronounStart: 2, sameStart: 1 };

/** What one sentence against another costs. */
function costOf(zh: string, en: string, words?: { readonly zh: string[]; readonly en: string[] }): number {
  const tied = words && { zh: tokensOf([words.zh]), en: tokensOf([words.en]), links: noLinks(words.zh.length) };
  const costs = new Float64Array(1);
  openingEvidence([zh], [en], tied)(WEIGHTS).addCosts(0, 1, 1, 1, 1, costs);
  return costs[0];
}

describe("openings of one kind speak for a bead", () => {
  test.each([
    ["但是当初调她来。", "But it was clear from the start.", -4],
    ["“可是我不去。”", "“However, I won’t go.”", -4],
    ["因为下雨，他没来。", "As it rained, he stayed away.", -4],
    ["当他来的时候，门开着。", "As he came, the door stood open.", -4],
    ["——难道这里是皇宫？", "'Could this be the Palace?'", -4],
    ["他说完就走了。", "She went away.", -2],
    ["我们走吧。", "We’ll go.", -2],
  ])("%s and %s: %d", (zh, en, cost) => expect(costOf(zh, en)).toBe(cost));
});

describe("openings of two kinds, or of one side alone, say nothing", () => {
  test.each([
    ["但是当初调她来。", "She got used to it after a while."],
    ["会议开始了。", "But the meeting began."],
    ["他来了。", "Hero of the day."],
    ["我来了。", "It rained."],
  ])("%s and %s", (zh, en) => expect(costOf(zh, en)).toBe(0));
});

test("a Latin word or number that opens both sides speaks for a bead, also behind an article, and a Chinese word does not", () => {
  expect(
    costOf("accept：字符串。", "accept: A string.", { zh: ["accept", "字符串"], en: ["accept", "a", "string"] }),
  ).toBe(-1);
  expect(costOf("API 很小。", "The API is small.", { zh: ["api", "很", "小"], en: ["the", "api", "is"] })).toBe(-1);
  expect(costOf("很小的 API。", "The API is small.", { zh: ["很", "小", "api"], en: ["the", "api", "is"] })).toBe(0);
  expect(costOf("", "", { zh: [], en: [] })).toBe(0);
});

test("a row of beads costs what its beads cost one by one, by the sentences that they begin with (property)", () => {
  const zh = fc.array(fc.constantFrom("但他没有。", "我去。", "API 好。", "雨。", ""), { minLength: 1, maxLength: 5 });
  const en = fc.array(fc.constantFrom("But no.", "I go.", "API is good.", "Rain.", ""), { minLength: 1, maxLength: 5 });
  const cut = (texts: readonly string[]): string[][] =>
    texts.map((text) => text.toLowerCase().match(/[a-z]+|\p{Script=Han}/gu) ?? []);
  fc.assert(
    fc.property(zh, en, fc.nat(4), fc.nat(2), (chinese, english, at, more) => {
      const h = at % chinese.length;
      const i = Math.min(chinese.length, h + 1 + more);
      const words = { zh: tokensOf(cut(chinese)), en: tokensOf(cut(english)), links: [] };
      const costs = new Float64Array(english.length);
      openingEvidence(chinese, english, words)(WEIGHTS).addCosts(h, i, 1, 1, english.length, costs);
      for (const [g, text] of english.entries()) {
        const alone = costOf(chinese[h], text, { zh: cut([chinese[h]])[0], en: cut([text])[0] });
        expect(costs[g]).toBe(alone);
      }
    }),
  );
});
