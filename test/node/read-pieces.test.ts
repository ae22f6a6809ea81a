import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPieces, readUnpacked } from "../../src/node/index.js";

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

test("a file of gzip is unpacked, whatever its name, and a damaged one is an error", async () => {
  const bytes = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251);
  const [whole, cut] = ["whole", "cut"].map((name) => join(folder, name));
  const packed = gzipSync(bytes);
  writeFileSync(whole, packed);
  writeFileSync(cut, packed.subarray(0, -20));
  const all = async (file: string): Promise<Buffer> => {
    const pieces: Uint8Array[] = [];
    for await (const piece of readPieces(file)) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  expect((await all(whole)).equals(bytes)).toBe(true);
  expect(Buffer.from(readUnpacked(whole)).equals(bytes)).toBe(true);
  const unreadable = expect.objectContaining({ code: "file-unreadable" });
  await expect(all(cut)).rejects.toThrow(unreadable);
  expect(() => readUnpacked(cut)).toThrow(unreadable);
  for await (const piece of readPieces(whole)) if (piece.length > 0) break;
});
