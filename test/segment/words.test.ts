import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestMatchWords, nodejiebaWords, nodeRsJiebaWords, stemEnglish } from "../../src/segment/index.js";

describe("longestMatchWords", () => {
  it("takes the longest word at each place, else one character", () => {
    const { name, cut } = longestMatchWords(["人工", "人工智能", "智能", "产业"]);
    expect(name).toBe("longest-match");
    expect(cut("人工智能产业好𠮷")).toEqual(["人工智能", "产业", "好", "𠮷"]);
  });

  it("gives single characters without words", () => {
    expect(longestMatchWords([]).cut("产业")).toEqual(["产", "业"]);
    expect(longestMatchWords([""]).cut("产业")).toEqual(["产", "业"]);
  });

  it("equals a search through the whole list at each place", () => {
    const naive = (words: readonly string[], text: string): string[] => {
      if (text === "") return [];
      const fitting = words.filter((word) => word !== "" && text.startsWith(word));
      const first = fitting.reduce((best, word) => (word.length > best.length ? word : best), [...text][0]);
      return [first, ...naive(words, text.slice(first.length))];
    };
    const unit = fc.constantFrom("人", "工", "智", "𠮷");
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 4 })), fc.string({ unit }), (words, text) => {
        expect(longestMatchWords(words).cut(text)).toEqual(naive(words, text));
      }),
    );
  });
});

describe("words by jieba", () => {
  // like the native ones: halves of characters come back as U+FFFD
  const jieba = {
    cut: (text: string, guess?: boolean): string[] =>
      [...text].map((one) => (/\p{Surrogate}/u.test(one) || guess !== false ? "\ufffd" : one)),
  };

  it.each([
    ["nodejieba", nodejiebaWords(jieba)],
    ["@node-rs/jieba", nodeRsJiebaWords(jieba)],
  ])("%s gives the text back, without guessing", (name, segmenter) => {
    expect(segmenter.name).toBe(name);
    expect(segmenter.cut("会\ud800议𠮷")).toEqual(["会", "\ud800", "议", "𠮷"]);
    expect(segmenter.cut("")).toEqual([]);
  });
});

describe("stemEnglish", () => {
  it.each([
    ["Governments", "govern"],
    ["government's", "govern"],
    ["Provinces’", "provinc"],
    ["running", "run"],
    ["AI", "ai"],
    ["", ""],
  ])("%j has the stem %j", (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });
});
