import { describe, expect, test } from "vitest";
import type { Bead, Bitext } from "../../src/model/index.js";
import { type Correction, canCorrect, correct, newReview, redo, replay, undo } from "../../src/review/index.js";
import { sideFromLines, splitSentences } from "../../src/segment/index.js";

const bead = (source: readonly [number, number], target: readonly [number, number], confirmed?: true): Bead => ({
  source: { start: source[0], end: source[1] },
  target: { start: target[0], end: target[1] },
  cost: 2,
  score: 0.5,
  ...(confirmed && { confirmed }),
});

const bitext: Bitext = {
  source: sideFromLines(["桥通车了。", "𠮷野来了。 他很高兴。", "雨停了。", "大家回家。"], "zh"),
  target: sideFromLines(["The bridge is open.", "Yoshino came.", "He was glad.", "The rain stopped."], "en"),
  beads: [bead([0, 1], [0, 1]), bead([1, 2], [1, 3]), bead([2, 3], [3, 3]), bead([3, 4], [3, 4])],
};

/** The beads after a correction, as sentences of both sides, confirmed ones with a tick. */
const beadsAfter = (correction: Correction, of: Bitext = bitext): string[] =>
  correct(newReview(of), correction).bitext.beads.map(
    ({ source, target, confirmed }) =>
      `${source.start}-${source.end} ${target.start}-${target.end}${confirmed ? " ✓" : ""}`,
  );

const fits = (correction: Correction): boolean => canCorrect(bitext, correction);

