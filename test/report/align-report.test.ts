import { expect, test } from "vitest";
import type { Bead, Bitext } from "../../src/model/index.js";
import { alignReport } from "../../src/report/index.js";
import { sideFromLines } from "../../src/segment/index.js";
import { expectSafePage, HOSTILE } from "./page-checks.js";

const bead = (source: [number, number], target: [number, number], score: number, confirmed?: true): Bead => ({
  source: { start: source[0], end: source[1] },
  target: { start: target[0], end: target[1] },
  cost: 0,
  score,
  ...(confirmed && { confirmed }),
});

const bitext: Bitext = {
  source: sideFromLines(["全省投资1000亿元。", "大桥通车了。", "茶叶很香。", "人多。"], "zh"),
  target: sideFromLines(["The province invested 10 billion yuan.", "The bridge is open.", "It was a sunny day."], "en"),
  beads: [
    bead([0, 1], [0, 1], 0.97),
    bead([1, 3], [1, 2], 0.62, true),
    bead([3, 4], [2, 2], 0.3),
    bead([4, 4], [2, 3], 0.95),
  ],
};

test("shows each bead with its score in number and look, its checks with what they are about, and what is left out", () => {
  const page = alignReport(bitext);
  const { elements } = expectSafePage(page);
  expect(page).toContain('<span class="tag sure">0.97</span>');
  expect(page).toContain('<span class="tag fair">0.62</span><br/>confirmed');
  expect(page).toContain('<span class="tag weak">0.30</span>');
  expect(page).toContain('lang="zh">全省投资<mark>1000亿</mark>元。</td>');
  expect(page).toContain('<b class="error">error</b> numbers-differ: The target has');
  expect(page).toContain('<td class="text missing">— not in the target</td>');
  expect(page).toContain('<td class="text missing">— not in the source</td>');
  expect(page).toContain("大桥通车了。茶叶很香。");
  expect(elements.filter((name) => name === "mark")).toHaveLength(2);
});

test("sums up: sentences, beads by shape, mean score, findings", () => {
  const { text } = expectSafePage(alignReport(bitext));
  expect(text).toContain("4 sentences and 3 sentences in 4 beads.");
  expect(text).toMatch(/mean score of pairs0\.795/);
  expect(text).toMatch(/beads of one side2/);
  expect(text).toMatch(/confirmed by a person1/);
  expect(text).toMatch(/checks: errors1/);
  expect(text).toMatch(/2-11\n/);
});

test("says of beads that nobody measured that they have no score, and counts them in no mean", () => {
  const { source, target } = bead([1, 3], [1, 2], 0);
  const { page, text } = (() => {
    const made = alignReport({ ...bitext, beads: bitext.beads.with(1, { source, target }) });
    return { page: made, text: expectSafePage(made).text };
  })();
  expect(page).toContain('<span class="tag">no score</span>');
  expect(text).toMatch(/mean score of pairs0\.970/);
  expect(text).toMatch(/pairs that score below 0\.50/);
  expect(text).toMatch(/pairs without a score1/);
  const none = alignReport({ ...bitext, beads: bitext.beads.map(({ source, target }) => ({ source, target })) });
  expect(expectSafePage(none).text).toMatch(/mean score of pairs—/);
  expect(none).not.toContain("NaN");
});

test("what a page smuggles in stays text, wherever it stands", () => {
  const hostile = (lang: "zh" | "en") => {
    const side = sideFromLines([`${HOSTILE}大桥通车了`], lang);
    return {
      ...side,
      document: { ...side.document, title: HOSTILE, source: HOSTILE, url: `javascript:${HOSTILE}`, date: HOSTILE },
    };
  };
  const page = alignReport({ source: hostile("zh"), target: hostile("en"), beads: [bead([0, 1], [0, 1], 0.5)] });
  const { text } = expectSafePage(page);
  expect(text.split(HOSTILE).length).toBeGreaterThan(6);
  expect(page).not.toMatch(/<script|<img/);
});

test("an empty pair is a page too, and rules can be picked", () => {
  const nothing = { source: sideFromLines([], "zh"), target: sideFromLines([], "en"), beads: [] };
  expect(expectSafePage(alignReport(nothing)).text).toContain("0 sentences and 0 sentences in 0 beads.");
  expect(alignReport(bitext, { rules: ["mojibake"] })).not.toContain("numbers-differ");
  expect(() => alignReport(bitext, { rules: ["commas"] })).toThrow(RangeError);
});
