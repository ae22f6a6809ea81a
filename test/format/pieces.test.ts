import { describe, expect, test } from "vitest";
import { byteDecoder, csvReader } from "../../src/format/index.js";
import { BitextError, type Issue, type Place } from "../../src/model/index.js";

/** What a reader of CSV gives and reports, the file cut into pieces of a size. */
function readIn(text: string, size: number): readonly unknown[] {
  const issues: Issue[] = [];
  const reader = csvReader({ lenient: true, onIssue: (issue) => issues.push(issue) });
  const units = [];
  for (let at = 0; at < text.length; at += size) units.push(...reader.push(text.slice(at, at + size)));
  return [...units, ...reader.end(), ...issues];
}

describe("a line of CSV that is wrong is left out once, however the file is cut", () => {
  const head = "source,target,source_lang,target_lang";
  test.each([
    ["the fault stands before its end", `${head}\n雨",""<停,x,y\n好,Good,zh,en\n`],
    ["its end is two characters", `${head}\r\n"a"b,c\r\n好,Good,zh,en\r\n`],
    ["its end is a carriage return", `${head}\r"a"b,c\r好,Good,zh,en\r`],
    ["it has no end", `${head}\n好,Good,zh,en\n"a"b,c,d`],
  ])("%s", (_, text) => {
    const whole = readIn(text, text.length);
    expect(whole).toHaveLength(2);
    for (let size = 1; size < 9; size++) expect(readIn(text, size)).toEqual(whole);
  });
});

describe("bytes that are no character have the same place, however they are cut", () => {
  const placeIn = (bytes: Uint8Array, size: number): Place | undefined => {
    const decoder = byteDecoder();
    try {
      for (let at = 0; at < bytes.length; at += size) decoder.push(bytes.subarray(at, at + size));
      decoder.end();
    } catch (error) {
      if (error instanceof BitextError) return error.place;
      throw error;
    }
    return undefined;
  };
  const begin = [...new TextEncoder().encode(`${"a".repeat(300)}\n`)]; // longer than the head that is decoded at once
  const utf16 = (...codes: readonly number[]): number[] => codes.flatMap((code) => [code & 0xff, code >> 8]);
  const begin16 = utf16(0xfeff, ...Array.from({ length: 200 }, () => 0x61), 0x0a);
  const declared = (encoding: string): number[] => [
    ...new TextEncoder().encode(`<?xml version="1.0" encoding="${encoding}"?>${" ".repeat(300)}\n`),
  ];
  test.each([
    ["a byte behind a whole character", [...begin, 0xe6, 0x89, 0x93, 0x97, 0x72], 2],
    ["a character that is cut short", [...begin, 0x61, 0xe6, 0x89, 0x72], 2],
    ["a mark of the byte order in the text", [...begin, 0xef, 0xbb, 0xbf, 0xff], 2],
    ["the end of a text", [...begin, 0x61, 0xe6, 0x89], 2],
    ["half a pair of UTF-16", [...begin16, ...utf16(0x61, 0xd83d, 0x62, 0x63)], 2],
    ["a byte behind a character of GBK", [...declared("gbk"), 0xbb, 0xe1, 0x61, 0xbb, 0x22, 0x61], 3],
    ["a byte behind a character of four bytes", [...declared("gb18030"), 0x81, 0x30, 0x81, 0x30, 0xff], 2],
    ["a byte behind two characters of Big5", [...declared("big5"), 0xb7, 0x7c, 0xc4, 0xb3, 0xb7, 0x22], 3],
    ["another half of a pair", [...begin16, ...utf16(0x61, 0xd83d, 0xde00, 0xdc00, 0x63)], 4],
  ])("%s", (_, bytes, column) => {
    for (const size of [1, 2, 3, 5, 7, 301, 1000]) {
      expect(placeIn(Uint8Array.from(bytes), size)).toEqual({ line: 2, column });
    }
  });
});
