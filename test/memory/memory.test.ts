import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultLexicon } from "../../src/lexicon/index.js";
import { fuzzyScore, openMemory, parseCondition } from "../../src/memory/index.js";
import { openSqlite } from "../../src/node/index.js";
import { all, memoryOf, unit } from "./open-test-memory.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-memory-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const METRO = unit("地铁三号线将于2025年开通。", "Metro Line 3 will open in 2025.");
const ROBOTS = unit("机器人产业发展很快。", "The robot industry is growing fast.", { confirmed: true });
const WATER = unit("水是生命之源。", "Water is the source of life.", {
  date: "2024-05-01",
  sourceUrl: "https://a.cn/1",
});

describe("add", () => {
  test("the same unit again is counted, not doubled, and a new score is kept", async () => {
    const { memory } = await memoryOf([METRO]);
    expect(await memory.add([METRO, ROBOTS, ROBOTS])).toEqual({ added: 1, updated: 0, known: 2 });
    expect(await memory.add([{ ...METRO, score: 0.5 }])).toEqual({ added: 0, updated: 1, known: 0 });
    expect(memory.stats().units).toBe(2);
    expect((await all(memory.units())).map(({ score }) => score)).toEqual([0.5, 0.9]);
  });

  test("a unit comes back with all that is known of it, and no more", async () => {
    const { memory } = await memoryOf([]);
    await memory.add([WATER], { domain: "nature", document: "drop.html" });
    await memory.add([{ ...ROBOTS, domain: "industry" }], { domain: "nature" });
    expect(await all(memory.units())).toEqual([
      { id: 1, ...WATER, domain: "nature", document: "drop.html" },
      { id: 2, ...ROBOTS, domain: "industry" },
    ]);
  });

  test("an address that is none of the web is not kept, and not given by a memory of somebody else", async () => {
    const { memory, database } = await memoryOf([{ ...WATER, sourceUrl: "javascript:alert(1)" }]);
    const { sourceUrl, ...plain } = WATER;
    expect(await all(memory.units())).toEqual([{ ...plain, id: 1 }]);
    database.exec("UPDATE origin SET source_url = ' JavaScript:alert(1)', target_url = 'data:text/html,x'");
    expect(await all(memory.units())).toEqual([{ ...plain, id: 1 }]);
    // no details of a unit are addresses
    database.exec(`UPDATE unit SET details = '{"sourceUrl":"vbscript:x","targetUrl":"file:///etc/passwd"}'`);
    await expect(all(memory.units())).rejects.toMatchObject({ code: "memory-unusable" });
  });

  test("what its file says of a unit is kept as it came, from the last one that says anything", async () => {
    const { memory } = await memoryOf([]);
    const markup = ["The robot ", { code: "ph" as const, attributes: { x: "1" } }, "industry is growing fast."];
    const rich = {
      ...ROBOTS,
      id: "7_0",
      target: { ...ROBOTS.target, markup, changedBy: "mei" },
      created: "2024-03-02T08:00:00Z",
      notes: [{ type: "client", text: "Harbour Office" }, { text: "Half a character: \ud842" }],
      attributes: { usagecount: "3" },
    };
    const { id, ...kept } = rich;
    expect(await memory.add([rich, rich, ROBOTS])).toEqual({ added: 1, updated: 0, known: 2 });
    expect(await all(memory.units())).toEqual([{ ...kept, id: 1, fileId: "7_0" }]);
    expect(memory.exact(ROBOTS.target.text)[0].unit).toEqual({ ...kept, id: 1, fileId: "7_0" });
    expect(await memory.add([{ ...ROBOTS, notes: [{ text: "New." }] }])).toMatchObject({ updated: 1 });
    expect(await all(memory.units())).toEqual([{ ...ROBOTS, id: 1, notes: [{ text: "New." }] }]);
  });

  test("units with either language as the source share their texts", async () => {
    const { memory } = await memoryOf([METRO, { ...METRO, source: METRO.target, target: METRO.source }]);
    expect(memory.stats()).toMatchObject({ units: 2, texts: { zh: 1, en: 1 } });
    expect(memory.exact(METRO.source.text).map(({ side }) => side)).toEqual(["source", "target"]);
  });

  test("a batch that fails is not added at all, and those before it are", async () => {
    const { memory } = await memoryOf([]);
    const both = unit("好。", "好。");
    const wrong = { ...both, target: both.source };
    await expect(memory.add([METRO, ROBOTS, WATER, wrong], { batchSize: 2 })).rejects.toMatchObject({
      code: "languages-same",
    });
    expect((await all(memory.units())).map(({ source }) => source.text)).toEqual([
      METRO.source.text,
      ROBOTS.source.text,
    ]);
    expect(memory.find(WATER.source.text)).toEqual([]);
    expect(await memory.add([WATER])).toMatchObject({ added: 1 });
    expect(memory.find(WATER.source.text)).toHaveLength(1);
  });

  test("an abort stops it between batches, with the signal's reason", async () => {
    const { memory } = await memoryOf([]);
    const controller = new AbortController();
    const added = memory.add([METRO, ROBOTS, WATER], {
      batchSize: 1,
      signal: controller.signal,
      onBatch: ({ added }) => added === 2 && controller.abort(new Error("enough")),
    });
    await expect(added).rejects.toThrow("enough");
    expect(memory.stats().units).toBe(2);
  });

  test("units may come one by one from anywhere", async () => {
    const { memory } = await memoryOf([]);
    async function* read() {
      yield METRO;
      yield WATER;
    }
    expect(await memory.add(read())).toEqual({ added: 2, updated: 0, known: 0 });
  });
});

