import { type Bead, type Bitext, isEmptyRange, type Sentence, type SentenceRange } from "../model/index.js";
import type { BeadChange, Change, SentenceChange } from "./change.js";

/** Why a change cannot be made to a bitext, in one sentence; nothing where it can. Time linear in the change. */
export function misfitOf(bitext: Bitext, { beads, sentences }: Change): string | undefined {
  return beadMisfit(bitext.beads, beads, sentences) ?? sentenceMisfit(bitext, beads, sentences);
}

/** Whether two beads join the same sentences and say the same of it. */
export const sameBead = (a: Bead, b: Bead): boolean =>
  sameSpan(a.source, b.source) &&
  sameSpan(a.target, b.target) &&
  a.cost === b.cost &&
  a.score === b.score &&
  a.confirmed === b.confirmed;

const sameSpan = (a: SentenceRange, b: SentenceRange): boolean => a.start === b.start && a.end === b.end;

const sameSentence = (a: Sentence, b: Sentence): boolean => sameSpan(a, b) && a.text === b.text && a.block === b.block;

function beadMisfit(
  beads: readonly Bead[],
  { at, removed, inserted }: BeadChange,
  sentences: SentenceChange | undefined,
): string | undefined {
  if (!areThere(beads, at, removed, sameBead)) {
    return `The change replaces ${removed.length} beads from ${at} on that are not there; beads of this bitext were expected.`;
  }
  const [first, last] = [removed[0], removed[removed.length - 1]];
  const grown = (side: "source" | "target"): number =>
    sentences?.side === side ? sentences.inserted.length - sentences.removed.length : 0;
  let [source, target] = [first.source.start, first.target.start];
  for (const bead of inserted) {
    const isNext = bead.source.start === source && bead.target.start === target;
    if (!isNext || bead.source.end < source || bead.target.end < target || isEmpty(bead)) {
      return `The inserted bead ${inWords(bead)} does not follow; a bead from (${source}, ${target}) on was expected.`;
    }
    [source, target] = [bead.source.end, bead.target.end];
  }
  const end = [last.source.end + grown("source"), last.target.end + grown("target")];
  if (source === end[0] && target === end[1]) return undefined;
  return `The inserted beads end at (${source}, ${target}); (${end[0]}, ${end[1]}) was expected.`;
}

function sentenceMisfit(bitext: Bitext, beads: BeadChange, change: SentenceChange | undefined): string | undefined {
  if (change === undefined) return undefined;
  const { side, at, removed, inserted } = change;
  const { document, sentences } = bitext[side];
  if (!areThere(sentences, at, removed, sameSentence)) {
    return `The change replaces ${removed.length} ${side} sentences from ${at} on that are not there; sentences of this bitext were expected.`;
  }
  const [first, last] = [beads.removed[0][side], beads.removed[beads.removed.length - 1][side]];
  if (at < first.start || at + removed.length > last.end) {
    return `The ${side} sentences ${at}–${at + removed.length} are not all in the replaced beads, ${first.start}–${last.end} were expected.`;
  }
  let from = removed[0].start;
  for (const sentence of inserted) {
    const { start, end, text, block } = sentence;
    const isWhole = start >= from && end >= start && document.text.slice(start, end) === text;
    if (!isWhole || block !== removed[0].block || document.text.slice(from, start).trim() !== "") {
      return `The inserted ${side} sentence “${text}” (${start}–${end}) is not what the text has behind ${from}.`;
    }
    from = end;
  }
  const isAll =
    inserted.length > 0 && from === removed[removed.length - 1].end && inserted[0].start === removed[0].start;
  return isAll ? undefined : `The inserted ${side} sentences do not hold the text of those that they replace.`;
}

function areThere<T>(all: readonly T[], at: number, some: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return (
    some.length > 0 && at >= 0 && at + some.length <= all.length && some.every((one, k) => isSame(one, all[at + k]))
  );
}

const isEmpty = ({ source, target }: Bead): boolean => isEmptyRange(source) && isEmptyRange(target);

const inWords = ({ source, target }: Bead): string => `(${source.start}–${source.end}, ${target.start}–${target.end})`;
