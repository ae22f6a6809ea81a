import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readGlossaryFile } from "../../src/node/index.js";

const folder = mkdtempSync(join(tmpdir(), "duiqi-glossary-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (text: string): string => {
  const file = join(folder, "terms.tsv");
  writeFileSync(file, text);
  return file;
};

test.each([
  ["Chinese", `机器人\trobot\n${"长".repeat(256)}\tlong\n`],
  ["English", `机器人\trobot\n长\t${"a".repeat(256)}\n`],
])("a term of more than 255 characters in %s is an error with its line", (_, text) => {
  const file = fileOf(text);
  expect(() => readGlossaryFile(file)).toThrow(
    expect.objectContaining({ code: "format-invalid", place: { file, line: 2 } }),
  );
});

test.each([
  ["a word that its other spelling makes too long", `长\t${"a".repeat(249)}metred\n`],
  ["more words than a lexicon numbers", Array.from({ length: 70_000 }, (_, at) => `长${at}\ta${at}\n`).join("")],
])("%s is an error with the file", (_, text) => {
  const file = fileOf(text);
  expect(() => readGlossaryFile(file)).toThrow(expect.objectContaining({ code: "format-invalid", place: { file } }));
});
