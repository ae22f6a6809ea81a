import fc from "fast-check";
import { expect, test } from "vitest";
import { fuzzyScore, type Match } from "../../src/memory/index.js";
import type { TranslationUnit } from "../../src/model/index.js";
import { all, memoryOf } from "./open-test-memory.js";

// few words, so that texts are alike; with what is tricky: numbers, marks, invisible characters, half pairs, width, case
const zhWord = fc.constantFrom(
  ..."会议研究加快人工智能和机器人产业发展，。、；：“”（）—…12 3.5%０Ａ\u200b\u00ad\u3000\ud840𠮷々カあ",
);
const enWord = fc.constantFrom(
  ..."the The governor said says government robots robot's robots’ AI 5G 1,234.5 2024 , . ; — “ ” co\u00adop \u200b é ﬁ İ ...".split(
    " ",
  ),
);
const zhText = fc.array(zhWord, { minLength: 0, maxLength: 24 }).map((words) => words.join(""));
const enText = fc.array(enWord, { minLength: 0, maxLength: 14 }).map((words) => words.join(" "));
const unit: fc.Arbitrary<TranslationUnit> = fc
  .tuple(zhText, enText, fc.boolean(), fc.constantFrom<true | undefined>(true, undefined))
  .map(([zh, en, isTurned, confirmed]) => {
    const [source, target] = [
      { lang: "zh", text: zh },
      { lang: "en", text: en },
    ] as const;
    return {
      ...(isTurned ? { source: target, target: source } : { source, target }),
      score: 0.5,
      ...(confirmed && { confirmed }),
    };
  });

type Found = Pick<Match, "unit" | "side" | "score">;

/** What comparing with every text finds, by the order that is published. */
function scan(units: readonly Match["unit"][], text: string, threshold: number): Found[] {
  return units
    .flatMap((unit) =>
      (["source", "target"] as const).map((side) => ({ unit, side, score: fuzzyScore(text, unit[side].text) })),
    )
    .filter(({ score }) => score >= threshold)
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(b.unit.confirmed ?? false) - Number(a.unit.confirmed ?? false) ||
        a.unit.id - b.unit.id ||
        Number(a.side === "target") - Number(b.side === "target"),
    );
}

const inShort = ({ unit, side, score }: Found): string => `${score} ${unit.id} ${side}`;
const hasTokens = (text: string): boolean => fuzzyScore(text, `${text}x`) > 0 || /[^\s\p{Cf}]/u.test(text);

test("find gives what comparing with every text gives, in the same order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(unit, { minLength: 1, maxLength: 40 }),
      fc.oneof(zhText, enText),
      fc.constantFrom(0.05, 0.3, 0.5, 0.7, 0.85, 0.99, 1),
      fc.integer({ min: 1, max: 12 }),
      async (units, own, threshold, limit) => {
        const { memory, database } = await memoryOf(units);
        const stored = await all(memory.units());
        for (const text of [own, stored[0].source.text, `${stored[0].target.text},`, stored[0].source.text.slice(1)]) {
          if (!hasTokens(text)) continue;
          const expected = scan(stored, text, threshold).map(inShort);
          expect(memory.find(text, { threshold, limit: 1000 }).map(inShort)).toEqual(expected);
          expect(memory.find(text, { threshold, limit }).map(inShort)).toEqual(expected.slice(0, limit));
        }
        database.close();
      },
    ),
    { numRuns: 150 },
  );
});

test("exact gives what scores 1", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 20 }), async (units) => {
      const { memory, database } = await memoryOf(units);
      const stored = await all(memory.units());
      for (const { source } of stored) {
        expect(memory.exact(source.text).map(inShort)).toEqual(scan(stored, source.text, 1).map(inShort));
      }
      database.close();
    }),
    { numRuns: 60 },
  );
});

test("the score is symmetric, from 0 to 1, and 1 only for the same text", () => {
  fc.assert(
    fc.property(fc.oneof(zhText, enText), fc.oneof(zhText, enText), (a, b) => {
      const score = fuzzyScore(a, b);
      expect(score).toBe(fuzzyScore(b, a));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(fuzzyScore(a, a)).toBe(1);
      const plain = (text: string): string =>
        text
          .replace(/[\u00ad\u200b]/g, "")
          .replace(/\s+/g, " ")
          .trim();
      expect(score === 1).toBe(plain(a) === plain(b));
    }),
  );
});
