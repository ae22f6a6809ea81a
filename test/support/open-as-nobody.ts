// run by test/node/open-sqlite.test.ts in a process of its own, which may become nobody, as root may write everywhere: FILE…
import { openMemory } from "../../src/memory/index.js";
import { openSqlite } from "../../src/node/index.js";

const NOBODY = 65534; // the user that owns no file, on Linux and elsewhere
const loaded = new Map<string, Promise<unknown>>();
const importPackage = <Exports>(specifier: string): Promise<{ readonly default: Exports }> => {
  const found = loaded.get(specifier) ?? import(specifier);
  loaded.set(specifier, found);
  return found as Promise<{ readonly default: Exports }>;
};
// before it becomes nobody, who may not read packages in a home
await (await openSqlite(":memory:", { create: true, importPackage })).close();
await importPackage("libsql");
if (process.getuid?.() === 0) process.setuid?.(NOBODY);

for (const file of process.argv.slice(2)) {
  try {
    const database = await openSqlite(file, { importPackage });
    const memory = openMemory(database);
    const found = memory.find("Order 1").map(({ unit }) => unit.id);
    const added = await memory
      .add([])
      .then(() => memory.removeById([1]))
      .catch((error: Error) => error.message);
    process.stdout.write(`${JSON.stringify({ found, added })}\n`);
    database.close();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  }
}
