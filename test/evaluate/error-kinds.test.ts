import { describe, expect, test } from "vitest";
import { type ErrorKind, errorKinds, type JudgedBead } from "../../src/evaluate/index.js";

const bead = (source: readonly number[], target: readonly number[]): JudgedBead => ({ source, target });

/** The kinds of what was missed and of what is wrong, each in its list's order. */
function kindsOf(found: readonly JudgedBead[], gold: readonly JudgedBead[]): Record<"missed" | "wrong", ErrorKind[]> {
  const { missed, wrong } = errorKinds(found, gold);
  return { missed: missed.map(({ kind }) => kind), wrong: wrong.map(({ kind }) => kind) };
}

describe("errorKinds", () => {
  test("a sentence that went to the next bead is a boundary", () => {
    const gold = [bead([0], [0, 1]), bead([1], [2])];
    const found = [bead([0], [0]), bead([1], [1, 2])];
    expect(kindsOf(found, gold)).toEqual({ missed: ["boundary", "boundary"], wrong: ["boundary", "boundary"] });
  });

  test("a sentence left out that gold pairs takes its bead with it", () => {
    const gold = [bead([0], [0, 1]), bead([1], [2])];
    const found = [bead([0], [0]), bead([], [1]), bead([1], [2])];
    expect(kindsOf(found, gold)).toEqual({ missed: ["left out"], wrong: ["left out", "left out"] });
  });

  test("so does a sentence of a bead that is in no bead at all", () => {
    expect(kindsOf([bead([0], [0])], [bead([0], [0, 1])])).toEqual({ missed: ["left out"], wrong: ["left out"] });
  });

  test("a sentence is taken in that gold leaves out", () => {
    const gold = [bead([0], [0]), bead([1], [])];
    expect(kindsOf([bead([0, 1], [0])], gold)).toEqual({ missed: ["taken in", "taken in"], wrong: ["taken in"] });
  });

  test("two sentences that gold leaves out are taken in as a pair", () => {
    const gold = [bead([0], []), bead([], [0])];
    expect(kindsOf([bead([0], [0])], gold)).toEqual({ missed: ["taken in", "taken in"], wrong: ["taken in"] });
  });

  test("left out goes before taken in, where one sentence is mistaken for the other", () => {
    const gold = [bead([0], []), bead([1], [0])];
    const found = [bead([0], [0]), bead([1], [])];
    expect(kindsOf(found, gold)).toEqual({ missed: ["taken in", "left out"], wrong: ["left out", "left out"] });
  });

  test("a bead of two and two is cut up, or is made of two", () => {
    const [whole, pieces] = [[bead([0, 1], [0, 1])], [bead([0], [0]), bead([1], [1])]];
    expect(kindsOf(pieces, whole)).toEqual({ missed: ["split"], wrong: ["split", "split"] });
    expect(kindsOf(whole, pieces)).toEqual({ missed: ["merged", "merged"], wrong: ["merged"] });
  });

  test("a bead beside a piece of a larger one is a boundary, where the piece is not cut off clean", () => {
    const gold = [bead([0, 1], [0, 1]), bead([2], [2])];
    const found = [bead([0], [0]), bead([1, 2], [1, 2])];
    expect(kindsOf(found, gold)).toEqual({ missed: ["boundary", "boundary"], wrong: ["boundary", "boundary"] });
  });

  test("beads one off, all of whose sentences are paired elsewhere, are displaced", () => {
    const gold = [bead([0], [0]), bead([1], [1]), bead([2], [2])];
    const found = [bead([], [0]), bead([0], [1]), bead([1], [2]), bead([2], [])];
    expect(kindsOf(found, gold)).toEqual({
      missed: ["left out", "displaced", "left out"],
      wrong: ["left out", "displaced", "displaced", "left out"],
    });
  });

  test("gold that crosses, skips or shares a sentence is out of order, with what was found in its place", () => {
    const inOrder = [bead([0], [0]), bead([1], [1]), bead([2], [2])];
    const crossing = [bead([0], [1]), bead([1], [0]), bead([2], [2])];
    expect(kindsOf(inOrder, crossing)).toEqual({
      missed: ["out of order", "out of order"],
      wrong: ["out of order", "out of order"],
    });
    const skipping = [bead([0], [0, 2]), bead([1], [1])];
    expect(kindsOf(inOrder.slice(0, 2), skipping)).toEqual({ missed: ["out of order"], wrong: ["out of order"] });
  });

  test("names the beads of the other list that have a sentence of it", () => {
    const [error] = errorKinds([bead([0], [0]), bead([], [1])], [bead([0], [0, 1])]).missed;
    expect(error.others).toEqual([bead([0], [0]), bead([], [1])]);
  });

  test("takes ranges as lists, and finds nothing wrong with gold", () => {
    const gold = [{ source: { start: 0, end: 2 }, target: { start: 0, end: 1 } }, bead([2], [])];
    expect(errorKinds([bead([0, 1], [0]), bead([2], [])], gold)).toEqual({ missed: [], wrong: [] });
  });
});
