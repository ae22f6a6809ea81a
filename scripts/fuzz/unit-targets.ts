import { byteDecoder, mosesReader, type UnitFormatName, unitFormats } from "../../src/format/index.js";
import { BitextError, type Issue, type TranslationUnit } from "../../src/model/index.js";
import { expectSame, expectScore, expectThat, valueOrError } from "./expect.js";
import { apart, type Target, textOf, together, utf8, utf16 } from "./target.js";

const UNITS: readonly TranslationUnit[] = [
  { source: { lang: "zh-CN", text: "雨停了。" }, target: { lang: "en", text: "The rain stopped." }, score: 0.9 },
  {
    id: "u2",
    source: { lang: "zh", text: "“好！”\n他\t说 & <走>。" },
    target: { lang: "en-GB", text: '"Good!", he said, and\r\nleft.' },
    score: 1,
    confirmed: true,
    sourceUrl: "https://a.example/zh",
    targetUrl: "https://a.example/en",
    date: "2024-02-23",
    notes: [{ type: "x-a", text: "a note" }],
  },
  {
    source: {
      lang: "zh",
      text: "打开门。",
      markup: [
        "打开",
        { code: "bpt", attributes: { i: "1" } },
        "门",
        { code: "ept", attributes: { i: "1" } },
        { code: "ph", content: ["<b>"] },
        "。",
      ],
    },
    target: { lang: "en", text: "=Open the door." },
    score: 0,
  },
];

const TOKENS = utf8(
  ..."<tu> </tu> <tuv> </seg> <seg> <ph/> <bpt <ept <!-- --> <![CDATA[ ]]> <? ?> <!DOCTYPE &amp; &#1; &#xD800; &x;".split(
    " ",
  ),
  ...'<unit> <segment> <target> <mrk> <g> xml:lang= " \' , ; \\ \\t \\q "" { } [ ] : null 1e999 -1 true zh en 0.5'.split(
    " ",
  ),
  ..."source target \u0000 \ufeff \ufffe 会".split(" "),
  "\t",
  "\n",
  "\r",
  "\r\n",
  " ",
);

interface Reading {
  readonly units: readonly TranslationUnit[];
  readonly issues: readonly Issue[];
  readonly error: BitextError | undefined;
}

/** What a reader gives of a text in pieces of a size. */
function readIn(format: UnitFormatName, text: string, size: number, lenient: boolean): Reading {
  const units: TranslationUnit[] = [];
  const issues: Issue[] = [];
  const take = (more: readonly TranslationUnit[]): void => {
    for (const unit of more) units.push(unit);
  };
  const error = valueOrError((): undefined => {
    const reader = unitFormats[format].reader({ lenient, onIssue: (issue) => issues.push(issue) });
    for (let at = 0; at < text.length; at += size) take(reader.push(text.slice(at, at + size)));
    take(reader.end());
  }, ["line"]);
  return { units, issues, error };
}

function expectUnits(units: readonly TranslationUnit[]): void {
  for (const { source, target, score } of units) {
    for (const { lang, text } of [source, target]) {
      expectThat(/^(?:zh|en)(?:-|$)/.test(lang) && typeof text === "string", `a side is ${lang}, ${typeof text}`);
    }
    expectScore(score);
  }
}

/** What was read is written in every format, and read again: all of it, and as it is from then on. */
function expectWritable(units: readonly TranslationUnit[]): void {
  for (const format of FORMATS) {
    const again = (these: readonly TranslationUnit[]): TranslationUnit[] => {
      const [writer, reader] = [unitFormats[format].writer(), unitFormats[format].reader()];
      return [...reader.push(writer.push(these) + writer.end()), ...reader.end()];
    };
    // a file of XLIFF 2 has one pair of languages
    const writable = format === "xliff" ? units.filter((unit) => langsOf(unit) === langsOf(units[0])) : units;
    const read = again(units);
    expectSame(read.length, writable.length, `the units that are read again from ${format}`);
    expectSame(again(read), read, `what is read again from ${format}`);
  }
}

const langsOf = ({ source, target }: TranslationUnit): string => `${source.lang} ${target.lang}`;

const FORMATS = ["tmx", "xliff", "xliff12", "tsv", "csv", "jsonl"] as const satisfies readonly UnitFormatName[];

/** In one piece, and in pieces of a few characters or bytes. */
const pieceSizes = ({ length }: { readonly length: number }): readonly [all: number, few: number] => [
  Math.max(1, length),
  1 + (length % 13),
];

