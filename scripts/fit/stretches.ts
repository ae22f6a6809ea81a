import type { GoldDocument } from "../../bench/gold-sets.js";

const LONG = 2000; // beads: longer documents would outweigh all others
const STRETCH = 240; // beads that are fitted on together
const EVERY = 4; // of the stretches of a long document this part is fitted on; the others are unseen

/** A document as it is, or, of a long one, stretches of it that are as long as a chapter. */
export function stretchesOf(document: GoldDocument): GoldDocument[] {
  const { name, source, target, gold } = document;
  if (gold.length < LONG) return [document];
  const stretches: GoldDocument[] = [];
  for (let at = 0; at + STRETCH <= gold.length; at += EVERY * STRETCH) {
    const beads = gold.slice(at, at + STRETCH);
    const [from, to] = rangeOf(beads.flatMap((bead) => bead.source));
    const [targetFrom, targetTo] = rangeOf(beads.flatMap((bead) => bead.target));
    stretches.push({
      name: `${name}-${at}`,
      source: { ...source, sentences: source.sentences.slice(from, to) },
      target: { ...target, sentences: target.sentences.slice(targetFrom, targetTo) },
      gold: beads.map((bead) => ({
        source: bead.source.map((index) => index - from),
        target: bead.target.map((index) => index - targetFrom),
      })),
    });
  }
  return stretches;
}

const rangeOf = (indices: readonly number[]): [number, number] => [Math.min(...indices), Math.max(...indices) + 1];
