import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSqlite } from "../../src/node/index.js";

const main = resolve(import.meta.dirname, "../../dist/cli/main.js");
vi.setConfig({ testTimeout: 60_000 }); // dozens of processes, on machines that may be busy
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-cli-memory-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

function duiqi(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "memory", ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

const HEADER = "source\ttarget\tsource_lang\ttarget_lang\tscore\tconfirmed\n";
const UNITS = `${HEADER}地铁三号线将于2025年开通。\tMetro Line 3 will open in 2025.\tzh\ten\t0.9\ttrue
Robots help doctors.\t机器人帮助医生。\ten\tzh\t0.4\t\n`;

test("units go in, are found, and come out again", () => {
  writeFileSync(at("units.tsv"), UNITS);
  const added = duiqi("add", at("m.db"), at("units.tsv"), "--domain", "city");
  expect(added).toEqual({
    status: 0,
    stdout: "",
    stderr: `duiqi: ${at("m.db")}: 2 units added, 0 updated, 0 known already\n`,
  });
  expect(duiqi("add", at("m.db"), at("units.tsv"), "--domain", "city").stderr).toContain("2 known already");

  expect(duiqi("find", at("m.db"), "地铁三号线将于2026年开通。").stdout).toBe(
    " 91 %  地铁三号线将于[-2025-]{+2026+}年开通。\n" +
      "       Metro Line 3 will open in 2025.\n       #1 · confirmed · city\n",
  );
  expect(duiqi("find", at("m.db"), "地铁三号线将于2026年开通。", "--threshold", "0.95")).toMatchObject({
    status: 0,
    stdout: "",
    stderr: `duiqi: ${at("m.db")}: nothing scores 0.95 or more; the nearest is “地铁三号线将于2025年开通。” (--threshold 0.91 shows it)\n`,
  });
  expect(duiqi("find", at("m.db"), "熊猫").stderr).toContain("nothing scores 0.7 or more, nor half as much");
  expect(duiqi("grep", at("m.db"), "robot").stdout).toBe(
    "       «Robots» help doctors.\n       «机器人»帮助医生。\n       #2 · score 0.40 · city\n",
  );
  expect(JSON.parse(duiqi("grep", at("m.db"), "医", "--json").stdout)).toMatchObject({ side: "target" });
  expect(duiqi("grep", at("m.db"), "20\\d+", "--regex", "--lang", "en").stdout).toContain("in «2025».");
  expect(duiqi("stats", at("m.db")).stdout).toContain("units       2, 1 confirmed\n");

  expect(duiqi("export", at("m.db"), "-o", at("out.tsv"), "--where", "confirmed=true").status).toBe(0);
  expect(readFileSync(at("out.tsv"), "utf8").split("\n")[1]).toContain("Metro Line 3");
  expect(duiqi("dedupe", at("m.db"), "--dry-run").stderr).toContain("0 units would be removed");
  expect(duiqi("remove", at("m.db"), "--where", "score<0.5").stderr).toContain("1 units removed");
  writeFileSync(at("bare.tsv"), `${HEADER}水质好。\tThe water is clean.\tzh\ten\t\t\n`);
  expect(duiqi("add", at("m.db"), at("bare.tsv")).stderr).toContain("1 units added");
  expect(duiqi("grep", at("m.db"), "水质").stdout).toContain(" · no score\n");
  expect(duiqi("export", at("m.db"), "--to", "tmx", "--where", "score=none").stdout).not.toContain("x-score");
  expect(duiqi("find", at("m.db"), "Robots help doctors.")).toMatchObject({ status: 0, stdout: "" });
});

test("what a file says of its units comes out again, and units in one language stay out", () => {
  const tu = (id: string, target: string, text: string): string =>
    `<tu tuid="${id}" creationid="lin"><note>n</note><tuv xml:lang="zh"><seg>港口</seg></tuv><tuv xml:lang="${target}"><seg>${text}</seg></tuv></tu>`;
  const body = tu("a", "en", 'The <ph x="1"/>port') + tu("b", "zh-TW", "港埠");
  writeFileSync(at("rich.tmx"), `<tmx version="1.4"><header srclang="zh"/><body>${body}</body></tmx>`);
  const added = duiqi("add", at("rich.db"), at("rich.tmx"));
  expect(added.stderr).toBe(
    `duiqi: ${at("rich.db")}: 1 units added, 0 updated, 0 known already; 1 in one language left out\n`,
  );
  duiqi("export", at("rich.db"), "-o", at("back.tmx"));
  const back = readFileSync(at("back.tmx"), "utf8");
  expect(back).toContain('<tu tuid="a" creationid="lin">');
  expect(back).toContain("<note>n</note>");
  expect(back).toContain('<seg>The <ph x="1"/>port</seg>');
});

test("clean keeps what a person has confirmed, unless it is asked for", () => {
  const line = (confirmed: string): string =>
    `去年有25家公司开业。\tLast year 3${confirmed.length} companies opened.\tzh\ten\t0.9\t${confirmed}\n`;
  writeFileSync(at("human.tsv"), HEADER + line("true") + line(""));
  duiqi("add", at("human.db"), at("human.tsv"));
  expect(duiqi("clean", at("human.db"), "--dry-run", "--confirmed").stderr).toContain("2 units would be removed\n");
  expect(duiqi("clean", at("human.db"), "--yes").stderr).toContain(
    "1 units removed; 1 confirmed ones in which something was found kept\n",
  );
  expect(duiqi("clean", at("human.db"), "--confirmed", "--yes").stderr).toContain("1 units removed\n");
});

test("clean removes what the checks find, and lists it first on request", () => {
  writeFileSync(at("flawed.tsv"), `${UNITS}去年有25家公司开业。\tLast year 36 companies opened.\tzh\ten\t0.9\t\n`);
  duiqi("add", at("clean.db"), at("flawed.tsv"));
  const listed = duiqi("clean", at("clean.db"), "--dry-run");
  expect(listed.stdout).toMatch(
    /^#3 {2}去年有25家公司开业。\n {4}Last year 36 companies opened\.\n.*\[numbers-differ\]\n/,
  );
  expect(listed.stderr).toContain("1 units would be removed");
  expect(duiqi("clean", at("clean.db"), "--rules", "mojibake").stderr).toContain("0 units removed");
  expect(duiqi("clean", at("clean.db"), "--rules", "duplicated").status).toBe(2);
  const cleaned = duiqi("clean", at("clean.db"), "--yes");
  expect(cleaned.stderr).toContain("1 units removed");
  expect(cleaned.stdout).toBe(listed.stdout);
  expect(unitsIn("clean.db")).toBe(2);
});

const unitsIn = (name: string): number => JSON.parse(duiqi("stats", at(name), "--json").stdout).units;

test("clean removes nothing where it can ask nobody and nobody said yes", () => {
  writeFileSync(at("asked.tsv"), `${HEADER}去年有25家公司开业。\tLast year 36 companies opened.\tzh\ten\t0.9\t\n`);
  duiqi("add", at("asked.db"), at("asked.tsv"));
  const { status, stdout, stderr } = duiqi("clean", at("asked.db"));
  expect(status).toBe(2);
  expect(stdout).toContain("[numbers-differ]");
  expect(stderr).toBe(
    `duiqi: ${at("asked.db")}: 1 units would be removed, and none is: there is no terminal to ask at. --yes removes them without asking.\n`,
  );
  expect(unitsIn("asked.db")).toBe(1);
  expect(readdirSync(folder).filter((name) => name.startsWith("asked.db."))).toEqual([]);
});

test.each([
  ["clean", ["--yes"]],
  ["dedupe", []],
  ["remove", ["--where", "source~25家"]],
])(
  "%s copies the memory before it removes units, and putting the copy in its place brings them back",
  (verb, options) => {
    const name = `before ${verb}.db`;
    const line = "去年有25家公司开业。\tLast year 36 companies opened.\tzh\ten\t0.9\t\n";
    writeFileSync(at("twice.tsv"), HEADER + line);
    for (const domain of ["a", "b"]) duiqi("add", at(name), at("twice.tsv"), "--domain", domain);
    const copy = `${at(name)}.before-${verb}`;
    const { status, stderr } = duiqi(verb, at(name), ...options);
    expect(status).toBe(0);
    if (process.platform !== "win32") expect(statSync(`${copy}-1`).mode & 0o777).toBe(0o600); // whatever the umask
    expect(stderr).toContain(`a copy of it as it was is ${copy}-1; to go back: mv '${copy}-1' '${at(name)}'\n`);
    const left = verb === "dedupe" ? 1 : 0;
    expect(unitsIn(name)).toBe(left);

    expect(duiqi(verb, at(name), ...options).stderr).toContain("0 units removed");
    expect(existsSync(`${copy}-2`)).toBe(false); // of what loses nothing there is no copy
    renameSync(`${copy}-1`, at(name));
    expect(unitsIn(name)).toBe(2);
    expect(duiqi("find", at(name), "去年有25家公司开业。", "--limit", "1").stdout).toContain("100 %");
    writeFileSync(`${copy}-1`, "another's");
    expect(duiqi(verb, at(name), ...options).stderr).toContain(`${copy}-2; to go back`);
    expect(readFileSync(`${copy}-1`, "utf8")).toBe("another's");
    renameSync(`${copy}-2`, at(name));
    expect(duiqi(verb, at(name), ...options, "--no-copy").stderr).not.toContain("copy");
    expect(unitsIn(name)).toBe(left);
  },
);

test("what cannot be is said in a sentence, with its exit code", () => {
  const cases: [readonly string[], number, string][] = [
    [["find", at("none.db"), "水"], 1, "none.db is not there; a memory is expected."],
    [["find", at("text.db"), "水"], 1, "text.db: The memory is damaged or none"],
    [["grep", at("text.db"), "新.*力"], 2, "looks like a regular expression"],
    [["grep", at("text.db"), "(", "--regex"], 2, "is no regular expression"],
    [["grep", at("text.db"), "(?=a)b", "--regex"], 2, "it knows no lookahead and no backreference"],
    [["check", at("text.db")], 1, "text.db: The memory is damaged or none"],
    [["export", at("text.db"), "--lenient"], 1, "text.db: The memory is damaged or none"],
    [["add", at("new.db"), at("units.docx")], 2, "does not end in a format's name"],
    [["remove", at("text.db"), "--where", "size<3"], 2, "is no condition"],
    [["forget", at("text.db")], 2, "“forget” is no command of duiqi memory; expected one of add, find"],
  ];
  writeFileSync(at("text.db"), "no database, but a line of text that is long enough to be taken for one ".repeat(10));
  for (const [args, code, message] of cases) {
    const { status, stdout, stderr } = duiqi(...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
    expect({ status, stdout }).toEqual({ status: code, stdout: "" });
  }
  expect(existsSync(at("none.db"))).toBe(false);
  expect(duiqi("add", at("unborn.db"), at("none.tmx")).stderr).toContain("none.tmx cannot be read");
  expect(readdirSync(folder).filter((name) => name.startsWith("unborn"))).toEqual([]); // nor a new memory without units
});

test("killed at any moment, nothing is half done, and adding again adds what is missing", async () => {
  const units = Array.from({ length: 6_000 }, (_, n) => `第${n}号通知\tNotice No. ${n}\tzh\ten\t1\t\n`).join("");
  writeFileSync(at("many.tsv"), HEADER + units);
  const child = spawn(process.execPath, [main, "memory", "add", at("killed.db"), at("many.tsv")]);
  const closed = once(child, "close");
  await setTimeout(700);
  child.kill("SIGKILL");
  await closed;
  const { stdout } = existsSync(at("killed.db")) ? duiqi("stats", at("killed.db"), "--json") : { stdout: "" };
  if (stdout !== "") expect([0, 6_000]).toContain(JSON.parse(stdout).units);
  expect(duiqi("add", at("killed.db"), at("many.tsv")).status).toBe(0);
  const { units: count, texts } = JSON.parse(duiqi("stats", at("killed.db"), "--json").stdout);
  expect({ count, texts }).toEqual({ count: 6_000, texts: { zh: 6_000, en: 6_000 } });
  expect(duiqi("find", at("killed.db"), "第5999号通知", "--limit", "1").stdout).toContain("100 %  第5999号通知");
});

test("check says what is damaged, and a lenient export saves the rest", async () => {
  duiqi("add", at("whole.db"), at("units.tsv"));
  expect(duiqi("check", at("whole.db"))).toEqual({
    status: 0,
    stdout: "",
    stderr: `duiqi: ${at("whole.db")}: nothing is damaged\n`,
  });
  duiqi("add", at("bad.db"), at("units.tsv"));
  const database = await openSqlite(at("bad.db"));
  database.exec("UPDATE text SET text = CAST(x'e59cb0ff' AS TEXT) WHERE id = (SELECT source FROM unit WHERE id = 1)");
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();

  const checked = duiqi("check", at("bad.db"));
  expect(checked.status).toBe(1);
  expect(checked.stdout).toMatch(
    /^text {2}Text \d+, of unit 1, is not UTF-8\.\nunit {2}A text of unit 1 is not UTF-8\.\n$/,
  );
  expect(checked.stderr).toContain("bad.db: damaged: 2 things were found, 1 units are named;");
  expect(JSON.parse(duiqi("check", at("bad.db"), "--json").stdout.split("\n")[0])).toMatchObject({
    part: "text",
    units: [1],
  });

  const exported = duiqi("export", at("bad.db"), "-o", at("saved.tsv"));
  expect(exported).toMatchObject({ status: 1, stderr: expect.stringContaining("A text of unit 1 is not UTF-8.") });
  expect(existsSync(at("saved.tsv"))).toBe(false);
  const saved = duiqi("export", at("bad.db"), "-o", at("saved.tsv"), "--lenient");
  expect(saved.status).toBe(0);
  expect(saved.stderr).toContain("1 units were damaged and are left out");
  expect(readFileSync(at("saved.tsv"), "utf8").trim().split("\n")).toHaveLength(2);
  for (const args of [["find", "港口"], ["grep", "robot"], ["stats"], ["clean", "--dry-run"], ["dedupe"]]) {
    const [verb, ...rest] = args;
    const { status, stderr } = duiqi(verb, at("bad.db"), ...rest);
    expect([0, 1]).toContain(status);
    expect(stderr).not.toMatch(/\n\s+at |node:internal|panicked/);
  }
});

test("a pattern that keeps JavaScript busy for years is searched at once", () => {
  writeFileSync(at("long.tsv"), `${HEADER}中文${"a".repeat(60)}\t${"a".repeat(60)}b\tzh\ten\t1\t\n`);
  duiqi("add", at("long.db"), at("long.tsv"));
  expect(duiqi("grep", at("long.db"), "(a+)+$", "--regex").stdout).toContain(`中文«${"a".repeat(60)}»`);
  expect(duiqi("grep", at("long.db"), "(a+)+$", "--regex", "--lang", "en").stdout).toBe("");
});

test("add waits for another who writes, says for whom, and Ctrl-C ends the waiting", async () => {
  duiqi("add", at("shared.db"), at("units.tsv"));
  const other = await openSqlite(at("shared.db"));
  other.exec("BEGIN IMMEDIATE");
  const waiting = [1, 2].map(() => {
    const child = spawn(process.execPath, [main, "memory", "add", at("shared.db"), at("units.tsv"), "--domain", "new"]);
    let stderr = "";
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    return { child, ended: once(child, "close"), said: () => stderr };
  });
  while (!waiting.every(({ said }) => said().includes("\n"))) await setTimeout(20);
  const who = process.platform === "linux" ? `process ${process.pid} on ` : "another process";
  for (const { said } of waiting) expect(said()).toContain(`shared.db: waiting for ${who}`);
  waiting[0].child.kill("SIGINT");
  expect(await waiting[0].ended).toEqual([130, null]);
  other.exec("COMMIT");
  other.close();
  expect(await waiting[1].ended).toEqual([0, null]);
  expect(waiting[1].said()).toContain("2 units added");
});
