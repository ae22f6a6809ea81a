import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPieces } from "../../src/node/index.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a file comes in pieces that are all of it, and one that is not there is an error", async () => {
  const file = join(folder, "long.txt");
  const bytes = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251);
  writeFileSync(file, bytes);
  const pieces: Uint8Array[] = [];
  for await (const piece of readPieces(file)) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(1);
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  const missing = readPieces(join(folder, "none.txt")).next();
  await expect(missing).rejects.toThrow(expect.objectContaining({ code: "file-unreadable" }));
});
