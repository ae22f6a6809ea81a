import { expect, test } from "vitest";
import { differing } from "../../scripts/fit/digests.js";

test("names what a fit depended on that is no longer the same", () => {
  const before = { gold: { a: "1", b: "2" }, lexicon: "3", code: "4", start: "5" };
  expect(differing(before, before)).toEqual([]);
  const now = { gold: { a: "1", b: "9", c: "7" }, lexicon: "3", code: "8", start: "5" };
  expect(differing(before, now)).toEqual(["gold of b", "code", "gold of c"]);
});
