import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Issue } from "../../src/model/index.js";
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
  const journal = openJournal(file, readJournal(file, texts), bitext, { texts });
  journal.append(merges(count));
  journal.close();
}

test("what is appended is there when the journal is opened again, and goes on from there", () => {
  expect(readJournal(file, texts)).toBeUndefined();
  write(2);
  const saved = readJournal(file, texts);
  expect(saved?.entries).toEqual(merges(2));
  expect(saved?.start).toEqual(bitext);
  const journal = openJournal(file, saved, bitext, { texts });
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
    const journal = openJournal(file, saved, bitext, { texts });
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
  const journal = openJournal(file, readJournal(file, texts), bitext, { texts });
  expect(() => journal.append([{ undo: true }, { undo: true }])).toThrow(RangeError);
  expect(journal.entries()).toHaveLength(1);
  journal.append([{ undo: true }]);
  journal.close();
  expect(readFileSync(file, "utf8")).toBe(`${before}{"undo":true}\n`);
});

describe("a journal that another program changes while it is open", () => {
  const changes: readonly (readonly [string, (whole: Buffer) => void])[] = [
    ["is emptied in place", () => truncateSync(file)],
    ["is cut in place", (whole) => truncateSync(file, whole.length - 30)],
    ["is written over in place by something shorter", () => writeFileSync(file, "notes")],
    [
      "is written over in place by as much",
      (whole) => writeFileSync(file, whole.toString("latin1").replace("zh.txt", "ZH.TXT")),
    ],
    ["gets more behind it", () => appendFileSync(file, "more\n")],
    ["is replaced by an older copy", () => replaceBy(older)],
    ["is replaced by the same", (whole) => replaceBy(whole)],
    ["is removed", () => rmSync(file)],
    [
      "is a folder now",
      () => {
        rmSync(file);
        mkdirSync(file);
        writeFileSync(join(file, "theirs"), "");
      },
    ],
  ];
  const replaceBy = (content: Uint8Array): void => {
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
  };
  let older: Buffer;

  test.each(changes)("and %s is whole again with the next correction, and when it is closed", (_, change) => {
    for (const isClosed of [false, true]) {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      write(2);
      older = readFileSync(file);
      const issues: Issue[] = [];
      const journal = openJournal(file, readJournal(file, texts), bitext, {
        texts,
        onIssue: (one) => issues.push(one),
      });
      journal.append([{ undo: true }]);
      const whole = readFileSync(file);
      change(whole);
      const [found] = lstatSync(file, { throwIfNoEntry: false })?.isFile() ? [readFileSync(file)] : [];
      if (!isClosed) journal.append([{ redo: true }]);
      journal.close();
      expect(readFileSync(file, "utf8")).toBe(`${whole}${isClosed ? "" : '{"redo":true}\n'}`);
      expect(readJournal(file, texts)?.review).toEqual(journal.review());
      expect(issues).toEqual([expect.objectContaining({ rule: "journal-rewritten", place: { file } })]);
      // what has anything of its own is kept, and said where
      const kept = readdirSync(folder).filter((name) => name.includes("changed-"));
      const hasOwn = found === undefined ? existsSync(join(`${file}.changed-1`, "theirs")) : !whole.includes(found);
      expect(kept).toEqual(hasOwn ? ["zh.review.jsonl.changed-1"] : []);
      if (found !== undefined && hasOwn) expect(readFileSync(`${file}.changed-1`)).toEqual(found);
      expect(issues[0].message).toContain(hasOwn ? `${file}.changed-1` : "nothing that was not in it before");
    }
  });

  test.skipIf(process.platform === "win32")("into a link is whole again, and what the link leads to is left", () => {
    const journal = openJournal(file, undefined, bitext, { texts });
    const mine = join(folder, "mine");
    writeFileSync(mine, "mine");
    rmSync(file);
    symlinkSync(mine, file);
    journal.append(merges(1));
    journal.close();
    expect([readFileSync(mine, "utf8"), lstatSync(file).isFile()]).toEqual(["mine", true]);
    expect(readJournal(file, texts)?.entries).toEqual(merges(1));
  });

  test("keeps every change under a name of its own", () => {
    const journal = openJournal(file, undefined, bitext, { texts });
    for (const [at, entry] of merges(3).entries()) {
      writeFileSync(file, `note ${at}`);
      journal.append([entry]);
    }
    journal.close();
    expect([1, 2, 3].map((number) => readFileSync(`${file}.changed-${number}`, "utf8"))).toEqual([
      "note 0",
      "note 1",
      "note 2",
    ]);
    expect(readJournal(file, texts)?.entries).toEqual(merges(3));
  });

  test("but only touches is left as it is", () => {
    const issues: Issue[] = [];
    const journal = openJournal(file, undefined, bitext, { texts, onIssue: (one) => issues.push(one) });
    journal.append(merges(1));
    const { ino } = statSync(file);
    utimesSync(file, 1, 1);
    writeFileSync(file, readFileSync(file));
    journal.append([{ undo: true }]);
    journal.close();
    expect([statSync(file).ino, issues]).toEqual([ino, []]);
  });

  test("with its folder gone says so, and takes nothing more", () => {
    const journal = openJournal(file, undefined, bitext, { texts });
    rmSync(folder, { recursive: true });
    expect(() => journal.append(merges(1))).toThrow(expect.objectContaining({ code: "file-unwritable" }));
    expect(journal.entries()).toEqual([]);
    expect(() => journal.close()).toThrow(expect.objectContaining({ code: "file-unwritable" }));
    mkdirSync(folder);
  });

  test("between the time it is read and the time it is opened gets no zeros", () => {
    write(2);
    const saved = readJournal(file, texts);
    const whole = readFileSync(file, "utf8");
    truncateSync(file, 10);
    const journal = openJournal(file, saved, bitext, { texts });
    journal.append([{ undo: true }]);
    journal.close();
    expect(readFileSync(file, "utf8")).toBe(`${whole}{"undo":true}\n`);
  });
});

test.skipIf(process.platform === "win32")("a new journal is for its owner alone, an old one keeps its mode", () => {
  const before = process.umask(0o022);
  write(1);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o640);
  const journal = openJournal(file, readJournal(file, texts), bitext, { texts });
  truncateSync(file);
  journal.append([{ undo: true }]);
  expect(statSync(file).mode & 0o777).toBe(0o640);
  writeFileSync(`${file}.new`, "of a program that cares for no mode");
  renameSync(`${file}.new`, file);
  journal.close();
  expect(statSync(file).mode & 0o777).toBe(0o640);
  process.umask(before);
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
  const journal = openJournal(file, readJournal(file, texts), one, { texts });
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