describe("find", () => {
  test("a changed number is no full match, and is said to be a number", async () => {
    const { memory } = await memoryOf([METRO, WATER]);
    const [match, ...others] = memory.find("地铁三号线将于2026年开通。");
    expect(others).toEqual([]);
    expect(match.score).toBeCloseTo(1 - 3 / (3 * 11 + 1), 9);
    expect(match.differences).toEqual([{ query: { start: 7, end: 11 }, text: { start: 7, end: 11 }, kind: "number" }]);
    expect(match.unit.target.text).toBe(METRO.target.text);
  });

  test("English is found by words, its translation being the source", async () => {
    const { memory } = await memoryOf([METRO, ROBOTS]);
    const [match] = memory.find("The robot industry is growing slowly");
    expect(match).toMatchObject({ side: "target", unit: { source: ROBOTS.source } });
    expect(match.score).toBeCloseTo(1 - (3 + 1) / (3 * 6 + 1), 9);
    expect(match.differences).toEqual([{ query: { start: 30, end: 36 }, text: { start: 30, end: 35 }, kind: "word" }]);
  });

  test.each([
    ["the same text", "Open now.", "Open  now.", 1],
    ["another case", "Open now.", "OPEN NOW.", 0.99],
    ["another width", "ＡＩ产业", "AI产业", 0.99],
    ["one mark of many words", "天地玄黄，宇宙洪荒。", "天地玄黄、宇宙洪荒。", 1 - 1 / 26],
    ["one number of three words", "Page 3 follows", "Page 4 follows", 2 / 3],
    ["a grouped number, which is one word", "1,234.5 tonnes", "1,234.6 tonnes", 1 / 2],
    ["nothing in common", "天地", "open", 0],
  ])("the score of %s", (_, a, b, score) => {
    expect(fuzzyScore(a, b)).toBeCloseTo(score, 9);
  });

  test("a text that is nearly all marks is found too", async () => {
    const { memory } = await memoryOf([unit("？！？！。", "?!?!."), METRO]);
    expect(memory.find("？！？！").map(({ side }) => side)).toEqual(["source", "target"]);
    expect(memory.find(" \u200b")).toEqual([]);
  });

  test("a threshold or limit that cannot be is the caller's mistake", async () => {
    const { memory } = await memoryOf([]);
    expect(() => memory.find("水", { threshold: 0 })).toThrow(RangeError);
    expect(() => memory.find("水", { limit: 0 })).toThrow(RangeError);
  });
});

