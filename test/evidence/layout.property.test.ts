import fc from "fast-check";
import { expect, test } from "vitest";
import { fittedModel, type Layout, layoutEvidence } from "../../src/evidence/index.js";

interface Drawn {
  readonly block: number;
  readonly isHeading: number;
}
const side = fc.array(fc.record({ block: fc.nat(1), isHeading: fc.nat(1) }), { minLength: 1, maxLength: 6 });
const weights = {
  ...fittedModel.weights,
  blockEndInside: 3,
  headingJoined: 10,
  blockStart: 100,
  blockEnd: 1000,
  headingToText: 1e4,
};

function layoutOf(drawn: readonly Drawn[]): Layout {
  let block = 0;
  return {
    blocks: Int32Array.from(drawn, (each) => (block += each.block)),
    isHeading: Uint8Array.from(drawn, (each) => each.isHeading),
  };
}

/** What one side of a bead shows, sentence by sentence. */
function seen({ blocks, isHeading }: Layout, start: number, end: number) {
  const sentences = Array.from({ length: end - start }, (_, at) => start + at);
  const ends = (at: number): boolean => blocks[at + 1] !== blocks[at];
  return {
    starts: start === 0 || blocks[start - 1] !== blocks[start],
    ends: ends(end - 1),
    endsInside: sentences.slice(0, -1).filter(ends).length,
    headingsJoined: sentences.length > 1 ? sentences.filter((at) => isHeading[at] === 1).length : 0,
    beginsWithHeading: isHeading[start],
  };
}

test("layout costs a bead what its blocks and headings disagree on, by the definition", () => {
  fc.assert(
    fc.property(side, side, (zh, en) => {
      const [source, target] = [layoutOf(zh), layoutOf(en)];
      const evidence = layoutEvidence(source, target)(weights);
      for (let h = 0; h < zh.length; h++) {
        for (let i = h + 1; i <= Math.min(zh.length, h + 3); i++) {
          for (let g = 0; g < en.length; g++) {
            for (let j = g + 1; j <= Math.min(en.length, g + 3); j++) {
              const [a, b] = [seen(source, h, i), seen(target, g, j)];
              const cost =
                3 * (a.endsInside + b.endsInside) +
                10 * (a.headingsJoined + b.headingsJoined) +
                (a.starts === b.starts ? 0 : 100) +
                (a.ends === b.ends ? 0 : 1000) +
                (a.beginsWithHeading === b.beginsWithHeading ? 0 : 1e4);
              const found = new Float64Array(1);
              evidence.addCosts(h, i, j - g, j, 1, found);
              expect(found[0]).toBe(cost);
            }
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});
