import { type Bead, BitextError, type SentenceRange } from "../model/index.js";

/** A part of both texts that is still to be aligned. */
export interface Gap {
  readonly source: SentenceRange;
  readonly target: SentenceRange;
}

/**
 * What lies before, between and after confirmed beads: one gap more than beads, some of them empty.
 *
 * @throws BitextError `beads-invalid` when the beads are out of order, overlap or reach beyond the texts.
 */
export function gapsBetween(confirmed: readonly Bead[], sourceCount: number, targetCount: number): Gap[] {
  const gaps: Gap[] = [];
  let before = { source: { start: 0, end: 0 }, target: { start: 0, end: 0 } };
  const end = { start: sourceCount, end: sourceCount };
  for (const wall of [...confirmed, { source: end, target: { start: targetCount, end: targetCount } }]) {
    const gap = {
      source: { start: before.source.end, end: wall.source.start },
      target: { start: before.target.end, end: wall.target.start },
    };
    const ranges = [gap.source, gap.target, wall.source, wall.target];
    if (ranges.some(({ start, end }) => !(start <= end))) {
      throw new BitextError(
        "beads-invalid",
        `The confirmed bead ${inWords(before)} is followed by ${inWords(wall)}, which does not come after it in texts of ${sourceCount} and ${targetCount} sentences.`,
      );
    }
    gaps.push(gap);
    before = wall;
  }
  return gaps;
}

/** Confirmed beads and what was found in the gaps between them, in order. */
export function fillGaps(confirmed: readonly Bead[], found: readonly (readonly Bead[])[]): Bead[] {
  return found.flatMap((beads, at) => (at < confirmed.length ? [...beads, confirmed[at]] : beads));
}

const inWords = ({ source, target }: Gap): string => `(${source.start}–${source.end}, ${target.start}–${target.end})`;
