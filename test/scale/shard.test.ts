import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseCsv, parseJsonl, parseTmx, parseTsv } from "../../src/format/index.js";
import type { PairRecord } from "../../src/scale/align-pair.js";
import type { CorpusOptions } from "../../src/scale/options.js";
import { beginRun, type RunPlan } from "../../src/scale/plan.js";
import { prepare } from "../../src/scale/prepare.js";
import { endRun } from "../../src/scale/report.js";
import { alignShard } from "../../src/scale/shard.js";
import { recordsFile, unitsFile } from "../../src/scale/shard-files.js";

const release = (name: string): string =>
  resolve(import.meta.dirname, "../../data/releases/2024-02-23-ai-robot-meeting", name);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-shard-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

/** Runs a manifest in this thread: what became of each pair, and the units. */
async function run(name: string, rows: readonly (readonly [string, string])[], options: CorpusOptions = {}) {
  const manifest = join(
    folder,
    write(`${name}.tsv`, ["source\ttarget", ...rows.map((row) => row.join("\t"))].join("\n")),
  );
  const out = join(folder, name);
  const { plan, slices } = prepare({ manifest }, out, options);
  for (const slice of slices) {
    await alignShard(plan, { folder: out, slice, stopped: [] }, { evidence: plan.evidence });
  }
  const read = (file: string): string => readFileSync(file, "utf8");
  const records: PairRecord[] = slices.flatMap(({ shard }) =>
    read(recordsFile(out, shard))
      .trim()
      .split("\n")
      .slice(0, -1) // the seal
      .map((line) => JSON.parse(line)),
  );
  return {
    out,
    plan,
    records,
    units: slices.map(({ shard }) => read(unitsFile(out, shard, plan.to))),
    report: await endRun(out, plan),
  };
}

const good = (): [string, string] => [release("zh.html"), release("en.html")];
const codes = (records: readonly PairRecord[]): string[] =>
  records.map((record) => (record.state === "failed" ? record.code : record.state));

describe("a shard", () => {
  test("records bad input, each pair with its reason, and goes on", async () => {
    const chinese = readFileSync(release("zh.html"));
    const [, en] = good();
    const rows: [string, string][] = [
      good(),
      [write("empty.html", ""), en],
      [
        write(
          "binary.html",
          Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
        ),
        en,
      ],
      [write("picture.html", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)), en],
      [write("long-line.txt", Buffer.alloc(50_000_000, "字")), en],
      ["missing.html", en],
      [write("cut.html", chinese.subarray(0, chinese.indexOf("会议") + 1)), en],
      [write("no-text.html", "<html><body><script>let x = 1;</script><img src=a></body></html>"), en],
      [write("digits.txt", "123\n456\n"), en],
      [en, en],
      [folder, en],
      ["/dev/zero", en],
      [en, release("zh.html")],
    ];
    const { records, report } = await run("bad", rows);
    expect(codes(records)).toEqual([
      "aligned",
      "page-empty",
      "bytes-undecodable",
      "charset-unknown",
      "limit-megabytes",
      "file-unreadable",
      "bytes-undecodable",
      "page-empty",
      "language-unknown",
      "languages-same",
      "file-unreadable",
      "file-unreadable",
      "aligned",
    ]);
    for (const record of records) if (record.state === "failed") expect(record.reason).toMatch(/^.{10,}\.$/);
    expect(report).toMatchObject({
      pairs: 13,
      aligned: 2,
      failed: 11,
      failures: { "file-unreadable": 3, "page-empty": 2 },
    });
    const left = readFileSync(join(folder, "bad/left-out.jsonl"), "utf8").trim().split("\n");
    expect(left.map((line) => JSON.parse(line).line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  test("gives the same units in each format, those of a pair after one another", async () => {
    const rows = [good(), good(), good()];
    const jsonl = await run("jsonl", rows, { shardSize: 2 });
    const units = jsonl.units.flatMap((text) => parseJsonl(text));
    for (const [to, parse] of [
      ["tsv", parseTsv],
      ["csv", parseCsv],
      ["tmx", parseTmx],
    ] as const) {
      const { units: written } = await run(to, rows, { shardSize: 2, to });
      expect(written.flatMap((text) => parse(text))).toEqual(units);
    }
    expect(jsonl.units).toHaveLength(2);
    const counts = jsonl.records.map((record) => (record.state === "aligned" ? record.units : 0));
    expect(counts[0]).toBeGreaterThan(15);
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
    expect(jsonl.report.units).toBe(units.length);
  });

  test("leaves out pairs that do not translate each other, unless it is told not to", async () => {
    write("strangers.en", "She boiled two eggs.\nNobody knew the tune at all.\nRain fell on the barley.\n".repeat(4));
    const rows: [string, string][] = [[release("zh.txt"), "strangers.en"]];
    const { records, units } = await run("strangers", rows, { split: "lines" });
    expect(codes(records)).toEqual(["unrelated"]);
    expect(units).toEqual([""]);
    const all = await run("all", rows, { split: "lines", threshold: 0 });
    expect(codes(all.records)).toEqual(["aligned"]);
    const lengths = await run("lengths", rows, { split: "lines", evidence: ["length"] });
    expect(codes(lengths.records)).toEqual(["aligned"]);
  });

  test("refuses pairs with too many sentences", async () => {
    const { records } = await run("sentences", [good()], { limitSentences: 10 });
    expect(codes(records)).toEqual(["limit-sentences"]);
  });

  test("leaves no parts behind when it fails", async () => {
    const out = join(folder, "fails");
    const { plan, slices } = prepare(
      { manifest: join(folder, write("fails.tsv", `source\ttarget\n${good().join("\t")}`)) },
      out,
      {},
    );
    const fail = (): never => {
      throw new Error("stop");
    };
    await expect(alignShard(plan, { folder: out, slice: slices[0], stopped: [] }, {}, fail)).rejects.toThrow("stop");
    expect(readdirSync(out)).toEqual(["run.json"]);
  });
});

describe("a run's folder", () => {
  test("takes the same run again, and no other", async () => {
    const { out, plan } = await run("once", [good()]);
    expect(() => beginRun(out, plan)).not.toThrow();
    const other: RunPlan = { ...plan, threshold: 0.5, to: "tmx" };
    expect(() => beginRun(out, other)).toThrow(/another run \(to was "jsonl", is "tmx"; threshold was 0.2, is 0.5\)/);
    const manifest = join(folder, write("once.tsv", "source\ttarget\na\tb\n"));
    expect(() => prepare({ manifest }, out, {})).toThrow("manifestSha256 was");
  });

  test("is new, or empty, or that of a run", () => {
    expect(() => prepare({ manifest: join(folder, "once.tsv") }, folder, {})).toThrow("is no folder of a run");
  });

  test.each([
    [{ shardSize: 0 }, "shardSize 0 is not a positive integer."],
    [{ threshold: 2 }, "threshold 2 is not from 0 to 1."],
    [{ limitSeconds: Number.NaN }, "limitSeconds NaN is not above 0"],
  ])("an option out of its range is an error: %j", (options, message) => {
    expect(() => prepare({ manifest: join(folder, "once.tsv") }, join(folder, "never"), options)).toThrow(message);
  });
});
