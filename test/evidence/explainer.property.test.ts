import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Band, driveSync, priceLattice } from "../../src/core/index.js";
import {
  fittedModel,
  type LinkTable,
  type Part,
  translationEvidence,
  translationSteps,
} from "../../src/evidence/index.js";
import { tokensOf } from "../../src/evidence/tokens.js";

const LARGEST = { source: 3, target: 2 };
const SHAPES = [1, 2, 3].flatMap((source) => [1, 2].map((target) => ({ source, target, cost: 0 })));
const EVERYTHING = { forward: 1, backward: 0.7, unaligned: 2, unmet: 3, weakest: 0.4 };

const WORDS = ["a", "b", "c", "d", "e", "f"];
const sentences = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }), { minLength: 1, maxLength: 9 });
const share = fc.double({ min: 0.05, max: 2, noNaN: true });
const pair = fc.record({
  zh: sentences,
  en: sentences,
  rows: fc.array(fc.array(fc.tuple(fc.nat(WORDS.length - 1), share), { maxLength: 3 }), {
    minLength: WORDS.length,
    maxLength: WORDS.length,
  }),
});
/** Where a part lies, as fractions of the texts, and how its band runs: steps of its left edge, and widths. */
const place = fc.record({
  source: fc.tuple(fc.nat(99), fc.nat(99)),
  target: fc.tuple(fc.nat(99), fc.nat(99)),
  steps: fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 10, maxLength: 10 }),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

interface PartOfTexts extends Part {
  readonly sourceCount: number;
  readonly targetCount: number;
}

function partAt({ source, target, steps }: Place, sourceTotal: number, targetTotal: number): PartOfTexts {
  const range = ([a, b]: readonly [number, number], total: number): [number, number] => {
    const start = Math.floor((a / 100) * (total + 1));
    return [start, Math.floor((b / 100) * (total + 1 - start))];
  };
  const [sourceStart, sourceCount] = range(source, sourceTotal);
  const [targetStart, targetCount] = range(target, targetTotal);
  return {
    source: sourceStart,
    target: targetStart,
    sourceCount,
    targetCount,
    band: bandOf(steps, sourceCount, targetCount),
  };
}

/** A band from corner to corner of which neighbouring rows touch, as those of a search do. */
function bandOf(steps: Place["steps"], sourceCount: number, targetCount: number): Band {
  const lo = new Int32Array(sourceCount + 1);
  const hi = new Int32Array(sourceCount + 1);
  for (let i = 0; i <= sourceCount; i++) {
    const [step, width] = steps[i];
    lo[i] = i === 0 ? 0 : Math.min(targetCount, hi[i - 1], lo[i - 1] + step);
    hi[i] = Math.min(targetCount + 1, Math.max(lo[i] + 1 + width, i === 0 ? 0 : hi[i - 1]));
  }
  hi[sourceCount] = targetCount + 1;
  return { lo, hi };
}

describe("translationEvidence of a part", () => {
  test("prices every bead as that of the whole texts does where the part lies", () => {
    fc.assert(
      fc.property(
        pair,
        fc.array(place, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.subarray(SHAPES, { minLength: 1 }),
        ({ zh, en, rows }, places, has, shapes) => {
          const [source, target] = [tokensOf(zh), tokensOf(en)];
          const links: LinkTable = source.types.map(
            (_, z) => new Map(rows[z].filter(([e]) => e < target.types.length)),
          );
          const words = { zh: source, en: target, links };
          const isLittle = (word: string): boolean => word === "f";
          const evidenceOf = translationEvidence(words, fittedModel.words, isLittle, has);
          const steps = driveSync(translationSteps(words, fittedModel.words, isLittle, has));
          const everyCell = {
            lo: new Int32Array(zh.length + 1),
            hi: new Int32Array(zh.length + 1).fill(en.length + 1),
          };
          const whole = evidenceOf({ source: 0, target: 0, band: everyCell }, LARGEST).weighed(EVERYTHING);

          // parts in any order: what one leaves behind may not change the next
          for (const part of places.map((each) => partAt(each, zh.length, en.length))) {
            const evidence = driveSync(steps(part, shapes)).weighed(EVERYTHING);
            const { band, rowStarts, evidence: costs } = priceLattice({ ...part, shapes, evidence, runCost: 0 });
            const expected = new Float64Array(1);
            for (let i = 0; i <= part.sourceCount; i++) {
              const size = band.hi[i] - band.lo[i];
              shapes.forEach((shape, k) => {
                for (let x = 0; x < size; x++) {
                  const cost = costs[rowStarts[i] * shapes.length + k * size + x];
                  if (cost === Number.POSITIVE_INFINITY) continue;
                  const end = part.source + i;
                  expected[0] = 0;
                  whole.addCosts(end - shape.source, end, shape.target, part.target + band.lo[i] + x, 1, expected);
                  expect(cost).toBeCloseTo(expected[0], 8);
                }
              });
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("counts every word of a sentence that is e^1000 times more probable opposite its translation", () => {
    const words = Array.from({ length: 300 }, (_, at) => `word${at}`);
    const filler = Array.from({ length: 1000 }, () => new Array(100).fill("filler"));
    const [zh, en] = [tokensOf([words]), tokensOf([words, ...filler])];
    const links: LinkTable = words.map((_, at) => new Map([[at, 1]]));
    const band = { lo: Int32Array.of(0, 0), hi: Int32Array.of(1002, 1002) };
    const evidence = translationEvidence({ zh, en, links }, fittedModel.words, () => false);
    const cost = new Float64Array(1);
    evidence({ source: 0, target: 0, band }, { source: 1, target: 1 }).alone.addCosts(0, 1, 1, 1, 1, cost);

    const { lambda } = fittedModel.words;
    const usual = (count: number, types: number, sentences: number): number =>
      2 / ((count + types) * (1 + 5 / sentences));
    const natsOf = (share: number): number => Math.log(1 - lambda + (lambda * share) / 300);
    const there = natsOf(1 / usual(300 + 100_000, 301, 1001));
    const back = natsOf(1 / usual(300, 300, 1));
    expect(cost[0]).toBeCloseTo(-300 * (there + back), 6);
  });
});
