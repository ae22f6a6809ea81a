import { expect, test } from "vitest";
import { drive, driveSync } from "../../src/core/index.js";
import type { Progress } from "../../src/model/index.js";

function* countTo(end: number): Generator<number, string> {
  for (let at = 1; at < end; at++) yield at;
  return "done";
}

test("sync and async give the same, and progress ends at the total", async () => {
  const seen: Progress[] = [];
  const result = await drive(countTo(4), 4, "align", { onProgress: (progress) => seen.push(progress) });
  expect(result).toBe(driveSync(countTo(4)));
  expect(seen.map(({ done }) => done)).toEqual([1, 2, 3, 4]);
});

test("what is to happen after a step is waited for", async () => {
  const seen: string[] = [];
  const onStep = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    seen.push("after");
  };
  await drive(countTo(3), 3, "align", { onStep, onProgress: ({ done }) => seen.push(`${done}`) });
  expect(seen).toEqual(["after", "1", "after", "2", "after", "3"]);
});

test("an abort rejects with the signal's own reason, and stops the work", async () => {
  const controller = new AbortController();
  const reason = { why: "the user left" };
  let steps = 0;
  function* endless(): Generator<number, never> {
    for (;;) {
      steps++;
      if (steps === 3) controller.abort(reason);
      yield steps;
    }
  }
  await expect(drive(endless(), 1, "align", { signal: controller.signal })).rejects.toBe(reason);
  expect(steps).toBe(3);
});

test("a signal that is aborted already starts nothing", async () => {
  let started = false;
  function* steps(): Generator<number, void> {
    started = true;
    yield 1;
  }
  await expect(drive(steps(), 1, "align", { signal: AbortSignal.abort("no") })).rejects.toBe("no");
  expect(started).toBe(false);
});
