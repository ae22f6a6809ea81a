import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BitextError } from "../../src/model/index.js";
import { cutManifest, pairsOf } from "../../src/scale/manifest.js";
import { beginRun, openFolder, readPlan } from "../../src/scale/plan.js";
import { prepare } from "../../src/scale/prepare.js";
import { endRun } from "../../src/scale/report.js";
import { alignShard } from "../../src/scale/shard.js";
import { recordsFile } from "../../src/scale/shard-files.js";
import { stateBySize, stateOf } from "../../src/scale/shard-state.js";
import { expectSame, expectThat, valueOrError, valueOrErrorAsync } from "./expect.js";
import { fileOf, folder } from "./in-folder.js";
import { type Target, utf8 } from "./target.js";

const TOKENS = utf8(
  ...'{ } [ ] : , " \\ null true -1 1e999 0 source target source_url state line end code units aligned failed'.split(
    " ",
  ),
  ..."\u0000 \ufeff 会 ./ ../ #next".split(" "),
  "null\n",
  "{}\n",
  "\t",
  "\n",
  "\r\n",
  " ",
);

const manifest: Target = {
  name: "manifest",
  material: {
    seeds: utf8(
      "source\ttarget\tsource_url\ttarget_url\na.html\tb.html\thttps://a.example\t\n\nc.txt\td.txt\t\t\n",
      '{"source":"a.html","target":"b.html","sourceUrl":"https://a.example"}\n{"source":"c","target":"d"}\n',
    ),
    tokens: TOKENS,
  },
  read(bytes) {
    for (const name of ["manifest.tsv", "manifest.jsonl"]) {
      const file = fileOf(name, bytes);
      const cut = valueOrError(() => cutManifest(file, 2), ["file"]);
      if (cut instanceof BitextError) continue;
      const pairs = cut.slices.flatMap((slice) => [...pairsOf(file, slice)]);
      expectThat(pairs.length === cut.pairCount, `${pairs.length} pairs of ${cut.pairCount}`);
      for (const pair of pairs) {
        const isSaid = "problem" in pair ? pair.problem !== "" : pair.source !== "" && pair.target !== "";
        expectThat(isSaid, "a pair names nothing");
      }
    }
  },
};

fileOf("a.zh", "会议今天开始。\n大家都来了。\n");
fileOf("a.en", "The meeting began today.\nEveryone came.\n");
const pairs = fileOf("pairs.tsv", `source\ttarget\n${"a.zh\ta.en\n".repeat(3)}`);
const out = join(folder, "out");
const { plan, slices } = prepare({ manifest: pairs }, out, { split: "lines", threshold: 0 });
const [slice] = slices;
await alignShard(plan, { folder: out, slice, stopped: [] }, { evidence: plan.evidence });
const records = readFileSync(recordsFile(out, 0));

const shard: Target = {
  name: "shard",
  material: { seeds: [records], tokens: TOKENS },
  async read(bytes) {
    writeFileSync(recordsFile(out, 0), bytes);
    const state = valueOrError(() => stateOf(out, slice, plan), ["file"]);
    expectSame(state === "done", records.equals(bytes), "whether the shard is done");
    valueOrError(() => stateBySize(out, slice, plan), ["file"]);
    const report = await valueOrErrorAsync(() => endRun(out, plan), ["file"]);
    if (report instanceof BitextError) {
      expectThat(state !== "done", "a shard that is done has no report");
      return;
    }
    expectSame(report.aligned + report.unrelated + report.failed, plan.pairs, "the pairs of the report");
  },
};

const planOut = join(folder, "plan");
const planFile = join(planOut, "run.json");
const shortPlan = { ...plan, manifest: "pairs.tsv" }; // the name of our folder is another in each process
openFolder(planOut);
beginRun(planOut, shortPlan);

const runPlan: Target = {
  name: "run",
  material: { seeds: [readFileSync(planFile)], tokens: TOKENS },
  read(bytes) {
    writeFileSync(planFile, bytes);
    const error = valueOrError(() => {
      beginRun(planOut, shortPlan);
    }, ["file"]);
    if (error === undefined) expectSame(readPlan(planOut), shortPlan, "the plan that is there");
  },
};

/** What reads the files of a run. */
export const runTargets: readonly Target[] = [manifest, shard, runPlan];
