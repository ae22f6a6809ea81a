import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { MUTANTS } from "../../scripts/mutants.js";

const root = resolve(import.meta.dirname, "../..");

test("what each mutant changes stands in its file, and once", () => {
  const stale = MUTANTS.filter(({ file, from }) => readFileSync(join(root, file), "utf8").split(from).length !== 2);
  expect(stale.map(({ file, from }) => `${file}: ${from}`)).toEqual([]);
});
