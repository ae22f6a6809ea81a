import { describe, expect, test } from "vitest";
import { nullSignsOf, nullSureness, signsOf, sureness } from "../../../src/align/scores/sureness.js";
import { fittedModel } from "../../../src/evidence/index.js";

const found = { posterior: 0.5, perWord: 1, pairPerWord: 1 };

describe("the signs of a bead", () => {
  test("for which words speak, in texts that translate each other, are its posterior alone", () => {
    expect(signsOf(found)).toEqual([1, 0, 0, 0, 0]);
    expect(signsOf({ ...found, posterior: 0.9 })[1]).toBeCloseTo(Math.log(9), 9);
  });

  test("of posteriors, words and whole pairs say no more beyond their bounds", () => {
    expect(signsOf({ ...found, posterior: 1 })[1]).toBeCloseTo(Math.log((1 - 1e-4) / 1e-4), 9);
    expect(signsOf({ ...found, posterior: 0 })[1]).toBeCloseTo(-Math.log((1 - 1e-4) / 1e-4), 9);
    expect(signsOf({ ...found, perWord: 7 })[2]).toBe(0);
    expect(signsOf({ ...found, perWord: -7 })[2]).toBeCloseTo(0.5, 9);
    expect(signsOf({ ...found, pairPerWord: 7 })[3]).toBe(0);
    expect(signsOf({ ...found, pairPerWord: -7 })[3]).toBeCloseTo(0.3, 9);
  });

  test("of words that hardly speak count what is missing, and again where the texts are strangers, up to a bound", () => {
    const faint = { ...found, perWord: 0.05 };
    expect(signsOf(faint).slice(2)).toEqual([expect.closeTo(0.15, 9), 0, 0]);
    expect(signsOf({ ...faint, pairPerWord: 0.15 })[4]).toBeCloseTo(0.075, 9);
    expect(signsOf({ ...faint, pairPerWord: 0.1 })[4]).toBeCloseTo(0.15, 9);
    expect(signsOf({ ...faint, pairPerWord: 0 })[4]).toBeCloseTo(0.15, 9);
  });
});

describe("how sure a bead is", () => {
  test("is a logistic function of its signs, each with its own weight", () => {
    const weights = [0.3, 0.5, -1.1, -1.9, -2.3];
    const [intercept, posterior, faint, strange, strangeFaint] = weights;
    const model = { sureness: { intercept, posterior, faint, strange, strangeFaint } };
    const bead = { posterior: 0.8, perWord: 0.05, pairPerWord: 0.1 };
    const logit = signsOf(bead).reduce((sum, sign, at) => sum + sign * weights[at], 0);
    expect(sureness(bead, model)).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
  });

  test("rises with the posterior and with what words say, and falls where the texts are strangers, as fitted", () => {
    const of = (change: Partial<typeof found>): number => sureness({ ...found, ...change }, fittedModel);
    expect(of({ posterior: 0.9 })).toBeGreaterThan(of({}));
    expect(of({ perWord: 0.1 })).toBeLessThan(of({ perWord: 0.5 }));
    expect(of({ pairPerWord: 0 })).toBeLessThan(of({}));
  });
});

test("how sure it is that a sentence was left out falls with what is like it on the other side, up to a bound, and rises with the posterior, likewise", () => {
  expect(nullSignsOf({ posterior: 0.5, elsewhere: 4 })).toEqual([1, 0, 1]);
  expect(nullSignsOf({ posterior: 0.9, elsewhere: 0 })[1]).toBeCloseTo(Math.log(9), 9);
  expect(nullSignsOf({ posterior: 0.999, elsewhere: 0 })[1]).toBe(3);
  const of = (elsewhere: number): number => nullSureness({ posterior: 0.7, elsewhere }, fittedModel);
  expect(of(0.5)).toBeLessThan(of(0));
  expect(of(9)).toBe(of(1));
});
