import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readInput, readPieces } from "../../src/node/index.js";
import { listFiles } from "../../src/node/list-files.js";

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "duiqi-unreadable-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
};

test("an address is no file: the page is to be saved", async () => {
  const said = "it is an address, and files are read. Save the page in a browser";
  const address = "https://news.example/1.html";
  expect(() => readInput(address)).toThrow(said);
  expect(() => listFiles(address)).toThrow(said);
  await expect(readPieces(address).next()).rejects.toThrow(said);
});

test("a folder, and a pattern that no shell took, name the commands for many files", () => {
  expect(() => readInput(folder())).toThrow("it is a folder, and a file is expected. duiqi build makes a memory");
  expect(() => readInput(join(folder(), "*.html"))).toThrow(
    "patterns are for the shell. For many files there are duiqi build",
  );
  expect(() => readInput(join(folder(), "a.html"))).toThrow("cannot be read: no such file or folder.");
});

test("a file that is too large is refused before it is read", () => {
  const file = join(folder(), "large.txt");
  writeFileSync(file, "");
  truncateSync(file, 600_000_000); // a hole on the disk, which takes no room
  expect(() => readInput(file)).toThrow(`${file} has 600 MB, and at most 268 MB are read as one text.`);
});
