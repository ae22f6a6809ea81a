// What a server does with duiqi; prints one line that is the same in every engine and bundle: program.mjs RELEASE OUTPUT
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { alignDocuments, pairScore, readPage, toUnits } from "duiqi";
import { writeTmx } from "duiqi/format";
import { openMemory } from "duiqi/memory";
import { openSqlite } from "duiqi/node";
import { runCorpus } from "duiqi/scale";

const [release, output] = process.argv.slice(2);
const [zh, en] = ["zh", "en"].map((side) => join(release, `${side}.html`));
const bitext = alignDocuments(...[zh, en].map((file) => readPage({ bytes: readFileSync(file) }).main));
const units = toUnits(bitext);

const database = await openSqlite(":memory:", { create: true });
const memory = openMemory(database);
await memory.add(units);
const [found] = memory.find(units[0].source.text);
database.close();

writeFileSync(`${output}.tsv`, `source\ttarget\n${zh}\t${en}\n${en}\t${zh}\n`);
const { aligned, units: written } = await runCorpus({ manifest: `${output}.tsv` }, output, { jobs: 2, shardSize: 1 });

const tmx = writeTmx(units).split("</tu>").length - 1;
console.log(
  JSON.stringify({
    beads: bitext.beads.length,
    score: pairScore(bitext).toFixed(3),
    tmx,
    found: found.score,
    aligned,
    written,
  }),
);
