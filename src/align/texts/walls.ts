import { type Bead, BitextError, rangeSize, type SentenceRange } from "../../model/index.js";

/** A part of both texts that is still to be aligned. */
export interface Gap {
  readonly source: SentenceRange;
  readonly target: SentenceRange;
}

/** Where something begins in both texts: its first sentences. */
export interface Start {
  readonly source: number;
  readonly target: number;
}

/** Where a gap begins. */
export const startOf = ({ source, target }: Gap): Start => ({ source: source.start, target: target.start });

/** How many sentences a gap has on each side. */
export const sizeOf = ({ source, target }: Gap): { readonly sourceCount: number; readonly targetCount: number } => ({
  sourceCount: rangeSize(source),
  targetCount: rangeSize(target),
});

/**
 * What lies before, between and after confirmed beads: one gap more than beads, some of them empty.
 *
 * @throws BitextError `beads-invalid` when the beads are out of order, overlap or reach beyond the texts.
 */
export function gapsBetween(confirmed: readonly Bead[], sourceCount: number, targetCount: number): Gap[] {
  const gaps: Gap[] = [];
  let before: Gap = { source: { start: 0, end: 0 }, target: { start: 0, end: 0 } };
  for (const wall of confirmed) {
    const { source, target } = wall;
    const places = [before.source.end, source.start, source.end, before.target.end, target.start, target.end];
    const isBead =
      places.every(Number.isInteger) &&
      source.start <= source.end &&
      target.start <= target.end &&
      (source.start < source.end || target.start < target.end);
    const follows = before.source.end <= source.start && before.target.end <= target.start;
    if (!isBead || !follows || source.end > sourceCount || target.end > targetCount) {
      const where = `after (${before.source.end}, ${before.target.end}) in texts of ${sourceCount} and ${targetCount} sentences`;
      throw new BitextError(
        "beads-invalid",
        `The confirmed bead ${inWords(wall)} does not fit; a bead ${where} is expected.`,
      );
    }
    gaps.push(gapBetween(before, source.start, target.start));
    before = wall;
  }
  return [...gaps, gapBetween(before, sourceCount, targetCount)];
}

const gapBetween = ({ source, target }: Gap, sourceEnd: number, targetEnd: number): Gap => ({
  source: { start: source.end, end: sourceEnd },
  target: { start: target.end, end: targetEnd },
});

const inWords = ({ source, target }: Gap): string => `(${source.start}–${source.end}, ${target.start}–${target.end})`;
