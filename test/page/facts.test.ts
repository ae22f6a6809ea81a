import { expect, test } from "vitest";
import { boilerplateZones } from "../../src/page/boilerplate.js";
import { lineFacts } from "../../src/page/facts.js";

const date = "2024-05-13";
const source = "江城日报";

test.each([
  ["2024-05-13 09:30　江城日报", { date }],
  ["2024-05-13 09:30:11  出处：江城日报 作者：李文 编辑：李文 人气： 5380 次 评论(18)", { date, source }],
  ["江城日报2024年5月13日09:30", { date }],
  ["2024-05-13 09:30　来源: 江城日报举报", { date, source }],
  ["江城日报 | 2024-05-13 09:30", { date }],
  ["2024-05-13 来源：江城日报", { date, source }],
  ["2024年05月13日 09:30:00 来源： 江城日报", { date, source }],
  ["发布日期：2024-05-13", { date }],
  ["来源：江城日报 2024-05-13 09:30", { date, source }],
  ["时间：2024-05-13 09:30 来源：江城日报", { date, source }],
  ["来源丨江城日报", { source }],
  ["文｜李文 编辑｜王强", {}],
  ["责编：李文", {}],
  ["图/王强", {}],
  ["river.example | Updated: 2024-05-13 09:30", { date }],
  ["Source: Xinchuan| 2024-05-13 09:30:11|Editor: Li Wen", { date, source: "Xinchuan" }],
  ["09:30, 13-May-2024", { date }],
  ["Published: May 13, 2024 9:30 AM", { date }],
  ["Published 13 May 2024", { date }],
  ["May 13, 2024 at 9:30 a.m. EDT", { date }],
  ["Posted by Li Wei on May 13, 2024, 6:21 AM EST", { date }],
  ["By Anna Ray@annaray May 13, 2024, 7:53pm EST", { date }],
  ["PUBLISHED: 00:01, Mon, May 13, 2024 | UPDATED: 10:43, Mon, May 13, 2024", { date }],
  ["Updated 5:27 am CST, Monday, May 13, 2024", { date }],
  ["| May 13, 2024 12:01 PM", { date }],
  ["Monday, 13 May 2024 09:30", { date }],
  ["13 May 2024, 09:30", { date }],
  ["By Li Wei | River Courier | May 13, 2024", { source: "River Courier" }],
])("a line of facts, “%s”, is no text, and says when and by whom", (text, facts) => {
  const line = { text, kind: "paragraph" as const, links: [], rank: 0, box: 0, table: -1 };
  expect([...boilerplateZones(line)]).toContain("head");
  expect(lineFacts(text)).toEqual(facts);
});

test.each([
  "（2024年5月13日通过）",
  "5月13日，大堤合龙。",
  "The dike was closed at 9:30 on May 13, 2024.",
  "Posted to the river in 2023",
])("a line of text, “%s”, is none of facts", (text) => {
  const line = { text, kind: "paragraph" as const, links: [], rank: 0, box: 0, table: -1 };
  expect([...boilerplateZones(line)]).toEqual([]);
});
