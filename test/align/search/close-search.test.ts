import { describe, expect, test } from "vitest";
import { align, alignAsync } from "../../../src/align/index.js";
import { seededRandom } from "../../../src/evaluate/random.js";
import { defaultLexicon } from "../../../src/lexicon/index.js";
import { type Bead, isEmptyRange, type Progress, type Side } from "../../../src/model/index.js";
import { sideFromLines } from "../../../src/segment/index.js";
import { type SyntheticPair, syntheticPair } from "../../support/synthetic-pair.js";

const sides = ({ zh, en }: SyntheticPair): [Side, Side] => [sideFromLines(zh, "zh"), sideFromLines(en, "en")];

type Range = Pick<Bead, "source" | "target">;

function goldOf({ shapes }: SyntheticPair): Range[] {
  let [i, j] = [0, 0];
  return shapes.map(([source, target]) => {
    const bead = { source: { start: i, end: i + source }, target: { start: j, end: j + target } };
    [i, j] = [bead.source.end, bead.target.end];
    return bead;
  });
}

/** The sentences of a bead: one left out is left out wherever that is written down. */
function nameOf({ source, target }: Range): string {
  const [zh, en] = [source, target].map((range) => (isEmptyRange(range) ? "" : `${range.start}-${range.end}`));
  return `${zh}:${en}`;
}

/** The gold beads that were not found. */
function missed(gold: readonly Range[], found: readonly Range[]): string[] {
  const names = new Set(found.map(nameOf));
  return gold.map(nameOf).filter((name) => !names.has(name));
}

function expectTiling(beads: readonly Range[], { zh, en }: SyntheticPair): void {
  let [i, j] = [0, 0];
  for (const { source, target } of beads) {
    expect([source.start, target.start]).toEqual([i, j]);
    [i, j] = [source.end, target.end];
  }
  expect([i, j]).toEqual([zh.length, en.length]);
}

/** Of 24 beads in a row four are not 1-1, and none of these stands beside another. */
function mixed(bead: number): readonly [number, number] {
  switch (bead % 24) {
    case 3:
      return [1, 2];
    case 9:
      return [1, 0];
    case 15:
      return [2, 1];
    case 21:
      return [0, 1];
    default:
      return [1, 1];
  }
}

describe("a text that is searched in chunks", () => {
  test("is aligned right from end to end, in time, and progress is reported up to all of it", async () => {
    const pair = syntheticPair(defaultLexicon(), 2600, mixed);
    const gold = goldOf(pair);
    const [source, target] = sides(pair);
    const reported: Progress[] = [];
    const beads = await alignAsync(source, target, { onProgress: (progress) => reported.push(progress) });

    expectTiling(beads, pair);
    // here and there a sentence that was left out shares a word with its neighbour's partner
    expect(missed(gold, beads).length).toBeLessThan(gold.length / 200);
    // the first chunk ends inside a bead
    expect(gold.map(nameOf)).toContainEqual(expect.stringMatching(/^999-1001:/));
    const nearSeam = gold.filter(({ source: { start, end } }) => start > 900 && end < 1050);
    expect(missed(nearSeam, beads)).toEqual([]);

    const { length } = pair.zh;
    for (const { done, total } of reported) expect([total, done <= length]).toEqual([length, true]);
    expect(reported.at(-1)?.done).toBe(length);
  });

  test("its beads are handed out while what follows is still to be searched", async () => {
    const pair = syntheticPair(defaultLexicon(), 2200, () => [1, 1]);
    const [source, target] = sides(pair);
    const parts: { readonly beads: readonly Bead[]; readonly done: number }[] = [];
    let done = 0;
    const beads = await alignAsync(target, source, {
      onBeads: (certain) => parts.push({ beads: certain, done }),
      onProgress: (progress) => {
        done = progress.done;
      },
    });
    expect(parts.flatMap((part) => part.beads)).toEqual(beads);
    expect(parts.length).toBeGreaterThan(2);
    // half of the way is the first search, from which words are learned
    expect(parts[0].done).toBeGreaterThanOrEqual(1100);
    expect(parts[1].done).toBeLessThan(2200);
    expect(parts[0].beads.length).toBeGreaterThan(900);
  });

  test.each([
    ["Chinese", 900, [1, 0]],
    ["English", 950, [0, 1]],
  ] as const)("is aligned right where 120 sentences of the %s are left out at a seam", (_, first, alone) => {
    const pair = syntheticPair(defaultLexicon(), 1200, (bead) =>
      bead >= first && bead < first + 120 ? alone : [1, 1],
    );
    const beads = align(...sides(pair));
    expectTiling(beads, pair);
    // where it begins a sentence may share words with one that is left out
    expect(missed(goldOf(pair), beads).length).toBeLessThan(2);
  });
});

test("long texts that share no rare word are searched along their lengths, and not left out", () => {
  const random = seededRandom(3);
  const [zh, en]: [string[], string[]] = [[], []];
  for (let at = 0; at < 1500; at++) {
    const length = 5 + Math.floor(40 * random());
    zh.push(`${"走".repeat(length)}。`);
    const words = (count: number): string => `${"ab ".repeat(count)}ab.`;
    if (at % 5 === 0) en.push(words(Math.floor(length * 0.9)), words(Math.ceil(length * 0.6)));
    else en.push(words(Math.floor(length * 1.5)));
  }
  const beads = align(sideFromLines(zh, "zh"), sideFromLines(en, "en"), { evidence: ["length", "form"] });
  expect(beads.filter(({ source, target }) => isEmptyRange(source) || isEmptyRange(target)).length).toBeLessThan(75);
});
