import type { Bead, Bitext } from "../../model/index.js";
import { isNull, isToLookAt } from "./levels.js";
import { FILTERS, type Filter, placeOf } from "./navigate.js";

/** Says of a bitext which beads a filter shows, and how many each would. */
export interface Filters {
  /**
   * Which beads are listed, by index.
   *
   * @param kept One that is listed in any case: the current one, which must not vanish when it is corrected.
   */
  rows(bitext: Bitext, filter: Filter, kept?: number): readonly number[];
  counts(bitext: Bitext): Readonly<Record<Filter, number>>;
}

/**
 * Opens filters. A bitext that is asked for again is not looked through again.
 *
 * @param start The bitext before anything was done: a bead that it does not have is changed.
 */
export function filtersOf(start: Bitext): Filters {
  let places: ReadonlySet<string> | undefined;
  const isNew = (bitext: Bitext, bead: Bead): boolean => {
    places ??= new Set(start.beads.map((each) => placeOf(start, each)));
    return !places.has(placeOf(bitext, bead));
  };
  const passes: Readonly<Record<Filter, (bitext: Bitext, bead: Bead) => boolean>> = {
    all: () => true,
    unconfirmed: (_, { confirmed }) => !confirmed,
    changed: isNew,
    look: (_, bead) => isToLookAt(bead),
    oneSided: (_, bead) => isNull(bead),
  };
  let last: Bitext | undefined;
  let lists: Partial<Record<Filter, readonly number[]>> = {};
  const listed = (bitext: Bitext, filter: Filter): readonly number[] => {
    if (last !== bitext) {
      // as long as before: what is drawn of all of them may stay
      const all = lists.all?.length === bitext.beads.length ? lists.all : Array.from(bitext.beads.keys());
      [last, lists] = [bitext, { all }];
    }
    lists[filter] ??= Array.from(bitext.beads.keys()).filter((at) => passes[filter](bitext, bitext.beads[at]));
    return lists[filter];
  };
  return {
    rows(bitext, filter, kept) {
      const rows = listed(bitext, filter);
      if (kept === undefined || rows.includes(kept)) return rows;
      return [...rows, kept].sort((a, b) => a - b);
    },
    counts: (bitext) => {
      const counts = { all: 0, look: 0, oneSided: 0, unconfirmed: 0, changed: 0 };
      for (const filter of FILTERS) counts[filter] = listed(bitext, filter).length;
      return counts;
    },
  };
}
