import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { type Memory, openMemory } from "../../src/memory/index.js";
import { openSqlite } from "../../src/node/index.js";
import { all, memoryOf, unit } from "./open-test-memory.js";

const PORT = unit("港口将于2025年扩建。", "The port will be extended in 2025.", {
  createdBy: "lin",
  sourceUrl: "https://a.cn/1",
});
const TEA = unit("茶是一种饮料。", "Tea is a drink.", { notes: [{ text: "n" }] });

/** What is wrong with a memory of which SQL has damaged the first unit, PORT: its message by every verb that meets it. */
async function damagedBy(sql: string): Promise<{ memory: Memory; damage: string[] }> {
  const { memory, database } = await memoryOf([PORT, TEA]);
  database.exec(sql);
  return { memory, damage: (await all(memory.check())).map(({ message }) => message) };
}

const FIRST_TEXT = "id = (SELECT source FROM unit WHERE id = 1)";

test.each([
  [
    "a text with a byte that is not UTF-8",
    `UPDATE text SET text = CAST(x'e4b8ade5ff' AS TEXT) WHERE ${FIRST_TEXT}`,
    "A text of unit 1 is not UTF-8.",
  ],
  ["a text that is gone", `DELETE FROM text WHERE ${FIRST_TEXT}`, "Unit 1 has lost a text or where it is from."],
  [
    "a text in two",
    "UPDATE origin SET domain = 'a' || char(0) || 'b' WHERE id = 1",
    "A text of unit 1 has U+0000 in it.",
  ],
  ["no origin", "UPDATE unit SET origin = 9 WHERE id = 1", "Unit 1 has lost a text or where it is from."],
  [
    "a score that is none",
    "UPDATE unit SET score = 'much' WHERE id = 1",
    "Unit 1 has a score that is no number, or a language that is none.",
  ],
  [
    "another language",
    "UPDATE origin SET source_lang = 'zx' WHERE id = 1",
    "Unit 1 has a score that is no number, or a language that is none.",
  ],
  ["details cut off", `UPDATE unit SET details = '{"creat' WHERE id = 1`, "Unit 1 has details that are no JSON."],
  [
    "details with another name",
    `UPDATE unit SET details = '{"score":2}' WHERE id = 1`,
    "Unit 1 has details of an unknown shape.",
  ],
  [
    "notes without text",
    `UPDATE unit SET details = '{"notes":[{"tfxt":"n"}]}' WHERE id = 1`,
    "Unit 1 has details of an unknown shape.",
  ],
  [
    "markup of an unknown code",
    `UPDATE unit SET details = '{"source":{"markup":["a",{"code":"pi"}]}}' WHERE id = 1`,
    "Unit 1 has details of an unknown shape.",
  ],
  [
    "codes in codes",
    `UPDATE unit SET details = '{"source":{"markup":[${'{"code":"hi","content":['.repeat(20_000)}${"]}".repeat(20_000)}]}}' WHERE id = 1`,
    "Unit 1 has details that are nested too deep.",
  ],
])("a unit with %s is an error, is found by check, and is what lenient leaves out", async (_, sql, message) => {
  const { memory, damage } = await damagedBy(sql);
  const code = "memory-unusable";
  await expect(all(memory.units())).rejects.toMatchObject({ code, message: `The memory is damaged: ${message}` });
  expect(() => memory.find(PORT.target.text)).toThrow(expect.objectContaining({ code }));
  await expect(all(memory.grep("port"))).rejects.toMatchObject({ code });
  expect(damage).toContain(message);
  expect(memory.find(TEA.target.text)).toHaveLength(1);

  const issues: string[] = [];
  const left = await all(memory.units([], { lenient: true, onIssue: (issue) => issues.push(issue.message) }));
  expect(left.map(({ source }) => source.text)).toEqual([TEA.source.text]);
  expect(issues).toEqual([`Unit 1 is left out. ${message}`]);
});

test("lone marks and every field of details that was written come out of a memory that is whole", async () => {
  const markup = [
    { code: "bpt", attributes: { i: "1" }, content: ["<b>", { code: "sub", content: ["x"] }] },
    "茶",
  ] as const;
  const rich = {
    ...TEA,
    id: "7",
    attributes: { a: "b" },
    source: { ...TEA.source, markup, changed: "2024-03-02T08:00:00Z" },
  };
  const { memory } = await memoryOf([rich, unit("？", "?")]);
  expect(await all(memory.check())).toEqual([]);
  expect((await all(memory.units()))[0]).toMatchObject({ fileId: "7", source: { markup } });
});

test("check says where the index and the texts disagree", async () => {
  const cases: [string, RegExp][] = [
    ["DELETE FROM posting WHERE id = (SELECT min(id) FROM posting)", /says of 1 words something else/],
    ["UPDATE posting SET slots = slots || x'00' WHERE id = (SELECT min(id) FROM posting)", /says of 1 words/],
    ["UPDATE posting SET slots = x'0900' WHERE id = (SELECT max(id) FROM posting)", /says of 1 words/],
    [`UPDATE text SET text = '港口将于2026年扩建。' WHERE ${FIRST_TEXT}`, /of unit 1, is not the one that was written/],
    ["UPDATE chunk SET used = 0", /texts of another length, or of numbers that it has not given/],
    ["DELETE FROM unit WHERE id = 1", /2 texts are of no unit/],
    ["UPDATE chunk SET class = 77 WHERE id = 1", /Chunk 1 of the index has no sense/],
    ["DELETE FROM chunk WHERE id = 1", /Chunk 1 is not there, and \d+ rows of the table text/],
  ];
  for (const [sql, message] of cases) {
    const { damage } = await damagedBy(sql);
    expect(damage, sql).toContainEqual(expect.stringMatching(message));
  }
});

test("what was removed leaves nothing for check to find", async () => {
  const { memory } = await memoryOf([PORT, TEA]);
  await memory.removeById([1]);
  expect(await all(memory.check())).toEqual([]);
});

test("lenient finds units that only the index knows of, and says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-damage-"));
  const database = await openSqlite(join(folder, "a.db"), { create: true });
  const memory = openMemory(database);
  await memory.add([PORT, TEA]);
  database.exec("PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'unit_target'");
  database.close();
  const broken = await openSqlite(join(folder, "a.db"));
  expect(await all(openMemory(broken).units([], { lenient: true }))).toHaveLength(2);
  broken.close();
  rmSync(folder, { recursive: true });
});

test("a file that is cut off while it is read is an error", async () => {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-cut-"));
  const made = await openSqlite(join(folder, "a.db"), { create: true });
  await openMemory(made).add(Array.from({ length: 3000 }, (_, n) => unit(`第${n}号令`, `Order ${n}`)));
  made.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  made.close();
  const database = await openSqlite(join(folder, "a.db"));
  const memory = openMemory(database);
  const { value } = await memory.units()[Symbol.asyncIterator]().next();
  expect(value).toMatchObject({ id: 1 });
  truncateSync(join(folder, "a.db"), 20_000);
  await expect(all(memory.units())).rejects.toMatchObject({ code: "memory-unusable" });
  database.close();
  rmSync(folder, { recursive: true });
});

test("whatever bytes are damaged, every verb ends with a result or a clear error", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-flips-"));
  const script = resolve(import.meta.dirname, "../support/flip-bytes.ts");
  const args = ["--import", "tsx", "--no-warnings", script, folder, "20260101", "60"];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 110_000 });
  expect({ status, signal, stdout, stderr }).toEqual({
    status: 0,
    signal: null,
    stdout: "some were refused\n",
    stderr: "",
  });
  rmSync(folder, { recursive: true });
});
