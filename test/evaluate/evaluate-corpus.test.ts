import { describe, expect, test } from "vitest";
import { addCounts, countBeads, evaluateCorpus, scoreBeads, scoresOf } from "../../src/evaluate/index.js";

const bead = (source: readonly number[], target: readonly number[]) => ({ source, target });

const short = { name: "short", gold: [bead([0], [0])], found: [bead([0], [0])] };
const long = {
  name: "long",
  gold: [bead([0, 1], [0]), bead([2], [1]), bead([3], [])],
  found: [bead([0], [0]), bead([1], []), bead([2], [1]), bead([3], []), bead([3], [])],
};

describe("evaluateCorpus", () => {
  const report = evaluateCorpus([short, long]);

  test("sums the counts for micro, and takes the mean of F1 for macro", () => {
    const counts = [short, long].map(({ found, gold }) => countBeads(found, gold));
    expect(report.counts).toEqual(addCounts(counts));
    expect(report.micro).toEqual(scoresOf(addCounts(counts)));
    expect(report.micro.strict).toMatchObject({ precision: 3 / 5, recall: 2 / 3 });
    expect(report.macro.lax).toBe((1 + scoreBeads(long.found, long.gold).lax.f1) / 2);
  });

  test("tells how each document fared, in the order given", () => {
    expect(report.documents.map(({ name }) => name)).toEqual(["short", "long"]);
    expect(report.documents[1].scores).toEqual(scoreBeads(long.found, long.gold));
  });

  test("counts by shape, the commonest in the gold first", () => {
    expect(report.shapes).toEqual([
      { shape: "1-1", gold: 2, right: 2, found: 3 },
      { shape: "1-0", gold: 1, right: 1, found: 3 },
      { shape: "2-1", gold: 1, right: 0, found: 0 },
    ]);
  });

  test("is plain data", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    const empty = evaluateCorpus([]);
    expect(JSON.parse(JSON.stringify(empty))).toEqual(empty);
    expect(empty.macro.strict).toBe(0);
  });
});
