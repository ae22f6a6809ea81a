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
  const index: BeadIndex = { beads, bySentence };
  for (const bead of listed) {
    if (bead.source.length + bead.target.length === 0 || hasBead(index, bead)) continue;
    beads.push(bead);
    for (const key of bead.source.length > 0 ? bead.source : [~bead.target[0]]) {
      const others = bySentence.get(key);
      if (others === undefined) bySentence.set(key, [bead]);
      else others.push(bead);
    }
  }
  return index;
}

/** Whether the index has this very bead: the same sentences on both sides. */
export const hasBead = ({ bySentence }: BeadIndex, { source, target }: ListedBead): boolean =>
  bySentence
    .get(source.length > 0 ? source[0] : ~target[0])
    ?.some((other) => sameList(other.source, source) && sameList(other.target, target)) ?? false;

/** Whether some bead of the index has a source sentence and a target sentence of this bead. */
export const sharesPair = ({ bySentence }: BeadIndex, { source, target }: ListedBead): boolean =>
  source.some((sentence) =>
    bySentence.get(sentence)?.some((other) => other.target.some((translation) => target.includes(translation))),
  );

/** Whether there is text on both sides. */
export const isFull = ({ source, target }: ListedBead): boolean => source.length > 0 && target.length > 0;

const sameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((sentence, at) => sentence === b[at]);
