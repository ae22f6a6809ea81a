import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultLexicon } from "../../src/lexicon/index.js";
import { syntheticPair } from "../support/synthetic-pair.js";

const main = resolve(import.meta.dirname, "../../dist/cli/main.js");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-test-"));
  const { zh, en } = syntheticPair(defaultLexicon(), 1100, () => [1, 1]);
  for (const [lang, lines] of Object.entries({ zh, en })) {
    const text = lines.map((line) => `${line}\n`).join("");
    writeFileSync(join(folder, `book.${lang}`), text);
    writeFileSync(join(folder, `library.${lang}`), text.repeat(4));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const alignArgs = (name: string, ...more: string[]): string[] => [
  ...[main, "align", join(folder, `${name}.zh`), join(folder, `${name}.en`), "--split", "lines"],
  ...more,
];

const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });

describe("duiqi align, as beads become certain", { timeout: 60_000 }, () => {
  test("numbers the units of all parts in one go, in a file and in a pipe alike", () => {
    const file = join(folder, "book.xliff");
    const { stderr } = spawnSync(process.execPath, alignArgs("book", "-o", file), { encoding: "utf8" });
    expect(stderr).toBe(`duiqi: ${file}: 1100 and 1100 sentences in 1100 beads: 1100 × 1-1\n`);
    const text = readFileSync(file, "utf8");
    const ids = [...text.matchAll(/<unit id="u(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids).toEqual(Array.from({ length: 1100 }, (_, at) => at + 1));
    const { stdout } = spawnSync(process.execPath, alignArgs("book", "--to", "xliff"), {
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    expect(stdout).toBe(text);
  });

  test("the first lines come before the end, a reader that stops is waited for, and Ctrl-C ends the wait", async () => {
    const command = start(alignArgs("library", "--to", "jsonl"));
    const chunks: Buffer[] = [];
    command.stdout?.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      // far more than a pipe holds is still to come: the command cannot be done
      command.stdout?.pause();
      command.kill("SIGINT");
    });
    const [code] = await once(command, "exit");
    expect(code).toBe(130);
    const [line] = Buffer.concat(chunks).toString("utf8").split("\n");
    expect(JSON.parse(line)).toMatchObject({ source: { lang: "zh" }, target: { lang: "en" } });
  });

  test("Ctrl-C leaves nothing of a file", async () => {
    const room = join(folder, "room");
    mkdirSync(room);
    const command = start(alignArgs("library", "-o", join(room, "out.tmx")));
    const ended = once(command, "exit");
    while (command.exitCode === null && readdirSync(room).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    command.kill("SIGINT");
    expect(await ended).toEqual([130, null]);
    expect(readdirSync(room)).toEqual([]);
  });
});
