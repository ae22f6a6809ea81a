// run by test/memory/damage.test.ts in a process of its own, which an abort or an endless loop may end: FOLDER SEED COUNT
import { readFileSync, writeFileSync } from "node:fs";
import { checkUnit } from "../../src/evaluate/index.js";
import { linearPattern, type Memory, openMemory, parseCondition } from "../../src/memory/index.js";
import { BitextError, type TranslationUnit } from "../../src/model/index.js";
import { openSqlite } from "../../src/node/index.js";

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** What is done with a memory, as the commands do it. */
const VERBS: Readonly<Record<string, (memory: Memory) => unknown>> = {
  find: (memory) => memory.find("第12号通知：港口将于2025年扩建。"),
  exact: (memory) => memory.exact("Notice No. 12: the port will be extended in 2025."),
  grep: (memory) => drained(memory.grep("港口")),
  pattern: async (memory) => drained(memory.grep(await linearPattern("\\d+"))),
  stats: (memory) => memory.stats(),
  export: (memory) => drained(memory.units()),
  lenient: (memory) => drained(memory.units([], { lenient: true })),
  where: (memory) => drained(memory.units([parseCondition("source~港口"), parseCondition("score<0.9")])),
  check: (memory) => drained(memory.check()),
  clean: async (memory) => {
    for await (const unit of memory.units()) checkUnit(unit);
  },
  dedupe: (memory) => memory.dedupe({ by: "normalised" }),
  add: (memory) => memory.add([unit(12), unit(10_000)]),
  remove: (memory) => memory.remove([parseCondition("id<20")]),
};

async function drained<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const unit = (n: number): TranslationUnit => ({
  source: { lang: "zh", text: `第${n}号通知：港口将于2025年扩建。` },
  target: { lang: "en", text: `Notice No. ${n}: the port will be extended in 2025.`, changedBy: "lin" },
  score: 0.5 + (n % 50) / 100,
  sourceUrl: `https://example.cn/${n >> 3}.html`,
  notes: [{ type: "client", text: `港务局 ${n}` }],
});

const [folder, seed, count] = process.argv.slice(2);
const whole = `${folder}/whole.db`;
const made = await openSqlite(whole, { create: true });
await openMemory(made).add(Array.from({ length: 150 }, (_, n) => unit(n)));
made.exec("PRAGMA wal_checkpoint(TRUNCATE)"); // libsql may close it later
made.close();
const size = readFileSync(whole).length;

let state = Number(seed);
/** A number below `n`, the same for the same seed. The constants are those of Numerical Recipes. */
const below = (n: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
};

const DAMAGE = {
  byte: (bytes: Buffer, at: number): Buffer => {
    bytes[at] ^= 1 + below(255);
    return bytes;
  },
  bytes: (bytes: Buffer): Buffer => {
    for (let n = 0; n < 8; n++) bytes[below(size)] ^= 1 + below(255);
    return bytes;
  },
  end: (bytes: Buffer, at: number): Buffer => bytes.subarray(0, at + 1),
  page: (bytes: Buffer, at: number): Buffer => bytes.fill(0, at - (at % 8192), at - (at % 8192) + 8192),
};
const KINDS = ["byte", "byte", "byte", "bytes", "end", "page"] as const; // a single byte most often, being the hardest to notice

/** Every text with its unit, unless the memory is refused; in small letters without spaces, since the hash of a text knows neither. */
async function textsOf(path: string): Promise<string | undefined> {
  const database = await openSqlite(path);
  try {
    const units = await drained(openMemory(database).units());
    const texts = units.map(({ id, source, target }) => `${id}|${source.text}|${target.text}`).join("|");
    return texts
      .normalize("NFKC")
      .toLowerCase()
      .replace(/\s|\p{Cf}/gu, "");
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

/** Whether `check` says that it is damaged. */
async function isFound(path: string): Promise<boolean> {
  const database = await openSqlite(path);
  try {
    return (await drained(openMemory(database).check())).length > 0;
  } catch {
    return true;
  } finally {
    database.close();
  }
}

const texts = await textsOf(whole);
if (texts === undefined || (await isFound(whole))) say("What was just written is damaged.");

let refused = 0;
for (let flip = 0; flip < Number(count); flip++) {
  // a file of its own, since libsql may keep one open for a while that was closed
  const file = `${folder}/${flip}.db`;
  const at = below(size);
  const kind = KINDS[below(KINDS.length)];
  writeFileSync(file, DAMAGE[kind](readFileSync(whole), at));
  const now = await textsOf(file);
  if (now !== undefined && now !== texts && !(await isFound(file))) {
    say(`${kind} at ${at}: texts have changed, and check does not say so`);
  }
  for (const [verb, act] of Object.entries(VERBS)) {
    const database = await openSqlite(file);
    try {
      await act(openMemory(database));
    } catch (error) {
      refused++;
      const isClear = error instanceof BitextError && error.code.startsWith("memory-");
      if (!isClear) say(`${kind} at ${at}: ${verb}: ${error instanceof Error ? error.stack : error}`);
    } finally {
      database.close();
    }
  }
}
say(`${refused > 0 ? "some" : "none"} were refused`);
