import { hasBead, indexBeads, isFull, type JudgedBead, type ListedBead, listBead, sharesPair } from "./bead-index.js";

/**
 * What may be wrong with a bead. A bead is of the first kind that holds, looked at together with the beads of the other
 * list that have a sentence of it, the *others*. A list *pairs* a sentence that stands in one of its beads with text on
 * both sides.
 *
 * - `out of order`: it or one of the others is gold that no tiling in order could have, as it skips a sentence or
 *   crosses another bead.
 * - `displaced`: its sentences are all paired in the other list, but none of them with one of its own other side.
 * - `left out`: it or one of the others has a sentence that gold pairs and the found beads do not.
 * - `taken in`: it or one of the others has a sentence that the found beads pair and gold does not.
 * - `split`: one gold bead of 2-2 or larger is several found ones: it was cut up, or is such a piece.
 * - `merged`: one found bead of 2-2 or larger is several gold ones.
 * - `boundary`: the same place, but a sentence beside it is joined or cut differently.
 *
 * @example
 * import { ERROR_KINDS, errorKinds } from "duiqi/evaluate";
 * const { missed } = errorKinds([], beads);
 * ERROR_KINDS.map((name) => [name, missed.filter(({ kind }) => kind === name).length]);
 */
export const ERROR_KINDS = [
  "boundary",
  "left out",
  "taken in",
  "split",
  "merged",
  "displaced",
  "out of order",
] as const;
/** A kind of error, by its name. */
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A bead that is only in one of two lists. */
export interface BeadError {
  readonly kind: ErrorKind;
  readonly bead: ListedBead;
  /** The beads of the other list that have a sentence of it, in no order. */
  readonly others: readonly ListedBead[];
}

/** The errors of found beads: as many as `countBeads` counts. */
export interface BeadErrors {
  /** Gold beads that were not found. Strict scores count those with text on both sides. */
  readonly missed: readonly BeadError[];
  /** Found beads that are not gold. */
  readonly wrong: readonly BeadError[];
}

/**
 * What went wrong where found beads differ from gold. Time linear in sentences, as long as few beads share one.
 *
 * @example
 * import { errorKinds } from "duiqi/evaluate";
 * const gold = [{ source: [0], target: [0] }, { source: [1], target: [1] }];
 * const { missed } = errorKinds([{ source: [0], target: [0, 1] }, { source: [1], target: [] }], gold);
 * missed.map(({ kind, bead }) => [kind, bead]); // [["boundary", { source: [0], target: [0] }], ["left out", { source: [1], target: [1] }]]
 */
export function errorKinds(found: readonly JudgedBead[], gold: readonly JudgedBead[]): BeadErrors {
  const foundList = listOf(found);
  const goldList = listOf(gold);
  const disorder = outOfOrder(goldList.beads);

  const errorsIn = (list: BeadList, other: BeadList): BeadError[] =>
    list.beads
      .filter((bead) => !hasBead(other, bead))
      .map((bead) => {
        const others = touching(other, bead);
        return { kind: kindOf(bead, others, list, other), bead, others };
      });

  function kindOf(bead: ListedBead, others: readonly ListedBead[], list: BeadList, other: BeadList): ErrorKind {
    const place = [bead, ...others];
    const sentences = place.flatMap(sentencesOf);
    if (place.some((one) => disorder.has(one))) return "out of order";
    if (isFull(bead) && sentencesOf(bead).every((one) => other.paired.has(one)) && !sharesPair(other, bead)) {
      return "displaced";
    }
    if (sentences.some((one) => goldList.paired.has(one) && !foundList.paired.has(one))) return "left out";
    if (sentences.some((one) => foundList.paired.has(one) && !goldList.paired.has(one))) return "taken in";
    const isGold = list === goldList;
    if (isCutUp(bead, others)) return isGold ? "split" : "merged";
    const isPiece = others.some((one) => isCutUp(one, touching(list, one)));
    return isPiece ? (isGold ? "merged" : "split") : "boundary";
  }

  return { missed: errorsIn(goldList, foundList), wrong: errorsIn(foundList, goldList) };
}

interface BeadList extends ReturnType<typeof indexBeads> {
  /** The beads that have a sentence, by the sentence. */
  readonly having: ReadonlyMap<number, readonly ListedBead[]>;
  /** The sentences that stand in a bead with text on both sides. */
  readonly paired: ReadonlySet<number>;
}

function listOf(judged: readonly JudgedBead[]): BeadList {
  const index = indexBeads(judged.map(listBead));
  const having = new Map<number, ListedBead[]>();
  for (const bead of index.beads) {
    for (const sentence of sentencesOf(bead)) {
      const others = having.get(sentence);
      if (others === undefined) having.set(sentence, [bead]);
      else others.push(bead);
    }
  }
  return { ...index, having, paired: new Set(index.beads.filter(isFull).flatMap(sentencesOf)) };
}

/** The sentences of both sides; those of the target as negative numbers. */
const sentencesOf = ({ source, target }: ListedBead): number[] => [...source, ...target.map((sentence) => ~sentence)];

const touching = ({ having }: BeadList, bead: ListedBead): ListedBead[] => [
  ...new Set(sentencesOf(bead).flatMap((sentence) => having.get(sentence) ?? [])),
];

/** Whether the others are pieces of the bead, and more than one. */
const isCutUp = ({ source, target }: ListedBead, others: readonly ListedBead[]): boolean =>
  others.length > 1 && areWithin(others, "source", new Set(source)) && areWithin(others, "target", new Set(target));

const areWithin = (beads: readonly ListedBead[], side: "source" | "target", sentences: ReadonlySet<number>): boolean =>
  beads.every((bead) => bead[side].every((sentence) => sentences.has(sentence)));

/** The beads that skip a sentence, or that lie before another on one side and not before it on the other. */
function outOfOrder(beads: readonly ListedBead[]): ReadonlySet<ListedBead> {
  const inOrder = beads.filter(isFull).sort((a, b) => least(a.source) - least(b.source));
  const disorder = new Set(inOrder.filter(({ source, target }) => skips(source) || skips(target)));
  let reached = -1;
  for (const bead of inOrder) {
    if (least(bead.target) <= reached) disorder.add(bead);
    reached = Math.max(reached, most(bead.target));
  }
  let ahead = Number.POSITIVE_INFINITY;
  for (const bead of inOrder.reverse()) {
    if (most(bead.target) >= ahead) disorder.add(bead);
    ahead = Math.min(ahead, least(bead.target));
  }
  return disorder;
}

const least = (numbers: readonly number[]): number =>
  numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
const most = (numbers: readonly number[]): number =>
  numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);

const skips = (side: readonly number[]): boolean =>
  side.some((sentence, at) => at > 0 && sentence !== side[at - 1] + 1);
