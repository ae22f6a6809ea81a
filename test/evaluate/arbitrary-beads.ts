import fc from "fast-check";

const side = fc.array(fc.nat(6), { maxLength: 3 });

/** Beads in any disorder: gaps, repeats, crossings, empty ones. */
export const anyBeads: fc.Arbitrary<{ source: number[]; target: number[] }[]> = fc.array(
  fc.record({ source: side, target: side }, { noNullPrototype: true }),
  { maxLength: 12 },
);

const shape = fc.record({ source: fc.nat(3), target: fc.nat(3) }).filter(({ source, target }) => source + target > 0);

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Beads that tile two texts, as ranges. */
export const tiling: fc.Arbitrary<{ source: Range; target: Range }[]> = fc
  .array(shape, { maxLength: 12 })
  .map((shapes) => {
    let [i, j] = [0, 0];
    return shapes.map(({ source, target }) => {
      const bead = { source: { start: i, end: i + source }, target: { start: j, end: j + target } };
      [i, j] = [bead.source.end, bead.target.end];
      return bead;
    });
  });
