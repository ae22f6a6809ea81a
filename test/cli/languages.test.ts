import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const main = resolve(import.meta.dirname, "../../dist/cli/main.js");
vi.setConfig({ testTimeout: 60_000 }); // several processes a test, on machines that may be busy

/** A page of commands, which its few Chinese sentences do not make Chinese to one who sees it alone. */
const COMMANDS = Array.from({ length: 25 }, (_, at) => `docker run --name web-${at} --publish ${8000 + at}:80 nginx`);
const CHINESE = [
  "容器的安装和运行",
  "先安装容器软件，再登录到服务器。",
  "下面的命令启动网站的容器。",
  ...COMMANDS,
  "如果端口被占用，请换一个端口。",
  "容器停止以后，数据仍然保留在磁盘上。",
];
const ENGLISH = [
  "Installing and running containers",
  "First install the container software, then log in to the server.",
  "The following commands start the containers of the website.",
  ...COMMANDS,
  "If a port is in use, please choose another port.",
  "After a container stops, its data stays on the disk.",
];

let folder: string;
let [zh, en, zhLines, enLines] = ["", "", "", ""];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-languages-"));
  [zh, en] = [write("pages/zh/install.html", inPage(CHINESE)), write("pages/en/install.html", inPage(ENGLISH))];
  [zhLines, enLines] = [write("lines/zh.txt", CHINESE), write("lines/en.txt", ENGLISH)];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

const inPage = (lines: readonly string[]): string[] => [
  "<html><body><article>",
  ...lines.map((line) => `<p>${line.replaceAll("&", "&amp;")}</p>`),
  "</article></body></html>",
];

function write(name: string, lines: readonly string[]): string {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), lines.map((line) => `${line}\n`).join(""));
  return at(name);
}

function duiqi(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test.each(["sentences", "lines"])("align takes a page of commands and its translation, split into %s", (split) => {
  const [chinese, english] = split === "lines" ? [zhLines, enLines] : [zh, en];
  for (const [source, target, lang] of [
    [chinese, english, "zh"],
    [english, chinese, "en"],
  ]) {
    const { status, stdout, stderr } = duiqi("align", source, target, "--split", split, "--to", "jsonl");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout.split("\n")[0]).source.lang).toBe(lang);
  }
  for (const file of [chinese, english]) {
    const { status, stderr } = duiqi("align", file, file, "--split", split);
    expect(status).toBe(1);
    expect(stderr).toContain("are both English; one Chinese and one English text are expected");
  }
});

test("run takes them, either way round, and two of one language are failures", () => {
  for (const [source, target, state] of [
    [zh, en, "aligned"],
    [en, zh, "aligned"],
    [en, en, "failed"],
  ]) {
    const [manifest, out] = [at("pair.tsv"), at("run")];
    writeFileSync(manifest, `source\ttarget\n${source}\t${target}\n`);
    rmSync(out, { recursive: true, force: true });
    duiqi("run", manifest, "-o", out);
    expect(JSON.parse(readFileSync(join(out, "shard-00000.pairs"), "utf8").split("\n")[0]).state).toBe(state);
  }
});

test("pair and build take them, from two folders and from one", () => {
  for (const folders of [[at("pages/zh"), at("pages/en")], [at("pages/en"), at("pages/zh")], [at("pages")]]) {
    const { status, stdout } = duiqi("pair", ...folders);
    expect(status).toBe(0);
    const [, row] = stdout.split("\n");
    const expected = folders[0] === at("pages/en") ? [en, zh] : [zh, en];
    expect(row?.split("\t").slice(0, 2)).toEqual(expected);
  }
  expect(duiqi("build", at("pages/zh"), at("pages/en"), "--to", "jsonl").stdout).toContain("容器停止以后");
  const { status, stderr } = duiqi("pair", at("pages/en"));
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("no document of 1 is Chinese") });
});

test("review and convert take them with their beads", () => {
  const beads = at("all.beads");
  writeFileSync(beads, CHINESE.map((_, line) => `[${line}]:[${line}]\n`).join(""));
  for (const [source, target, lang] of [
    [zhLines, enLines, "zh"],
    [enLines, zhLines, "en"],
  ]) {
    const how = ["--split", "lines", "--beads", beads, "--journal", at("none.jsonl"), "--to", "jsonl"];
    for (const args of [
      ["review", source, target, ...how],
      ["convert", beads, source, target, "--to", "jsonl"],
    ]) {
      const { status, stdout } = duiqi(...args);
      expect(status).toBe(0);
      expect(JSON.parse(stdout.split("\n")[0]).source.lang).toBe(lang);
    }
  }
});
