import { describe, expect, test } from "vitest";
import { byteDecoder } from "../../src/format/index.js";

const utf16 = (text: string, isLittle: boolean): number[] =>
  [...Array(text.length).keys()].flatMap((at) => {
    const code = text.charCodeAt(at);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

const decode = (bytes: readonly number[], size = 1, lenient = false): string => {
  const decoder = byteDecoder({ lenient });
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

  test("refuses what is no UTF-8, unless it is lenient, and encodings that do not exist", () => {
    const code = (name: string) => expect.objectContaining({ code: name });
    expect(() => decode([0x61, 0xff, 0x62])).toThrow(code("bytes-undecodable"));
    expect(decode([0x61, 0xff, 0x62], 1, true)).toBe("a\ufffdb");
    const declared = [...`<?xml version="1.0" encoding="klingon"?>`].map((c) => c.charCodeAt(0));
    expect(() => decode(declared)).toThrow(code("charset-unknown"));
  });
});
