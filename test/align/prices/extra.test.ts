import { describe, expect, test } from "vitest";
import { align, alignTogether } from "../../../src/align/index.js";
import { evidenceFrom } from "../../../src/core/index.js";
import { fittedModel } from "../../../src/evidence/index.js";
import { sideFromLines } from "../../../src/segment/index.js";

const zh = sideFromLines(["天气很好。", "我们去公园。", "他没有来。", "门关着。"], "zh");
const en = sideFromLines(["The weather is fine.", "We go to the park.", "He did not come.", "The door is shut."], "en");

/** Knows that the second and third sentence of each side are one bead, whichever side is which. */
const known = evidenceFrom((h, i, g, j) => (h === 1 && i === 3 && g === 1 && j === 3 ? -60 : 0));
const extra = [{ name: "known", weight: 1, evidence: () => known }];
const shapes = (beads: ReturnType<typeof align>): string[] =>
  beads.map(({ source, target }) => `${source.end - source.start}-${target.end - target.start}`);

describe("evidence of one's own", () => {
  test("is weighed beside ours, whichever side is the Chinese one, and for many pairs too", () => {
    expect(shapes(align(zh, en))).toEqual(["1-1", "1-1", "1-1", "1-1"]);
    expect(shapes(align(zh, en, { extra }))).toEqual(["1-1", "2-2", "1-1"]);
    expect(shapes(align(en, zh, { extra }))).toEqual(["1-1", "2-2", "1-1"]);
    expect(alignTogether([{ source: zh, target: en }], { extra }).map(shapes)).toEqual([["1-1", "2-2", "1-1"]]);
  });

  test("is weighed beside lengths alone", () => {
    expect(shapes(align(zh, en, { evidence: ["length"], extra }))).toContain("2-2");
  });

  test("gets the sides as the caller has them, and counts by its weight", () => {
    const seen: unknown[] = [];
    const evidence = (...sides: unknown[]) => {
      seen.push(...sides);
      return known;
    };
    expect(shapes(align(en, zh, { extra: [{ name: "known", weight: 1e-3, evidence }] }))).not.toContain("2-2");
    expect(seen).toEqual([en, zh]);
  });

  test("is refused by name where it is none, or has no weight", () => {
    expect(() => align(zh, en, { extra: [{ name: "mine", weight: 0, evidence: () => known }] })).toThrow(
      "The weight of the evidence “mine” is 0; a number above 0 is expected.",
    );
    // @ts-expect-error -- as a program without types may call it
    expect(() => align(zh, en, { extra: [{ name: "mine", weight: 1, evidence: () => 3 }] })).toThrow(
      "The evidence “mine” gives number; an object with a function addCosts is expected.",
    );
  });
});

describe("kinds of evidence", () => {
  test("can each be left out", () => {
    for (const left of ["clauses", "form", "layout", "names", "clause-ends"] as const) {
      const all = ["lexicon", "numbers", "names", "learned", "clauses", "form", "layout", "clause-ends"] as const;
      expect(align(zh, en, { evidence: all.filter((kind) => kind !== left) })).not.toEqual([]);
    }
  });

  test("are asked for a model that has all their weights: one that lacks some is told which", () => {
    const { clauses: _, ...weights } = fittedModel.weights;
    // @ts-expect-error -- as a model that was fitted for another version is
    expect(() => align(zh, en, { model: { ...fittedModel, weights } })).toThrow("The model has no weight “clauses”");
  });
});
