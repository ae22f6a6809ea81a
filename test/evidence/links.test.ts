import { describe, expect, test } from "vitest";
import type { LinkKind, PairWords } from "../../src/evidence/index.js";
import { pairWords, withLearned } from "../../src/evidence/index.js";
import { linksOf, noLinks, probabilities, turned } from "../../src/evidence/links.js";
import { englishWord } from "../../src/evidence/words.js";
import { defaultLexicon } from "../../src/lexicon/index.js";

const lexicon = defaultLexicon();
const words = (zh: readonly string[], en: readonly string[], ...kinds: LinkKind[]): PairWords =>
  pairWords(zh, en, { lexicon, kinds: new Set(kinds) });

/** The weight of the link between two words, 0 where there is none. */
function link({ zh, en, links }: PairWords, chinese: string, english: string): number {
  const z = zh.types.indexOf(chinese);
  const e = en.types.indexOf(english.startsWith("#") ? english : englishWord(english));
  expect([z, e]).not.toContain(-1);
  return links[z].get(e) ?? 0;
}

describe("links", () => {
  test("the lexicon ties a word to its translations, and to those of the words inside it", () => {
    const pair = words(
      ["省委研究高质量发展。"],
      ["The provincial committee studied high-quality development."],
      "lexicon",
    );
    const compound = pair.zh.types.find((word) => word.includes("发展")) ?? "";
    expect(link(pair, compound, "development")).toBeGreaterThan(0);
    expect(link(pair, "研究", "studied")).toBeGreaterThan(0);
    expect(link(pair, "研究", "committee")).toBe(0);
  });

  test("numbers are tied when they mean the same", () => {
    const pair = words(["两万五千人到场。"], ["Some 25,000 people came."], "numbers");
    expect(link(pair, "#n25000", "#n25000")).toBe(1);
  });

  test("names are tied by their sound, also over two words, and Latin words by their letters", () => {
    const pair = words(
      ["黄强在攀枝花谈GDP和西安。"],
      ["Huang Qiang talked about GDP and Xi’an in Panzhihua."],
      "names",
    );
    const tied = (spelled: string): boolean =>
      pair.links.some((row) => row.has(pair.en.types.indexOf(englishWord(spelled))));
    for (const name of ["Huang", "Qiang", "Panzhihua", "GDP", "Xi'an"]) expect(tied(name), name).toBe(true);
    for (const other of ["talked", "and"]) expect(tied(other), other).toBe(false);
  });

  test("a kind that is not asked for ties nothing", () => {
    const pair = words(["黄强2月23日讲话。"], ["Huang Qiang spoke on February 23."]);
    expect(pair.links.every((row) => row.size === 0)).toBe(true);
  });

  test("an alignment teaches words that no lexicon has, and leaves the words before it as they were", () => {
    const zh = ["袭人来了。", "袭人走了。", "宝玉笑了。", "袭人坐下。", "宝玉睡了。"];
    const en = ["Aroma came.", "Aroma left.", "Bao-yu laughed.", "Aroma sat down.", "Bao-yu slept."];
    const before = words(zh, en);
    const beads = zh.map((_, at) => ({ source: { start: at, end: at + 1 }, target: { start: at, end: at + 1 } }));
    const after = withLearned(before, beads);
    const name = after.zh.types.find((word) => word.includes("袭")) ?? "";
    expect(link(after, name, "Aroma")).toBeGreaterThan(0.1);
    expect(link(before, name, "Aroma")).toBe(0);
  });
});

describe("links as flat arrays", () => {
  const table = noLinks(3);
  table[0].set(1, 0.5);
  table[2].set(0, 2);
  table[2].set(1, 0.2);

  test("turn round and back", () => {
    const links = linksOf(table);
    expect([...links.starts]).toEqual([0, 1, 1, 3]);
    expect(turned(turned(links, 2), 3)).toEqual(links);
  });

  test("as probabilities never sum to more than 1, and leave room where little is known", () => {
    const { weights } = probabilities(linksOf(table), 0.7);
    expect(weights[0]).toBeCloseTo(0.5 / 0.7, 12);
    expect(weights[1] + weights[2]).toBeCloseTo(1, 12);
  });
});
