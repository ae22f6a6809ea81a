import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import { BitextError, type Issue } from "../../src/model/index.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const linesOf = async (text: string, name?: string): Promise<string[]> => {
  const { main } = await readDocuments(bytesOf(text), { name });
  expect(main.blocks.map(({ kind }) => kind)).toEqual(main.blocks.map(() => "paragraph"));
  return main.blocks.map(({ start, end }) => main.text.slice(start, end));
};

const srt = (...cues: readonly string[]): string =>
  cues.map((text, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},500\n${text}\n`).join("\n");

describe("SubRip", () => {
  test("a cue is a block, without number, times and tags", async () => {
    const text = srt(
      "<i>Where is he?</i>",
      "I never said that\nshe was right.",
      '<font color="#fff">{\\an8}Go!</font>',
    );
    expect(await linesOf(text)).toEqual(["Where is he?", "I never said that she was right.", "Go!"]);
    expect(await linesOf(text.replaceAll("\n", "\r\n"))).toEqual(await linesOf(text));
    expect(await linesOf(`\ufeff${text}`, "a.txt")).toEqual(await linesOf(text));
  });

  test("what looks like a tag, a number or a code and is none stays", async () => {
    const text = srt("42", "In 1990\n\n12", "A < b and {c} > d", "R&amp;D &lt;3");
    expect(await linesOf(text)).toEqual(["42", "In 1990 12", "A < b and {c} > d", "R&D <3"]);
  });

  test("cues without text, numbers or empty lines between them", async () => {
    expect(await linesOf(srt("Hello.", "", "Bye."))).toEqual(["Hello.", "Bye."]);
    expect(await linesOf("00:01.0 --> 00:02.0\nHello.\n00:03.0 --> 00:04.0\nBye.")).toEqual(["Hello.", "Bye."]);
    expect(
      await linesOf("\n\n1\n0:00:01.0 --> 0:00:02.0 X1:10\nHello.\n\n\n\n2\n\n0:00:03.0 --> 0:00:04.0\nBye."),
    ).toEqual(["Hello.", "Bye."]);
  });

  test("in any charset", async () => {
    const text = srt("雨停了。", "他出去了。");
    const utf16 = Uint8Array.from([
      ...[0xff, 0xfe],
      ...[...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]),
    ]);
    expect((await readDocuments(utf16)).main.text).toBe("雨停了。\n他出去了。");
    // 会议今天召开。 in GB18030, which nothing in JavaScript writes
    const gb = [0xbb, 0xe1, 0xd2, 0xe9, 0xbd, 0xf1, 0xcc, 0xec, 0xd5, 0xd9, 0xbf, 0xaa, 0xa1, 0xa3];
    expect((await readDocuments(Uint8Array.from([...bytesOf(srt("").trimEnd()), 0x0a, ...gb]))).main.text).toBe(
      "会议今天召开。",
    );
  });

  test("where most cues are in both languages, the lines in one are read, and that is said", async () => {
    const text = srt("雨停了\nThe rain stopped.", "他出去了\nHe went out.", "OK 123\n好");
    const issues: Issue[] = [];
    const read = async (lang: "zh" | "en"): Promise<string> =>
      (await readDocuments(bytesOf(text), { lang, onIssue: (issue) => issues.push(issue) })).main.text;
    expect(await read("zh")).toBe("雨停了\n他出去了\n好");
    expect(await read("en")).toBe("The rain stopped.\nHe went out.\nOK 123");
    expect(issues.map(({ rule, message }) => [rule, message])).toEqual([
      [
        "languages-mixed",
        "3 of 3 cues are in both languages; their English lines are left out. To read those, say that the text is English.",
      ],
      [
        "languages-mixed",
        "3 of 3 cues are in both languages; their Chinese lines are left out. To read those, say that the text is Chinese.",
      ],
    ]);
  });
});

test("WebVTT: notes, styles, names and settings of cues are no text", async () => {
  const text = `WEBVTT - A film
Kind: captions

STYLE
::cue { color: red }

NOTE The times
are rough.

intro
00:01.000 --> 00:02.500 align:start
<v Anna>Hello &amp; <c.loud>welcome</c>.

1
00:00:03.000 --> 00:00:04.000
<v.first Bo><00:00:03.500>He <i>went</i> out.</v>
`;
  expect(await linesOf(text)).toEqual(["Hello & welcome.", "He went out."]);
});

describe("SubStation Alpha", () => {
  const script = (...events: readonly string[]): string =>
    ["[Script Info]", "Title: A film", "", "[V4+ Styles]", "Style: Default,Arial", "", "[Events]", ...events].join(
      "\n",
    );
  const said = (start: string, text: string): string => `Dialogue: 0,${start},9:00:00.00,Default,,0,0,0,,${text}`;

  test("what is said, in the order of its times, without codes", async () => {
    const text = script(
      said("0:00:10.00", "{\\an8\\i1}Well{\\i0}, he went\\Nout,\\hI think."),
      "Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Check this.",
      said("0:00:09.50", "The rain stopped."),
    );
    expect(await linesOf(text)).toEqual(["The rain stopped.", "Well, he went out, I think."]);
  });

  test("drawings are no text, and what lies in several layers is there once", async () => {
    const text = script(
      said("0:00:01.00", "{\\p1}m 0 0 l 100 0{\\p0}Stop!"),
      said("0:00:02.00", "{\\blur2}Hello."),
      said("0:00:02.00", "{\\blur0}Hello."),
      said("0:00:03.00", "{\\p2}m 0 0 l 5 5"),
    );
    expect(await linesOf(text)).toEqual(["Stop!", "Hello."]);
  });

  test("the file says which field is where", async () => {
    const text = script("Format: Start, End, Text", "Dialogue: 0:00:01.00,0:00:02.00,Yes, he did.");
    expect(await linesOf(text)).toEqual(["Yes, he did."]);
  });
});

test("subtitles without a cue are refused, and are no prose", async () => {
  const read = (): Promise<unknown> => readDocuments(bytesOf("WEBVTT\n\nHello there."));
  await expect(read()).rejects.toThrow(
    "The subtitles have no cue; two times on a line, as in 00:00:01,000 --> 00:00:02,000, were expected.",
  );
  await expect(read()).rejects.toThrow(BitextError);
  await expect(readDocuments(bytesOf(srt("", "")))).rejects.toThrow(
    "The file shows no text; Chinese or English was expected.",
  );
});

test("a text that speaks of times is a text", async () => {
  expect(await linesOf("1\nThe film runs from 00:00:01,000 --> 00:00:02,000.")).toHaveLength(2);
});
