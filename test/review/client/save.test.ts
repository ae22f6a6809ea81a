import { expect, test } from "vitest";
import {
  type Answer,
  type JournalPlace,
  openSaver,
  type Saver,
  type SaveState,
} from "../../../src/review/client/save.js";
import type { JournalEntry } from "../../../src/review/index.js";

const UNDO: JournalEntry = { undo: true };
const REDO: JournalEntry = { redo: true };

/** A journal in memory, what was said of it, and callbacks to be called when the test says so. */
function surroundings(answers: readonly (Answer | undefined)[] = []): {
  journal: JournalEntry[];
  states: SaveState["kind"][];
  others: [number, number][];
  waits: number[];
  saver: Saver;
  settle(): Promise<void>;
  wake(): void;
} {
  const journal: JournalEntry[] = [];
  const states: SaveState["kind"][] = [];
  const others: [number, number][] = [];
  const waits: number[] = [];
  let [turn, wake]: [number, () => void] = [0, () => {}];
  const place: JournalPlace = {
    async append(from, entries) {
      const answer = answers[turn++];
      if (answer !== undefined) return answer;
      if (from !== journal.length) return { kind: "overtaken", entries: journal.slice(from) };
      journal.push(...entries);
      return { kind: "taken", length: journal.length };
    },
    read: async (from) => journal.slice(from),
  };
  const saver = openSaver({
    place,
    length: 0,
    onState: ({ kind }) => states.push(kind),
    onOthers: (entries, dropped) => others.push([entries.length, dropped]),
    later(callback, milliseconds) {
      waits.push(milliseconds);
      wake = callback;
    },
  });
  const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
  return { journal, states, others, waits, saver, settle, wake: () => wake() };
}

test("entries go in order; what gathers meanwhile goes together", async () => {
  const { journal, states, saver, settle } = surroundings();
  saver.push(UNDO);
  saver.push(REDO);
  saver.push(UNDO);
  await settle();
  expect(journal).toEqual([UNDO, REDO, UNDO]);
  expect(states.at(-1)).toBe("saved");
});

test("what cannot be reached is tried again, ever more slowly, and nothing is lost", async () => {
  const gone: Answer = { kind: "unreachable" };
  const { journal, states, waits, saver, settle, wake } = surroundings([gone, gone, gone]);
  saver.push(UNDO);
  for (let turn = 0; turn < 3; turn++) {
    await settle();
    expect(states.at(-1)).toBe("retrying");
    if (turn === 0) saver.push(REDO);
    wake();
  }
  await settle();
  expect(waits).toEqual([500, 1000, 2000]);
  expect(journal).toEqual([UNDO, REDO]);
  expect(states.at(-1)).toBe("saved");
});

test("another window's entries win; ours are dropped, and said to be", async () => {
  const { journal, others, saver, settle } = surroundings();
  journal.push(UNDO, UNDO);
  saver.push(REDO);
  await settle();
  expect(others).toEqual([[2, 1]]);
  expect(journal).toEqual([UNDO, UNDO]);
  saver.push(REDO);
  await settle();
  expect(journal).toEqual([UNDO, UNDO, REDO]);
});

test("what other windows wrote is taken over when there is nothing of ours", async () => {
  const { journal, others, saver } = surroundings();
  journal.push(UNDO);
  await saver.catchUp();
  await saver.catchUp();
  expect(others).toEqual([[1, 0]]);
});

test("a refusal is said, and not tried again by itself", async () => {
  const { states, waits, saver, settle } = surroundings([{ kind: "refused", why: "full" }]);
  saver.push(UNDO);
  await settle();
  expect(states).toEqual(["saving", "full"]);
  expect(waits).toEqual([]);
});
test("entries whose answer was lost are not written twice, and what came after them is kept", async () => {
  const change = (score: number): JournalEntry => {
    const bead = { source: { start: 0, end: 1 }, target: { start: 0, end: 1 }, cost: 1, score };
    return { do: { correction: "confirm", beads: { at: 0, removed: [bead], inserted: [bead] } } };
  };
  const { journal, others, states, saver, settle, wake } = surroundings([{ kind: "unreachable" }]);
  saver.push(change(0.5));
  // the journal has it, with its fields in an order of its own
  const bead = { score: 0.5, cost: 1, target: { end: 1, start: 0 }, source: { end: 1, start: 0 } };
  journal.push({ do: { beads: { inserted: [bead], removed: [bead], at: 0 }, correction: "confirm" } });
  saver.push(change(0.6));
  await settle();
  wake();
  await settle();
  expect(journal).toEqual([change(0.5), change(0.6)]);
  expect(others).toEqual([]);
  expect(states.at(-1)).toBe("saved");
});

test("of what came after a lost answer only what another window overtook is dropped", async () => {
  const { journal, others, saver, settle, wake } = surroundings([{ kind: "unreachable" }]);
  saver.push(UNDO);
  journal.push(UNDO, UNDO);
  saver.push(REDO);
  await settle();
  wake();
  await settle();
  expect(others).toEqual([[1, 1]]);
  expect(journal).toEqual([UNDO, UNDO]);
  saver.push(REDO);
  await settle();
  expect(journal).toEqual([UNDO, UNDO, REDO]);
});

test("a journal that is shorter than this window knows is another one, and nothing is dropped", async () => {
  const { others, states, saver, settle } = surroundings([{ kind: "overtaken", entries: [] }]);
  saver.push(UNDO);
  await settle();
  expect(states).toEqual(["saving", "unknown-page"]);
  expect(others).toEqual([]);
});
