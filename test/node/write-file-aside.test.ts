import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAside } from "../../src/node/index.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a file is there when it is finished, and not before", () => {
  const file = join(folder, "out.txt");
  const aside = openAside(file);
  aside.write("对");
  aside.write("齐");
  expect(existsSync(file)).toBe(false);
  aside.commit();
  expect(readFileSync(file, "utf8")).toBe("对齐");
  const again = openAside(file);
  again.write("half");
  again.discard();
  expect(readFileSync(file, "utf8")).toBe("对齐");
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  expect(() => openAside(join(folder, "no", "out.txt"))).toThrow(expect.objectContaining({ code: "file-unwritable" }));
});
