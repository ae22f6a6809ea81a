import { expect, test } from "vitest";
import type { Issue } from "../../src/model/index.js";
import { plainParagraphs } from "../../src/page/plain-paragraphs.js";

const read = (text: string): { readonly paragraphs: string[]; readonly said: string[] } => {
  const issues: Issue[] = [];
  const isWord = (word: string): boolean => word === "guarantee";
  const paragraphs = plainParagraphs(text.split("\n"), isWord, { onIssue: (issue) => issues.push(issue) });
  return { paragraphs, said: issues.map(({ rule, message }) => `${rule}: ${message}`) };
};

test("page numbers and running heads among wrapped lines go, and a paragraph goes on behind them", () => {
  const text = `Annual Report of the Harbour 2023

The directors guar-
antee that the contents of this report are true, that it is
complete, and that there is nothing left out of it that should

                    2

Annual Report of the Harbour 2023

have been said of the harbour and of the people who work there.`;
  expect(read(text)).toEqual({
    paragraphs: [
      "Annual Report of the Harbour 2023",
      "The directors guarantee that the contents of this report are true, that it is complete, and that there is nothing left out of it that should have been said of the harbour and of the people who work there.",
    ],
    said: [
      "lines-joined: The text was wrapped or copied: 2 page numbers and running heads left out; 3 lines joined to the one before.",
    ],
  });
});

test("marks of quotations go where the whole text is quoted", () => {
  expect(read("> It rained.\n> > He went out.").paragraphs).toEqual(["It rained.", "He went out."]);
  expect(read("> It rained.\nHe said so.\nShe did not.").paragraphs[0]).toBe("> It rained.");
});

test("spaces between all Chinese characters of a line go, and those of names stay", () => {
  expect(read("五 月 十 二 日 ， 会 议 召 开 。\n李 白和杜 甫都来到了这里。")).toEqual({
    paragraphs: ["五月十二日，会议召开。", "李 白和杜 甫都来到了这里。"],
    said: [
      "lines-joined: The text was wrapped or copied: the spaces between the Chinese characters of 1 line are left out.",
    ],
  });
});

test("a text with a sentence a line stays as it is, with its numbers, and nothing is said", () => {
  const lines = ["It rained.", "3", "He went out into the rain.", "雨停了。", "他出去了。"];
  expect(read(lines.join("\n"))).toEqual({ paragraphs: lines, said: [] });
});
