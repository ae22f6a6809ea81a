import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { keyTable } from "./key-table.js";

test("the documents list all keys, as the page has them", () => {
  expect(readFileSync(resolve(import.meta.dirname, "../../../docs/review.md"), "utf8")).toContain(keyTable());
});
