import { areAlike, isPair, mayMeanTheSame, meanTheSame } from "./may-mean-the-same.js";
import { isInDigits, type Mention } from "./mention.js";

/**
 * How many mentions of the other text one is tried against that has no partner of its own key. A sentence has a dozen
 * mentions, a table some hundred; beyond, each would be tried against each, and time would grow with the square.
 */
export const LEFT_TO_TRY = 256;

/** Mentions by their keys. */
export interface KeyIndex {
  /** Whether one of them means the same. */
  has(mention: Mention): boolean;
  /** Takes out the first one that means the same, and is written alike if that is asked for. */
  take(mention: Mention, isAlike: boolean): Mention | undefined;
}

/** An index of mentions. Those of a key that are written the same way are one queue, of which there are at most six. */
export function keyIndex(mentions: readonly Mention[]): KeyIndex {
  interface Queue {
    readonly places: number[];
    next: number;
  }
  const keys = new Map<string, Map<string, Queue>>();
  mentions.forEach((mention, place) => {
    const ways = keys.get(mention.key) ?? new Map<string, Queue>();
    keys.set(mention.key, ways);
    const way = `${isInDigits(mention)} ${mention.kind === "ordinal"} ${isPair(mention)}`;
    const queue = ways.get(way) ?? { places: [], next: 0 };
    ways.set(way, queue);
    queue.places.push(place);
  });

  const firstOf = (mention: Mention, isAlike: boolean): Queue | undefined => {
    let first: Queue | undefined;
    for (const queue of keys.get(mention.key)?.values() ?? []) {
      const place = queue.places[queue.next];
      if (place === undefined || (first !== undefined && first.places[first.next] < place)) continue;
      const other = mentions[place];
      if (meanTheSame(mention, other) && (!isAlike || areAlike(mention, other))) first = queue;
    }
    return first;
  };
  return {
    has: (mention) => firstOf(mention, false) !== undefined,
    take(mention, isAlike) {
      const queue = firstOf(mention, isAlike);
      return queue && mentions[queue.places[queue.next++]];
    },
  };
}

/**
 * Pairs of mentions, each in one at most: those that are written alike first, then those of the same key, then those that may mean
 * the same. A mention gets the first that is left.
 */
export function partnersOf(here: readonly Mention[], there: readonly Mention[]): (readonly [Mention, Mention])[] {
  const pairs: (readonly [Mention, Mention])[] = [];
  const index = keyIndex(there);
  let left = here;
  for (const isAlike of [true, false]) {
    left = left.filter((one) => {
      const other = index.take(one, isAlike);
      if (other !== undefined) pairs.push([one, other]);
      return other === undefined;
    });
  }
  const right = new Set(there);
  for (const [, other] of pairs) right.delete(other);
  for (const one of left) {
    let tried = 0;
    for (const other of right) {
      if (++tried > LEFT_TO_TRY) break;
      if (!mayMeanTheSame(one, other)) continue;
      pairs.push([one, other]);
      right.delete(other);
      break;
    }
  }
  return pairs;
}
