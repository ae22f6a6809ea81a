import { type Bead, BitextError, type SentencePair, type Stretch } from "../../model/index.js";

/** The first sentences of a stretch. */
export const startOf = ({ source, target }: Stretch): SentencePair => ({ source: source.start, target: target.start });

/**
 * What lies before, between and after confirmed beads: one gap more than beads, some of them empty.
 *
 * @throws BitextError `beads-invalid` when the beads are out of order, overlap or reach beyond the texts.
 */
export function gapsBetween(confirmed: readonly Bead[], sourceCount: number, targetCount: number): Stretch[] {
  const gaps: Stretch[] = [];
  let before: Stretch = { source: { start: 0, end: 0 }, target: { start: 0, end: 0 } };
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

const gapBetween = ({ source, target }: Stretch, sourceEnd: number, targetEnd: number): Stretch => ({
  source: { start: source.end, end: sourceEnd },
  target: { start: target.end, end: targetEnd },
});

const inWords = ({ source, target }: Stretch): string =>
  `(${source.start}–${source.end}, ${target.start}–${target.end})`;
