import { expect, test } from "vitest";
import { countScripts } from "../../src/text/index.js";

test("counts letters of both scripts, a character outside the basic plane once, and the same again", () => {
  const text = "𠮷野家の牛丼, Café № 2: 一二三";
  const counts = { han: 8, latin: 4 };
  expect([countScripts(text), countScripts(""), countScripts(text)]).toEqual([counts, { han: 0, latin: 0 }, counts]);
});
