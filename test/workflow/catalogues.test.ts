import { join } from "node:path";
import { expect, test } from "vitest";
import { build, convert, type TextOutput } from "../../src/workflow/door.js";
import { workbook } from "../support/workbooks.js";
import { folderWith } from "./in-folder.js";

const PO = 'msgid ""\nmsgstr "Language: zh\\n"\n\nmsgid "Open the door."\nmsgstr "把门打开。"\n';
const FILES = {
  "locales/en/menu.json": '{"open":"Open","save":"Save"}',
  "locales/zh-CN/menu.json": '{"save":"保存","open":"打开"}',
  "locales/en/other.json": '{"open":"Unlock","save":"Keep"}',
  "locales/zh-CN/other.json": '{"open":"解锁","save":"留着"}',
  "zh.po": PO,
  "alone.json": '{"nobody":"Nobody has this.","knows":"Nor this."}',
  "config.json": '{"version":"1.0.0","main":"dist/x.js"}',
};

test("catalogues in a folder go together by keys, and where those are the same by names", async () => {
  const issues: string[] = [];
  const { units, pairs, leftOut } = await build(
    { folders: [folderWith(FILES)] },
    { onIssue: ({ rule }) => issues.push(rule) },
  );
  expect(pairs).toBe(3);
  expect(units.map(({ id, source, target }) => [id, source.text, target.text])).toEqual([
    ["save", "保存", "Save"],
    ["open", "打开", "Open"],
    ["open", "解锁", "Unlock"],
    ["save", "留着", "Keep"],
    ["Open the door.", "把门打开。", "Open the door."],
  ]);
  expect(leftOut.map(({ rule, count }) => [rule, count])).toEqual([
    ["page-skipped", 1],
    ["document-unpaired", 1],
  ]);
  expect(issues).toEqual(["page-skipped"]);
});

test("convert takes a catalogue of gettext, or two others", async () => {
  const folder = folderWith(FILES);
  const texts: string[] = [];
  const output: TextOutput = {
    async write(text) {
      texts.push(text);
    },
    async finish() {},
    abandon() {},
  };
  const one = await convert([join(folder, "zh.po")], output, { to: "tsv" });
  expect([one.count, texts.join("")]).toEqual([1, expect.stringContaining("Open the door.\t把门打开。")]);
  const names = ["locales/en/menu.json", "locales/zh-CN/menu.json"].map((name) => join(folder, name));
  expect((await convert(names, output, { to: "jsonl" })).count).toBe(2);
  await expect(convert([...names, names[0]], output, { to: "jsonl" })).rejects.toThrow("two others with the same keys");
});

test("the rows of a workbook in both languages are units, in a folder and by convert", async () => {
  const rows = (zh: string, en: string): string[][] => [
    ["中文", "English"],
    [zh, en],
    ["没有译文。", ""],
  ];
  const folder = folderWith({
    "a.xlsx": workbook({ T: rows("雨停了。他走了。", "The rain stopped.") }),
    "b.xlsx": workbook({ T: rows("天晴了。", "The sky cleared, and then it was noon.") }),
  });
  const { units, pairs } = await build({ folders: [folder] });
  expect(pairs).toBe(2);
  expect(units.map(({ id, source, target }) => [id, source.text, target.text])).toEqual([
    ["T!2", "雨停了。他走了。", "The rain stopped."],
    ["T!2", "天晴了。", "The sky cleared, and then it was noon."],
  ]);
  const output: TextOutput = { async write() {}, async finish() {}, abandon() {} };
  expect((await convert([join(folder, "a.xlsx")], output, { to: "tsv" })).count).toBe(1);
});
