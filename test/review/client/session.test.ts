import { expect, test } from "vitest";
import type { Bead } from "../../../src/model/index.js";
import type { Command } from "../../../src/review/client/keys.js";
import { openSession, type Session } from "../../../src/review/client/session.js";
import { sideFromLines } from "../../../src/segment/index.js";

/** A page on which bead joins sentence to sentence, with scores as given. */
function opened(scores: readonly number[]): Session {
  const beads = scores.map(
    (score, at): Bead => ({ source: { start: at, end: at + 1 }, target: { start: at, end: at + 1 }, score }),
  );
  const source = sideFromLines(
    scores.map((_, at) => `第${at}句。`),
    "zh",
  );
  const target = sideFromLines(
    scores.map((_, at) => `Sentence ${at}.`),
    "en",
  );
  return openSession({
    data: {
      ...{ title: "A text", source, target, beads, journal: [], lexicon: "", key: "key", save: "browser" },
      names: { source: "zh.txt", target: "en.txt" },
    },
    journal: [],
    place: {
      append: (from, entries) => Promise.resolve({ kind: "taken", length: from + entries.length }),
      read: () => Promise.resolve([]),
    },
    settings: { place: 0, language: "en", theme: "system" },
    onState() {},
    later() {},
  });
}

const confirmed = (session: Session): number[] =>
  session.state().review.bitext.beads.flatMap((bead, at) => (bead.confirmed ? [at] : []));

const run = (session: Session, ...commands: readonly Command[]): void => {
  for (const command of commands) session.run(command);
};

test("a filter goes to the first that it shows, and Enter confirms no other", () => {
  const session = opened([0.9, 0.9, 0.4, 0.9, 0.6]);
  session.show("look");
  expect(session.state()).toMatchObject({ current: 2, rows: [2, 4], said: "To look at (2)" });
  run(session, "confirm", "confirm", "confirm", "confirm");
  expect(confirmed(session)).toEqual([2, 4]);
  expect(session.state().said).toBe("Done with “To look at”; 3 in all are not confirmed.");
  expect(session.state().counts).toEqual({ all: 5, look: 0, oneSided: 0, unconfirmed: 3, changed: 0 });
});

test("that all is confirmed is said where all is, whatever is shown", () => {
  const session = opened([0.9, 0.4]);
  session.show("look");
  run(session, "confirm");
  session.show("all");
  expect(session.state().current).toBe(1);
  run(session, "first", "confirm");
  expect(session.state().said).toBe("All pairs are confirmed.");
});

test("nothing is done to a bead that no filter shows", () => {
  const session = opened([0.9, 0.9]);
  session.show("changed");
  for (const command of ["confirm", "merge", "part", "cut", "split", "sourceMore", "join", "first", "last"] as const) {
    run(session, command);
    expect(session.state(), command).toMatchObject({ rows: [], said: "Nothing has been changed." });
  }
  expect(session.state().review.done).toEqual([]);
  run(session, "next", "previous", "nextLook");
  expect(session.state().rows).toEqual([]);
  session.show("all");
  expect(session.state()).toMatchObject({ current: 0, rows: [0, 1] });
});

test("many are confirmed as one step, which one undo takes back, and where one was one stays", () => {
  const session = opened([0.9, 0.4, 0.9, 0.7, 0.9]);
  run(session, "next", "next", "next");
  session.confirmMany([0, 2, 4]);
  expect(session.state()).toMatchObject({ current: 3, said: "3 pairs confirmed." });
  expect(confirmed(session)).toEqual([0, 2, 4]);
  run(session, "undo");
  expect(confirmed(session)).toEqual([]);
  run(session, "redo");
  session.confirmMany([]);
  expect(confirmed(session)).toEqual([0, 2, 4]);
  session.confirmMany([1]);
  expect(session.state().said).toBe("One pair confirmed.");
});