describe("grep", () => {
  const found = async (what: string | RegExp, exact?: boolean): Promise<string[]> => {
    const { memory } = await memoryOf([METRO, ROBOTS, WATER, unit("新质生产力，AI产业", "New AI-industries’ 5G")]);
    return (await all(memory.grep(what, { exact }))).flatMap(({ unit, side, spans }) =>
      spans.map(({ start, end }) => unit[side].text.slice(start, end)),
    );
  };

  test("Chinese words of any length are found, one character too", async () => {
    expect(await found("水")).toEqual(["水"]);
    expect(await found("产业")).toEqual(["产业", "产业"]);
    expect(await found("新质生产力")).toEqual(["新质生产力"]);
    expect(await found("业产")).toEqual([]);
    expect(await found("力AI")).toEqual([]);
    expect(await found("AI 产业")).toEqual(["AI产业"]);
  });

  test("English words are found in any form unless they must be exact, whole, through hyphens", async () => {
    expect(await found("robots")).toEqual(["robot"]);
    expect(await found("robots", true)).toEqual([]);
    expect(await found("ROBOT", true)).toEqual(["robot"]);
    expect(await found("rob")).toEqual([]);
    expect(await found("ai industry")).toEqual(["AI-industries’".slice(0, -1)]);
    expect(await found("2025")).toEqual(["2025", "2025"]);
  });

  test("a regular expression is one only where it is given as one", async () => {
    expect(await found(/新.+力/)).toEqual(["新质生产力"]);
    expect(await found("新.+力")).toEqual([]);
    expect(await found("，")).toEqual(["，"]);
  });

  test("words are marked in the other language where the lexicon knows them", async () => {
    const database = await openSqlite(":memory:", { create: true });
    const memory = openMemory(database, { lexicon: defaultLexicon() });
    await memory.add([ROBOTS]);
    const marked = async (phrase: string): Promise<string[]> =>
      (await all(memory.grep(phrase))).flatMap(({ unit, side, counterparts }) =>
        counterparts.map(({ start, end }) => unit[side === "source" ? "target" : "source"].text.slice(start, end)),
      );
    expect(await marked("机器人")).toEqual(["robot"]);
    expect(await marked("industry")).toEqual(["机器人产业"]);
  });

  test("an abort ends it with the signal's reason", async () => {
    const { memory } = await memoryOf([METRO, WATER]);
    await expect(all(memory.grep("水", { signal: AbortSignal.abort(new Error("no more")) }))).rejects.toThrow(
      "no more",
    );
  });
});

describe("remove and dedupe", () => {
  test("what conditions hold of is removed, its texts with it, and other units stay found", async () => {
    const { memory } = await memoryOf([METRO, ROBOTS, WATER]);
    expect(await memory.remove([parseCondition("confirmed=false"), parseCondition("date>=2024-01-01")])).toBe(1);
    expect(memory.find(WATER.source.text)).toEqual([]);
    expect(await all(memory.grep("水"))).toEqual([]);
    expect(memory.stats()).toMatchObject({ units: 2, texts: { zh: 2, en: 2 } });
    expect(await memory.remove([parseCondition("source~地铁")])).toBe(1);
    expect(memory.find(ROBOTS.source.text)).toHaveLength(1);
    expect(() => parseCondition("colour=red")).toThrow(RangeError);
    expect(() => parseCondition("score<much")).toThrow(RangeError);
    expect(() => parseCondition("score<")).toThrow(RangeError);
    await expect(memory.remove([])).rejects.toThrow(RangeError);
  });

  test("of units that are the same the best is kept", async () => {
    const turned = { ...METRO, source: METRO.target, target: METRO.source, score: 0.95 };
    const louder = { ...METRO, target: { lang: "en", text: METRO.target.text.toUpperCase() } } as const;
    const other = { ...METRO, target: { lang: "en", text: "Line 3 opens in 2025." }, confirmed: true } as const;
    const left = async (by: "exact" | "normalised" | "source"): Promise<number[]> => {
      const { memory } = await memoryOf([METRO, turned, louder, other, WATER]);
      const count = await memory.dedupe({ by, dryRun: true });
      expect(await memory.dedupe({ by })).toBe(count);
      expect(await memory.dedupe({ by })).toBe(0);
      return (await all(memory.units())).map(({ id }) => id);
    };
    expect(await left("exact")).toEqual([2, 3, 4, 5]);
    expect(await left("normalised")).toEqual([2, 4, 5]);
    expect(await left("source")).toEqual([2, 4, 5]);
  });
});

