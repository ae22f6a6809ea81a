import type { Bitext } from "../../model/index.js";
import { isDoubtful } from "./levels.js";
import { type Filter, placeOf } from "./navigate.js";

/**
 * Which beads are listed, by index; the current one always, so that it does not vanish when it is corrected.
 *
 * @param start The bitext before anything was done: a bead that it does not have is changed.
 */
export function filterOf(start: Bitext): (bitext: Bitext, filter: Filter, current: number) => readonly number[] {
  let places: ReadonlySet<string> | undefined;
  const isNew = (bitext: Bitext, at: number): boolean => {
    places ??= new Set(start.beads.map((bead) => placeOf(start, bead)));
    return !places.has(placeOf(bitext, bitext.beads[at]));
  };
  let all: readonly number[] = [];
  return (bitext, filter, current) => {
    if (all.length !== bitext.beads.length) all = Array.from(bitext.beads.keys());
    if (filter === "all") return all;
    return all.filter(
      (at) =>
        at === current ||
        (filter === "unconfirmed" && !bitext.beads[at].confirmed) ||
        (filter === "low" && isDoubtful(bitext.beads[at])) ||
        (filter === "changed" && isNew(bitext, at)),
    );
  };
}
