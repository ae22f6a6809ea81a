import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentOf, doneIn, namesIn, pause, start, until, writeManifest } from "./built.js";

const SLOW = 120_000; // milliseconds: other work may take the cores

let folder: string;
let manifest: string;
/** The run that the others are compared with, and what it left: 120 pairs in shards of two. */
let undisturbed: Record<string, string>;
const HOW = ["--shard-size", "2"];
const PAIRS = 120;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-run-"));
  manifest = writeManifest(join(folder, "pairs.tsv"), PAIRS);
  const { status, stderr } = await start(["run", manifest, "-o", at("undisturbed"), ...HOW, "--jobs", "1"]).ended;
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("120 aligned") });
  undisturbed = contentOf(at("undisturbed"));
}, SLOW);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

async function duiqi(...args: string[]): Promise<{ status: number | null; stderr: string }> {
  const { status, stderr } = await start(args).ended;
  expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  return { status, stderr };
}

describe("duiqi run", () => {
  test("writes units and records of each shard, what was left out, and a report", () => {
    const names = Object.keys(undisturbed);
    expect(names).toHaveLength(60 * 2 + 3);
    expect(names).toEqual(
      expect.arrayContaining(["left-out.jsonl", "report.json", "run.json", "shard-00059.jsonl", "shard-00059.pairs"]),
    );
    const report = JSON.parse(undisturbed["report.json"]);
    expect(report).toMatchObject({ pairs: PAIRS, shards: 60, aligned: PAIRS, unrelated: 0, failed: 0, failures: {} });
  });

  test("gives the same bytes with two jobs", { timeout: SLOW }, async () => {
    expect((await duiqi("run", manifest, "-o", at("two-jobs"), ...HOW, "--jobs", "2")).status).toBe(0);
    expect(contentOf(at("two-jobs"))).toEqual(undisturbed);
  });

  test("killed six times at random moments it redoes only what was not done, and gives the same bytes", {
    timeout: SLOW,
  }, async () => {
    const out = at("killed");
    const moments: string[] = [];
    for (let kill = 0; kill < 6; kill++) {
      const before = doneIn(out);
      const { child, ended } = start(["run", manifest, "-o", out, ...HOW, "--jobs", "2"]);
      // some shards later, and then some milliseconds: so that whatever the machine, work is left for the last run
      const [shards, milliseconds] = [Math.floor(4 * Math.random()), 60 * Math.random()];
      moments.push(`${shards} shards and ${milliseconds.toFixed(0)} ms`);
      await until(() => doneIn(out).size >= before.size + shards && namesIn(out).includes("run.json"));
      await pause(milliseconds);
      child.kill("SIGKILL");
      expect((await ended).signal, `killed after ${moments.join(", ")}`).toBe("SIGKILL");
      const after = doneIn(out);
      for (const [name, time] of before) expect(after.get(name), name).toBe(time);
    }
    const before = doneIn(out);
    expect((await duiqi("run", manifest, "-o", out, ...HOW, "--jobs", "2")).status).toBe(0);
    for (const [name, time] of before) expect(doneIn(out).get(name), name).toBe(time);
    expect(contentOf(out), `killed after ${moments.join(", ")}`).toEqual(undisturbed);
  });

  test("called twice it does nothing, and says the same", { timeout: SLOW }, async () => {
    const before = doneIn(at("undisturbed"));
    const { status, stderr } = await duiqi("run", manifest, "-o", at("undisturbed"), ...HOW);
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("nothing was left to do") });
    expect(doneIn(at("undisturbed"))).toEqual(before);
    expect(contentOf(at("undisturbed"))).toEqual(undisturbed);
  });

  test("does damaged shards again, says how many and why, and gives the same bytes", { timeout: SLOW }, async () => {
    const out = at("damaged");
    cpSync(at("undisturbed"), out, { recursive: true });
    const file = (name: string): string => join(out, name);
    rmSync(file("shard-00000.jsonl"));
    for (const number of [1, 2, 3, 4]) truncateSync(file(`shard-0000${number}.jsonl`), 1000);
    truncateSync(file("shard-00005.pairs"));
    truncateSync(file("shard-00006.pairs"), 100);
    rmSync(file("shard-00007.pairs"));
    writeFileSync(file("shard-00008.jsonl"), readFileSync(file("shard-00008.jsonl"), "utf8").replace("e", "x"));
    truncateSync(file("run.json"), 7);
    const { status, stderr } = await duiqi("run", manifest, "-o", out, ...HOW);
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("18 pairs in") });
    expect(stderr).toContain(
      "note: 8 shards that were done are done again: of 1 (number 0) the units are gone; of 5 (number 1, 2, 3 and 2 more) the units are not what was written; of 2 (number 5, 6) the records have no end (they were cut short, or an earlier duiqi wrote them). [shard-damaged]",
    );
    expect(contentOf(out)).toEqual(undisturbed);
  });

  test("parts look at their own shards only, and the last one does not report over a damaged one", {
    timeout: SLOW,
  }, async () => {
    const out = at("damaged-part");
    cpSync(at("undisturbed"), out, { recursive: true });
    truncateSync(join(out, "shard-00001.jsonl"));
    const part = (which: string) => duiqi("run", manifest, "-o", out, ...HOW, "--jobs", "1", "--shard", which);
    expect((await part("1/2")).stderr).toMatch(/this part is done, others are not yet; nothing was left to do/);
    expect((await part("2/2")).stderr).toMatch(
      /1 shard that was done is done again[\s\S]*120 aligned[\s\S]*; 2 pairs in/,
    );
    expect(contentOf(out)).toEqual(undisturbed);
  });

  test("with other options or another manifest it refuses, and changes nothing", { timeout: SLOW }, async () => {
    const out = at("undisturbed");
    const other = await duiqi("run", manifest, "-o", out, ...HOW, "--to", "tmx");
    expect(other).toMatchObject({ status: 1, stderr: expect.stringContaining('to was "jsonl", is "tmx"') });
    const longer = writeManifest(at("longer.tsv"), PAIRS + 1);
    expect((await duiqi("run", longer, "-o", out, ...HOW)).stderr).toContain("holds another run");
    expect(contentOf(out)).toEqual(undisturbed);
  });

  test("two at once in one folder do no harm", { timeout: SLOW }, async () => {
    const runs = [1, 2].map(() => duiqi("run", manifest, "-o", at("both"), ...HOW, "--jobs", "1"));
    for (const { status } of await Promise.all(runs)) expect(status).toBe(0);
    expect(contentOf(at("both"))).toEqual(undisturbed);
  });

  test("parts by different processes make the whole", { timeout: SLOW }, async () => {
    const parts = await Promise.all(
      ["1/3", "2/3", "3/3"].map((part) =>
        duiqi("run", manifest, "-o", at("parts"), ...HOW, "--jobs", "1", "--shard", part),
      ),
    );
    for (const { status } of parts) expect(status).toBe(0);
    expect(parts.some(({ stderr }) => stderr.includes("120 aligned"))).toBe(true);
    expect(contentOf(at("parts"))).toEqual(undisturbed);
  });

  test("Ctrl-C stops it with exit code 130, and the same command goes on", { timeout: SLOW }, async () => {
    const { child, ended } = start(["run", manifest, "-o", at("stopped"), ...HOW]);
    await until(() => doneIn(at("stopped")).size > 2);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ status: 130, stderr: expect.stringContaining("the same command goes on") });
    expect(doneIn(at("stopped")).size).toBeLessThan(60);
    expect((await duiqi("run", manifest, "-o", at("stopped"), ...HOW)).status).toBe(0);
    expect(contentOf(at("stopped"))).toEqual(undisturbed);
  });

  test("a pair that takes too long is one failure, and the others are done", { timeout: SLOW }, async () => {
    const lines = (sentence: (at: number) => string): string =>
      Array.from({ length: 40_000 }, (_, line) => sentence(line)).join("\n");
    writeFileSync(
      at("long.zh"),
      lines((line) => `第${line}次会议研究了第${line * 7}号文件，大家都来了。`),
    );
    writeFileSync(
      at("long.en"),
      lines((line) => `Meeting number ${line} looked at paper ${line * 7}, and everyone came.`),
    );
    writeFileSync(at("a.zh"), "会议今天开始。\n");
    writeFileSync(at("a.en"), "The meeting began today.\n");
    writeFileSync(at("long.tsv"), "source\ttarget\na.zh\ta.en\nlong.zh\tlong.en\na.en\ta.zh\n");
    const how = ["--split", "lines", "--limit-seconds", "3", "--jobs", "1", "--threshold", "0"];
    const { status, stderr } = await duiqi("run", at("long.tsv"), "-o", at("long"), ...how);
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("1 failed (1 × limit-seconds)"),
    });
    expect(readFileSync(at("long/left-out.jsonl"), "utf8")).toContain('"line":3');
  });

  test("two folders are paired by name, with a note of what has no counterpart", { timeout: SLOW }, async () => {
    for (const side of ["zh", "en"]) mkdirSync(at(side));
    writeFileSync(at("zh/1.txt"), "会议今天开始。\n");
    writeFileSync(at("en/1.txt"), "The meeting began today.\n");
    writeFileSync(at("en/2.txt"), "Nobody came.\n");
    const args = ["run", at("zh"), at("en"), "-o", at("folders"), "--split", "lines", "--to", "tsv"];
    const { status, stderr } = await duiqi(...args);
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("2.txt has no counterpart"),
    });
    expect(readFileSync(at("folders/shard-00000.tsv"), "utf8")).toContain("会议今天开始。\tThe meeting began today.");
    writeFileSync(at("zh/2.txt"), "没人来。\n");
    expect(await duiqi(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining("a run of other files") });
  });

  test("a glossary reaches the threads, and a run goes on only with the same", { timeout: SLOW }, async () => {
    writeFileSync(at("my.tsv"), "龘靐\tglimmerfish\n");
    writeFileSync(at("one.tsv"), "source\ttarget\na.zh\ta.en\n");
    writeFileSync(at("a.zh"), "会议今天开始。\n");
    writeFileSync(at("a.en"), "The meeting began today.\n");
    const args = ["run", at("one.tsv"), "-o", at("glossary"), "--split", "lines", "--glossary", at("my.tsv")];
    expect((await duiqi(...args)).status).toBe(0);
    writeFileSync(at("my.tsv"), "龘靐\tglitterfish\n");
    expect((await duiqi(...args)).stderr).toContain("glossarySha256 was");
    writeFileSync(at("my.tsv"), "no tab\n");
    const broken = await duiqi(
      "run",
      at("one.tsv"),
      "-o",
      at("broken"),
      "--split",
      "lines",
      "--glossary",
      at("my.tsv"),
    );
    expect(broken).toMatchObject({ status: 1, stderr: expect.stringContaining("my.tsv:1") });
  });

  test.each([
    [["none.tsv", "-o", "x"], 1, "none.tsv cannot be read: no such file or folder."],
    [["empty.tsv", "-o", "x"], 1, "The manifest is empty"],
    [["wrong.tsv", "-o", "x"], 1, "Column “source” is missing"],
    [["pairs.tsv", "-o", "pairs.tsv"], 1, "cannot be written"],
    [["pairs.tsv", "-o", "."], 1, "is no folder of a run"],
    [["missing.tsv", "-o", "all-failed"], 1, "None of the 1 pairs gave units"],
    [["pairs.tsv"], 2, "-o, --output <folder> is missing"],
    [["pairs.tsv", "-o", "x", "--jobs", "0"], 2, "Expected a positive whole number."],
    [["pairs.tsv", "-o", "x", "--shard", "3/2"], 2, "from 1/n to n/n"],
    [["pairs.tsv", "-o", "x", "--to", "docx"], 2, "Allowed choices are"],
  ])("says in a sentence what is wrong: %j", { timeout: SLOW }, async (args, status, message) => {
    writeFileSync(at("empty.tsv"), "");
    writeFileSync(at("wrong.tsv"), "chinese\tenglish\na\tb\n");
    writeFileSync(at("missing.tsv"), "source\ttarget\nno.zh\tno.en\n");
    const outcome = await duiqi("run", ...args.map((arg) => (/\.tsv$|^x$|^\.$|^all/.test(arg) ? at(arg) : arg)));
    expect(outcome).toMatchObject({ status, stderr: expect.stringContaining(message) });
    expect(namesIn(at("x"))).toEqual([]);
  });

  test("a folder that cannot be written is an error", { timeout: SLOW }, async () => {
    mkdirSync(at("closed"));
    chmodSync(at("closed"), 0o500);
    if (process.getuid?.() !== 0) {
      expect((await duiqi("run", manifest, "-o", at("closed/out"))).stderr).toContain("permission denied");
    }
    expect((await duiqi("run", manifest, "-o", "/proc/none/out")).stderr).toContain("cannot be written");
  });
});