const targetOf = (format: UnitFormatName): Target => ({
  name: format,
  material: {
    seeds: [UNITS, UNITS.slice(0, 1), UNITS.slice(1)].flatMap((units) => {
      const pen = unitFormats[format].writer();
      return utf8(pen.push(units) + pen.end());
    }),
    tokens: TOKENS,
  },
  read(bytes) {
    const text = textOf(bytes);
    const [all, few] = pieceSizes(text);
    for (const lenient of [false, true]) {
      const [parts, whole] = [readIn(format, text, few, lenient), readIn(format, text, all, lenient)];
      expectUnits(parts.units);
      if (whole.error === undefined) {
        expectPieces(parts, whole, "a file");
        expectWritable(whole.units);
      } else {
        // of XML, saxes gives the place up to which it has read when it finds the fault: in pieces, less of what is behind it
        const isXml = !["tsv", "csv", "jsonl"].includes(format);
        expectPieces(isXml ? parts.error?.message : parts.error, isXml ? whole.error.message : whole.error, "a file");
      }
    }
  },
});

/** What comes in pieces is read as it is in one. Of errors, their words and places. */
const expectPieces = (inPieces: unknown, inOne: unknown, what: string): void => {
  const plain = (value: unknown): string =>
    JSON.stringify(value, (_, part: unknown) =>
      part instanceof BitextError ? { code: part.code, message: part.message, place: part.place } : part,
    );
  expectSame(plain(inPieces), plain(inOne), `${what} in pieces`);
};

const moses: Target = {
  name: "moses",
  material: {
    seeds: utf8(together("雨停了。\n\n好！\n", "It rained.\n\nGood!\n"), together("一\r\n二\r三", "one\ntwo\r\nthree")),
    tokens: TOKENS,
  },
  read(bytes) {
    const [source, target] = apart(bytes);
    for (const lenient of [false, true]) {
      const readBy = (size: number): readonly TranslationUnit[] | BitextError =>
        valueOrError(() => {
          const reader = mosesReader({ sourceLang: "zh", targetLang: "en", lenient });
          const units: TranslationUnit[] = [];
          for (let at = 0; at < Math.max(source.length, target.length); at += size) {
            units.push(...reader.push("source", source.slice(at, at + size)));
            units.push(...reader.push("target", target.slice(at, at + size)));
          }
          return [...units, ...reader.end()];
        }, ["line"]);
      const [all, few] = pieceSizes(bytes);
      const units = readBy(all);
      expectPieces(readBy(few), units, "two texts");
      if (units instanceof BitextError) continue;
      for (const unit of units) {
        expectThat(unit.source.text.trim() !== "" && unit.target.text.trim() !== "", "a side is blank");
      }
    }
  },
};

/** The text of bytes in pieces of a size, and what is reported; or the error. */
function decodeIn(bytes: Uint8Array, size: number, lenient: boolean): readonly [text: string | BitextError, Issue[]] {
  const issues: Issue[] = [];
  const text = valueOrError(() => {
    const decoder = byteDecoder({ lenient, onIssue: (issue) => issues.push(issue) });
    let decoded = "";
    for (let at = 0; at < bytes.length; at += size) decoded += decoder.push(bytes.subarray(at, at + size));
    return decoded + decoder.end();
  }, ["line", "column"]);
  return [text, issues];
}

const declared = (encoding: string): Uint8Array[] =>
  utf8(`<?xml version="1.0" encoding="${encoding}"?>${" ".repeat(250)}\n<tmx>`);
const MEETING = Uint8Array.of(0xbb, 0xe1, 0xd2, 0xe9); // 会议 in GB18030
const FOUR_BYTES = Uint8Array.of(0x81, 0x30, 0x81, 0x30);

const decoder: Target = {
  name: "decoder",
  material: {
    seeds: [
      ...utf8(`<tmx>雨停了。${"\u{1f600}é ".repeat(60)}</tmx>`),
      ...["gb18030", "big5", "utf-16", "iso-8859-1"].flatMap(declared),
      utf16(`\ufeff<tmx>雨停了。${"\u{1f600}\n".repeat(100)}</tmx>`),
    ],
    tokens: [...TOKENS, ...declared("x"), MEETING, FOUR_BYTES, Uint8Array.of(0xff), Uint8Array.of(0xd8, 0x3d)],
  },
  read(bytes) {
    const [all, few] = pieceSizes(bytes);
    for (const lenient of [false, true]) {
      expectPieces(decodeIn(bytes, few, lenient), decodeIn(bytes, all, lenient), "the text of bytes");
    }
  },
};

/** What reads files of units. */
export const unitTargets: readonly Target[] = [...FORMATS.map(targetOf), moses, decoder];
