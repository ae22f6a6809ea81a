import type { Bead, Bitext, SentenceRange, Side } from "../model/index.js";
import type { Change, SentenceChange, SideName } from "./change.js";
import { misfitOf } from "./misfit.js";

/**
 * The bitext with a change made. Time linear in the bitext.
 *
 * @throws RangeError where the change was not made to this bitext, or would not leave whole sentences and beads.
 * @example
 * import { applyChange, correct, newReview } from "duiqi/review";
 * const { done } = correct(newReview(bitext), { kind: "merge", bead: 0 });
 * done.reduce(applyChange, bitext).beads.length; // 1
 */
export function applyChange(bitext: Bitext, change: Change): Bitext {
  const misfit = misfitOf(bitext, change);
  if (misfit !== undefined) throw new RangeError(misfit);
  const { beads, sentences } = change;
  const before = bitext.beads.slice(0, beads.at);
  const behind = bitext.beads.slice(beads.at + beads.removed.length);
  return {
    ...withSentences(bitext, sentences),
    beads: [...before, ...beads.inserted, ...movedAlong(behind, sentences)],
  };
}

/** The change that takes this one back. */
export const inverse = ({ correction, beads, sentences }: Change): Change => ({
  correction,
  beads: turned(beads),
  ...(sentences !== undefined && { sentences: turned(sentences) }),
});

const turned = <T extends { readonly removed: unknown; readonly inserted: unknown }>(change: T): T => ({
  ...change,
  removed: change.inserted,
  inserted: change.removed,
});

/** Beads that lie behind changed sentences, as they are counted after the change. */
export function movedAlong(beads: readonly Bead[], sentences: SentenceChange | undefined): readonly Bead[] {
  if (sentences === undefined) return beads;
  const by = sentences.inserted.length - sentences.removed.length;
  const [sourceBy, targetBy] = sentences.side === "source" ? [by, 0] : [0, by];
  // written out: spread, it takes most of the time of a long journal
  return beads.map(({ source, target, cost, score, confirmed }): Bead => {
    const bead = { source: moved(source, sourceBy), target: moved(target, targetBy) };
    if (cost !== undefined) Object.assign(bead, { cost });
    if (score !== undefined) Object.assign(bead, { score });
    return confirmed ? Object.assign(bead, { confirmed }) : bead;
  });
}

const moved = (range: SentenceRange, by: number): SentenceRange =>
  by === 0 ? range : { start: range.start + by, end: range.end + by };

function withSentences({ source, target }: Bitext, change: SentenceChange | undefined): Record<SideName, Side> {
  if (change === undefined) return { source, target };
  const side = change.side === "source" ? source : target;
  const behind = side.sentences.slice(change.at + change.removed.length);
  const sentences = [...side.sentences.slice(0, change.at), ...change.inserted, ...behind];
  return { source, target, [change.side]: { ...side, sentences } };
}
