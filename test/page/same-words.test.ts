import { expect, test } from "vitest";
import { repeatsHeadline, sameWords } from "../../src/page/same-words.js";

const HEADLINE = "江城市召开防汛会议，研究堤防加固工作，要求各区在五月底以前备足沙袋";

test.each([
  ["a stop", `${HEADLINE}。`, true],
  ["width and spaces", HEADLINE.replaceAll("，", ", "), true],
  ["a word", HEADLINE.replace("召开", "举行"), true],
  ["another headline", HEADLINE.replace("防汛会议", "教育会议").replace("堤防加固", "学校建设"), false],
  ["nothing in common", "雨停了。", false],
  ["no words", "……", false],
])("texts that differ by %s", (_, text, same) => {
  expect(sameWords(text, HEADLINE)).toBe(same);
});

test("a headline that was cut off is repeated by what goes on", () => {
  expect(repeatsHeadline(`${HEADLINE}。会议由市长主持。`, HEADLINE)).toBe(true);
  expect(repeatsHeadline(`${HEADLINE}。`, `${HEADLINE.slice(0, 12)}…`)).toBe(true);
  expect(repeatsHeadline("江城市召开会议，研究堤防加固。", "江城市召开会议")).toBe(false);
  expect(repeatsHeadline("Governor visits Chengdu on Monday to open a school.", "Governor Visits Chengdu")).toBe(false);
});
