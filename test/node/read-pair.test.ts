import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPairFiles } from "../../src/node/index.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-read-pair-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const COMMANDS = Array.from({ length: 30 }, (_, at) => `npm install --save-dev package-${at} && node build/run.js`);
const inLines = (...lines: readonly string[]): string => [...lines, ...COMMANDS].map((line) => `${line}\n`).join("");
const inPage = (lang: string, ...lines: readonly string[]): string =>
  `<html lang="${lang}"><body><article>${[...lines, ...COMMANDS].map((line) => `<p>${line}</p>`).join("")}</article></body></html>`;
const CHINESE = ["先安装依赖。再运行脚本。", "产物在输出目录里。"];
const ENGLISH = ["Install the dependencies. Then run the script.", "The output is in the folder."];

describe("the languages of two files are judged together", () => {
  test.each([
    ["pages", "sentences", "zh.html", "en.html", inPage("zh-CN", ...CHINESE), inPage("en-GB", ...ENGLISH)],
    ["plain texts", "sentences", "zh.txt", "en.txt", inLines(...CHINESE), inLines(...ENGLISH)],
    ["lines", "lines", "lines.zh", "lines.en", inLines(...CHINESE), inLines(...ENGLISH)],
  ] as const)("%s, whichever is the source", async (_, split, zhName, enName, chinese, english) => {
    const [zh, en] = [write(zhName, chinese), write(enName, english)];
    const langs = async (source: string, target: string): Promise<string[]> => {
      const sides = await readPairFiles(source, target, { split });
      return [sides.source, sides.target].map(({ document }) => document.lang);
    };
    const [chineseTag, englishTag] = await langs(zh, en);
    expect([chineseTag, englishTag.slice(0, 2)]).toEqual(["zh", "en"]);
    expect(await langs(en, zh)).toEqual([englishTag, chineseTag]);
    const [first, second] = await langs(zh, zh);
    expect(first).toBe(second);
    expect(await langs(en, en)).toEqual([englishTag, englishTag]);
  });

  test("a page is split by the language that it turns out to be in", async () => {
    const [zh, en] = [write("zh.txt", inLines(...CHINESE)), write("en.txt", inLines(...ENGLISH))];
    const { source } = await readPairFiles(zh, en, { split: "sentences" });
    expect(source.sentences.slice(0, 3).map(({ text }) => text)).toEqual([
      "先安装依赖。",
      "再运行脚本。",
      "产物在输出目录里。",
    ]);
  });

  test("what the caller says holds", async () => {
    const zh = write("zh.txt", inLines(...CHINESE));
    const { source, target } = await readPairFiles(zh, zh, { split: "lines", targetLang: "en-GB" });
    expect([source.document.lang, target.document.lang]).toEqual(["zh", "en-GB"]);
  });
});

test("semicolons end Chinese sentences where that is asked for", async () => {
  const files = [
    write("law.zh.txt", "一要修路；二要种树。\n"),
    write("law.en.txt", "Roads come first; trees come second.\n"),
  ] as const;
  const count = async (semicolons?: boolean): Promise<readonly number[]> => {
    const { source, target } = await readPairFiles(...files, { split: "sentences", semicolons });
    return [source.sentences.length, target.sentences.length];
  };
  expect(await count()).toEqual([1, 1]);
  expect(await count(true)).toEqual([2, 1]);
});
