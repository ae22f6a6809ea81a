import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectWritable, listFiles } from "../../src/node/index.js";

test("lists files of subfolders too, in order, and tells a folder from what is none", () => {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-test-"));
  try {
    mkdirSync(join(folder, "b"));
    for (const name of ["c.txt", "b/x.txt", "a.txt", ".hidden"]) writeFileSync(join(folder, name), "x");
    expect(listFiles(folder)).toEqual(["a.txt", "b/x.txt", "c.txt"].map((name) => join(folder, name)));
    expect(() => listFiles(join(folder, "a.txt"))).toThrow("is a file; a folder is expected.");
    expect(() => listFiles(join(folder, "none"))).toThrow("no such file or folder");
    expect(() => expectWritable(join(folder, "new.tsv"))).not.toThrow();
    expect(() => expectWritable(join(folder, "b"))).toThrow("it is a folder");
    expect(() => expectWritable(join(folder, "none", "new.tsv"))).toThrow("no such file or folder");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
