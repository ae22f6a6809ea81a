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

/** Gaps, and how many confirmed beads lie before each. */
export interface CutGaps {
  readonly gaps: readonly Stretch[];
  readonly walls: readonly number[];
}

/** Gaps between confirmed beads, cut at places that no bead is to cross; a place that a confirmed bead crosses, or another place, cuts nothing. */
export function cutGaps(between: readonly Stretch[], places: readonly SentencePair[]): CutGaps {
  const gaps: Stretch[] = [];
  const walls: number[] = [];
  let next = 0;
  for (const [at, { source, target }] of between.entries()) {
    let start: SentencePair = { source: source.start, target: target.start };
    const cut = (end: SentencePair): void => {
      gaps.push({ source: { start: start.source, end: end.source }, target: { start: start.target, end: end.target } });
      walls.push(at);
      start = end;
    };
    for (; next < places.length && places[next].source <= source.end; next++) {
      const place = places[next];
      const isAhead = place.source >= start.source && place.target >= start.target && place.target <= target.end;
      if (isAhead && (place.source > start.source || place.target > start.target)) cut(place);
    }
    cut({ source: source.end, target: target.end });
  }
  return { gaps, walls };
}

const inWords = ({ source, target }: Stretch): string =>
  `(${source.start}–${source.end}, ${target.start}–${target.end})`;
