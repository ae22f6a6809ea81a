import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bitext } from "../../src/model/index.js";
import {
  applyChange,
  canCorrect,
  correct,
  inverse,
  type JournalEntry,
  newReview,
  type Realign,
  type Review,
  redo,
  replay,
  undo,
} from "../../src/review/index.js";
import { arbitraryBitext, arbitraryCorrection, faultsOf, realignAs, wallsOf } from "./arbitrary-review.js";

const realigns = fc.constantFrom<(Realign | undefined)[]>(undefined, realignAs("one"), realignAs("each"));

/** A review, the journal of how it came to be, and every bitext on the way. */
interface Session {
  readonly review: Review;
  readonly entries: readonly JournalEntry[];
  readonly bitexts: readonly Bitext[];
}

const session: fc.Arbitrary<Session> = fc
  .tuple(arbitraryBitext, fc.array(fc.tuple(arbitraryCorrection, realigns, fc.nat(9)), { minLength: 1, maxLength: 25 }))
  .map(([bitext, steps]) => {
    let review = newReview(bitext);
    const entries: JournalEntry[] = [];
    const bitexts = [bitext];
    for (const [correction, realign, chance] of steps) {
      if (chance === 0 && review.done.length > 0) {
        review = undo(review);
        entries.push({ undo: true });
      } else if (chance === 1 && review.undone.length > 0) {
        review = redo(review);
        entries.push({ redo: true });
      } else if (canCorrect(review.bitext, correction)) {
        review = correct(review, correction, realign);
        entries.push({ do: review.done[review.done.length - 1] });
      }
      bitexts.push(review.bitext);
    }
    return { review, entries, bitexts };
  });

test("whatever is corrected, beads tile and sentences hold the text of their blocks", () => {
  fc.assert(fc.property(session, ({ bitexts }) => bitexts.flatMap(faultsOf).length === 0));
});

test("a correction fits where canCorrect says so, and throws a RangeError where not", () => {
  fc.assert(
    fc.property(arbitraryBitext, arbitraryCorrection, (bitext, correction) => {
      if (canCorrect(bitext, correction)) correct(newReview(bitext), correction);
      else expect(() => correct(newReview(bitext), correction)).toThrow(RangeError);
    }),
  );
});

test("a change, also through JSON, is taken back by its inverse", () => {
  fc.assert(
    fc.property(arbitraryBitext, arbitraryCorrection, realigns, (bitext, correction, realign) => {
      fc.pre(canCorrect(bitext, correction));
      const { bitext: after, done } = correct(newReview(bitext), correction, realign);
      const change = JSON.parse(JSON.stringify(done[0]));
      expect(applyChange(bitext, change)).toEqual(after);
      expect(applyChange(after, inverse(change))).toEqual(bitext);
      expect(inverse(inverse(change))).toEqual(change);
    }),
  );
});

test("all is taken back to the beginning, and made again to the end", () => {
  fc.assert(
    fc.property(session, ({ review, bitexts }) => {
      let back = review;
      while (back.done.length > 0) back = undo(back);
      expect(back.bitext).toEqual(bitexts[0]);
      while (back.undone.length > review.undone.length) back = redo(back);
      expect(back).toEqual(review);
    }),
  );
});

test("a journal leads to the same review again, also through JSON", () => {
  fc.assert(
    fc.property(session, ({ review, entries, bitexts }) => {
      expect(replay(bitexts[0], JSON.parse(JSON.stringify(entries)))).toEqual(review);
    }),
  );
});

test("what is aligned again leaves confirmed beads as they are, but for those that are corrected", () => {
  fc.assert(
    fc.property(arbitraryBitext, arbitraryCorrection, realigns, (bitext, correction, realign) => {
      fc.pre(canCorrect(bitext, correction));
      const alone = wallsOf(correct(newReview(bitext), correction).bitext);
      expect(wallsOf(correct(newReview(bitext), correction, realign).bitext)).toEqual(alone);
    }),
  );
});

test("beads that a correction makes are confirmed, and none is replaced that came out as it was", () => {
  fc.assert(
    fc.property(arbitraryBitext, arbitraryCorrection, realigns, (bitext, correction, realign) => {
      fc.pre(canCorrect(bitext, correction));
      const [own] = correct(newReview(bitext), correction).done;
      const [whole] = correct(newReview(bitext), correction, realign).done;
      if (correction.kind !== "reopen") expect(own.beads.inserted.every(({ confirmed }) => confirmed)).toBe(true);
      const { at, removed, inserted } = whole.beads;
      if (at < own.beads.at) expect(removed[0]).not.toEqual(inserted[0]);
      if (at + removed.length > own.beads.at + own.beads.removed.length && own.sentences === undefined) {
        expect(removed.at(-1)).not.toEqual(inserted.at(-1));
      }
    }),
  );
});
