import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { openMemory } from "../../src/memory/index.js";
import { type ImportPackage, openSqlite, sqliteWriter } from "../../src/node/index.js";

const without =
  (...missing: readonly string[]): ImportPackage =>
  (specifier) =>
    missing.includes(specifier) ? Promise.reject(new Error(`no ${specifier}`)) : import(specifier);

test("libsql opens a file where Node has no SQLite of its own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-sqlite-"));
  const options = { create: true, importPackage: without("node:sqlite") };
  const database = await openSqlite(join(folder, "a.db"), options);
  database.exec("CREATE TABLE word (text)");
  database.prepare("INSERT INTO word VALUES (?)").run("词");
  expect(database.prepare("SELECT text FROM word").get()).toMatchObject({ text: "词" });
  database.close();
  await expect(openSqlite(folder, options)).rejects.toMatchObject({ code: "file-unreadable" });
  rmSync(folder, { recursive: true });
});

test.skipIf(process.platform === "win32")(
  "a new file and what SQLite makes beside it are for their owner alone, an old one keeps its mode",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "duiqi-sqlite-"));
    const modes = (): string[] =>
      readdirSync(folder).map((name) => `${name} ${(statSync(join(folder, name)).mode & 0o777).toString(8)}`);
    const file = join(folder, "a.db");
    const before = process.umask(0o022);
    try {
      for (const mode of ["600", "640"]) {
        const database = await openSqlite(file, { create: true });
        database.exec(
          "PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS word (text); INSERT INTO word VALUES ('词')",
        );
        expect(modes()).toEqual([`a.db ${mode}`, `a.db-shm ${mode}`, `a.db-wal ${mode}`]);
        database.close();
        chmodSync(file, 0o640);
      }
      const rollback = await openSqlite(join(folder, "b.db"), { create: true });
      rollback.exec("PRAGMA journal_mode = DELETE; CREATE TABLE word (text); BEGIN; INSERT INTO word VALUES ('词')");
      expect(modes().filter((name) => name.startsWith("b"))).toEqual(["b.db 600", "b.db-journal 600"]);
      rollback.close();
    } finally {
      process.umask(before);
      rmSync(folder, { recursive: true });
    }
  },
);

test("a database in memory makes no file", async () => {
  const database = await openSqlite(":memory:", { create: true });
  database.exec("CREATE TABLE word (text)");
  database.close();
  expect(existsSync(":memory:")).toBe(false);
});

test("what is no memory is named, and stays as it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-sqlite-"));
  const empty = join(folder, "empty.db");
  writeFileSync(empty, "");
  mkdirSync(join(folder, "b.db"));
  await expect(openSqlite(empty)).rejects.toThrow("empty.db is empty; a memory is expected.");
  expect(statSync(empty).size).toBe(0);
  for (const create of [true, false]) {
    await expect(openSqlite(join(folder, "b.db"), { create })).rejects.toThrow(
      "b.db is a folder; a memory is expected.",
    );
  }
  await expect(openSqlite(join(folder, "no", "c.db"))).rejects.toThrow("c.db is not there; a memory is expected.");
  const made = openSqlite(join(folder, "no", "c.db"), { create: true });
  await expect(made).rejects.toThrow("c.db cannot be written: no such file or folder.");
  rmSync(folder, { recursive: true });
});

test("where there is no SQLite at all, what is expected is said", async () => {
  const opened = openSqlite(":memory:", { create: true, importPackage: without("node:sqlite", "libsql") });
  await expect(opened).rejects.toThrow("node:sqlite, or the package libsql, is expected");
});

test("a memory that cannot be written is searched, and nothing is made beside it", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-sqlite-"));
  const at = (name: string): string => join(folder, name);
  for (const name of ["open", "locked", "locked/a b#%é", "waiting"]) mkdirSync(at(name));
  const made = await openSqlite(at("open/m.db"), { create: true });
  const units = [1, 2].map((n) => ({
    source: { lang: "zh" as const, text: `第${n}号令` },
    target: { lang: "en" as const, text: `Order ${n}` },
    score: 1,
  }));
  await openMemory(made).add(units);
  made.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  for (const name of ["locked/m.db", "locked/a b#%é/m.db", "waiting/m.db"]) copyFileSync(at("open/m.db"), at(name));
  // what was added last is beside it, as after a crash
  await openMemory(made).add([{ ...units[0], domain: "law" }]);
  copyFileSync(at("open/m.db-wal"), at("waiting/m.db-wal"));
  made.close();
  const files = ["locked/m.db", "locked/a b#%é/m.db", "waiting/m.db"].map(at);
  chmodSync(folder, 0o755);
  for (const file of files) chmodSync(file, 0o444);
  for (const name of ["locked/a b#%é", "locked", "waiting"]) chmodSync(at(name), 0o555);

  const script = resolve(import.meta.dirname, "../support/open-as-nobody.ts");
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--no-warnings", script, ...files], {
    encoding: "utf8",
  });
  const searched = JSON.stringify({ found: [1], added: "attempt to write a readonly database" });
  expect(stderr).toBe("");
  expect(stdout.split("\n").slice(0, 3)).toEqual([
    searched,
    searched,
    `${files[2]} does not open: it or its folder cannot be written, and what was last added to it lies in ${files[2]}-wal; both are expected to be.`,
  ]);
  expect(readdirSync(at("locked")).sort()).toEqual(["a b#%é", "m.db"]);
  for (const name of ["locked/a b#%é", "locked", "waiting"]) chmodSync(at(name), 0o755);
  rmSync(folder, { recursive: true });
});

test("who writes to a file is known where the system tells", async () => {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-sqlite-"));
  const known = process.platform === "linux" ? process.pid : undefined;
  for (const mode of ["WAL", "DELETE"]) {
    const file = join(folder, `${mode}.db`);
    const database = await openSqlite(file, { create: true });
    database.exec(`PRAGMA journal_mode = ${mode}; CREATE TABLE word (text)`);
    expect(sqliteWriter(file)).toBeUndefined();
    database.exec("BEGIN IMMEDIATE");
    expect(sqliteWriter(file)).toBe(known);
    database.exec("ROLLBACK");
    database.close();
  }
  expect(sqliteWriter(join(folder, "none.db"))).toBeUndefined();
  rmSync(folder, { recursive: true });
});