// the table of units as it was before scores could be unknown
const AS_IN_2 = `
CREATE TABLE old (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL, target INTEGER NOT NULL, origin INTEGER NOT NULL,
  score REAL NOT NULL, confirmed INTEGER NOT NULL, details TEXT NOT NULL DEFAULT '',
  UNIQUE (source, target, origin)
);
INSERT INTO old SELECT id, source, target, origin, score, confirmed, details FROM unit;
DROP TABLE unit;
ALTER TABLE old RENAME TO unit;
CREATE INDEX unit_target ON unit (target);`;

describe("a unit without a score", () => {
  const { score: _, ...bare } = ROBOTS;

  test("comes out as it came in, and stays so until it has one", async () => {
    const { memory } = await memoryOf([bare]);
    expect(await all(memory.units())).toEqual([{ id: 1, ...bare }]);
    expect(memory.exact(bare.source.text)[0].unit).not.toHaveProperty("score");
    expect(await memory.add([bare])).toEqual({ added: 0, updated: 0, known: 1 });
    expect(await memory.add([{ ...bare, score: 0.4 }])).toEqual({ added: 0, updated: 1, known: 0 });
    // a file that says nothing of it takes none away
    expect(await memory.add([bare])).toEqual({ added: 0, updated: 0, known: 1 });
    expect((await all(memory.units())).map(({ score }) => score)).toEqual([0.4]);
  });

  test("meets no condition on scores but that it has none", async () => {
    const { memory } = await memoryOf([METRO, bare]);
    const met = async (text: string): Promise<number[]> =>
      (await all(memory.units([parseCondition(text)]))).map(({ id }) => id);
    for (const condition of ["score<0.5", "score>=0", "score!=0.1", "score=1", "score=0"]) {
      expect(await met(condition), condition).not.toContain(2);
    }
    expect(await met("score=none")).toEqual([2]);
    expect(await met("score!=none")).toEqual([1]);
    expect(() => parseCondition("score<none")).toThrow("score=none or score!=none is expected");
    expect(() => parseCondition("id=none")).toThrow(RangeError);
    expect(await memory.remove([parseCondition("score=none")])).toBe(1);
  });

  test("is kept rather than one that is probably wrong, and not rather than one that is probably right", async () => {
    const target = (text: string, score?: number) => ({
      ...bare,
      target: { lang: "en" as const, text },
      ...(score !== undefined && { score }),
    });
    const kept = async (score: number): Promise<string[]> => {
      const { memory } = await memoryOf([target("Scored.", score), target("Unscored.")]);
      expect(await memory.dedupe({ by: "source" })).toBe(1);
      return (await all(memory.units())).map(({ target: { text } }) => text);
    };
    expect(await kept(0.3)).toEqual(["Unscored."]);
    expect(await kept(0.7)).toEqual(["Scored."]);
  });
});

