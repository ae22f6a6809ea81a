import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { correct, newReview, replay } from "../../src/review/index.js";
import { sideFromLines } from "../../src/segment/index.js";
import { readJournal } from "../../src/serve/index.js";
import { openJournal } from "../../src/serve/journal-file.js";
import { bitext, merges, texts } from "./small-review.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-journal-"));
  file = join(folder, "zh.review.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(count: number): void {
  const journal = openJournal(file, readJournal(file, texts), bitext, texts);
  journal.append(merges(count));
  journal.close();
}

test("what is appended is there when the journal is opened again, and goes on from there", () => {
  expect(readJournal(file, texts)).toBeUndefined();
  write(2);
  const saved = readJournal(file, texts);
  expect(saved?.entries).toEqual(merges(2));
  expect(saved?.start).toEqual(bitext);
  const journal = openJournal(file, saved, bitext, texts);
  journal.append([{ undo: true }, merges(3)[1], merges(3)[2]]);
  expect(journal.review()).toEqual(replay(bitext, merges(3)));
  journal.close();
  expect(readJournal(file, texts)?.review).toEqual(journal.review());
  expect(readdirSync(folder)).toEqual(["zh.review.jsonl"]);
});

test("cut short anywhere in its last line, a journal has the entries before, and goes on behind them", () => {
  write(2);
  const whole = readFileSync(file);
  const end = whole.lastIndexOf("\n", whole.length - 2) + 1;
  for (let length = end; length < whole.length; length += 7) {
    writeFileSync(file, whole.subarray(0, length));
    const rules: string[] = [];
    const saved = readJournal(file, texts, ({ rule }) => rules.push(rule));
    expect(saved?.entries).toHaveLength(1);
    expect(rules).toEqual(length === end ? [] : ["journal-cut"]);
    const journal = openJournal(file, saved, bitext, texts);
    journal.append([merges(2)[1]]);
    journal.close();
    expect(readFileSync(file)).toEqual(whole);
  }
});

test("a character cut in two at the end takes no whole line with it", () => {
  write(1);
  const before = readFileSync(file);
  appendFileSync(file, new TextEncoder().encode('{"do":"桥').subarray(0, -1));
  const saved = readJournal(file, texts);
  expect(saved?.bytes).toBe(before.length);
});

test("an entry that does not fit leaves the journal as it was", () => {
  write(1);
  const before = readFileSync(file);
  const journal = openJournal(file, readJournal(file, texts), bitext, texts);
  expect(() => journal.append([{ undo: true }, { undo: true }])).toThrow(RangeError);
  expect(journal.entries()).toHaveLength(1);
  journal.append([{ undo: true }]);
  journal.close();
  expect(readFileSync(file, "utf8")).toBe(`${before}{"undo":true}\n`);
});

test("a journal that was removed takes nothing more, instead of losing it", () => {
  const journal = openJournal(file, undefined, bitext, texts);
  rmSync(file);
  expect(() => journal.append(merges(1))).toThrow(expect.objectContaining({ code: "file-unwritable" }));
  expect(journal.entries()).toEqual([]);
  journal.close();
});

test("a broken line is an error with its place, and the file stays as it is", () => {
  write(3);
  const broken = readFileSync(file, "utf8").replace(/\n\{"do"/, "\n{do");
  writeFileSync(file, broken);
  expect(() => readJournal(file, texts)).toThrow(
    expect.objectContaining({ code: "journal-invalid", place: { file, line: 2 } }),
  );
  expect(readFileSync(file, "utf8")).toBe(broken);
});

test("a text that changed is named, and so is the option for another journal", () => {
  write(1);
  const changed = { ...texts, target: sideFromLines(["Something else."], "en").document };
  expect(() => readJournal(file, changed)).toThrow(
    /^The text of en\.txt has the digest [0-9a-f]{12}; that of en\.txt, with which the journal began, had [0-9a-f]{12}\. --journal names another file for this text\.$/,
  );
});

test("beads that it neither began with nor led to are an error", () => {
  write(1);
  const { beads } = correct(newReview(bitext), { kind: "merge", bead: 5 }).bitext;
  const led = replay(bitext, merges(1)).bitext.beads;
  expect(readJournal(file, { ...texts, beads: bitext.beads })?.entries).toHaveLength(1);
  expect(readJournal(file, { ...texts, beads: led })?.entries).toHaveLength(1);
  expect(() => readJournal(file, { ...texts, beads })).toThrow(/began with other beads/);
});

test("a later version, which cuts and aligns otherwise, goes on with the same sentences and beads", () => {
  write(2);
  const one = correct(newReview(bitext), { kind: "confirm", first: 0, end: 40 }).bitext;
  const journal = openJournal(file, readJournal(file, texts), one, texts);
  expect(journal.start).toEqual(bitext);
  journal.close();
});

test("an empty file is a journal that is still to begin, any other file is none", () => {
  writeFileSync(file, "");
  write(1);
  expect(readJournal(file, texts)?.entries).toHaveLength(1);
  writeFileSync(file, "some notes of mine");
  expect(() => readJournal(file, texts)).toThrow(/no journal of a review; --journal names another/);
  expect(readFileSync(file, "utf8")).toBe("some notes of mine");
});
