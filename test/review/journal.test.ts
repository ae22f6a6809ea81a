import { describe, expect, test } from "vitest";
import type { Bitext } from "../../src/model/index.js";
import {
  correct,
  journalStart,
  journalText,
  newReview,
  parseJournal,
  readEntry,
  writeEntry,
  writeJournalHeader,
} from "../../src/review/index.js";
import { sideFromLines } from "../../src/segment/index.js";

const bitext: Bitext = {
  source: sideFromLines(["桥通车了。", "雨停了。"], "zh"),
  target: sideFromLines(["The bridge is open.", "The rain stopped."], "en"),
  beads: [{ source: { start: 0, end: 2 }, target: { start: 0, end: 2 }, cost: 1.5, score: 0.25 }],
};
const header = {
  source: journalText("zh.txt", "12ab", bitext.source),
  target: journalText("en.txt", "34cd", bitext.target),
  beads: bitext.beads,
};
const [change] = correct(newReview(bitext), { kind: "split", bead: 0, source: 1, target: 1 }).done;
const text = writeJournalHeader(header) + writeEntry({ do: change }) + writeEntry({ undo: true });

describe("a journal", () => {
  test("is read as it was written, and knows what it began with", () => {
    const journal = parseJournal(text);
    expect(journal).toEqual({ header, entries: [{ do: change }, { undo: true }], end: text.length });
    expect(journalStart(header, bitext.source.document, bitext.target.document)).toEqual(bitext);
  });

  test("cut short anywhere, it has the entries that are whole", () => {
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
    for (let length = 0; length <= text.length; length++) {
      const whole = ends.filter((end) => end <= length);
      const journal = parseJournal(text.slice(0, length));
      expect(journal?.entries.length).toBe(whole.length === 0 ? undefined : whole.length - 1);
      expect(journal?.end).toBe(whole.at(-1));
    }
  });

  test("a broken line before the last is an error with its number", () => {
    const broken = text.replace('{"undo":true}\n', '{"undo":tr\n{"redo":true}\n');
    expect(() => parseJournal(broken)).toThrow(
      expect.objectContaining({ code: "journal-invalid", place: { line: 3 } }),
    );
    const deep = "[".repeat(20_000) + "]".repeat(20_000); // deeper than the stack, on which it would be shown
    expect(() => parseJournal(`${deep}\n`)).toThrow(/^The first line is nested too deep to be shown; an object was/);
    expect(() => parseJournal("{}\n")).toThrow(/Field “journal” of the first line is missing/);
    expect(() => parseJournal(text.replace('"version":1', '"version":2'))).toThrow(/version of the journal is 2/);
  });

  test("beads and sentences that are not those of the texts are an error", () => {
    const { document } = bitext.source;
    const start = (changed: Partial<typeof header>): unknown =>
      journalStart({ ...header, ...changed }, document, bitext.target.document);
    expect(() => start({ beads: [] })).toThrow(expect.objectContaining({ code: "journal-invalid" }));
    expect(() => start({ source: { ...header.source, sentences: [[0, 99, 0]] } })).toThrow(/sentences in order/);
    expect(() => start({ source: { ...header.source, sentences: [[0, 5, 7]] } })).toThrow(/block 7/);
  });
});

describe("an entry from elsewhere", () => {
  test("keeps what an entry has, and nothing else", () => {
    const noisy = { ...change, by: "someone", beads: { ...change.beads, colour: "red" } };
    expect(readEntry({ do: noisy })).toEqual({ do: change });
    expect(readEntry({ redo: true })).toEqual({ redo: true });
  });

  test.each([
    null,
    [],
    "undo",
    {},
    { undo: false },
    { undo: true, redo: true },
    { do: null },
    { do: { ...change, correction: "explode" } },
    { do: { ...change, beads: { ...change.beads, at: -1 } } },
    { do: { ...change, beads: { ...change.beads, at: 0.5 } } },
    { do: { ...change, beads: { ...change.beads, removed: "all" } } },
    { do: { ...change, beads: { ...change.beads, inserted: [{ ...change.beads.inserted[0], cost: null }] } } },
    { do: { ...change, beads: { ...change.beads, inserted: [{ ...change.beads.inserted[0], score: 2 }] } } },
    { do: { ...change, beads: { ...change.beads, inserted: [{ ...change.beads.inserted[0], score: null }] } } },
    { do: { ...change, beads: { ...change.beads, inserted: [{ ...change.beads.inserted[0], confirmed: 1 }] } } },
    { do: { ...change, sentences: { side: "left", at: 0, removed: [], inserted: [] } } },
  ])("%j is none", (value) => {
    expect(() => readEntry(value)).toThrow(expect.objectContaining({ code: "journal-invalid" }));
  });
});
