import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tellingTies } from "../../src/evidence/telling-ties.js";

const once = (): number => 1;

describe("tellingTies", () => {
  test("leaves little words of either language out, whatever ties them", () => {
    const ties = [
      { zh: "了", en: "took", weight: 2 },
      { zh: "的", en: "street", kind: "learned" as const, weight: 0.5 },
      { zh: "#n1", en: "#n1", kind: "numbers" as const, weight: 1 },
      { zh: "河", en: "the", weight: 2 },
      { zh: "河", en: "river", weight: 1 },
    ];
    expect(tellingTies(ties, once)).toEqual([ties[4]]);
  });

  test("leaves weak ties out, and asks less of what the texts taught", () => {
    const ties = [0.1, 0.3, 0.4].map((weight) => ({ zh: "明确", en: "made", weight }));
    const tellingOf = (kind: "lexicon" | "learned"): number[] =>
      ties.filter((tie) => tellingTies([{ ...tie, kind }], once).length > 0).map(({ weight }) => weight);
    expect(tellingOf("lexicon")).toEqual([0.4]);
    expect(tellingOf("learned")).toEqual([0.3, 0.4]);
  });

  test("lets an English word speak as often as it stands there, for the words that it is tied to most", () => {
    const ties = [
      { zh: "发言", en: "spoke", weight: 0.5 },
      { zh: "讲", en: "spoke", weight: 0.9 },
    ];
    expect(tellingTies(ties, once)).toEqual([ties[1]]);
    expect(tellingTies(ties, () => 2)).toEqual([ties[1], ties[0]]);
  });

  test("is what taking the strongest tie that is left again and again gives", () => {
    const tie = fc.record({
      zh: fc.constantFrom("山", "河", "湖", "了", "在"),
      en: fc.constantFrom("hill", "river", "lake", "the"),
      weight: fc.constantFrom(0.1, 0.3, 0.35, 0.5, 1, 2),
    });
    const standing = fc.dictionary(fc.constantFrom("hill", "river", "lake", "the"), fc.nat(2));
    fc.assert(
      fc.property(fc.array(tie), standing, (ties, counts) => {
        const room = { ...counts };
        const left = ties.filter(({ zh, en, weight }) => weight >= 0.35 && en !== "the" && zh !== "了" && zh !== "在");
        const taken: typeof ties = [];
        for (;;) {
          const open = left.filter(({ zh, en }) => (room[en] ?? 0) > 0 && !taken.some((one) => one.zh === zh));
          if (open.length === 0) break;
          const best = open.reduce((one, other) => (other.weight > one.weight ? other : one));
          room[best.en]--;
          taken.push(best);
        }
        expect(tellingTies(ties, (en) => counts[en] ?? 0)).toEqual(taken);
      }),
    );
  });
});
