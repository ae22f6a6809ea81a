import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openAside, writeFileAside } from "../../src/node/index.js";

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

test.skipIf(process.platform === "win32")("a signal that ends the process leaves nothing behind", async () => {
  vi.spyOn(process, "kill").mockReturnValue(true); // the process of the tests goes on
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    const others = process.listeners(signal);
    process.removeAllListeners(signal);
    const [one, other] = [openAside(join(folder, "one.txt")), openAside(join(folder, "other.txt"))];
    one.write("half");
    const own = vi.fn();
    process.on(signal, own);
    process.emit(signal, signal);
    expect([own.mock.calls.length, readdirSync(folder).filter((name) => name.endsWith(".part")).length]).toEqual([
      1, 2,
    ]);
    process.off(signal, own);
    process.emit(signal, signal);
    expect(process.kill).toHaveBeenLastCalledWith(process.pid, signal);
    expect([process.listenerCount(signal), readdirSync(folder).filter((name) => /part|one|other/.test(name))]).toEqual([
      0,
      [],
    ]);
    other.discard();
    for (const listener of others) process.on(signal, listener);
  }
  vi.restoreAllMocks();
});

test.skipIf(process.platform === "win32")("a link stays one, and its file is replaced", () => {
  const [file, link] = [join(folder, "linked.txt"), join(folder, "link.txt")];
  writeFileSync(file, "old");
  symlinkSync(file, link);
  writeFileAside(link, "new");
  expect([lstatSync(link).isSymbolicLink(), readFileSync(file, "utf8")]).toEqual([true, "new"]);
});

test.skipIf(process.platform === "win32")("a pipe is written to, and not replaced by a file", async () => {
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const reader = spawn("cat", [pipe]);
  let text = "";
  reader.stdout.on("data", (data) => {
    text += data;
  });
  writeFileAside(pipe, "对齐");
  await once(reader, "close");
  expect([text, statSync(pipe).isFIFO()]).toEqual(["对齐", true]);
});
