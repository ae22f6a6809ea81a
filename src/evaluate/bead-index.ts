import type { SentenceRange } from "../model/index.js";

/**
 * A bead to be judged: a `Bead`, or a bead whose sides are lists of sentences, counted from 0, as gold sets have them.
 * A range and a list of the same sentences in the same order are the same side.
 */
export interface JudgedBead {
  readonly source: SentenceRange | readonly number[];
  readonly target: SentenceRange | readonly number[];
  /** How sure its aligner is of it, where it says so. Does not matter for whether it is right. */
  readonly score?: number | undefined;
}

/** A judged bead with its sides as lists, and nothing else. */
export interface ListedBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Beads, to be looked up by their sentences. */
export interface BeadIndex {
  /** The beads that have a sentence, each once. */
  readonly beads: readonly ListedBead[];
  /** What each of them is known by. */
  readonly keys: ReadonlySet<string>;
  /** The beads by each of their source sentences; those without one by `~target[0]`, which is negative. */
  readonly bySentence: ReadonlyMap<number, readonly ListedBead[]>;
}

/** A judged bead with its sides as lists, whatever they were. */
export const listBead = ({ source, target }: JudgedBead): ListedBead => ({
  source: listSide(source),
  target: listSide(target),
});

function listSide(side: SentenceRange | readonly number[]): readonly number[] {
  if (!("start" in side)) return side;
  const list: number[] = [];
  for (let sentence = side.start; sentence < side.end; sentence++) list.push(sentence);
  return list;
}

/** Indexes beads. Time and memory linear in their sentences, as long as few beads share a sentence. */
export function indexBeads(listed: readonly ListedBead[]): BeadIndex {
  const beads: ListedBead[] = [];
  const bySentence = new Map<number, ListedBead[]>();
  const keys = new Set<string>();
  for (const bead of listed) {
    const key = keyOf(bead);
    if (bead.source.length + bead.target.length === 0 || keys.has(key)) continue;
    beads.push(bead);
    keys.add(key);
    for (const sentence of bead.source.length > 0 ? bead.source : [~bead.target[0]]) {
      const others = bySentence.get(sentence);
      if (others === undefined) bySentence.set(sentence, [bead]);
      else others.push(bead);
    }
  }
  return { beads, bySentence, keys };
}

/** What a bead is known by: its sentences, in the order in which they were written down. */
export const keyOf = ({ source, target }: ListedBead): string => `${source}:${target}`;

/** Whether the index has this very bead: the same sentences on both sides. */
export const hasBead = ({ keys }: BeadIndex, bead: ListedBead): boolean => keys.has(keyOf(bead));

/** Whether some bead of the index has a source sentence and a target sentence of this bead. */
export function sharesPair({ bySentence }: BeadIndex, { source, target }: ListedBead): boolean {
  const others = new Set(source.flatMap((sentence) => bySentence.get(sentence) ?? []));
  const translations = new Set(target);
  for (const other of others) if (other.target.some((translation) => translations.has(translation))) return true;
  return false;
}

/** Whether there is text on both sides. */
export const isFull = ({ source, target }: ListedBead): boolean => source.length > 0 && target.length > 0;
