import { expect, test } from "vitest";
import { failureOf, inputOf, kindOf } from "../../scripts/fuzz/cases.js";
import { shrunk } from "../../scripts/fuzz/shrink.js";
import { type Target, textOf, utf8 } from "../../scripts/fuzz/target.js";

const SEEDS = utf8("The rain stopped.", "雨停了。");

/** A reader that cannot bear an x. */
const target: Target = {
  name: "no-x",
  material: { seeds: SEEDS, tokens: utf8("x", "y") },
  async read(bytes) {
    if (textOf(bytes).includes("x")) throw new TypeError(`“${textOf(bytes)}” has an x.`);
  },
};

const inputsOf = (seed: number): string[] => Array.from({ length: 200 }, (_, at) => textOf(inputOf(target, seed, at)));

test("a case is the same each time, and another for another number, seed or reader", () => {
  expect(inputsOf(1)).toEqual(inputsOf(1));
  expect(inputsOf(2)).not.toEqual(inputsOf(1));
  expect(inputOf({ ...target, name: "other" }, 1, 0)).not.toEqual(inputOf(target, 1, 0));
  expect(new Set(inputsOf(1)).size).toBeGreaterThan(150);
});

test("cases change their seeds, and leave them as they were", () => {
  inputsOf(3);
  expect(SEEDS).toEqual(utf8("The rain stopped.", "雨停了。"));
});

test("a failure is found, and its input made as short as it still fails", async () => {
  expect(await failureOf(target, utf8("a y")[0])).toBeUndefined();
  const [bytes] = utf8("The rain x stopped.");
  const failure = await failureOf(target, bytes);
  expect(failure).toBe("TypeError: “The rain x stopped.” has an x.");
  const fails = async (shorter: Uint8Array): Promise<boolean> =>
    kindOf(await failureOf(target, shorter)) === kindOf(failure);
  expect(textOf(await shrunk(bytes, fails))).toBe("x");
});
