import type { Bead, Bitext, Side } from "../../model/index.js";
import type { Change } from "../change.js";

/** Which beads are listed. */
export type Filter = "all" | "look" | "oneSided" | "unconfirmed" | "changed";

export const FILTERS: readonly Filter[] = ["all", "look", "oneSided", "unconfirmed", "changed"];

/**
 * The nearest place before or behind `from` that is wanted; the search goes on at the other end, and comes back to `from`
 * last.
 *
 * @param step 1 looks behind `from`, -1 before it.
 */
export function findAround(
  count: number,
  from: number,
  step: 1 | -1,
  isWanted: (at: number) => boolean,
): number | undefined {
  for (let away = 1; away <= count; away++) {
    const at = (((from + step * away) % count) + count) % count;
    if (isWanted(at)) return at;
  }
  return undefined;
}

/** What a bead joins, by offsets into both documents: it stays the same where sentences before it are cut or joined. */
export function placeOf({ source, target }: Bitext, bead: Bead): string {
  const of = ({ sentences }: Side, { start, end }: Bead["source"]): string =>
    start === end ? "" : `${sentences[start].start}-${sentences[end - 1].end}/${end - start}`;
  return `${of(source, bead.source)}|${of(target, bead.target)}`;
}

/** The first bead that ends behind both sentences: the one they are in, or begin. */
export function beadOf(beads: readonly Bead[], source: number, target: number): number {
  let low = 0;
  let high = Math.max(0, beads.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beads[middle].source.end > source || beads[middle].target.end > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The bead that a change was about, as it is after it: the first that a person made, or what there is first. */
export function correctedIn({ beads: { removed, inserted } }: Change): Bead {
  const keyOf = ({ source, target }: Bead): string => `${source.start} ${source.end} ${target.start} ${target.end}`;
  const walls = new Set(removed.filter(({ confirmed }) => confirmed).map(keyOf));
  return inserted.find((bead) => bead.confirmed && !walls.has(keyOf(bead))) ?? inserted[0];
}

/** A pattern that finds what was typed, in either case; `undefined` for nothing. */
export function patternOf(query: string): RegExp | undefined {
  const typed = query.trim();
  // made from: what was typed, each sign standing for itself
  return typed === "" ? undefined : new RegExp(typed.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), "gi");
}

/** Whether a sentence of the bead has what the pattern finds. */
export function beadHas({ source, target }: Bitext, bead: Bead, pattern: RegExp): boolean {
  const has = ({ sentences }: Side, { start, end }: Bead["source"]): boolean => {
    for (let at = start; at < end; at++) if (sentences[at].text.search(pattern) >= 0) return true;
    return false;
  };
  return has(source, bead.source) || has(target, bead.target);
}
