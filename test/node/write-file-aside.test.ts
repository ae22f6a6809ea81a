import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openLike } from "../../src/node/file-access.js";
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

describe.skipIf(process.platform === "win32")("the mode of a file", () => {
  const modeOf = (file: string): number => statSync(file).mode & 0o777;
  const isRoot = process.getuid?.() === 0;

  test("that is written again stays, whatever the umask", () => {
    const before = process.umask(0o022);
    for (const mode of [0o600, 0o640, 0o664, 0o666, 0o400, 0o755]) {
      const file = join(folder, `mode-${mode.toString(8)}`);
      writeFileSync(file, "old");
      chmodSync(file, mode);
      const aside = openAside(file);
      const [part] = readdirSync(folder).filter((name) => name.endsWith(".part"));
      expect(modeOf(join(folder, part)) & ~mode).toBe(0);
      aside.write("new");
      aside.commit();
      expect([modeOf(file), readFileSync(file, "utf8")]).toEqual([mode, "new"]);
    }
    process.umask(before);
  });

  test("that is new is what the umask leaves, or for its owner alone", () => {
    const before = process.umask(0o022);
    for (const isPrivate of [false, true]) {
      const file = join(folder, `new-${isPrivate}`);
      const aside = openAside(file, { isPrivate });
      aside.write("text");
      aside.commit();
      expect(modeOf(file)).toBe(isPrivate ? 0o600 : 0o644);
    }
    process.umask(before);
  });

  test.runIf(isRoot)("goes with its owner and group", () => {
    const file = join(folder, "of-another");
    writeFileSync(file, "old");
    chownSync(file, 1234, 5678);
    chmodSync(file, 0o640);
    writeFileAside(file, "new");
    expect(statSync(file)).toMatchObject({ uid: 1234, gid: 5678 });
    expect(modeOf(file)).toBe(0o640);
  });

  test("lets a group that is not the file's do no more than everybody", () => {
    const file = join(folder, "like");
    const other: Stats = Object.assign(statSync(folder), { uid: 1, gid: -5, mode: 0o100664 }); // no such group
    closeSync(openLike(file, other, false));
    expect(modeOf(file)).toBe(0o644);
  });
});

test.skipIf(process.platform === "win32")(
  "a file that cannot be whole leaves the old one, and the error says why",
  () => {
    const script = `
    import { writeFileAside } from ${JSON.stringify(join(import.meta.dirname, "../../dist/node/index.js"))};
    try { writeFileAside("limited", "x".repeat(100_000)); } catch (error) { console.log(error.message); }`;
    writeFileSync(join(folder, "limited"), "old");
    const node = `ulimit -f 8; exec "$0" --input-type=module -e "$1"`; // blocks of 512 bytes or 1 KB: no file becomes larger
    const said = execFileSync("sh", ["-c", node, process.execPath, script], { cwd: folder, encoding: "utf8" });
    expect(said).toBe("limited cannot be written: it would be larger than a file may be here.\n");
    expect(readFileSync(join(folder, "limited"), "utf8")).toBe("old");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  },
);

test.runIf(existsSync("/dev/full"))("a full disk is said in words", () => {
  expect(() => writeFileAside("/dev/full", "text")).toThrow("/dev/full cannot be written: the disk is full.");
});
