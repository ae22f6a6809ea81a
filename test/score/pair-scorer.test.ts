import { describe, expect, test } from "vitest";
import { pairScorer } from "../../src/score/index.js";

const judge = pairScorer();
const zh = "2月23日，四川省人工智能产业发展会议在成都召开，省长黄强出席会议并讲话。";
const en =
  "The Sichuan conference on the development of the artificial intelligence industry was held in Chengdu on February 23, and Governor Huang Qiang attended the meeting and delivered a speech.";

describe("the score of a pair", () => {
  test("is high where the texts translate each other, and low where one of them is another text", () => {
    expect(judge(zh, en).score).toBeGreaterThan(0.9);
    expect(judge(zh, "He sat down by the window and looked out at the rain for a long time.").score).toBeLessThan(0.05);
  });

  test("is the same the other way round", () => {
    expect(judge(en, zh).score).toBe(judge(zh, en).score);
    expect(judge(en, zh).reasons).toEqual(judge(zh, en).reasons);
  });

  test("falls where a number is another one, and the finding says which", () => {
    const { score, findings, reasons } = judge(zh, en.replace("23", "28"));
    expect(score).toBeLessThan(0.2);
    expect(findings.map(({ rule }) => rule)).toEqual(["dates-differ"]);
    expect(reasons.numbers).toBeLessThan(0);
  });

  test("falls where half of a side is cut, and the length speaks against it", () => {
    const { score, reasons } = judge(zh, "The Sichuan conference on the development");
    expect(score).toBeLessThan(0.2);
    expect(reasons.length).toBeLessThan(0);
  });

  test("is low where both sides are in one language, whatever was said of them", () => {
    for (const [source, target] of [
      [zh, zh],
      [en, en],
      [zh, "会议要求各地认真做好准备工作。"],
    ]) {
      for (const langs of [undefined, { source: "zh", target: "en" }] as const) {
        const judged = judge(source, target, langs);
        expect(judged.score).toBeLessThan(0.1);
        expect(judged.reasons.language).toBeLessThan(0);
      }
    }
  });

  test("is the same in Traditional characters", () => {
    const simplified = judge(
      "会议研究人工智能产业发展。",
      "The meeting studied the development of artificial intelligence.",
    );
    const traditional = judge(
      "會議研究人工智能產業發展。",
      "The meeting studied the development of artificial intelligence.",
    );
    expect(traditional.langs.source).toBe("zh-Hant");
    expect(traditional.score).toBeCloseTo(simplified.score, 6);
  });

  test("is between 0 and 1 for texts without a word, empty or not", () => {
    for (const [source, target] of [
      ["", ""],
      ["……", "..."],
      ["2024", "2024"],
      ["\ud800", "x".repeat(10_000)],
    ]) {
      const { score } = judge(source, target);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});

describe("a judgement", () => {
  test("lists the words that translate each other as they are written, each on its side", () => {
    const { words = [] } = judge(en, zh);
    expect(words).toContainEqual(expect.objectContaining({ source: "held", target: "召开" }));
    expect(words).toContainEqual(expect.objectContaining({ source: "February 23", target: "2月23日" }));
    expect(words.map(({ weight }) => weight)).toEqual(words.map(({ weight }) => weight).sort((a, b) => b - a));
  });

  test("has no list of words where none is asked for, and is the same else", () => {
    const { words, ...others } = judge(zh, en);
    expect(words).toBeDefined();
    expect(pairScorer({ words: false })(zh, en)).toEqual(others);
  });

  test("is plain data", () => {
    const judged = judge(zh, en);
    expect(JSON.parse(JSON.stringify(judged))).toEqual(judged);
  });

  test("says which texts it was given, and how long the English is expected to be", () => {
    const { langs, length } = judge("会议在成都召开。", "The meeting was held in Chengdu.");
    expect(langs).toEqual({ source: "zh", target: "en" });
    expect(length).toEqual({ source: 8, target: 27, expectedEnglish: 24 });
  });
});

test("a judgement does not depend on what was judged before", () => {
  const fresh = pairScorer()(zh, en);
  const used = pairScorer();
  for (let at = 0; at < 50; at++) used(`第${at}章 ${zh}`, `Chapter ${at}: ${en}`);
  expect(used(zh, en)).toEqual(fresh);
});

test("what is no text is refused, and told what was expected", () => {
  // @ts-expect-error a program without types may hand over anything
  expect(() => judge(zh, undefined)).toThrow(new TypeError("target is undefined; a string is expected."));
});

test("a text in another language is judged too, and scores low", () => {
  expect(judge(zh, "La réunion s'est tenue à Chengdu et le gouverneur a prononcé un discours.").score).toBeLessThan(
    0.2,
  );
});
