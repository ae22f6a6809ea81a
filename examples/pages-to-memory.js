// Aligns two saved pages, keeps the units in a translation memory and looks a phrase up:
// node examples/pages-to-memory.js zh.html en.html 机器人
import { readFileSync } from "node:fs";
import { alignDocuments, readPage, toUnits } from "duiqi";
import { openMemory } from "duiqi/memory";
import { openSqlite } from "duiqi/node";

const [zh, en, phrase = "机器人"] = process.argv.slice(2);
const [source, target] = [zh, en].map((file) => readPage({ bytes: readFileSync(file) }).main);

const database = await openSqlite(":memory:", { create: true }); // or the name of a file
const memory = openMemory(database);
const { added } = await memory.add(toUnits(alignDocuments(source, target)));
console.log(`${added} units; those with ${phrase}:`);
for await (const { unit } of memory.grep(phrase)) console.log(unit.source.text, "|", unit.target.text);
database.close();
