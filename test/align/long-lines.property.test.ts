import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { releases } from "../../bench/gold-sets.js";
import { joinedLines } from "../../bench/joined-lines.js";
import { align } from "../../src/align/index.js";

const documents = releases("data/releases");

/** Beads a line, lines, and where the first is, in hundredths of the document. */
const joining = fc.record({
  document: fc.constantFrom(...documents),
  beads: fc.constantFrom(1, 3, 5, 8, 12, 30),
  lines: fc.integer({ min: 1, max: 6 }),
  place: fc.nat(99),
});

describe("lines of several sentences", () => {
  test("find the lines that translate them, however few lines there are", () => {
    fc.assert(
      fc.property(joining, ({ document, beads, lines, place }) => {
        const last = document.gold.length - beads * lines;
        const from = Math.max(0, Math.floor((last * place) / 100));
        const pair = joinedLines(document, { beads, lines, from });
        if (pair === undefined) return;
        const found = align(pair.source, pair.target);
        const each = Array.from({ length: lines }, (_, at) => ({ start: at, end: at + 1 }));
        expect(found.map(({ source, target }) => ({ source, target }))).toEqual(
          each.map((range) => ({ source: range, target: range })),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("find them where a whole release is one line a side, and say that they are sure", () => {
    for (const document of documents) {
      const whole = document.gold.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
      const pair = joinedLines(document, { beads: whole.length, lines: 1, from: 0 });
      if (pair === undefined) throw new RangeError(`${document.name} has no beads.`);
      const [bead, ...others] = align(pair.source, pair.target);
      expect({ name: document.name, ...bead, others }).toMatchObject({
        source: { start: 0, end: 1 },
        target: { start: 0, end: 1 },
        others: [],
      });
      expect(bead.score).toBeGreaterThan(0.9);
    }
  });
});
