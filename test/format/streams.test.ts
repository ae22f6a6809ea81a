import fc from "fast-check";
import { expect, test } from "vitest";
import {
  jsonlReader,
  jsonlWriter,
  piecesFrom,
  tmxReader,
  tmxWriter,
  unitsFrom,
  writeTmx,
} from "../../src/format/index.js";
import type { TranslationUnit } from "../../src/model/index.js";

const units: readonly TranslationUnit[] = ["春天来了。", "天气很好。", "我们去公园。"].map((text, at) => ({
  source: { lang: "zh", text },
  target: { lang: "en", text: `Sentence ${at}.` },
}));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

test("units come from pieces of any length, and pieces from portions of any size (property)", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 4 }), async (length, size) => {
      const portions = [units.slice(0, size), units.slice(size)];
      const text = (await all(piecesFrom(tmxWriter(), portions))).join("");
      expect(text).toBe(writeTmx(units));
      const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, at) =>
        text.slice(at * length, (at + 1) * length),
      );
      expect((await all(unitsFrom(tmxReader(), pieces))).flat()).toEqual(units);
    }),
    { numRuns: 40 },
  );
});

test("both take what comes in its own time, and pass on its errors", async () => {
  const failing = (async function* () {
    yield [units[0]];
    throw new Error("the disk is gone");
  })();
  const pieces = piecesFrom(jsonlWriter(), failing);
  expect((await pieces.next()).value).toContain("春天来了。");
  await expect(pieces.next()).rejects.toThrow("the disk is gone");
  await expect(all(unitsFrom(jsonlReader(), ["{"]))).rejects.toMatchObject({ code: "format-invalid" });
});
