import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { align, EVIDENCE_KINDS } from "../../src/align/index.js";
import { evaluateCorpus } from "../../src/evaluate/index.js";
import { fittedModel, sourceOnTarget, timeEvidence, timesOf } from "../../src/evidence/index.js";
import { parseBrackets } from "../../src/format/index.js";
import type { Mark } from "../../src/model/index.js";
import { sideFromSentences } from "../../src/segment/index.js";
import { asSubtitles, type SubtitleStyle } from "../support/as-subtitles.js";

const folder = resolve(import.meta.dirname, "../../data/releases");
const releases = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, "gold")))
  .map((name) => ({
    name,
    gold: parseBrackets(readFileSync(join(folder, name, "gold"), "utf8")),
    zh: linesOf(name, "zh"),
    en: linesOf(name, "en"),
  }));

function linesOf(name: string, lang: "zh" | "en"): string[] {
  return readFileSync(join(folder, name, `${lang}.txt`), "utf8")
    .trimEnd()
    .split("\n");
}

/** Strict F1 over all releases, made into subtitles. */
function strictF1(style: SubtitleStyle, evidence = EVIDENCE_KINDS): number {
  const judged = releases.map(({ name, gold, zh, en }) => {
    const { source, target } = asSubtitles(zh, en, gold, style);
    return { name, gold, found: align(source, target, { evidence }) };
  });
  return evaluateCorpus(judged).micro.strict.f1;
}

test("the releases as subtitles: strict F1 0.965 without times, and 0.99 with them", () => {
  const without = EVIDENCE_KINDS.filter((kind) => kind !== "times");
  expect(strictF1({ seed: 1 }, without)).toBeCloseTo(0.965, 2);
  expect(strictF1({ seed: 1 })).toBeGreaterThan(0.99);
});

test.each<[string, SubtitleStyle]>([
  ["begin 83 seconds later", { seed: 2, shift: 83_000 }],
  ["are of a film of 25 pictures a second and one of 23.976", { seed: 3, stretch: (25 * 1001) / 24_000 }],
  ["begin earlier, run faster and stray", { seed: 4, shift: -40_000, stretch: 24 / 25, stray: 400 }],
])("so with files that %s", (_, style) => {
  expect(strictF1(style)).toBeGreaterThan(0.99);
});

/** Times of sentences of two seconds that begin at these moments. */
const timesAt = (starts: readonly number[]) => {
  const moments = Float64Array.from(starts);
  return { starts: moments, ends: moments.map((start) => start + 2000) };
};

/** Moments one to five seconds apart, others for each seed. */
function momentsOf(seed: number): number[] {
  let [state, now] = [seed, 0];
  return Array.from({ length: 120 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    now += 1000 + (4000 * state) / 2 ** 32;
    return now;
  });
}

const film = momentsOf(1);

describe("one clock", () => {
  test.each([
    ["the same", 1, 0],
    ["a shift", 1, 65_000],
    ["a stretch", 25 / 24, 0],
    ["both", 24_000 / 1001 / 25, -8000],
  ])("is found: %s", (_, stretch, shift) => {
    const moved = sourceOnTarget(timesAt(film), timesAt(film.map((time) => stretch * time + shift)));
    moved?.starts.forEach((start, at) => {
      // 25 pictures a second and 24 are hardly told from 25 and 23.976 in six minutes
      expect(Math.abs(start - stretch * film[at] - shift)).toBeLessThan(200);
    });
    expect(moved?.starts).toHaveLength(film.length);
  });

  test("is not found between two films, nor in two cues", () => {
    const other = momentsOf(99);
    expect(sourceOnTarget(timesAt(film), timesAt(other))).toBeUndefined();
    expect(sourceOnTarget(timesAt([0, 3000]), timesAt([0, 3000]))).toBeUndefined();
  });
});

const costOf = (found: ReturnType<typeof timeEvidence>, h: number, i: number, size: number, end: number): number => {
  const costs = new Float64Array(1);
  found({ ...fittedModel.weights, timeApart: 1, timeNull: 10 }).addCosts(h, i, size, end, 1, costs);
  return costs[0];
};

describe("times", () => {
  test("cost a bead the seconds that its sides begin and end apart, four at most", () => {
    const found = timeEvidence(timesAt(film), timesAt(film));
    expect(costOf(found, 5, 6, 1, 6)).toBe(0);
    const apart = Math.min(4, (film[6] - film[5]) / 1000);
    expect(costOf(found, 5, 6, 1, 7)).toBeCloseTo(2 * apart, 9);
    expect(costOf(found, 5, 6, 2, 7)).toBeCloseTo(apart, 9);
    expect(costOf(found, 5, 6, 1, 60)).toBe(8);
  });

  test("cost a sentence left out what is said in its time on the other side", () => {
    const found = timeEvidence(timesAt(film), timesAt(film.toSpliced(30, 1)));
    expect(costOf(found, 5, 6, 0, 0)).toBeCloseTo(10, 9);
    expect(costOf(found, 30, 31, 0, 0)).toBeLessThan(3);
    expect(costOf(found, 0, 0, 1, 6)).toBeCloseTo(10, 9);
  });

  test("say nothing where a file has none, and behind a scene that was cut", () => {
    expect(costOf(timeEvidence(timesAt(film), undefined), 5, 6, 1, 60)).toBe(0);
    const cut = film.map((time, at) => (at < 80 ? time : time - 31_700));
    const found = timeEvidence(timesAt(film), timesAt(cut));
    expect(costOf(found, 20, 21, 1, 60)).toBe(8);
    expect(costOf(found, 110, 111, 1, 111)).toBeLessThan(2);
  });
});

describe("when a sentence is said", () => {
  const span = (start: number, end: number) => ({ start, end });
  const time = (start: number, end: number) => ({ start, end });
  const side = sideFromSentences("Hello there, you. Go home.", [span(0, 13), span(13, 17), span(18, 26)], "en");
  const timed = (marks: readonly Mark[]) => timesOf({ ...side, document: { ...side.document, marks } });

  test("is told by the marks over it, and within a mark by how far into it the sentence begins", () => {
    const found = timed([
      { start: 0, end: 17, time: time(1000, 2700) },
      { start: 18, end: 20, time: time(4000, 5000) },
      { start: 21, end: 26, time: time(5000, 6800) },
    ]);
    expect(found?.starts).toEqual(Float64Array.of(1000, 2300, 4000));
    expect(found?.ends).toEqual(Float64Array.of(2300, 2700, 6800));
  });

  test("is not known where a mark has no time, or a sentence no mark", () => {
    expect(timed([{ start: 0, end: 26, id: "a" }])).toBeUndefined();
    expect(timed([{ start: 0, end: 12, time: time(0, 1) }])).toBeUndefined();
    expect(timesOf(side)).toBeUndefined();
  });
});
