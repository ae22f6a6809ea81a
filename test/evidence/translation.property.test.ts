import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fittedModel, type LinkTable, translationEvidence } from "../../src/evidence/index.js";
import { linksOf, probabilities, turned } from "../../src/evidence/links.js";
import { tokensOf } from "../../src/evidence/tokens.js";

const word = fc.constantFrom("a", "b", "c", "d", "e", "f");
const text = fc.array(fc.array(word, { maxLength: 5 }), { minLength: 1, maxLength: 5 });
const table = fc.array(fc.array(fc.tuple(fc.nat(5), fc.double({ min: 0.05, max: 2, noNaN: true })), { maxLength: 3 }), {
  minLength: 6,
  maxLength: 6,
});

const LAMBDA = 0.3;
const LITTLE = 0.4;
const WORTH = { ...fittedModel.words, lambda: LAMBDA, littleWord: LITTLE };
const isLittle = (each: string): boolean => each === "f";

/** How well the words of a stretch explain other words, written after the definition. */
function naive(
  by: string[],
  explained: string[],
  all: string[],
  sentences: number,
  p: (from: string, to: string) => number,
  little: (word: string) => boolean,
): number {
  const types = new Set(all).size;
  return explained.reduce((sum, each) => {
    const mass = by.reduce((total, from) => total + p(from, each), 0);
    const usual = (all.filter((other) => other === each).length + 1) / ((all.length + types) * (1 + 5 / sentences));
    if (mass === 0) return sum + Math.log(1 - LAMBDA) * (little(each) ? LITTLE : 1);
    return sum + Math.log(1 - LAMBDA + (LAMBDA * Math.min(1, mass / by.length)) / usual);
  }, 0);
}

describe("translationEvidence", () => {
  test("equals the definition, summed word by word, for every bead", () => {
    fc.assert(
      fc.property(text, text, table, (zh, en, rows) => {
        const [source, target] = [tokensOf(zh), tokensOf(en)];
        const links: LinkTable = source.types.map((_, z) => new Map(rows[z].filter(([e]) => e < target.types.length)));
        const window = {
          lo: new Int32Array(zh.length + 1),
          hi: new Int32Array(zh.length + 1).fill(en.length + 1),
        };
        const words = { zh: source, en: target, links };
        const { weighed, alone } = translationEvidence(
          words,
          WORTH,
          isLittle,
        )({ source: 0, target: 0, band: window }, { source: 3, target: 3 });
        const zero = { forward: 0, backward: 0, unaligned: 0, unmet: 0, weakest: 0 };
        const bounded = (nats: number): number => Math.min(3, nats); // three nats are the most that words speak against a bead
        const there = probabilities(linksOf(links), WORTH.known);
        const back = probabilities(turned(linksOf(links), target.types.length), WORTH.known);
        const share = (of: typeof there, from: number, to: number): number => {
          for (let at = of.starts[from]; at < of.starts[from + 1]; at++)
            if (of.targets[at] === to) return of.weights[at];
          return 0;
        };
        const forward = (z: string, e: string): number =>
          share(there, source.types.indexOf(z), target.types.indexOf(e));
        const backward = (e: string, z: string): number =>
          share(back, target.types.indexOf(e), source.types.indexOf(z));

        const cost = new Float64Array(1);
        for (let i = 1; i <= zh.length; i++) {
          for (let h = Math.max(0, i - 3); h < i; h++) {
            for (let j = 1; j <= en.length; j++) {
              for (let g = Math.max(0, j - 3); g < j; g++) {
                const [left, right] = [zh.slice(h, i).flat(), en.slice(g, j).flat()];
                const there = -naive(left, right, en.flat(), en.length, forward, isLittle);
                const back = -naive(right, left, zh.flat(), zh.length, backward, () => false);
                cost[0] = 0;
                weighed({ ...zero, forward: 1 }).addCosts(h, i, j - g, j, 1, cost);
                expect(cost[0]).toBeCloseTo(bounded(there), 8);
                cost[0] = 0;
                weighed({ ...zero, backward: 1 }).addCosts(h, i, j - g, j, 1, cost);
                expect(cost[0]).toBeCloseTo(bounded(back), 8);
                cost[0] = 0;
                alone.addCosts(h, i, j - g, j, 1, cost);
                expect(cost[0]).toBeCloseTo(there + back, 8);
                const apart = (by: string[], sentence: string[], p: typeof forward): boolean =>
                  sentence.every((word) => by.every((from) => p(from, word) === 0));
                const strangeTargets = en.slice(g, j).filter((sentence) => apart(left, sentence, forward)).length;
                const strangeSources = zh.slice(h, i).filter((sentence) => apart(right, sentence, backward)).length;
                const isPair = i - h + j - g === 2;
                cost[0] = 0;
                weighed({ ...zero, unmet: 1 }).addCosts(h, i, j - g, j, 1, cost);
                expect(cost[0]).toBe(isPair ? strangeTargets : 0);
                cost[0] = 0;
                weighed({ ...zero, unaligned: 1 }).addCosts(h, i, j - g, j, 1, cost);
                expect(cost[0]).toBe(isPair ? 0 : strangeTargets + strangeSources);
                const fares = [
                  ...(j - g > 1 ? en.slice(g, j) : []).map((sentence) =>
                    naive(left, sentence, en.flat(), en.length, forward, isLittle),
                  ),
                  ...(i - h > 1 ? zh.slice(h, i) : []).map((sentence) =>
                    naive(right, sentence, zh.flat(), zh.length, backward, () => false),
                  ),
                ];
                cost[0] = 0;
                weighed({ ...zero, weakest: 1 }).addCosts(h, i, j - g, j, 1, cost);
                expect(cost[0]).toBeCloseTo(-Math.min(0, ...fares), 8);
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
