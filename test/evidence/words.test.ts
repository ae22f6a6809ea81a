import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { chineseWords, cutChinese, cutEnglish, englishWord, englishWords } from "../../src/evidence/words.js";
import { defaultLexicon } from "../../src/lexicon/index.js";

const lexicon = defaultLexicon();

describe("words that evidence compares", () => {
  test("Chinese is cut by the lexicon, Traditional and full-width as Simplified and half-width", () => {
    expect(chineseWords("會議研究人工智能產業。", lexicon)).toEqual(chineseWords("会议研究人工智能产业。", lexicon));
    expect(chineseWords("ＡＩ产业", lexicon)).toEqual([englishWord("AI"), "产业"]);
  });

  test("quantities stand for themselves, the same in both languages", () => {
    expect(chineseWords("投资1000亿元", lexicon)).toContain("#n100000000000");
    expect(englishWords("an investment of 100 billion yuan")).toContain("#n100000000000");
    expect(chineseWords("2月23日", lexicon)).toEqual(englishWords("February 23"));
  });

  test("English words meet in one form: case, possessives, British and American spelling", () => {
    expect(englishWord("Governments'")).toBe(englishWord("government"));
    expect(englishWord("modernisation")).toBe(englishWord("Modernization"));
    expect(englishWord("Xi’an")).toBe(englishWord("Xi'an"));
  });

  test("each word says where it begins, also around quantities and where a segmenter's word is cut further", () => {
    const chinese = "會議投资1000亿，AI产业。";
    const whole = { name: "whole", cut: (text: string) => [text] };
    for (const segmenter of [undefined, whole]) {
      const { words, offsets } = cutChinese(chinese, lexicon, segmenter);
      expect(words.map((word, at) => [word, chinese[offsets[at]]])).toEqual([
        ["会议", "會"],
        ["投资", "投"],
        ["#n100000000000", "1"],
        [englishWord("AI"), "A"],
        ["产业", "产"],
      ]);
    }
    const english = "They paid 100 billion yuan, and the rest.";
    const { words, offsets } = cutEnglish(english);
    expect(offsets.map((offset) => english.slice(offset).split(" ")[0])).toEqual([
      "They",
      "paid",
      "100",
      "yuan,",
      "and",
      "the",
      "rest.",
    ]);
    expect(words[2]).toBe("#n100000000000");
  });

  test("what a segmenter gives that the lexicon does not know is cut further", () => {
    const whole = { name: "whole", cut: (text: string) => [text] };
    expect(chineseWords("会议研究产业", lexicon, whole)).toEqual(chineseWords("会议研究产业", lexicon));
  });
});

test("a run of nine million characters, more than a pattern can take back, is cut into words all the same", () => {
  expect(chineseWords("会议召开".repeat(2_250_000), lexicon).length).toBeGreaterThan(4_000_000);
});

test("a word that is remembered does not keep the text in memory that it stood in", () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const heap = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = heap();
  for (let at = 0; at < 40; at++) {
    const long = `unheardof${"abcdefghij"[at % 10]}${"klmnopqrst"[Math.floor(at / 10)]}wordindeed`;
    const text = `${"one two three ".repeat(70_000)}${long}`;
    englishWord(text.slice(-long.length));
  }
  expect(heap() - before).toBeLessThan(5e6); // the texts are forty times a million characters
});
