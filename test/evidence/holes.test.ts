import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/core/index.js";
import { clauseEvidence, type Holes, holeEvidence, nullPlacesIn, type Part } from "../../src/evidence/index.js";

const ZH = ["船长说，风停了。", "雨下了一夜。", "灯灭了，门开着，屋里没有人。"];
const EN = [
  "The captain said, the wind has died.",
  "It rained all night.",
  "No light, an open door, nobody in the room.",
];
/** A chapter that only the Chinese has, of more clauses than the rest. */
const CHAPTER = Array<string>(50).fill("走啊，走啊，走啊，走啊，走啊。");
const NOTHING = new Uint8Array(ZH.length);

/** What a bead costs of source sentences `h` to `i` and target sentences `g` to `j`, half-open. */
function costOf(evidence: Evidence, h: number, i: number, g: number, j: number): number {
  const costs = new Float64Array(1);
  evidence.addCosts(h, i, j - g, j, 1, costs);
  return costs[0];
}

describe("clauses of both sides", () => {
  test("cost their squared difference for each of them, up to 8", () => {
    const comma = (count: number): string => `${"走，".repeat(count)}走。`;
    const evidence = clauseEvidence(
      [comma(0), comma(1), comma(40)],
      ["go", "go, go", "go".concat(", go".repeat(40))],
    )({ clauses: 1 });
    expect(costOf(evidence, 1, 2, 1, 2)).toBe(0);
    expect(costOf(evidence, 0, 1, 1, 2)).toBeCloseTo(1 / 3, 9);
    expect(costOf(evidence, 0, 1, 2, 3)).toBe(8);
  });
});

describe("clauses", () => {
  const whole = clauseEvidence(ZH, EN)({ clauses: 1 });
  const withChapter = (holes?: Holes): Evidence => clauseEvidence([...ZH, ...CHAPTER], EN, holes)({ clauses: 1 });
  const sentencesAlone = (evidence: Evidence): number[] => ZH.map((_, at) => costOf(evidence, at, at + 1, at, at + 1));

  test("say the same of a pair of sentences whether or not one text has a chapter more", () => {
    const source = Uint8Array.from([...NOTHING, ...CHAPTER.map(() => 1)]);
    expect(sentencesAlone(withChapter({ source, target: NOTHING }))).toEqual(sentencesAlone(whole));
  });

  test("say something else where nobody knows that it is a hole", () => {
    expect(sentencesAlone(withChapter())).not.toEqual(sentencesAlone(whole));
  });
});

describe("a hole", () => {
  const holes = { source: Uint8Array.of(0, 0, 0, 0), target: Uint8Array.of(0, 1, 1, 1, 0) };
  const mirrored = { source: holes.target, target: holes.source };
  const evidence = holeEvidence(holes);
  const turned = holeEvidence(mirrored);

  test("costs for each of its sentences that a bead joins to any", () => {
    const once = costOf(evidence, 0, 1, 0, 2);
    expect(once).toBeGreaterThan(0);
    expect(costOf(evidence, 0, 1, 0, 1)).toBe(0);
    expect(costOf(evidence, 0, 2, 1, 4)).toBe(3 * once);
    expect(costOf(turned, 1, 4, 0, 2)).toBe(3 * once);
  });

  test("costs nothing to leave out", () => {
    for (const at of [0, 1, 2, 3, 4]) {
      expect(costOf(evidence, 2, 2, at, at + 1)).toBe(0);
      expect(costOf(turned, at, at + 1, 2, 2)).toBe(0);
    }
  });

  test("makes it dear to leave a sentence of the other text out in its midst, not before or behind it", () => {
    const places = [0, 1, 2, 3, 4, 5];
    const partOf = (rows: number, columns: number): Part => ({
      source: 0,
      target: 0,
      band: { lo: new Int32Array(rows), hi: new Int32Array(rows).fill(columns) },
    });
    const omitted = nullPlacesIn(holes, partOf(5, 6))?.omitted ?? [];
    const added = nullPlacesIn(mirrored, partOf(6, 5))?.added ?? [];
    expect(places.map((at) => omitted[at] > 0)).toEqual([false, false, true, true, false, false]);
    expect(Array.from(added)).toEqual(Array.from(omitted));
    const later = { ...partOf(5, 4), target: 2 };
    expect(Array.from(nullPlacesIn(holes, later)?.omitted ?? [])).toEqual(Array.from(omitted).slice(2));
  });

  test("that is none makes nothing dear", () => {
    const none = { source: NOTHING, target: NOTHING };
    expect(nullPlacesIn(none, { source: 0, target: 0, band: { lo: new Int32Array(4), hi: new Int32Array(4) } })).toBe(
      undefined,
    );
  });
});

test("a sentence in a hole that is joined to anything costs 12 nats, and left out nothing", () => {
  const evidence = holeEvidence({ source: Uint8Array.of(1, 1, 0), target: Uint8Array.of(0, 1, 0) });
  const costs = [
    costOf(evidence, 2, 3, 0, 1),
    costOf(evidence, 0, 1, 0, 1),
    costOf(evidence, 0, 2, 0, 2),
    costOf(evidence, 0, 1, 0, 0),
  ];
  expect(costs).toEqual([0, 12, 36, 0]);
});
