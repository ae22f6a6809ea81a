import { describe, expect, test } from "vitest";
import { BitextError, type Issue } from "../../src/model/index.js";
import { decodePage, tryDecode } from "../../src/page/index.js";
import { encode } from "./encode.js";

const SIMPLIFIED = "全市已有三百部电梯投入使用，居民都说方便。";
const TRADITIONAL = "讀者說：「這樣下班後也能借書了。」圖書館開到九點。";
const ENGLISH = "The pier opens on Friday, and tickets are free.";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, isBig = false) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) =>
      isBig ? [code >> 8, code & 255] : [code & 255, code >> 8],
    ),
  );

const read = (bytes: Uint8Array, charset?: string) => {
  const issues: Issue[] = [];
  return { ...decodePage({ bytes, charset }, { onIssue: (issue) => issues.push(issue) }), issues };
};

const failure = (bytes: Uint8Array, charset?: string): BitextError => {
  try {
    decodePage({ bytes, charset });
  } catch (error) {
    if (error instanceof BitextError) return error;
    throw error;
  }
  throw new Error("The bytes were decoded; an error was expected.");
};

describe("the bytes tell their charset", () => {
  test.each([
    ["UTF-8", utf8(SIMPLIFIED), SIMPLIFIED, "utf-8"],
    ["UTF-8 with a mark", utf8(`\ufeff${SIMPLIFIED}`), SIMPLIFIED, "utf-8"],
    ["GB18030", encode(SIMPLIFIED, "gb18030"), SIMPLIFIED, "gb18030"],
    ["GB18030 of traditional text", encode(TRADITIONAL, "gb18030"), TRADITIONAL, "gb18030"],
    ["Big5", encode(TRADITIONAL, "big5"), TRADITIONAL, "big5"],
    ["UTF-16 with a mark", utf16(`\ufeff${SIMPLIFIED}`), SIMPLIFIED, "utf-16le"],
    ["UTF-16 the other way with a mark", utf16(`\ufeff${SIMPLIFIED}`, true), SIMPLIFIED, "utf-16be"],
    ["UTF-16 without a mark", utf16(SIMPLIFIED), SIMPLIFIED, "utf-16le"],
    ["UTF-16 the other way without a mark", utf16(SIMPLIFIED, true), SIMPLIFIED, "utf-16be"],
    ["English UTF-16 without a mark", utf16(ENGLISH), ENGLISH, "utf-16le"],
    ["Windows-1252", latin("\x93It\x92s free,\x94 said the caf\xe9."), "“It’s free,” said the café.", "windows-1252"],
    ["ASCII", utf8(ENGLISH), ENGLISH, "utf-8"],
  ])("%s", (_, bytes, text, charset) => {
    expect(read(bytes)).toEqual({ text, charset, issues: [] });
  });

  test("even where a label says otherwise, which is an issue", () => {
    for (const [bytes, label] of [
      [encode(SIMPLIFIED, "gb18030"), "iso-8859-1"],
      [utf8(SIMPLIFIED), "gbk"],
      [encode(TRADITIONAL, "big5"), "utf-8"],
      [encode(SIMPLIFIED, "gb18030"), "big5"],
      [latin("\x93It\x92s free,\x94 said the keeper."), "iso-8859-1"],
      [utf8(ENGLISH), "utf-16"],
    ] as const) {
      expect(read(bytes, label).issues.map(({ rule }) => rule)).toEqual(["charset-disagrees"]);
    }
  });
});

describe("labels", () => {
  test("gb2312, gbk and x-gbk are GB18030, and ASCII agrees with all", () => {
    for (const label of ["gb2312", "GBK", "x-gbk", "gb18030"]) {
      expect(read(encode(SIMPLIFIED, "gb18030"), label).issues).toEqual([]);
    }
    for (const label of ["gb2312", "big5", "utf-8", "iso-8859-1", "shift_jis"]) {
      expect(read(utf8(ENGLISH), label).issues).toEqual([]);
    }
  });

  test("that name no charset are an issue, and the page is read", () => {
    const page = read(encode(SIMPLIFIED, "gb18030"), "euc-tw");
    expect(page.text).toBe(SIMPLIFIED);
    expect(page.issues.map(({ rule }) => rule)).toEqual(["charset-label-unknown"]);
  });

  test("are found in the page itself", () => {
    const html = (meta: string) => utf8(`<html><head>${meta}</head><p>${SIMPLIFIED}</p>`);
    for (const meta of [
      "<meta charset=gb2312>",
      '<META http-equiv="Content-Type" content="text/html; charset=big5">',
      "<meta content='text/html;charset=nonsense' http-equiv=content-type>",
    ]) {
      expect(read(html(meta)).issues).toHaveLength(1);
    }
    expect(read(html('<meta charset="utf-8">')).issues).toEqual([]);
  });

  test("decide where few characters fit both charsets", () => {
    // “弗莱斯” in GB18030 is well-formed Big5, and neither has a common character
    const bytes = encode("弗莱斯", "gb18030");
    expect(read(bytes, "gbk").text).toBe("弗莱斯");
    expect(read(bytes, "gbk").issues).toEqual([]);
  });

  test("of Chinese that happens to be UTF-8 do not matter: common characters do", () => {
    expect(read(encode("一些", "gb18030"), "gbk").text).toBe("一些");
    expect(read(utf8("naïve café")).text).toBe("naïve café");
  });

  test("of other charsets are believed where the bytes are neither Chinese nor UTF-8", () => {
    const greek = Uint8Array.of(0xca, 0xe1, 0xeb, 0xe7, 0xec, 0xdd, 0xf1, 0xe1, 0x20, 0xea, 0xfc, 0xf3, 0xec, 0xe5);
    expect(read(greek, "iso-8859-7")).toEqual({ text: "Καλημέρα κόσμε", charset: "iso-8859-7", issues: [] });
  });
});

