import { indexBeads, type JudgedBead, keyOf, type ListedBead, listBead } from "./bead-index.js";
import { type BeadError, ERROR_KINDS, type ErrorKind, errorKinds } from "./error-kinds.js";

/** A place where found beads differ from gold: the smallest one in which both have the same sentences, or nearly. */
export interface ErrorPlace {
  /** Of all its errors, in the order of `ERROR_KINDS`. */
  readonly kinds: readonly ErrorKind[];
  /** Gold beads that were not found. */
  readonly gold: readonly ListedBead[];
  /** Found beads that are not gold. */
  readonly found: readonly ListedBead[];
}

/**
 * The errors of `errorKinds`, those that share a sentence put together; in the order of the gold beads that they touch. Time
 * linear in sentences, as long as few beads share one, but for the sorting.
 *
 * @example
 * import { errorPlaces } from "duiqi/evaluate";
 * const gold = [{ source: [0], target: [0] }, { source: [1], target: [1] }];
 * const places = errorPlaces([{ source: [0, 1], target: [0, 1] }], gold);
 * places.map(({ kinds, found }) => [kinds, found.length]); // [[["merged"], 1]]
 */
export function errorPlaces(found: readonly JudgedBead[], gold: readonly JudgedBead[]): ErrorPlace[] {
  const { missed, wrong } = errorKinds(found, gold);
  const errors = [...missed, ...wrong];
  const order = new Map(indexBeads(gold.map(listBead)).beads.map((bead, at) => [keyOf(bead), at]));
  const ranksOf = new Map<ListedBead, number>(); // a long bead may stand beside many others: its key is made once
  const rankOf = (bead: ListedBead): number => {
    const rank = ranksOf.get(bead) ?? order.get(keyOf(bead)) ?? Number.POSITIVE_INFINITY;
    ranksOf.set(bead, rank);
    return rank;
  };
  const groups = grouped(errors.map(({ bead }) => [...bead.source, ...bead.target.map((sentence) => ~sentence)]));

  return groups
    .map((members) => {
      const ranks = members.flatMap((at) => [errors[at].bead, ...errors[at].others].map(rankOf));
      const rank = ranks.reduce((first, other) => Math.min(first, other), Number.POSITIVE_INFINITY);
      return { place: placeOf(members, errors, missed.length), rank };
    })
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ place }) => place);
}

function placeOf(members: readonly number[], errors: readonly BeadError[], firstWrong: number): ErrorPlace {
  const kinds = new Set(members.map((at) => errors[at].kind));
  return {
    kinds: ERROR_KINDS.filter((kind) => kinds.has(kind)),
    gold: members.filter((at) => at < firstWrong).map((at) => errors[at].bead),
    found: members.filter((at) => at >= firstWrong).map((at) => errors[at].bead),
  };
}

/** Groups of lists that have a number in common with another of their group: the lists by their places, in order. */
function grouped(lists: readonly (readonly number[])[]): number[][] {
  const leaders = lists.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let leader = at;
    while (leaders[leader] !== leader) {
      leaders[leader] = leaders[leaders[leader]]; // the next look is half as long
      leader = leaders[leader];
    }
    return leader;
  };
  const having = new Map<number, number>();
  for (const [at, list] of lists.entries()) {
    for (const number of list) {
      const other = having.get(number);
      if (other === undefined) having.set(number, at);
      else leaders[leaderOf(at)] = leaderOf(other);
    }
  }
  const groups = new Map<number, number[]>();
  for (const at of lists.keys()) {
    const group = groups.get(leaderOf(at));
    if (group === undefined) groups.set(leaderOf(at), [at]);
    else group.push(at);
  }
  return [...groups.values()];
}
