import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagonalBand, type Evidence, sum, viterbi } from "../../src/core/index.js";
import {
  clauseEvidence,
  FEATURE_NAMES,
  FULL_WEIGHT,
  fittedModel,
  formEvidence,
  holeEvidence,
  type LinkTable,
  layoutEvidence,
  lengthEvidence,
  lengthFeatures,
  openingEvidence,
  similarityEvidence,
  timeEvidence,
  translationEvidence,
} from "../../src/evidence/index.js";
import { tokensOf } from "../../src/evidence/tokens.js";
import { leastCost } from "../support/brute-force.js";

const ZH = [
  "“走吧。”",
  "他说：好，很好。",
  "（一）三月",
  "一、前言",
  "雨下了一夜，灯灭了，门开着。",
  "",
  "a b",
  "但他没有。",
  "accept：字符串。",
];
const EN = [
  '"Let\'s go."',
  "He said: good, very good.",
  "(1) March",
  "1. Preface",
  "it rained; no light",
  "",
  "a b",
  "But he had none.",
  "Accept: a string.",
];
const WORDS = ["a", "b", "c", "d"];
const LARGEST = { source: 3, target: 3 };
const every = Object.fromEntries(FEATURE_NAMES.map((name, at) => [name, 0.5 + at / 10]));
const weights = { ...fittedModel.weights, ...every };

const sentence = fc.record({
  text: fc.nat(ZH.length - 1),
  words: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }),
  hole: fc.boolean(),
  block: fc.nat(1),
  heading: fc.boolean(),
});
const side = fc.array(sentence, { minLength: 1, maxLength: 5 });
const rows = fc.array(fc.array(fc.tuple(fc.nat(3), fc.double({ min: 0.1, max: 1, noNaN: true })), { maxLength: 3 }), {
  minLength: 4,
  maxLength: 4,
});
type Drawn = typeof side extends fc.Arbitrary<infer T> ? T : never;
type Rows = typeof rows extends fc.Arbitrary<infer T> ? T : never;

/** Every kind of evidence about these texts, by name. */
function kindsOf(source: Drawn, target: Drawn, links: Rows): Readonly<Record<string, Evidence>> {
  const [zh, en] = [source.map(({ text }) => ZH[text]), target.map(({ text }) => EN[text])];
  const lengths = [zh, en].map((texts) => texts.map(({ length }) => length));
  const tokens = { zh: tokensOf(source.map(({ words }) => words)), en: tokensOf(target.map(({ words }) => words)) };
  const table: LinkTable = tokens.zh.types.map((_, z) => new Map(links[z].filter(([e]) => e < tokens.en.types.length)));
  const words = { ...tokens, links: table };
  const holes = { source: flags(source, "hole"), target: flags(target, "hole") };
  const layoutOf = (drawn: Drawn) => {
    let block = 0;
    return { blocks: Int32Array.from(drawn, (each) => (block += each.block)), isHeading: flags(drawn, "heading") };
  };
  const timesOf = (drawn: Drawn) => {
    const starts = Float64Array.from(drawn, ({ text }, at) => 3000 * at + 50 * text);
    return { starts, ends: starts.map((start, at) => start + 1000 * (1 + drawn[at].block)) };
  };
  const everyCell = { lo: new Int32Array(zh.length + 1), hi: new Int32Array(zh.length + 1).fill(en.length + 1) };
  const said = translationEvidence(
    words,
    fittedModel.words,
    (word) => word === "d",
  )({ source: 0, target: 0, band: everyCell }, LARGEST);
  const { length } = fittedModel.coarse;
  return {
    lengths: lengthEvidence(lengths[0], lengths[1], { ...length, ...FULL_WEIGHT }),
    "features of lengths": lengthFeatures(lengths[0], lengths[1], length)(weights),
    clauses: clauseEvidence(zh, en)(weights),
    form: formEvidence(zh, en)(weights),
    layout: layoutEvidence(layoutOf(source), layoutOf(target))(weights),
    times: timeEvidence(timesOf(source), timesOf(target))(weights),
    openings: openingEvidence(zh, en, words)(weights),
    holes: holeEvidence(holes),
    similarity: similarityEvidence(words),
    translation: said.weighed(weights),
    "words alone": said.alone,
  };
}

const flags = (drawn: Drawn, name: "hole" | "heading"): Uint8Array =>
  Uint8Array.from(drawn, (each) => (each[name] ? 1 : 0));

/** What the evidence says of one bead, asked for by itself. */
function costOf(evidence: Evidence, h: number, i: number, g: number, j: number): number {
  const cost = new Float64Array(1);
  evidence.addCosts(h, i, j - g, j, 1, cost);
  return cost[0];
}

describe("every kind of evidence", () => {
  test("says the same of a sentence without a translation wherever that is", () => {
    fc.assert(
      fc.property(side, side, rows, (source, target, links) => {
        for (const [name, evidence] of Object.entries(kindsOf(source, target, links))) {
          for (let i = 1; i <= source.length; i++) {
            const costs = Array.from({ length: target.length + 1 }, (_, j) => costOf(evidence, i - 1, i, j, j));
            expect({ name, i, costs }).toEqual({ name, i, costs: costs.map(() => costs[0]) });
          }
          for (let j = 1; j <= target.length; j++) {
            const costs = Array.from({ length: source.length + 1 }, (_, i) => costOf(evidence, i, i, j - 1, j));
            expect({ name, j, costs }).toEqual({ name, j, costs: costs.map(() => costs[0]) });
          }
        }
      }),
    );
  });

  test("says of a row of beads what it says of each of them", () => {
    fc.assert(
      fc.property(side, side, rows, (source, target, links) => {
        const alone = kindsOf(source, target, links);
        for (const [name, evidence] of Object.entries(kindsOf(source, target, links))) {
          for (let i = 0; i <= source.length; i++) {
            for (let h = Math.max(0, i - LARGEST.source); h <= i; h++) {
              for (let size = h === i ? 1 : 0; size <= Math.min(h === i ? 1 : LARGEST.target, target.length); size++) {
                const row = new Float64Array(target.length + 1 - size).fill(2);
                evidence.addCosts(h, i, size, size, row.length, row);
                const each = Array.from(row, (_, x) => 2 + costOf(alone[name], h, i, x, x + size));
                for (const [x, cost] of row.entries()) {
                  expect(cost, `${name} ${h}-${i}, ${size} before ${x}`).toBeCloseTo(each[x], 9);
                }
              }
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("leads the search to the cheapest tiling, all of it together", () => {
    const shapes = [
      { source: 1, target: 1, cost: 0.3 },
      { source: 1, target: 2, cost: 2 },
      { source: 1, target: 0, cost: 1 },
      { source: 0, target: 1, cost: 1 },
    ];
    fc.assert(
      fc.property(side, side, rows, (source, target, links) => {
        const [sourceCount, targetCount] = [source.length, target.length];
        const { lengths, similarity, holes } = kindsOf(source, target, links);
        const evidence = sum([lengths, similarity, holes]);
        const band = diagonalBand(sourceCount, targetCount, targetCount + 1);
        const path = viterbi({ sourceCount, targetCount, shapes, evidence, band });
        const found = path.costs.reduce((total, cost) => total + cost, 0);
        const cost = (h: number, i: number, g: number, j: number): number => costOf(evidence, h, i, g, j);
        const least = leastCost({ sourceCount, targetCount, shapes, cost });
        expect(found).toBeCloseTo(least, 2); // the search counts in whole ticks
      }),
      { numRuns: 60 },
    );
  });
});
