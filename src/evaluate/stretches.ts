import { type BeadCounts, countBeads } from "./bead-counts.js";
import { indexBeads, type JudgedBead, type ListedBead, listBead } from "./bead-index.js";

const SIZE = 20; // gold beads: longer than most runs of errors, so that stretches are nearly independent

/**
 * A document cut into stretches of some gold beads, in the order in which these are listed, and what is right in each.
 *
 * A bead belongs to the stretch of its first source sentence, or where it has none of its first target sentence. The counts of
 * which strict scores are made add up to those of the document; of the lax ones, pairs across a seam are lost.
 */
export function countStretches(
  found: readonly JudgedBead[],
  gold: readonly JudgedBead[],
  size: number = SIZE,
): BeadCounts[] {
  const foundBeads = indexBeads(found.map(listBead)).beads;
  const goldBeads = indexBeads(gold.map(listBead)).beads;
  const stretches = Array.from({ length: Math.max(1, Math.ceil(goldBeads.length / size)) }, () => ({
    found: [] as ListedBead[],
    gold: [] as ListedBead[],
  }));
  const stretchOf = stretchesBySentence(goldBeads, size);
  for (const bead of foundBeads) stretches[stretchOf(bead)].found.push(bead);
  for (const bead of goldBeads) stretches[stretchOf(bead)].gold.push(bead);
  return stretches.map((stretch) => countBeads(stretch.found, stretch.gold));
}

function stretchesBySentence(gold: readonly ListedBead[], size: number): (bead: ListedBead) => number {
  const known = { source: new Map<number, number>(), target: new Map<number, number>() };
  for (const [at, bead] of gold.entries()) {
    const stretch = Math.floor(at / size);
    for (const side of ["source", "target"] as const) {
      for (const sentence of bead[side]) if (!known[side].has(sentence)) known[side].set(sentence, stretch);
    }
  }
  const inOrder = {
    source: Float64Array.from(known.source.keys()).sort(),
    target: Float64Array.from(known.target.keys()).sort(),
  };
  return ({ source, target }) => {
    const side = source.length > 0 ? "source" : "target";
    // a sentence that gold passes over belongs with the one before it
    const sentence = lastUpTo(inOrder[side], source.length > 0 ? source[0] : target[0]);
    return (sentence === undefined ? undefined : known[side].get(sentence)) ?? 0;
  };
}

/** The largest of numbers in order that is not above a limit. */
function lastUpTo(numbers: Float64Array, limit: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1];
}
