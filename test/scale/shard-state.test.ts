import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Slice } from "../../src/scale/manifest.js";
import { beginRun, keepPairs, type RunPlan, readPlan } from "../../src/scale/plan.js";
import { type Prepared, prepare } from "../../src/scale/prepare.js";
import { endRun } from "../../src/scale/report.js";
import { alignShard } from "../../src/scale/shard.js";
import { recordsFile, unitsFile } from "../../src/scale/shard-files.js";
import { type ShardFault, stateBySize, stateOf } from "../../src/scale/shard-state.js";
import { whatIsLeft } from "../../src/scale/what-is-left.js";

let folder: string;
let out: string;
let run: Prepared;
let plan: RunPlan;
let slice: Slice;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-state-"));
  out = join(folder, "out");
  writeFileSync(join(folder, "a.zh"), "会议今天开始。\n大家都来了。\n");
  writeFileSync(join(folder, "a.en"), "The meeting began today.\nEveryone came.\n");
  writeFileSync(join(folder, "pairs.tsv"), `source\ttarget\n${"a.zh\ta.en\n".repeat(4)}`);
  run = begin();
  ({ plan } = run);
  [slice] = run.slices;
  for (const each of run.slices) await align(each);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const begin = (): Prepared =>
  prepare({ manifest: join(folder, "pairs.tsv") }, out, { split: "lines", shardSize: 2, threshold: 0 });
const align = (one: Slice): Promise<void> =>
  alignShard(plan, { folder: out, slice: one, stopped: [] }, { evidence: plan.evidence });
const records = (): string => recordsFile(out, 0);
const units = (): string => unitsFile(out, 0, "jsonl");
const half = (file: string): void => truncateSync(file, statSync(file).size >> 1);

/** Writes one byte of a file over, and nothing else that a look at it from outside would tell. */
function writeOver(file: string, at: number): void {
  const { atime, mtime } = statSync(file);
  const bytes = readFileSync(file);
  bytes[at] ^= 1;
  writeFileSync(file, bytes);
  utimesSync(file, atime, mtime);
}

describe("a shard", () => {
  test("is done when both its files are what was written, new when it has no records", () => {
    expect(stateOf(out, slice, plan)).toBe("done");
    rmSync(records());
    expect(stateOf(out, slice, plan)).toBe("new");
  });

  test.each<[string, () => void, ShardFault, "by size" | "by digest"]>([
    ["its units are gone", () => rmSync(units()), "units-missing", "by size"],
    ["half of its units are gone", () => half(units()), "units-changed", "by size"],
    ["its units are empty", () => truncateSync(units()), "units-changed", "by size"],
    ["something stands behind its units", () => appendFileSync(units(), "\n"), "units-changed", "by size"],
    ["a byte of its units is another", () => writeOver(units(), 5), "units-changed", "by digest"],
    ["its records are empty", () => truncateSync(records()), "records-cut", "by size"],
    ["half of its records are gone", () => half(records()), "records-cut", "by size"],
    [
      "the last byte of its records is gone",
      () => truncateSync(records(), statSync(records()).size - 1),
      "records-cut",
      "by size",
    ],
    ["its records are zeros", () => writeFileSync(records(), new Uint8Array(900)), "records-cut", "by size"],
    ["a byte of its records is another", () => writeOver(records(), 10), "records-changed", "by digest"],
    ["a record is gone", () => dropLine(records(), 0), "records-changed", "by size"],
    ["the seal is gone, as in an earlier version", () => dropLine(records(), 2), "records-cut", "by size"],
  ])("is done again where %s", async (_, harm, fault, noticed) => {
    const whole = [records(), units()].map((file) => readFileSync(file, "utf8"));
    harm();
    expect(stateBySize(out, slice, plan)).toBe(noticed === "by size" ? fault : "done");
    expect(stateOf(out, slice, plan)).toBe(fault);
    const left = await whatIsLeft(begin(), out, {});
    expect(left).toMatchObject({ damaged: [{ shard: 0, fault }], missing: [{ shard: 0 }], before: 2, total: 4 });
    await align(slice);
    expect(stateOf(out, slice, plan)).toBe("done");
    expect([records(), units()].map((file) => readFileSync(file, "utf8"))).toEqual(whole);
  });

  test("of another run is none of this one", () => {
    expect(stateOf(out, slice, { ...plan, threshold: 0.9 })).toBe("records-foreign");
    expect(stateOf(out, slice, { ...plan, manifest: "/moved/pairs.tsv" })).toBe("done");
  });

  test("with records that cannot be read is an error that names the file", () => {
    expect(() => stateOf(join(folder, "a.zh"), slice, plan)).toThrow(/a\.zh.shard-00000\.pairs cannot be read/);
  });
});

const dropLine = (file: string, at: number): void =>
  writeFileSync(file, readFileSync(file, "utf8").split("\n").toSpliced(at, 1).join("\n"));

test("looking at what is there stops when it is told to", async () => {
  const controller = new AbortController();
  const looks = whatIsLeft(run, out, { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(looks).rejects.toThrow(/abort/);
});

describe("a report", () => {
  test.each<[string, () => void]>([
    ["are cut", () => half(records())],
    ["are no JSON", () => writeFileSync(records(), "{]\n")],
    ["are no objects", () => writeFileSync(records(), "null\n")],
    ["have a byte that is another", () => writeOver(records(), 10)],
  ])("is not made of records that %s, and the error names their file", async (_, harm) => {
    harm();
    await expect(endRun(out, plan)).rejects.toThrow(
      expect.objectContaining({ code: "run-damaged", message: expect.stringContaining(records()) }),
    );
  });

  test("is made of records that are longer than a line of a manifest may be", async () => {
    const name = `${"\u0001".repeat(600_000)}.zh`;
    writeFileSync(join(folder, "pairs.tsv"), `source\ttarget\n${name}\ta.en\n`);
    out = join(folder, "long");
    ({ plan } = begin());
    await align(begin().slices[0]);
    expect((await endRun(out, plan)).failed).toBe(1);
  });

  test("is not made where that is stopped", async () => {
    await expect(endRun(out, plan, { signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
    expect(readdirSync(out).filter((name) => /report|left-out/.test(name))).toEqual([]);
  });
});

describe("the plan of a run", () => {
  const file = (): string => join(out, "run.json");

  test.each([0, 1, 200])("cut to %d bytes is written again, and the shards stay done", async (size) => {
    const whole = readFileSync(file(), "utf8");
    truncateSync(file(), size);
    expect((await whatIsLeft(begin(), out, {})).missing).toEqual([]);
    expect(readFileSync(file(), "utf8")).toBe(whole);
  });

  test("of zeros, as a power cut leaves them, is written again", () => {
    writeFileSync(file(), new Uint8Array(300));
    beginRun(out, plan);
    expect(readPlan(out)).toEqual(plan);
  });

  test("that is something else stays as it is, and the error names it", () => {
    for (const text of ["my own notes", "[1", "null"]) {
      writeFileSync(file(), text);
      expect(() => beginRun(out, plan)).toThrow(`${file()} is not what a run writes`);
      expect(readFileSync(file(), "utf8")).toBe(text);
    }
  });

  test("knows its pairs again where the file of them was damaged, and no others", () => {
    const text = readFileSync(join(folder, "pairs.tsv"), "utf8");
    writeFileSync(join(out, "pairs.jsonl"), text.slice(0, 9));
    expect(() => keepPairs(out, `${text}more`)).toThrow("a run of other files");
    expect(readFileSync(keepPairs(out, text), "utf8")).toBe(text);
  });
});
