import { expect, test } from "vitest";
import { unwrapLines } from "../../src/page/unwrap-lines.js";

const unwrap = (text: string) => unwrapLines(text.split("\n"));

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
