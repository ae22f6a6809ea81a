import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { goldDocuments } from "../../bench/gold-sets.js";
import { writeLaidOut } from "../../scripts/gold/laid-out.js";
import { layOutBertalign, layOutMac } from "../../scripts/gold/mac.js";
import { layOutNtrex } from "../../scripts/gold/ntrex.js";
import { writeBrackets, writeInterText } from "../../src/format/index.js";

const beads = [
  { source: { start: 0, end: 1 }, target: { start: 0, end: 2 } },
  { source: { start: 1, end: 2 }, target: { start: 2, end: 2 } },
];
const zh = ["甲来了，他笑了。", "乙走了。"];
const en = ["A came.", "He smiled."];

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-gold-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function putInterText(part: string, project: string, name: string): void {
  const names = { sourceFile: `${name}_zh.xml`, targetFile: `${name}_en.xml` };
  const files = writeInterText({
    source: zh,
    target: en,
    sourceIds: ["1:1", "1:2"],
    targetIds: ["1:1", "1:2"],
    ...names,
    beads,
  });
  put(`${part}/intertext/${project}.${name}_zh.${name}_en.xml`, files.links);
  put(`${part}/intertext/${project}.${name}_zh.xml`, files.source);
  put(`${part}/intertext/${project}.${name}_en.xml`, files.target);
}

describe("a checkout of gold is laid out as the fits read it", () => {
  test("from InterText: all of the one part, every fourth chapter of the other", () => {
    putInterText("dev", "dev-anno", "001");
    for (const name of ["003", "004"]) putInterText("test", "test-anno", name);
    const documents = layOutMac(folder);
    expect(documents.map(({ set, name }) => `${set} ${name}`)).toEqual(["mac-dev 001", "mac-more 004"]);
    expect(documents[0]).toMatchObject({ zh, en, gold: beads });
  });

  test("from lines and brackets: every fourth chapter, and the first document of the Bible", () => {
    for (const [texts, name] of [
      ["mac/test", "003"],
      ["mac/test", "004"],
      ["bible", "001"],
    ]) {
      put(`corpus/${texts}/split/${name}.zh`, `${zh.join("\n")}\n`);
      put(`corpus/${texts}/split/${name}.en`, en.join("\r\n"));
      put(`eval/${texts}/gold/${name}.align`, writeBrackets(beads));
    }
    const documents = layOutBertalign(folder);
    expect(documents.map(({ set, name }) => `${set} ${name}`)).toEqual(["mac-pub-more 004", "bible-5k 001"]);
    expect(documents[0]).toMatchObject({ zh, en, gold: beads });
  });

  test("from numbered news: every second text, a line a bead; texts of other lengths are refused", () => {
    put("DOCUMENT_IDS.tsv", "a.1\na.1\nb.2\nc.3\n");
    put("NTREX-128/newstest2019-src.eng.txt", "One.\nTwo.\nThree.\nFour.\n");
    for (const code of ["zho-CN", "zho-TW"]) put(`NTREX-128/newstest2019-ref.${code}.txt`, "一。\n二。\n三。\n四。\n");
    const documents = layOutNtrex(folder);
    expect(documents.map(({ set, name }) => `${set} ${name}`)).toEqual([
      "ntrex 000",
      "ntrex 002",
      "ntrex-tw 000",
      "ntrex-tw 002",
    ]);
    expect(documents[0]).toMatchObject({ zh: ["一。", "二。"], en: ["One.", "Two."] });
    expect(documents[1].gold).toEqual([{ source: { start: 0, end: 1 }, target: { start: 0, end: 1 } }]);
    put("NTREX-128/newstest2019-ref.zho-TW.txt", "一。\n");
    expect(() => layOutNtrex(folder)).toThrow("expected 4");
  });

  test("in files that a gold folder is read from", () => {
    writeLaidOut([{ set: "made", name: "001", zh, en: ["A\tcame.", "He smiled."], gold: beads }], folder);
    expect(readFileSync(join(folder, "made", "001.en"), "utf8")).toBe("A came.\nHe smiled.\n");
    const [{ name, gold }] = goldDocuments(join(folder, "made"));
    expect({ name, gold: gold.map(({ source, target }) => [source, target]) }).toEqual({
      name: "001",
      gold: [
        [[0], [0, 1]],
        [[1], []],
      ],
    });
  });
});