describe("correct", () => {
  test("gives no score to what a person made: not when it is opened again, either", () => {
    const merged = correct(newReview(bitext), { kind: "merge", bead: 1 });
    expect(merged.bitext.beads[1]).toEqual({
      source: { start: 1, end: 3 },
      target: { start: 1, end: 3 },
      confirmed: true,
    });
    const opened = correct(merged, { kind: "reopen", first: 1, end: 2 });
    expect(opened.bitext.beads[1]).toEqual({ source: { start: 1, end: 3 }, target: { start: 1, end: 3 } });
  });

  test("merges a bead with the next", () => {
    expect(beadsAfter({ kind: "merge", bead: 1 })).toEqual(["0-1 0-1", "1-3 1-3 ✓", "3-4 3-4"]);
    expect(fits({ kind: "merge", bead: 3 })).toBe(false);
  });

  test("splits a bead at sentences of both sides, neither half empty", () => {
    expect(beadsAfter({ kind: "split", bead: 1, source: 1, target: 1 })[1]).toBe("1-2 1-2 ✓");
    expect(beadsAfter({ kind: "split", bead: 1, source: 1, target: 1 })[2]).toBe("2-2 2-3 ✓");
    expect(fits({ kind: "split", bead: 1, source: 0, target: 0 })).toBe(false);
    expect(fits({ kind: "split", bead: 1, source: 1, target: 2 })).toBe(false);
    expect(fits({ kind: "split", bead: 1, source: 2, target: 0 })).toBe(false);
  });

  test("shifts a boundary one sentence down or up on one side", () => {
    expect(beadsAfter({ kind: "shift", bead: 0, side: "target", by: 1 }).slice(0, 2)).toEqual([
      "0-1 0-2 ✓",
      "1-2 2-3 ✓",
    ]);
    expect(beadsAfter({ kind: "shift", bead: 1, side: "target", by: -1 }).slice(1, 3)).toEqual([
      "1-2 1-2 ✓",
      "2-3 2-3 ✓",
    ]);
    expect(fits({ kind: "shift", bead: 1, side: "target", by: 1 })).toBe(false);
    expect(fits({ kind: "shift", bead: 3, side: "target", by: -1 })).toBe(false);
  });

  test("a bead that has given its only sentence away is gone", () => {
    expect(beadsAfter({ kind: "shift", bead: 1, side: "source", by: 1 })).toEqual(["0-1 0-1", "1-3 1-3 ✓", "3-4 3-4"]);
    expect(beadsAfter({ kind: "shift", bead: 2, side: "source", by: -1 })).toEqual(["0-1 0-1", "1-2 1-3", "2-4 3-4 ✓"]);
  });

  test("parts a bead into two without a translation", () => {
    expect(beadsAfter({ kind: "part", bead: 1 }).slice(1, 3)).toEqual(["1-2 1-1 ✓", "2-2 1-3 ✓"]);
    expect(fits({ kind: "part", bead: 2 })).toBe(false);
  });

  test("cuts a sentence, without the white space at the cut, and beads behind move along", () => {
    const { bitext: cut } = correct(newReview(bitext), { kind: "cut", side: "source", sentence: 1, offset: 5 });
    expect(cut.source.sentences.slice(1, 3).map(({ text }) => text)).toEqual(["𠮷野来了", "。 他很高兴。"]);
    const { bitext: better } = correct(newReview(bitext), { kind: "cut", side: "source", sentence: 1, offset: 6 });
    expect(better.source.sentences.slice(1, 3)).toEqual([
      { start: 6, end: 12, text: "𠮷野来了。", block: 1 },
      { start: 13, end: 18, text: "他很高兴。", block: 1 },
    ]);
    expect(beadsAfter({ kind: "cut", side: "source", sentence: 1, offset: 6 })).toEqual([
      "0-1 0-1",
      "1-3 1-3 ✓",
      "3-4 3-3",
      "4-5 3-4",
    ]);
  });

  test("cuts no character in two, and leaves no half without text", () => {
    const cutAt = (offset: number): boolean => fits({ kind: "cut", side: "source", sentence: 1, offset });
    expect([-1, 0, 1, 2, 7, 12, 13, 0.5].map(cutAt)).toEqual([false, false, false, true, true, false, false, false]);
  });

  test("joins sentences of one block, with the beads of both and those between", () => {
    const document = {
      lang: "zh" as const,
      text: "一天。两天。\n三天。",
      blocks: [
        { kind: "paragraph" as const, start: 0, end: 6 },
        { kind: "paragraph" as const, start: 7, end: 10 },
      ],
    };
    const two: Bitext = {
      source: { document, sentences: splitSentences(document) },
      target: sideFromLines(["One day.", "Two."], "en"),
      beads: [bead([0, 1], [0, 0]), bead([1, 1], [0, 1]), bead([1, 2], [1, 2], true), bead([2, 3], [2, 2])],
    };
    const { bitext: joined } = correct(newReview(two), { kind: "join", side: "source", sentence: 0 });
    expect(joined.source.sentences[0]).toEqual({ start: 0, end: 6, text: "一天。两天。", block: 0 });
    expect(beadsAfter({ kind: "join", side: "source", sentence: 0 }, two)).toEqual(["0-1 0-2 ✓", "1-2 2-2"]);
    expect(canCorrect(two, { kind: "join", side: "source", sentence: 1 })).toBe(false);
  });

  test("confirms and reopens beads as they are, and aligns nothing again", () => {
    const confirmed = correct(newReview(bitext), { kind: "confirm", first: 1, end: 3 }, () => {
      throw new Error("It was aligned again.");
    });
    expect(confirmed.bitext.beads[1]).toEqual({ ...bitext.beads[1], confirmed: true });
    expect(correct(confirmed, { kind: "reopen", first: 0, end: 4 }).bitext).toEqual(bitext);
    expect(canCorrect(confirmed.bitext, { kind: "confirm", first: 1, end: 3 })).toBe(false);
    expect(fits({ kind: "reopen", first: 0, end: 4 })).toBe(false);
    expect(fits({ kind: "confirm", first: 2, end: 5 })).toBe(false);
  });

  test("says what does not fit", () => {
    expect(() => correct(newReview(bitext), { kind: "merge", bead: 9 })).toThrow(
      new RangeError('The correction {"kind":"merge","bead":9} does not fit a bitext of 4 beads, 4 and 4 sentences.'),
    );
  });

  test("takes what is aligned again into the same change, which is taken back as one", () => {
    const review = correct(newReview(bitext), { kind: "confirm", first: 3, end: 4 });
    const corrected = correct(review, { kind: "shift", bead: 0, side: "target", by: 1 }, (beads, first, end) => {
      expect([first, end]).toEqual([0, 2]);
      expect(beads[2]).toEqual(bitext.beads[2]);
      return { at: 2, removed: [beads[2]], inserted: [{ ...beads[2], score: 0.9 }] };
    });
    expect(corrected.done).toHaveLength(2);
    expect(corrected.bitext.beads[2].score).toBe(0.9);
    expect(undo(corrected).bitext).toEqual(review.bitext);
    expect(redo(undo(corrected))).toEqual(corrected);
  });

  test("refuses an alignment that changes what is confirmed, or does not fit", () => {
    const shift = { kind: "shift", bead: 0, side: "target", by: 1 } as const;
    expect(() =>
      correct(newReview(bitext), shift, (beads) => ({
        at: 0,
        removed: [beads[0]],
        inserted: [{ ...beads[0], score: 0.9 }],
      })),
    ).toThrow(/confirmed beads are to stay as they are/);
    expect(() =>
      correct(newReview(bitext), shift, (beads) => ({ at: 2, removed: [beads[2]], inserted: [bead([2, 4], [3, 4])] })),
    ).toThrow(RangeError);
  });

  test("confirms and reopens only some of a range where they are named", () => {
    const some = correct(newReview(bitext), { kind: "confirm", first: 0, end: 3, only: [0, 2] });
    expect(some.bitext.beads.slice(0, 3).map(({ confirmed }) => confirmed === true)).toEqual([true, false, true]);
    expect(canCorrect(some.bitext, { kind: "confirm", first: 0, end: 3, only: [0, 2] })).toBe(false);
    const back = correct(some, { kind: "reopen", first: 0, end: 3, only: [2] });
    expect(back.bitext.beads.slice(0, 3).map(({ confirmed }) => confirmed === true)).toEqual([true, false, false]);
    expect(undo(undo(back)).bitext).toEqual(bitext);
  });
});

describe("a history", () => {
  test("a new correction ends what could be made again", () => {
    const once = undo(correct(newReview(bitext), { kind: "merge", bead: 0 }));
    expect(once.undone).toHaveLength(1);
    expect(correct(once, { kind: "merge", bead: 1 }).undone).toEqual([]);
  });

  test("has a beginning and an end", () => {
    expect(() => undo(newReview(bitext))).toThrow(RangeError);
    expect(() => redo(newReview(bitext))).toThrow(RangeError);
  });

  test("says which line of a journal does not fit", () => {
    const { done } = correct(newReview(bitext), { kind: "merge", bead: 0 });
    expect(() => replay(bitext, [{ do: done[0] }, { do: done[0] }], 2)).toThrow(
      expect.objectContaining({ code: "journal-invalid", place: { line: 3 } }),
    );
  });
});
