import { expect, test } from "vitest";
import { unwrapLines } from "../../src/page/unwrap-lines.js";

const unwrap = (text: string) => unwrapLines(text.split("\n"), { isRagged: true });

test("lines that an editor filled are joined, the short last one ends the paragraph", () => {
  expect(
    unwrap(
      "The rain came early this year, and nobody in the lower town\nwas ready for it. By noon the square was under water.\nThe market had moved to the church by then, and the ferry-\nmen were taking children to the school.",
    ),
  ).toEqual([
    "The rain came early this year, and nobody in the lower town was ready for it. By noon the square was under water.",
    "The market had moved to the church by then, and the ferry-men were taking children to the school.",
  ]);
});

test.each([
  ["verse", "床前有一盏灯\n灯下有一本书\n书里有一条河\n河上有一座桥"],
  [
    "a sentence a line",
    "江城市的雨季比往年来得早，城里的人都没有准备。\n广场中午就淹了，集市搬到了教堂里去，摆了一天。\n船工们接送孩子上学，一直忙到了夜里才歇下来。\n第二天雨停了，水也退了，大家都出来打扫街道。",
  ],
  [
    "paragraphs",
    `${"The rain came early this year. ".repeat(8).trim()}\n${"By noon the square was under water. ".repeat(6).trim()}`,
  ],
  [
    "a list",
    "- one thing that has to be brought along to the meeting\n- two things that have to be left at home by everybody\n- three things that nobody has to think about any more",
  ],
  [
    "addresses",
    "Hosted by: General Office of the City\nWebsite Operation and Maintenance: Data Center\nWebsite Identification Code: 0000000062",
  ],
])("%s stays as it is", (_, text) => {
  expect(unwrap(text)).toEqual(text.split("\n"));
});

test("blank lines and indents part", () => {
  expect(unwrap("  a\n\n\u3000b\n \t\nc")).toEqual(["a", "b", "c"]);
});

test.each([
  [
    "hyphens at line ends, where the text has the word",
    "The residential quarters are new. The residen-\ntial compounds are old and the town is\nproud of them, he said on Monday.",
    "The residential quarters are new. The residential compounds are old and the town is proud of them, he said on Monday.",
  ],
  [
    "lines that were wrapped twice",
    "The meeting noted that 420 old compounds were\nrenovated across\nthe city last year. The\nbureau will publish a list.",
    "The meeting noted that 420 old compounds were renovated across the city last year. The bureau will publish a list.",
  ],
  [
    "narrow Chinese lines",
    "新桥于今年春天正式通\n车，全长两公里。市长王建国\n说，工程历时三年。",
    "新桥于今年春天正式通车，全长两公里。市长王建国说，工程历时三年。",
  ],
])("%s are joined", (_, text, joined) => {
  expect(unwrap(text)).toEqual([joined]);
});

test("small words, one a line, stay lines", () => {
  expect(unwrap("apple\nbanana\ncherry and lemon\nplum.")).toHaveLength(4);
});
