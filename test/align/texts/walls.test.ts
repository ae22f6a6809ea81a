import fc from "fast-check";
import { expect, test } from "vitest";
import { cutGaps, gapsBetween } from "../../../src/align/texts/walls.js";
import type { SentencePair, Stretch } from "../../../src/model/index.js";

const stretch = (sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number): Stretch => ({
  source: { start: sourceStart, end: sourceEnd },
  target: { start: targetStart, end: targetEnd },
});
const place = (source: number, target: number): SentencePair => ({ source, target });

test("a gap is cut at each place within it", () => {
  expect(cutGaps([stretch(0, 5, 0, 6)], [place(1, 0), place(2, 3), place(5, 6)])).toEqual({
    gaps: [stretch(0, 1, 0, 0), stretch(1, 2, 0, 3), stretch(2, 5, 3, 6), stretch(5, 5, 6, 6)],
    walls: [0, 0, 0, 0],
  });
});

test("a place that a confirmed bead crosses cuts nothing", () => {
  const between = gapsBetween([stretch(1, 3, 1, 2)], 4, 4);
  expect(cutGaps(between, [place(2, 2), place(2, 1)])).toEqual({ gaps: between, walls: [0, 1] });
});

test("gaps follow one another whatever the places are, and none is lost", () => {
  const places = fc.array(fc.record({ source: fc.nat(12), target: fc.nat(12) }));
  fc.assert(
    fc.property(places, fc.boolean(), (found, isSplit) => {
      const confirmed = isSplit ? [stretch(4, 5, 6, 7)] : [];
      const { gaps, walls } = cutGaps(gapsBetween(confirmed, 10, 10), found);
      let end = place(0, 0);
      for (const [at, { source, target }] of gaps.entries()) {
        if (walls[at] > (walls[at - 1] ?? 0)) end = place(end.source + 1, end.target + 1); // the confirmed bead
        expect([source.start, target.start]).toEqual([end.source, end.target]);
        expect(source.end >= source.start && target.end >= target.start).toBe(true);
        end = place(source.end, target.end);
      }
      expect(end).toEqual(place(10, 10));
      expect(walls.at(-1)).toBe(confirmed.length);
    }),
  );
});
