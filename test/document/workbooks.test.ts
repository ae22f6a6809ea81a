import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import { BitextError, type Document, type Issue } from "../../src/model/index.js";
import { blocksOf } from "../support/document-blocks.js";
import { openFile } from "../support/open-files.js";
import { workbook } from "../support/workbooks.js";

const entriesOf = ({ text, marks = [] }: Document): string[] =>
  marks.map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);

/** The two documents of a file, `Sheet!row: text` for each entry. */
async function pairOf(bytes: Uint8Array, issues: Issue[] = []): Promise<{ source: string[]; target: string[] }> {
  const { main, related } = await readDocuments(bytes, { onIssue: (issue) => issues.push(issue) });
  expect(related.map(({ relation }) => relation)).toEqual(["source"]);
  return { source: entriesOf(related[0]), target: entriesOf(main) };
}

const PAIR = ["雨停了，他出去了。", "The rain stopped, and he went out."] as const;

describe("a sheet in one language", () => {
  test("is its cells, row by row, as they are shown", async () => {
    const shared = `<sst><si><t>江城</t></si><si><r><t>新</t></r><r><t>川</t></r><rPh><t>xin</t></rPh></si></sst>`;
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="[Red]0&quot;d m&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;
    const cell = (attributes: string, value: string): { xml: string } => ({
      xml: `<c ${attributes}><f>A1</f><v>${value}</v></c>`,
    });
    const bytes = workbook(
      {
        人口: [
          ["城市", "", { xml: '<c t="s"><v>0</v></c>' }, { xml: '<c t="s"><v>1</v></c>' }],
          [cell('t="str"', "合计"), cell("", "0.30000000000000004"), cell('s="1"', "45355"), cell('s="2"', "45355.5")],
          [cell('s="3"', "12"), cell('t="b"', "1"), cell('t="e"', "#DIV/0!"), { xml: "<c/>" }],
        ],
        hidden: [["不见"]],
      },
      { "xl/sharedStrings.xml": shared, "xl/styles.xml": styles },
    );
    expect((await blocksOf(bytes, "a.xlsx")).map((block) => block.replace("cell: ", ""))).toEqual([
      ...["城市", "江城", "新川", "合计", "0.3", "2024-03-04", "2024-03-04", "12", "TRUE"],
    ]);
    const from1904 = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r0"/></sheets></workbook>`;
    const day = workbook(
      { a: [["日", cell('s="1"', "43893")]] },
      { "xl/workbook.xml": from1904, "xl/styles.xml": styles },
    );
    expect(await blocksOf(day)).toEqual(["cell: 日", "cell: 2024-03-04"]);
  });

  test("with codes and names beside its text is one text", async () => {
    const rows = ["红色衣服", "蓝色裤子", "白色帽子"].map((name, at) => [name, `SK${at}`]);
    expect((await readDocuments(workbook({ a: rows }))).related).toEqual([]);
  });
});

describe("a sheet in both languages is a text and its translation, row by row", () => {
  test.each([
    ["Source", "TARGET"],
    ["原文", "译文"],
    ["zh-CN", "en_GB"],
    ["中文（简体）", "English"],
    ["Chinese", "英语"],
  ])("under the names %s and %s", async (first, second) => {
    const rows = [
      ["ID", first, second, "Comment"],
      ["rain.stop", ...PAIR, "He speaks of the weather, which was bad the whole week long."],
    ];
    expect(await pairOf(workbook({ T: rows }))).toEqual({ source: [`T!2: ${PAIR[0]}`], target: [`T!2: ${PAIR[1]}`] });
    const turned = rows.map(([id, zh, en, comment]) => [id, en, zh, comment]);
    if (first !== "Source" && first !== "原文") {
      expect((await pairOf(workbook({ T: turned }))).source).toEqual([`T!2: ${PAIR[1]}`]);
    }
  });

  test("without names, by what the cells say", async () => {
    const rows = [
      ["1", "问候", "hello"],
      ["2", ...PAIR],
      ["3", "再见，朋友。", "Goodbye, my friend."],
    ];
    const { source, target } = await pairOf(workbook({ T: rows }));
    expect([source.length, target.length]).toEqual([3, 3]);
    const table = rows.map(
      (cells) =>
        `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join("")}</table:table-row>`,
    );
    const sheet = `<table:table table:name="T"><table:table-row table:number-rows-repeated="4"><table:table-cell table:number-columns-repeated="9"/></table:table-row>${table.join("")}</table:table>`;
    expect((await pairOf(openFile(sheet, { kind: "spreadsheet" }))).source).toEqual(
      source.map((entry) => entry.replace(/\d/, (row) => `${Number(row) + 4}`)),
    );
  });

  test("what has no translation is left out, and said; so are sheets without pairs", async () => {
    const issues: Issue[] = [];
    const bytes = workbook({
      A: [["zh", "en"], PAIR, ["没有译文。", ""]],
      说明: [["请勿修改。"]],
      B: [
        ["en", "zh"],
        ["She left.", "她走了。"],
      ],
    });
    expect(await pairOf(bytes, issues)).toEqual({
      source: [`A!2: ${PAIR[0]}`, "B!2: 她走了。"],
      target: [`A!2: ${PAIR[1]}`, "B!2: She left."],
    });
    expect(issues.map(({ rule, message }) => [rule, message])).toEqual([
      ["rows-incomplete", "1 of 3 rows have no text in one of the two languages, and are left out."],
      ["sheets-left-out", "The sheets “说明” have no two columns of both languages, and are left out."],
    ]);
  });
});

describe("what cannot be read is refused by name", () => {
  test.each([
    ["cut off", workbook({ a: [["雨"]] }).subarray(0, 200), "The Excel workbook is cut off or damaged"],
    ["without text", workbook({ a: [] }), "The file shows no text"],
    [
      "without sheets",
      zipSync({ a: strToU8("a") }),
      "The file is called an Excel workbook, and has no sheets of one in it.",
    ],
    ["with broken XML", workbook({ a: [["雨"]] }, { "xl/workbook.xml": "<a>" }), "The Excel workbook is damaged"],
  ])("a workbook %s", async (_, bytes, message) => {
    await expect(readDocuments(bytes, { name: "a.xlsx" })).rejects.toThrow(message);
    await expect(readDocuments(bytes, { name: "a.xlsx" })).rejects.toThrow(BitextError);
  });

  test("a long text that many cells show costs no more than what is read", async () => {
    const long = `<sst><si><t>${"雨".repeat(1_000_000)}</t></si></sst>`;
    const rows = Array.from({ length: 101 }, () => [{ xml: '<c t="s"><v>0</v></c>' }]);
    const bytes = workbook({ a: rows }, { "xl/sharedStrings.xml": long });
    await expect(readDocuments(bytes)).rejects.toThrow("shows more than 100 million characters");
  });
});
