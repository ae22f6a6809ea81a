import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clauseEnds } from "../../src/evidence/clause-cutter.js";

function clausesOf(sentence: string, lang: "zh" | "en"): string[] {
  let start = 0;
  return clauseEnds(sentence, lang).map((end) => {
    const clause = sentence.slice(start, end);
    start = end;
    return clause;
  });
}

describe("a Chinese sentence", () => {
  test("is cut behind commas, colons, dashes and stops, with the quotation marks that they close", () => {
    expect(clausesOf("他推开门，看了一眼：屋里没人——灯还亮着。", "zh")).toEqual([
      "他推开门，",
      "看了一眼：",
      "屋里没人——",
      "灯还亮着。",
    ]);
    expect(clausesOf("“快走吧！”她小声说。", "zh")).toEqual(["“快走吧！”", "她小声说。"]);
  });

  test("keeps together what would be too short alone", () => {
    expect(clausesOf("是，我明白了。", "zh")).toEqual(["是，我明白了。"]);
  });
});

describe("an English sentence", () => {
  test("is cut behind marks and before words that begin a clause", () => {
    expect(clausesOf("He pushed the door open, looked around and saw nobody there; the lamp was lit.", "en")).toEqual([
      "He pushed the door open,",
      " looked around ",
      "and saw nobody there;",
      " the lamp was lit.",
    ]);
    expect(clausesOf('"We should leave now," she whispered.', "en")).toEqual([
      '"We should leave now,"',
      " she whispered.",
    ]);
  });

  test("is not cut inside a number, an abbreviation or a word, nor where a piece would be too short", () => {
    expect(clausesOf("It cost 1,250,000 yuan in the U.S. last year.", "en")).toHaveLength(1);
    expect(clausesOf("The brand of the butter was well known.", "en")).toHaveLength(1);
    expect(clausesOf("However, nothing happened.", "en")).toHaveLength(1);
  });
});

test("clauses are a sentence's whole text, in order; none is shorter than it may be but a sentence that is", () => {
  const text = fc.string({
    unit: fc.constantFrom("他", "走", "，", "。", "”", "—", "a", "b", " ", ",", ";", " and ", " but "),
  });
  fc.assert(
    fc.property(text, fc.constantFrom("zh" as const, "en" as const), (sentence, lang) => {
      const clauses = clausesOf(sentence, lang);
      expect(clauses.join("")).toBe(sentence);
      if (clauses.length === 1) return;
      for (const clause of clauses) expect(clause.length).toBeGreaterThanOrEqual(lang === "zh" ? 3 : 10);
    }),
  );
});