describe("the file", () => {
  const at = (name: string): string => join(folder, name);

  test("a memory is as it was left, and others read while one writes", async () => {
    const writer = await openSqlite(at("a.db"), { create: true });
    await openMemory(writer).add([METRO]);
    const reader = await openSqlite(at("a.db"));
    const memory = openMemory(reader);
    writer.exec("BEGIN IMMEDIATE");
    writer.exec("DELETE FROM unit");
    expect(memory.find(METRO.source.text)).toHaveLength(1);
    writer.exec("ROLLBACK");
    await openMemory(writer).add([WATER]);
    expect(memory.find(WATER.source.text)).toHaveLength(1);
    writer.close();
    reader.close();
  });

  test("a memory of schema 2, whose units all have scores, takes units without one", async () => {
    const database = await openSqlite(at("second.db"), { create: true });
    await openMemory(database).add([METRO, WATER]);
    database.exec(`${AS_IN_2} PRAGMA user_version = 2`);
    const { score: _, ...bare } = ROBOTS;
    const memory = openMemory(database);
    expect(await memory.add([bare, WATER])).toEqual({ added: 1, updated: 0, known: 1 });
    expect(await all(memory.units())).toEqual([METRO, WATER, bare].map((each, index) => ({ id: index + 1, ...each })));
    expect(memory.find(WATER.target.text)).toHaveLength(1);
    database.close();
  });

  test("a memory of an earlier release is brought up to this one", async () => {
    const database = await openSqlite(at("old.db"), { create: true });
    await openMemory(database).add([METRO, WATER]);
    database.exec(`${AS_IN_2} ALTER TABLE unit DROP COLUMN details; PRAGMA user_version = 1`);
    const memory = openMemory(database);
    expect(await all(memory.units())).toEqual([
      { id: 1, ...METRO },
      { id: 2, ...WATER },
    ]);
    expect(await memory.add([METRO, { ...ROBOTS, id: "r" }])).toEqual({ added: 1, updated: 0, known: 1 });
    expect(openMemory(database).stats().units).toBe(3);
    database.close();
  });

  test("what is no memory, damaged or from a later release is an error and stays as it was", async () => {
    const made = await openSqlite(at("b.db"), { create: true });
    await openMemory(made).add(Array.from({ length: 500 }, (_, n) => unit(`第${n}号令`, `Order ${n}`)));
    made.exec("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)");
    made.close();
    const other = await openSqlite(at("other.db"), { create: true });
    other.exec("CREATE TABLE book (title TEXT)");
    other.close();
    writeFileSync(at("text.db"), "This is a letter, not a database at all. ".repeat(40));
    const whole = readFileSync(at("b.db"));
    writeFileSync(at("short.db"), whole.subarray(0, 16_384));

    for (const [name, code] of [
      ["b.db", "memory-newer"],
      ["other.db", "memory-unusable"],
      ["text.db", "memory-unusable"],
      ["short.db", "memory-unusable"],
    ]) {
      const before = readFileSync(at(name));
      const names = readdirSync(folder);
      const database = await openSqlite(at(name));
      expect(() => openMemory(database), name).toThrow(expect.objectContaining({ code }));
      database.close();
      expect(readFileSync(at(name)).equals(before), name).toBe(true);
      expect(readdirSync(folder), name).toEqual(names);
    }
  });

  test("a copy is a memory like it, in which readers go on while one writes", async () => {
    const { memory } = await memoryOf([METRO, ROBOTS]);
    memory.copyTo(at("copy's.db"));
    const database = await openSqlite(at("copy's.db"));
    const copy = openMemory(database);
    expect(await all(copy.units())).toEqual(await all(memory.units()));
    expect(copy.find(METRO.source.text)).toEqual(memory.find(METRO.source.text));
    expect(database.prepare("PRAGMA journal_mode").get()).toMatchObject({ journal_mode: "wal" });
    database.close();
    expect(() => memory.copyTo(at("copy's.db"))).toThrow("already exists");
    expect(() => memory.copyTo(at("none/copy.db"))).toThrow("unable to open");
    expect(await memory.add([METRO])).toEqual({ added: 0, updated: 0, known: 1 });
  });

  test("a file that is not there is not made", async () => {
    await expect(openSqlite(at("none.db"))).rejects.toMatchObject({ code: "file-unreadable" });
    expect(readdirSync(folder)).not.toContain("none.db");
  });
});
