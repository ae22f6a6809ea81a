import { describe, expect, test } from "vitest";
import { byteDecoder, type DecodeOptions } from "../../src/format/index.js";
import type { Issue } from "../../src/model/index.js";

const utf16 = (text: string, isLittle: boolean): number[] =>
  [...Array(text.length).keys()].flatMap((at) => {
    const code = text.charCodeAt(at);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

const decode = (bytes: readonly number[], size = 1, options: DecodeOptions = {}): string => {
  const decoder = byteDecoder(options);
  let text = "";
  for (let at = 0; at < bytes.length; at += size) text += decoder.push(Uint8Array.from(bytes.slice(at, at + size)));
  return text + decoder.end();
};

describe("byteDecoder", () => {
  const text = `<?xml version="1.0" encoding="UTF-16"?><tmx>${"会𠮷".repeat(100)}</tmx>`;
  const utf8 = [...new TextEncoder().encode(text.replace("UTF-16", "UTF-8"))];

  test.each([
    ["UTF-16, little end first", [0xff, 0xfe, ...utf16(text, true)], text],
    ["UTF-16, big end first", [0xfe, 0xff, ...utf16(text, false)], text],
    ["UTF-16 without a mark", utf16(text, true), text],
    ["UTF-8", utf8, text.replace("UTF-16", "UTF-8")],
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...utf8], text.replace("UTF-16", "UTF-8")],
    [
      "GB18030, as the declaration says",
      [...'<?xml version="1.0" encoding="GB18030"?>'].map((c) => c.charCodeAt(0)).concat(0xbb, 0xe1),
      `<?xml version="1.0" encoding="GB18030"?>会`,
    ],
    ["nothing", [], ""],
  ])("reads %s, in pieces cut anywhere", (_, bytes, expected) => {
    for (const size of [1, 7, 1000]) expect(decode(bytes, size)).toBe(expected);
  });

  test.each([1, 7, 300, 1000])("says where the first bytes are that are no character, in pieces of %i", (size) => {
    const before = `${"会𠮷\ufffd\n".repeat(60)}会`;
    const bytes = [...new TextEncoder().encode(before), 0xff, 0x62, 0xff];
    const place = { line: 61, column: 2 };
    if (size >= 4) {
      expect(() => decode(bytes, size)).toThrow(expect.objectContaining({ code: "bytes-undecodable", place }));
    }
    const issues: Issue[] = [];
    const onIssue = (issue: Issue) => issues.push(issue);
    expect(decode(bytes, size, { lenient: true, onIssue })).toBe(`${before}\ufffdb\ufffd`);
    expect(issues).toEqual([
      {
        rule: "bytes-undecodable",
        message: expect.stringMatching(/^The bytes are not UTF-8, .*: read as U\+FFFD\.$/),
        place,
      },
    ]);
  });

  test("reads a declaration of UTF-16 in plain letters as UTF-8, and says so", () => {
    const issues: Issue[] = [];
    const wrong = `<?xml version="1.0" encoding="utf-16"?><tmx>会</tmx>`;
    const bytes = [...new TextEncoder().encode(wrong)];
    expect(decode(bytes, 7, { onIssue: (issue) => issues.push(issue) })).toBe(wrong);
    expect(issues).toEqual([
      {
        rule: "charset-disagrees",
        message: "The XML declaration says “utf-16”, and the bytes are not: read as UTF-8.",
        place: { line: 1, column: 1 },
      },
    ]);
  });

  test.each([
    ["", "charset-guessed"],
    [`<?xml version="1.0" encoding="utf-8"?>`, "charset-disagrees"],
    [`<?xml version="1.0" encoding="klingon"?>`, "charset-disagrees"],
    [`<?xml version="1.0" encoding="GBK"?>`, undefined],
  ])("asks for a guess where the bytes are not what %j says", (declaration, rule) => {
    const text = `${declaration}${"a".repeat(400)}会`;
    const bytes = [...`${declaration}${"a".repeat(400)}`].map((c) => c.charCodeAt(0)).concat(0xbb, 0xe1);
    for (const size of [1, 7, 1000]) {
      const rules: string[] = [];
      const guess = (): string => "gb18030";
      expect(decode(bytes, size, { guess, onIssue: (issue) => rules.push(issue.rule) })).toBe(text);
      expect(rules).toEqual(rule === undefined ? [] : [rule]);
    }
  });

  test("says where a text is cut short in a character", () => {
    const place = { line: 2, column: 2 };
    const bytes = [...new TextEncoder().encode("会\n会会")].slice(0, -1);
    expect(() => decode(bytes, 2)).toThrow(expect.objectContaining({ place }));
  });

  test("refuses what is no UTF-8, unless it is lenient, and encodings that do not exist", () => {
    const code = (name: string) => expect.objectContaining({ code: name });
    expect(() => decode([0x61, 0xff, 0x62])).toThrow(code("bytes-undecodable"));
    expect(decode([0x61, 0xff, 0x62], 1, { lenient: true })).toBe("a\ufffdb");
    const declared = [...`<?xml version="1.0" encoding="klingon"?>`].map((c) => c.charCodeAt(0));
    expect(() => decode(declared)).toThrow(code("charset-unknown"));
  });
});