describe("bytes that cannot be decoded are an error with their offset", () => {
  test("in UTF-8, also at the end of a download that was cut", () => {
    const bytes = utf8(SIMPLIFIED);
    expect(failure(bytes.subarray(0, bytes.length - 1))).toMatchObject({
      code: "bytes-undecodable",
      place: { offset: bytes.length - 3 },
    });
    const broken = Uint8Array.from(bytes);
    broken[30] = 0xff;
    expect(failure(broken).place).toEqual({ offset: 30 });
    expect(failure(broken, "gbk").place).toEqual({ offset: 30 });
  });

  test.each(["gb18030", "big5"] as const)("in %s", (charset) => {
    const text = charset === "big5" ? TRADITIONAL : SIMPLIFIED;
    const before = encode(`${text}\n`.repeat(5000), charset);
    const bytes = Uint8Array.from([...before, 0xff, ...encode(text, charset)]);
    expect(failure(bytes)).toMatchObject({ code: "bytes-undecodable", place: { offset: before.length } });
    const cut = encode(text, charset);
    expect(failure(cut.subarray(0, cut.length - 1)).place).toEqual({ offset: cut.length - 2 });
  });

  test("in UTF-16: a lone surrogate, an odd byte", () => {
    expect(failure(utf16("\ufeff中文\ud800中")).place).toEqual({ offset: 6 });
    expect(failure(Uint8Array.of(...utf16(`\ufeff${SIMPLIFIED}`), 0x4e)).place).toEqual({
      offset: 2 * SIMPLIFIED.length + 2,
    });
  });
});

describe("what is no text is an error that says so", () => {
  test.each([
    ["a PDF file", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34], "charset-unknown"],
    ["a PNG image", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "charset-unknown"],
    ["a ZIP archive", [0x50, 0x4b, 0x03, 0x04, 0x14], "charset-unknown"],
    ["the input is binary", [0x41, 0x00, 0x17, 0x05, 0x00, 0x00, 0x81, 0x02], "bytes-undecodable"],
    ["no bytes", [], "page-empty"],
  ])("%s", (words, bytes, code) => {
    const error = failure(Uint8Array.from(bytes));
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });
});

describe("Big5", () => {
  const taiwan = [...encode(TRADITIONAL, "big5")];

  test("has the characters of Hong Kong, as the web has them", () => {
    const { text, charset, issues } = read(
      Uint8Array.from([...taiwan, 0xfa, 0x40, 0xfc, 0xd3, 0x88, 0x62, 0x87, 0xca]),
    );
    expect(text).toBe(`${TRADITIONAL}\u{20547}无\u00ca\u0304\u{27b65}`);
    expect([charset, issues]).toEqual(["big5", []]);
  });

  test("has the 18,594 codes of the web's index, none of them private", () => {
    let [count, last] = [0, ""];
    for (let lead = 0x87; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const text = tryDecode(Uint8Array.of(lead, trail), "big5");
        if (text === undefined || text.length > 2 || /[\ue000-\uf8ff]/.test(text)) continue;
        count++;
        last = text;
      }
    }
    expect([count, last]).toEqual([18_594, "\u79d4"]);
  });

  test("has no half character at its end", () => {
    expect(failure(Uint8Array.from([...taiwan, 0xfa]))).toMatchObject({ code: "bytes-undecodable" });
  });

  test.runIf(/[\ue000-\uf8ff]/.test(new TextDecoder("big5").decode(Uint8Array.of(0x81, 0x40))))(
    "with characters of somebody's own is read, and that is an issue: nothing but the sender's font shows them",
    () => {
      const { text, issues } = read(Uint8Array.from([...taiwan, 0x81, 0x40]));
      expect(text).toMatch(/[\ue000-\uf8ff]$/);
      expect(issues.map(({ rule }) => rule)).toEqual(["characters-private"]);
    },
  );
});

test("only the first mark of the byte order is none of the text", () => {
  expect(decodePage({ bytes: Uint8Array.of(0xff, 0xfe, 0xff, 0xfe, 0x61, 0) })).toEqual({
    text: "\ufeffa",
    charset: "utf-16le",
  });
});
