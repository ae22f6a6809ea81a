import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align, explain, type OpenAlignment, openAlignment, openAlignmentAsync } from "../../../src/align/index.js";
import { defaultLexicon } from "../../../src/lexicon/index.js";
import {
  type Bead,
  type Bitext,
  isEmptyRange,
  type Progress,
  type Sentence,
  type Side,
} from "../../../src/model/index.js";
import { sideFromLines } from "../../../src/segment/index.js";
import { syntheticPair } from "../../support/synthetic-pair.js";

const lexicon = defaultLexicon();

/** A sentence is left out on the one side or the other now and then, or two are one. */
const mixed = (bead: number): readonly [number, number] => {
  const shapes: readonly (readonly [number, number])[] = [
    [1, 2],
    [1, 0],
    [2, 1],
    [0, 1],
  ];
  return bead % 6 === 3 ? shapes[Math.floor(bead / 6) % 4] : [1, 1];
};

const { zh, en } = syntheticPair(lexicon, 400, mixed);
const source = sideFromLines(zh, "zh");
const target = sideFromLines(en, "en");
const bitext: Bitext = { source, target, beads: align(source, target) };
const open = openAlignment(bitext, { lexicon });

const nameOf = ({ source, target }: Bead): string => `${source.start}-${source.end}:${target.start}-${target.end}`;
const twoSided = (beads: readonly Bead[]): string[] =>
  beads.filter(({ source, target }) => !isEmptyRange(source) && !isEmptyRange(target)).map(nameOf);

function realigned(alignment: OpenAlignment, beads: readonly Bead[], first: number, end: number): Bead[] {
  const { at, removed, inserted } = alignment.realign(beads, first, end);
  expect(beads.slice(at, at + removed.length)).toEqual(removed);
  return beads.toSpliced(at, removed.length, ...inserted);
}

const confirmed = (beads: readonly Bead[], at: number): Bead[] =>
  beads.toSpliced(at, 1, { ...beads[at], confirmed: true });

/** Each bead begins where the one before it ends, on both sides, and the last ends with the texts. */
function expectTiling(beads: readonly Bead[]): void {
  let [i, j] = [0, 0];
  for (const { source, target } of beads) {
    expect([source.start, target.start]).toEqual([i, j]);
    [i, j] = [source.end, target.end];
  }
  expect([i, j]).toEqual([zh.length, en.length]);
}

/** The bead without its last Chinese sentence, which has no translation then. */
function withoutLast(beads: readonly Bead[], at: number): Bead[] {
  const bead = beads[at];
  const cut = bead.source.end - 1;
  return beads.toSpliced(
    at,
    1,
    { ...bead, source: { ...bead.source, end: cut }, confirmed: true },
    { ...bead, source: { start: cut, end: bead.source.end }, target: { start: bead.target.end, end: bead.target.end } },
  );
}

/** Beads of these shapes and scores, up to the end of both texts. */
function tilingOf(shapes: Iterable<readonly [readonly [number, number], number | undefined]>): Bead[] {
  const beads: Bead[] = [];
  let [i, j] = [0, 0];
  for (const [[source, target], score] of shapes) {
    const [h, g] = [Math.min(zh.length, i + source), Math.min(en.length, j + target)];
    const bead = { source: { start: i, end: h }, target: { start: j, end: g } };
    if (h > i || g > j) beads.push(score === undefined ? bead : { ...bead, cost: 1, score });
    [i, j] = [h, g];
    if (i === zh.length && j === en.length) break;
  }
  return beads;
}

