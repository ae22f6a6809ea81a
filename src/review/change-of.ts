import { type Bead, type Bitext, isEmptyRange, rangeSize, type Sentence, type SentenceRange } from "../model/index.js";
import type { Change, Correction, SideName } from "./change.js";

/** What a correction changes, without aligning again; nothing where it does not fit. Beads that it makes are confirmed. */
export function changeOf(bitext: Bitext, correction: Correction): Change | undefined {
  switch (correction.kind) {
    case "merge":
      return merge(bitext, correction.bead);
    case "split":
      return split(bitext, correction.bead, correction);
    case "shift":
      return shift(bitext, correction);
    case "cut":
      return cut(bitext, correction);
    case "join":
      return join(bitext, correction);
    case "part":
      return part(bitext, correction.bead);
    case "confirm":
    case "reopen":
      return mark(bitext, correction);
  }
}

/** A bead that a person made: confirmed, and nobody measured it. */
const made = (source: SentenceRange, target: SentenceRange): Bead => ({ source, target, confirmed: true });

const hasSentences = ({ source, target }: Bead): boolean => !isEmptyRange(source) || !isEmptyRange(target);

function merge({ beads }: Bitext, at: number): Change | undefined {
  const [first, second] = [beads[at], beads[at + 1]];
  if (first === undefined || second === undefined) return undefined;
  return { correction: "merge", beads: { at, removed: [first, second], inserted: [spanning(first, second)] } };
}

const spanning = (first: Bead, last: Bead): Bead =>
  made({ start: first.source.start, end: last.source.end }, { start: first.target.start, end: last.target.end });

function split({ beads }: Bitext, at: number, counts: Record<SideName, number>): Change | undefined {
  const bead = beads[at];
  if (bead === undefined || !isWithin(counts.source, bead.source) || !isWithin(counts.target, bead.target)) {
    return undefined;
  }
  const source = bead.source.start + counts.source;
  const target = bead.target.start + counts.target;
  const inserted = [
    made({ start: bead.source.start, end: source }, { start: bead.target.start, end: target }),
    made({ start: source, end: bead.source.end }, { start: target, end: bead.target.end }),
  ];
  return inserted.every(hasSentences) ? { correction: "split", beads: { at, removed: [bead], inserted } } : undefined;
}

const isWithin = (count: number, range: SentenceRange): boolean =>
  Number.isInteger(count) && count >= 0 && count <= rangeSize(range);

function shift({ beads }: Bitext, { bead: at, side, by }: Correction & { kind: "shift" }): Change | undefined {
  const [first, second] = [beads[at], beads[at + 1]];
  if (first === undefined || second === undefined) return undefined;
  const boundary = first[side].end + by;
  if (boundary < first[side].start || boundary > second[side].end) return undefined;
  const upper = { ...made(first.source, first.target), [side]: { start: first[side].start, end: boundary } };
  const lower = { ...made(second.source, second.target), [side]: { start: boundary, end: second[side].end } };
  const inserted = [upper, lower].filter(hasSentences);
  return { correction: "shift", beads: { at, removed: [first, second], inserted } };
}

function cut(bitext: Bitext, { side, sentence: at, offset }: Correction & { kind: "cut" }): Change | undefined {
  const sentence = bitext[side].sentences[at];
  if (sentence === undefined || !Number.isInteger(offset) || isInsideCharacter(sentence.text, offset)) return undefined;
  const { start, end, text, block } = sentence;
  const before = text.slice(0, offset).trimEnd();
  const behind = text.slice(offset).trimStart();
  if (before.trim() === "" || behind.trim() === "" || offset < 0) return undefined;
  const inserted: Sentence[] = [
    { start, end: start + before.length, text: before, block },
    { start: end - behind.length, end, text: behind, block },
  ];
  const bead = beadOf(bitext.beads, side, at);
  const old = bitext.beads[bead];
  const grown = { ...made(old.source, old.target), [side]: { start: old[side].start, end: old[side].end + 1 } };
  return {
    correction: "cut",
    beads: { at: bead, removed: [old], inserted: [grown] },
    sentences: { side, at, removed: [sentence], inserted },
  };
}

/** Whether the offset lies between the two halves of a surrogate pair. */
const isInsideCharacter = (text: string, offset: number): boolean => (text.codePointAt(offset - 1) ?? 0) > 0xffff;

function join(bitext: Bitext, { side, sentence: at }: Correction & { kind: "join" }): Change | undefined {
  const { document, sentences } = bitext[side];
  const [first, second] = [sentences[at], sentences[at + 1]];
  // no sentence crosses a block; beads may, so what belongs together across blocks is merged
  if (first === undefined || second === undefined || first.block !== second.block) return undefined;
  const { start, block } = first;
  const { end } = second;
  const from = beadOf(bitext.beads, side, at);
  const removed = bitext.beads.slice(from, beadOf(bitext.beads, side, at + 1) + 1);
  const whole = spanning(removed[0], removed[removed.length - 1]);
  const shrunk = { ...whole, [side]: { start: whole[side].start, end: whole[side].end - 1 } };
  return {
    correction: "join",
    beads: { at: from, removed, inserted: [shrunk] },
    sentences: {
      side,
      at,
      removed: [first, second],
      inserted: [{ start, end, text: document.text.slice(start, end), block }],
    },
  };
}

const beadOf = (beads: readonly Bead[], side: SideName, sentence: number): number =>
  beads.findIndex((bead) => bead[side].end > sentence);

function part({ beads }: Bitext, at: number): Change | undefined {
  const bead = beads[at];
  if (bead === undefined || isEmptyRange(bead.source) || isEmptyRange(bead.target)) return undefined;
  const { source, target } = bead;
  const inserted = [
    made(source, { start: target.start, end: target.start }),
    made({ start: source.end, end: source.end }, target),
  ];
  return { correction: "part", beads: { at, removed: [bead], inserted } };
}

function mark(
  { beads }: Bitext,
  { kind, first, end, only }: Correction & { kind: "confirm" | "reopen" },
): Change | undefined {
  if (!Number.isInteger(first) || !Number.isInteger(end) || first < 0 || end > beads.length) return undefined;
  const removed = beads.slice(first, end);
  const meant = only && new Set(only);
  const isDone = (bead: Bead, at: number): boolean =>
    (bead.confirmed === true) === (kind === "confirm") || meant?.has(first + at) === false;
  if (removed.every(isDone)) return undefined;
  const inserted = removed.map((whole, at): Bead => {
    if (isDone(whole, at)) return whole;
    const { confirmed: _, ...bead } = whole;
    return kind === "confirm" ? { ...bead, confirmed: true } : bead;
  });
  return { correction: kind, beads: { at: first, removed, inserted } };
}
