import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { correct, type JournalEntry, newReview, type ReviewData } from "../../src/review/index.js";
import { contentOf, start, writeManifest } from "../scale/built.js";

const SLOW = 120_000; // milliseconds: other work may take the cores
const main = resolve(import.meta.dirname, "../../dist/cli/main.js");
const release = resolve(import.meta.dirname, "../../data/releases/2024-02-23-ai-robot-meeting");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-full-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The shell's words for the command where no file becomes larger than this: a full disk for whoever may mount none. */
const limited = (kilobytes: number): string[] => [
  "-c",
  `ulimit -f ${kilobytes}; exec "$0" "$@"`,
  process.execPath,
  main,
];

const parts = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.part$/.test(name));

// bash counts in kilobytes, where sh may count in blocks of 512 bytes
describe.skipIf(spawnSync("bash", ["-c", "ulimit -f 8"]).status !== 0)(
  "where a file cannot become as large as it must",
  () => {
    test("a run says so and leaves no half of a file; with room the same command gives the same bytes", {
      timeout: SLOW,
    }, async () => {
      const manifest = writeManifest(join(folder, "pairs.tsv"), 6);
      const args = (out: string): string[] => [
        "run",
        manifest,
        "-o",
        join(folder, out),
        "--shard-size",
        "3",
        "--jobs",
        "1",
      ];
      const { status, stderr } = spawnSync("bash", [...limited(8), ...args("out")], { encoding: "utf8" });
      expect({ status, stderr }).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(
          /shard-00000\.jsonl cannot be written: it would be larger than a file may be here\.\n$/,
        ),
      });
      expect(readdirSync(join(folder, "out"))).toEqual(["run.json"]);
      for (const out of ["out", "whole"]) expect((await start(args(out)).ended).status).toBe(0);
      expect(contentOf(join(folder, "out"))).toEqual(contentOf(join(folder, "whole")));
    });

    test("an output that is there stays whole", () => {
      const align = ["align", join(release, "zh.html"), join(release, "en.html"), "-o", join(folder, "memory.tmx")];
      expect(spawnSync(process.execPath, [main, ...align]).status).toBe(0);
      const before = readFileSync(join(folder, "memory.tmx"), "utf8");
      const { status, stderr } = spawnSync("bash", [...limited(4), ...align], { encoding: "utf8" });
      expect({ status, stderr }).toMatchObject({
        status: 1,
        stderr: expect.stringContaining("memory.tmx cannot be written"),
      });
      expect(readFileSync(join(folder, "memory.tmx"), "utf8")).toBe(before);
      expect(parts()).toEqual([]);
    });

    test("a review refuses the correction that does not fit, and keeps those before", { timeout: SLOW }, async () => {
      cpSync(release, folder, { recursive: true });
      const child = spawn("bash", [...limited(12), "review", "zh.html", "en.html", "--no-open"], { cwd: folder });
      try {
        let said = "";
        const address = await new Promise<string>((found, fail) => {
          child.stderr.setEncoding("utf8").on("data", (text: string) => {
            said += text;
            const at = / at (http:\S+)/.exec(said)?.[1];
            if (at !== undefined) found(at);
          });
          child.once("close", () => fail(new Error(said)));
        });
        const page = await (await fetch(address)).text();
        const data: ReviewData = JSON.parse(/id="review-data">(.*?)<\/script>/s.exec(page)?.[1] ?? "");
        let review = newReview({ source: data.source, target: data.target, beads: data.beads });
        review = correct(review, { kind: "merge", bead: 0 });
        const entries: JournalEntry[] = [{ do: review.done[0] }];
        const post = (from: number, more: readonly JournalEntry[]): Promise<Response> =>
          fetch(`${address}journal`, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ from, entries: more }),
          });
        expect((await post(0, entries)).status).toBe(200);
        const journal = join(folder, "zh.review.jsonl");
        const before = readFileSync(journal, "utf8");
        const many = Array.from(
          { length: 2000 },
          (_, at): JournalEntry => (at % 2 === 0 ? { undo: true } : { redo: true }),
        );
        const refused = await post(1, many);
        expect([refused.status, await refused.json()]).toEqual([
          500,
          { message: "zh.review.jsonl cannot be written: it would be larger than a file may be here." },
        ]);
        expect(readFileSync(journal, "utf8")).toBe(before);
        expect((await post(1, [{ undo: true }])).status).toBe(200);
        expect(readFileSync(journal, "utf8")).toBe(`${before}{"undo":true}\n`);
      } finally {
        child.kill("SIGKILL");
      }
    });
  },
);