describe("realign", () => {
  test("finds nothing new where what is confirmed was there already", () => {
    for (let bead = 5; bead < bitext.beads.length; bead += 40) {
      const beads = confirmed(bitext.beads, bead);
      expect(twoSided(realigned(open, beads, bead, bead + 1))).toEqual(twoSided(beads));
    }
  });

  test("mends what lies around a correction, on both sides of it, as aligning everything does", () => {
    // five sentences in a row are off by one, and the one in the middle is put right
    const first = bitext.beads.findIndex((_, at) => at > 150 && bitext.beads.slice(at, at + 5).every(isOneToOne));
    const [{ source: zhFirst, target: enFirst }] = bitext.beads.slice(first);
    const [s, t] = [zhFirst.start, enFirst.start];
    const wall: Bead = { ...bitext.beads[first + 2], confirmed: true };
    const off = (from: number, to: number, there: number, thence: number): Bead => ({
      source: { start: s + from, end: s + to },
      target: { start: t + there, end: t + thence },
      cost: 1,
      score: 0.3,
    });
    const before = [off(0, 1, 0, 0), off(1, 2, 0, 1), off(2, 2, 1, 2)];
    const behind = [off(3, 4, 3, 3), off(4, 5, 3, 4), off(5, 5, 4, 5)];
    const wrong = bitext.beads.toSpliced(first, 5, ...before, wall, ...behind);
    expectTiling(wrong);
    const mended = realigned(open, wrong, first + 3, first + 4);
    expectTiling(mended);
    expect(twoSided(mended)).toEqual(twoSided(bitext.beads));
    expect(twoSided(mended)).toEqual(twoSided(align(source, target, { confirmed: [wall] })));
  });

  test("tiles both texts and keeps every confirmed bead, whatever is corrected", () => {
    const places = fc.array(fc.nat(bitext.beads.length - 1), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(places, (corrections) => {
        let beads: Bead[] = [...bitext.beads];
        for (const place of corrections) {
          const at = Math.min(place, beads.length - 1);
          const bead = beads[at];
          if (bead.confirmed || isEmptyRange(bead.source) || isEmptyRange(bead.target)) continue;
          const isOne = bead.source.end - bead.source.start === 1;
          beads = isOne ? confirmed(beads, at) : withoutLast(beads, at);
          beads = realigned(open, beads, at, at + 1);
          expectTiling(beads);
          expect(beads.map(nameOf)).toContain(
            nameOf(isOne ? bead : { ...bead, source: { ...bead.source, end: bead.source.end - 1 } }),
          );
        }
      }),
      { numRuns: 10 },
    );
  });

  test("tiles both texts however wrong the beads around a correction are", () => {
    const side = fc.integer({ min: 0, max: 4 });
    const shape = fc.tuple(side, side).filter(([source, target]) => source + target > 0);
    const score = fc.constantFrom(0.2, 0.95, undefined);
    const beads = fc.infiniteStream(fc.tuple(shape, score)).map((stream) => tilingOf(stream));
    fc.assert(
      fc.property(beads, fc.nat(400), (wrong, place) => {
        const at = place % wrong.length;
        expectTiling(realigned(open, confirmed(wrong, at), at, at + 1));
      }),
      { numRuns: 30 },
    );
  });

  test("mends beads that nobody has scored, and leaves those that are right as they are", () => {
    const bare = bitext.beads.map(({ source, target }) => ({ source, target }));
    const at = bare.findIndex((bead, index) => index > 100 && bead.source.end - bead.source.start === 2);
    const mended = realigned(open, withoutLast(bare, at), at, at + 1);
    expectTiling(mended);
    expect(twoSided(mended)).toEqual(twoSided(realigned(open, withoutLast(bitext.beads, at), at, at + 1)));
    const { removed } = open.realign(confirmed(bare, at), at, at + 1);
    expect(removed.length).toBeLessThan(10);
  });

  test("looks at a place again without any wall", () => {
    const last = bitext.beads.length;
    for (const at of [0, 100, last]) {
      expect(twoSided(realigned(open, bitext.beads, at, at))).toEqual(twoSided(bitext.beads));
    }
  });

  test("does the same with the languages the other way round", () => {
    const turned = (beads: readonly Bead[]): Bead[] =>
      beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source }));
    const back = openAlignment({ source: target, target: source, beads: turned(bitext.beads) }, { lexicon });
    const at = bitext.beads.findIndex((bead) => bead.source.end - bead.source.start === 2);
    const there = realigned(open, withoutLast(bitext.beads, at), at, at + 1);
    const backward = realigned(back, turned(withoutLast(bitext.beads, at)), at, at + 1);
    expect(turned(backward)).toEqual(there);
  });

  test("has nothing to say of empty texts", () => {
    const nothing = { source: sideFromLines([], "zh"), target: sideFromLines([], "en"), beads: [] };
    expect(openAlignment(nothing, { lexicon }).realign([], 0, 0)).toEqual({ at: 0, removed: [], inserted: [] });
  });
});

const isOneToOne = ({ source, target }: Bead): boolean =>
  source.end - source.start === 1 && target.end - target.start === 1;

/** A side one of whose sentences is two. */
function cutIn({ document, sentences }: Side, at: number, offset: number): Side {
  const { text, start, end, block } = sentences[at];
  const pieces: Sentence[] = [
    { text: text.slice(0, offset), start, end: start + offset, block },
    { text: text.slice(offset), start: start + offset, end, block },
  ];
  return { document, sentences: sentences.toSpliced(at, 1, ...pieces) };
}

describe("withSides", () => {
  test("is as if the alignment had been opened with the other sentences", () => {
    const at = bitext.beads.findIndex((bead, index) => index > 200 && isOneToOne(bead));
    const sentence = bitext.beads[at].source.start;
    const cut = cutIn(source, sentence, 4);
    const moved = (range: Bead["source"]): Bead["source"] => ({
      start: range.start + (range.start > sentence ? 1 : 0),
      end: range.end + (range.end > sentence ? 1 : 0),
    });
    const beads = confirmed(
      bitext.beads.map((bead) => ({ ...bead, source: moved(bead.source) })),
      at,
    );
    const spliced = open.withSides(cut, target, beads);
    const opened = openAlignment({ source: cut, target, beads }, { lexicon });
    expect(spliced.realign(beads, at, at + 1)).toEqual(opened.realign(beads, at, at + 1));
    expect(spliced.explain(beads[at])).toEqual(opened.explain(beads[at]));
  });
});

test("an open alignment explains a bead as `explain` does", () => {
  const explained = explain(bitext);
  for (const [at, bead] of bitext.beads.entries()) {
    if (at % 50 === 0) expect(open.explain(bead)).toEqual(explained[at]);
  }
});

test("an alignment that is opened with pauses is the same, reports progress and can be aborted", async () => {
  const reported: Progress[] = [];
  const opened = await openAlignmentAsync(bitext, { lexicon, onProgress: (progress) => reported.push(progress) });
  const beads = confirmed(bitext.beads, 100);
  expect(opened.realign(beads, 100, 101)).toEqual(open.realign(beads, 100, 101));
  expect(reported[reported.length - 1]).toEqual({
    stage: "align",
    done: zh.length + en.length,
    total: zh.length + en.length,
  });
  await expect(openAlignmentAsync(bitext, { lexicon, signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
});
