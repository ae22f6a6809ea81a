import { alignDocuments, readPage, toUnits } from "duiqi";
import { openMemory } from "duiqi/memory";
import { openSqlite } from "duiqi/node";
import { runCorpus } from "duiqi/scale";

export const dynamic = "force-dynamic";

const encoder = new TextEncoder();
const documentOf = (text) => readPage({ bytes: encoder.encode(text), mediaType: "text/plain" }).main;

export async function GET() {
  const units = toUnits(alignDocuments(documentOf("图书馆九点开门。"), documentOf("The library opens at nine.")));
  const database = await openSqlite(":memory:", { create: true });
  const { added } = await openMemory(database).add(units);
  database.close();
  const { aligned } = await runCorpus({ manifest: "pairs.tsv" }, `run-${Date.now()}`, { jobs: 1 });
  return Response.json({ added, aligned });
}
