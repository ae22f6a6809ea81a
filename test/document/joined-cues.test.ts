import { expect, test } from "vitest";
import { alignDocuments, toUnits } from "../../src/align/index.js";
import { readDocuments } from "../../src/document/index.js";
import { joinedCues } from "../../src/document/joined-cues.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A cue a second, half a second long. */
const srt = (...cues: readonly string[]): string =>
  cues.map((text, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},500\n${text}\n`).join("\n");
const blocksOf = async (text: string): Promise<string[]> => (await readDocuments(bytesOf(text))).main.text.split("\n");

test("a sentence that goes over two cues or three is one block", async () => {
  expect(await blocksOf(srt("I told you that", "she would be", "here by noon.", "She is not."))).toEqual([
    "I told you that she would be here by noon.",
    "She is not.",
  ]);
  expect(await blocksOf(srt("我跟你说过，", "她中午以前会来。", "她没来。"))).toEqual([
    "我跟你说过，她中午以前会来。",
    "她没来。",
  ]);
  expect(await blocksOf(srt("We saw the", "Annas of this town.", "So what?", "Well...", "nothing."))).toEqual([
    "We saw the Annas of this town.",
    "So what?",
    "Well... nothing.",
  ]);
});

test("cues without stops are a block each, and so is what another says or what comes after a pause", async () => {
  expect(await blocksOf(srt("雨停了", "我们走吧", "好"))).toEqual(["雨停了", "我们走吧", "好"]);
  expect(
    await blocksOf(srt("新桥通车", "新桥今天通车。", "The Bridge Opens", "The bridge opened today.")),
  ).toHaveLength(4);
  expect(await blocksOf(srt("Where", "- Here.", "(door slams)", "Yes."))).toEqual([
    "Where",
    "- Here.",
    "(door slams)",
    "Yes.",
  ]);
  const cue = (start: number, text: string) => ({ lines: [text], time: { start, end: start + 1000 } });
  expect(joinedCues([cue(0, "I think that"), cue(9000, "it is late.")]).map(({ joint }) => joint)).toEqual([
    undefined,
    undefined,
  ]);
});

test("a document of subtitles says of each stretch of its text which cue it is and when it is shown", async () => {
  const { main } = await readDocuments(bytesOf(srt("I told you", "she left.", "", "Go.")));
  expect(main.marks?.map(({ start, end, ...mark }) => [main.text.slice(start, end), mark])).toEqual([
    ["I told you", { id: "1", time: { start: 0, end: 500 } }],
    ["she left.", { id: "2", time: { start: 1000, end: 1500 } }],
    ["Go.", { id: "4", time: { start: 3000, end: 3500 } }],
  ]);
  const { main: vtt } = await readDocuments(
    bytesOf("WEBVTT\n\nintro\n01:02.5 --> 1:01:03.25\nHi.\n\n00:04.000 --> 00:05.000\nGo."),
  );
  expect(vtt.marks?.map(({ id, time }) => [id, time])).toEqual([
    ["intro", { start: 62_500, end: 3_663_250 }],
    [undefined, { start: 4000, end: 5000 }],
  ]);
});

test("units say of which cues they are", async () => {
  const { main: source } = await readDocuments(bytesOf(srt("I told you that", "she left.", "It rained.")));
  const { main: target } = await readDocuments(bytesOf(srt("我跟你说过她走了。", "", "下雨了。")));
  expect(toUnits(alignDocuments(source, target)).map(({ notes }) => notes)).toEqual([
    [
      { type: "source-cues", text: "1, 2" },
      { type: "source-time", text: "00:00:00.000 --> 00:00:01.500" },
      { type: "target-cues", text: "1" },
      { type: "target-time", text: "00:00:00.000 --> 00:00:00.500" },
    ],
    [
      { type: "source-cues", text: "3" },
      { type: "source-time", text: "00:00:02.000 --> 00:00:02.500" },
      { type: "target-cues", text: "3" },
      { type: "target-time", text: "00:00:02.000 --> 00:00:02.500" },
    ],
  ]);
});
