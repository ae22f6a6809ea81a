import { expect, test } from "vitest";
import { type JudgedBead, judgeAnswers } from "../../src/evaluate/index.js";
import { comparisonInWords, evaluationReport, evidenceReport, tooFew } from "../../src/report/index.js";
import { sideFromLines } from "../../src/segment/index.js";
import { expectSafePage, HOSTILE } from "./page-checks.js";

const COUNT = 60;
const gold: JudgedBead[] = Array.from({ length: COUNT }, (_, at) => ({ source: [at], target: [at] }));
/** Finds gold but for one bead in so many, which takes the sentence of its neighbour. */
const found = (every: number, score?: number): JudgedBead[] =>
  gold.map((bead, at) => {
    const isWrong = at % every === every - 1;
    return {
      ...(isWrong ? { source: [at], target: [at - 1] } : bead),
      ...(score !== undefined && { score: isWrong ? score / 2 : score }),
    };
  });
const lines = (word: string): string[] => Array.from({ length: COUNT }, (_, at) => `${word}${at}`);
const texts = new Map([
  ["x", { source: sideFromLines(lines("第"), "zh"), target: sideFromLines(lines("No. "), "en") }],
]);
const answer = (name: string, beads: JudgedBead[], documents = ["x"]) => ({
  name,
  documents: documents.map((document) => ({ name: document, gold, found: beads })),
});

test("shows errors with found and gold beads side by side, with their texts, and where they lie", () => {
  const page = evaluationReport(judgeAnswers([answer("ours", found(20, 0.8))]), { gold: "tales", texts });
  const { text, elements } = expectSafePage(page);
  expect(text).toContain("1 answer judged by 60 gold beads in 1 document.");
  expect(text).toContain("3 places where found beads differ from gold");
  expect(page).toContain("<code>[19]:[18] 0.400</code>");
  expect(page).toContain('<p lang="zh">第19</p><p lang="en">No. 18</p>');
  expect(elements.filter((name) => name === "article")).toHaveLength(3);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links).toHaveLength(3);
  for (const id of links) expect(page).toContain(`id="${id}"`);
});

test("draws precision and recall and reliability where there are scores, and says where there are none", () => {
  const page = evaluationReport(judgeAnswers([answer("scored", found(20, 0.8)), answer("bare", found(10))]));
  const { text } = expectSafePage(page);
  expect(text).toContain("bare: No bead has a score. So there are no curves of it.");
  expect(page.match(/<polyline/g)).toHaveLength(2);
  expect(text).toContain("scored: expected calibration error");
  expect(text).not.toContain("bare: expected");
});

test("compares answers with the first one: one document by stretches, which is said; many by documents", () => {
  const one = expectSafePage(evaluationReport(judgeAnswers([answer("a", found(20)), answer("b", found(3))])));
  expect(one.text).toContain("A test over documents is not possible with one document.");
  const names = Array.from({ length: 9 }, (_, at) => `d${at}`);
  const many = expectSafePage(
    evaluationReport(
      judgeAnswers([answer("a", found(20), names), answer("b", found(3), names), answer("c", found(20), names)]),
    ),
  );
  expect(many.text).toContain("by a paired bootstrap over 9 documents");
  expect(many.text).toContain("worse");
  expect(many.text).toContain("may be chance");
  expect(tooFew(3, 2)).toMatch(/^3 documents are too few .* with 2 comparisons it takes 7\./);
});

test("names and texts stay text; sentences that a text has not are said to be missing", () => {
  const hostile = new Map([
    [HOSTILE, { source: sideFromLines([HOSTILE], "zh"), target: sideFromLines([HOSTILE], "en") }],
  ]);
  const page = evaluationReport(
    judgeAnswers([answer(HOSTILE, found(20), [HOSTILE]), answer("b", found(3), [HOSTILE])]),
    { gold: HOSTILE, texts: hostile },
  );
  const { text } = expectSafePage(page);
  expect(text.split(HOSTILE).length).toBeGreaterThan(8);
  expect(text).toContain("(no sentence 19 in the text)");
  expect(page).not.toMatch(/<script|<img/);
});

test("gold against itself, nothing found, and no documents at all are pages too", () => {
  for (const beads of [gold, []])
    expectSafePage(evaluationReport(judgeAnswers([answer("a", beads), answer("b", beads)])));
  expect(expectSafePage(evaluationReport(judgeAnswers([answer("a", gold)]))).text).toContain(
    "None: every bead is gold.",
  );
  expectSafePage(evaluationReport(judgeAnswers([answer("a", [], [])])));
  expectSafePage(evaluationReport([]));
});

test("a report on evidence compares each trial with everything, and shows what to bear in mind", () => {
  const trials = judgeAnswers([answer("everything", found(20)), answer("without names", found(2))]);
  const { text } = expectSafePage(evidenceReport(trials, { gold: HOSTILE, warnings: ["There is little of it."] }));
  expect(text).toContain("There is little of it.");
  expect(text).toContain("Differences of strict F1 to everything (0.950)");
});

test("a comparison is put in the same words everywhere", () => {
  const result = {
    over: "documents",
    units: 9,
    difference: -0.1234,
    low: -0.2,
    ahead: 0.01,
    high: -0.01,
    p: 0.0002,
  } as const;
  expect(comparisonInWords(result)).toEqual({
    difference: "−0.123",
    interval: "−0.200 … −0.010",
    p: "< 0.001",
    verdict: "worse",
  });
  expect(comparisonInWords({ ...result, p: 0.2 }).verdict).toBe("may be chance");
  expect(comparisonInWords({ ...result, difference: 0.1 }).verdict).toBe("better");
});
