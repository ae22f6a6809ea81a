import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clauseSearch } from "../../../src/align/clauses/clause-search.js";
import { doubtsIn } from "../../../src/align/clauses/doubts.js";
import { driveSync, type Lattice } from "../../../src/core/index.js";
import { type ClausePair, clausePairSteps, fittedModel, pairWords } from "../../../src/evidence/index.js";
import { defaultLexicon } from "../../../src/lexicon/index.js";
import { tilings } from "../../support/tilings.js";

const CHINESE = ["雨下了一夜。", "灯灭了，门却开着。", "他没有说话，", "谁也没有来。"];
const ENGLISH = [
  "It rained all night.",
  "The lamp was out, but the door was open.",
  "He said nothing, and left.",
  "Oh.",
];
const how = { lexicon: defaultLexicon(), kinds: new Set(["lexicon"] as const) };
const { clauseSearch: model, words: worth, coarse } = fittedModel;

function pairOf(chinese: readonly string[], english: readonly string[]): ClausePair {
  const words = pairWords(chinese, english, how);
  const input = { chinese, english, words, length: coarse.length, worth, hasLexicon: true };
  const pair = driveSync(clausePairSteps(input, model));
  if (pair === undefined) throw new Error("The words that were just cut have no offsets.");
  return pair;
}

const side = (sentences: readonly string[]) => fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 2 });

describe("clauseSearch", () => {
  test("gives a cell between sentences the share of the tilings by clauses that go through it", () => {
    fc.assert(
      fc.property(side(CHINESE), side(ENGLISH), (chinese, english) => {
        const pair = pairOf(chinese, english);
        const rows = chinese.length;
        const columns = { lo: new Int32Array(rows + 1), hi: new Int32Array(rows + 1).fill(english.length + 1) };
        const doubt = { start: { row: 0, column: 0 }, end: { row: rows, column: english.length }, columns };
        const cleanly = driveSync(clauseSearch(pair, { source: 0, target: 0 }, doubt, model));
        const [sourceCount, targetCount] = [pair.zh.lengths.length, pair.en.lengths.length];
        const band = { lo: new Int32Array(sourceCount + 1), hi: new Int32Array(sourceCount + 1).fill(targetCount + 1) };
        const evidence = driveSync(pair.evidence({ source: 0, target: 0, band }));
        const cost = (h: number, i: number, g: number, j: number): number => {
          const costs = new Float64Array(1);
          evidence.addCosts(h, i, j - g, j, 1, costs);
          return costs[0];
        };
        const { shapes, runCost } = model;
        const all = tilings({ sourceCount, targetCount, shapes, cost, runCost, band });
        const shareOf = (some: typeof all): number => some.reduce((sum, tiling) => sum + Math.exp(-tiling.cost), 0);
        pair.zh.firsts.forEach((row, i) => {
          pair.en.firsts.forEach((column, j) => {
            const through = all.filter(({ cells }) => cells.some((cell) => cell[0] === row && cell[1] === column));
            expect(cleanly?.(i, j)).toBeCloseTo(shareOf(through) / shareOf(all), 6);
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  test("lets no clause cross where all its sentences have is one way through", () => {
    const pair = pairOf(CHINESE, ENGLISH);
    const columns = { lo: Int32Array.of(1, 1, 2), hi: Int32Array.of(2, 3, 3) };
    const doubt = { start: { row: 1, column: 1 }, end: { row: 3, column: 2 }, columns };
    const cleanly = driveSync(clauseSearch(pair, { source: 0, target: 0 }, doubt, model));
    expect([cleanly?.(0, 0), cleanly?.(2, 1)]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
  });

  test("passes over what is too large to be a doubt about sentences", () => {
    const [chinese, english] = [Array(200).fill(CHINESE[0]), Array(200).fill(ENGLISH[0])];
    const columns = { lo: new Int32Array(201), hi: new Int32Array(201).fill(201) };
    const doubt = { start: { row: 0, column: 0 }, end: { row: 200, column: 200 }, columns };
    expect(driveSync(clauseSearch(pairOf(chinese, english), { source: 0, target: 0 }, doubt, model))).toBeUndefined();
  });
});

describe("doubtsIn", () => {
  const lattice: Lattice = {
    shapes: [],
    band: { lo: Int32Array.of(0, 0, 1, 2), hi: Int32Array.of(2, 3, 3, 4) },
    runCost: 0,
    rowStarts: Int32Array.of(0, 2, 5, 7, 9),
    evidence: new Float64Array(0),
  };

  test("are the stretches between two sure cells in which other cells are likely too", () => {
    const cells = Float64Array.of(1, 0, /**/ 0.3, 0.7, 0, /**/ 0, 0.995, /**/ 0, 1);
    expect(doubtsIn(lattice, cells)).toEqual([
      {
        start: { row: 0, column: 0 },
        end: { row: 2, column: 2 },
        columns: { lo: Int32Array.of(0, 0, 2), hi: Int32Array.of(1, 2, 3) },
      },
    ]);
  });

  test("are none where all is sure", () => {
    expect(doubtsIn(lattice, Float64Array.of(1, 0, /**/ 0, 1, 0, /**/ 0, 1, /**/ 0, 1))).toEqual([]);
  });
});
