import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const project = resolve(import.meta.dirname, "../..");
const main = join(project, "dist/cli/main.js");
vi.setConfig({ testTimeout: 60_000 }); // dozens of processes, on machines that may be busy
const release = (name: string): string => join(project, "data/releases/2024-02-23-ai-robot-meeting", name);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function duiqi(args: readonly string[], input?: string, cwd?: string): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    input: input ?? "",
    cwd,
  });
  return { status, stdout, stderr };
}

test.skipIf(!existsSync("/dev/full"))("a full disk behind standard output is said", () => {
  const { status, stderr } = spawnSync("sh", ["-c", '"$0" "$1" --help > /dev/full', process.execPath, main], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([1, "duiqi: Standard output cannot be written: the disk is full.\n"]);
});

test("what is wrong with a command is said as all errors are, and help is a command too", () => {
  expect(duiqi(["align"]).stderr).toMatch(/^duiqi: <source> is missing\. \(duiqi align --help says more\)\n$/);
  expect(duiqi(["help", "memory", "add"])).toEqual(duiqi(["memory", "add", "--help"]));
  expectError(duiqi(["run", folder, "-o", at("out")]), 2, "is a folder; the folder of its translations is expected");
});

/** The command fails with this code and one line that says this, and no stack trace. */
function expectError({ status, stdout, stderr }: Outcome, code: number, message: string): void {
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  expect(stdout).toBe("");
  expect(status).toBe(code);
}

describe("duiqi convert", () => {
  const fixtures = join(project, "test/format/fixtures");
  const fixture = (name: string): string => join(fixtures, name);

  test("units go from any format to any other and back, and what is lost is said", () => {
    const { status, stderr } = duiqi(["convert", fixture("omegat-level-2.tmx"), "-o", at("units.jsonl")]);
    expect(stderr).toBe(`duiqi: ${at("units.jsonl")}: 2 units\n`);
    expect(status).toBe(0);
    const to = (from: string, name: string): string => duiqi(["convert", at(from), "-o", at(name)]).stderr;
    expect(to("units.jsonl", "units.csv")).toContain(
      "2 units; not kept: ids (1), notes (1), notes, people and dates of one side (2), inline codes (2)",
    );
    expect(to("units.csv", "units.tsv")).toBe(`duiqi: ${at("units.tsv")}: 2 units\n`);
    expect(to("units.tsv", "again.tmx")).toBe(`duiqi: ${at("again.tmx")}: 2 units\n`);
    expect(readFileSync(at("again.tmx"), "utf8")).toContain("<seg>The new harbour is open.</seg>");
    expect(to("units.jsonl", "rich.tmx")).toBe(`duiqi: ${at("rich.tmx")}: 2 units\n`);
    expect(readFileSync(at("rich.tmx"), "utf8")).toContain('<bpt i="0" x="0">&lt;b0&gt;</bpt>harbour');
  });

  test("Moses is two files, by language, and the languages of files are read from their names", () => {
    duiqi(["convert", fixture("level-1.tmx"), "--to", "moses", "-o", at("corpus")]);
    expect(readFileSync(at("corpus.zh"), "utf8")).toBe("大桥昨天通车。\n茶叶与丝绸\n");
    const { stdout } = duiqi([
      "convert",
      at("corpus.zh"),
      at("corpus.en"),
      "--from",
      "moses",
      "--to",
      "jsonl",
      "--swap",
    ]);
    expect(JSON.parse(stdout.split("\n")[1])).toEqual({
      source: { lang: "en", text: "Tea & silk" },
      target: { lang: "zh", text: "茶叶与丝绸" },
    });
  });

  test("beads go from any format to any other, and with their sentences to units", () => {
    const beads = duiqi(["convert", fixture("hunalign.ladder"), "--to", "champollion"]);
    expect(beads.stdout).toBe("1 <=> 1,2\nomitted <=> 3\n2,3 <=> 4\n");
    expect(beads.stderr).toMatch(
      /hunalign\.ladder:1: The number of this bead is hunalign's confidence.*\[number-foreign\]/,
    );
    expect(beads.stderr).toContain("3 beads\n");
    const scored = write("scored.beads", "[0]:[0]:0.9371\n[]:[1]:0.2000\n[1]:[2]\n");
    expect(duiqi(["convert", scored, "--to", "champollion"]).stderr).toContain("3 beads; not kept: scores (2)");
    expect(duiqi(["convert", scored, "--to", "brackets"]).stdout).toBe(readFileSync(scored, "utf8"));
    const links = duiqi(["convert", fixture("book.zh.en.xml"), "-o", at("tale.zh.en.xml")]);
    expect(links.stderr).toContain("3 beads\n");
    expect(readFileSync(at("tale.en.xml"), "utf8")).toContain('<s id="1:2">It was yesterday.</s>');
    const units = duiqi(["convert", at("tale.zh.en.xml"), "-o", at("tale.tmx")]);
    expect(units.stderr).toContain("2 units; 1 beads of one side left out");
    expect(readFileSync(at("tale.tmx"), "utf8")).toContain("<seg>The bridge opened. It was yesterday.</seg>");
    const zh = write("side.zh.txt", "大桥昨天通车。\n天晴。\n人多。\n");
    const en = write("side.en.txt", "The bridge opened.\nIt was yesterday.\nThere was tea.\nIt was fine.\n");
    const { stdout } = duiqi(["convert", fixture("champollion.align"), zh, en, "--from", "champollion", "--to", "tsv"]);
    expect(stdout).toContain("天晴。人多。\tIt was fine.\tzh\ten\t\t");
  });

  test("UTF-16 is read, and what is broken is left out on request, and counted", () => {
    const tmx = readFileSync(fixture("level-1.tmx"), "utf8").replace("UTF-8", "UTF-16");
    const file = write("utf16.tmx", Buffer.from(`\ufeff${tmx}`, "utf16le"));
    expect(duiqi(["convert", file, "--to", "tsv"]).stdout).toContain("茶叶与丝绸\tTea & silk");
    const broken = write("broken.tmx", tmx.replace("UTF-16", "UTF-8").replace("大桥", "<b>大桥"));
    expectError(duiqi(["convert", broken, "-o", at("never.tsv")]), 1, "broken.tmx:9:30: The XML has an error");
    expect(existsSync(at("never.tsv"))).toBe(false);
    const { stdout, stderr } = duiqi(["convert", broken, "--to", "tsv", "--lenient"]);
    expect(stdout.split("\n")).toHaveLength(3);
    expect(stderr).toContain("The unit is left out. [unit-skipped]");
    expect(stderr).toContain("standard output: 1 units; 1 broken ones left out");
  });

  test("what stands in no unit is said to be lost: the header, and what formats of beads have no place for", () => {
    const file = fixture("several-languages.tmx");
    const { stderr } = duiqi(["convert", file, "-o", at("several.hunalign")]);
    expect(stderr).toContain(
      "not kept: languages (3), people and dates (1), notes (1), notes, people and dates of one side",
    );
    const summary = duiqi(["convert", file, "-o", at("several.jsonl")])
      .stderr.split("\n")
      .at(-2);
    expect(summary).toBe(
      `duiqi: ${at("several.jsonl")}: 3 units; not kept: parts of the header (3); 1 without a translation left out; ` +
        "2 texts neither Chinese nor English left out; 1 of more than two languages divided",
    );
  });

  test("a wrong charset is named with its place, and noted where it is read all the same", () => {
    const tmx = readFileSync(fixture("level-1.tmx"), "latin1").replace("Tea", "Th\xe9");
    const file = write("latin1.tmx", Buffer.from(tmx, "latin1"));
    expectError(duiqi(["convert", file, "--to", "tsv"]), 1, "latin1.tmx:17:16:");
    const { stdout, stderr } = duiqi(["convert", file, "--to", "tsv", "--lenient"]);
    expect(stdout).toContain("Th\ufffd &");
    expect(stderr).toMatch(/latin1\.tmx:17:16: The bytes are not UTF-8, .*: read as U\+FFFD\. \[bytes-undecodable\]/);
  });

  test("no empty file takes the place of another where nothing good is read", () => {
    const file = write("kept.tsv", "before");
    const broken = write("words.jsonl", "one\ntwo\n");
    const { status, stderr } = duiqi(["convert", broken, "-o", file, "--lenient"]);
    expect(stderr).toContain("duiqi: All 2 units are broken, expected a good one at least.");
    expectError(duiqi(["convert", write("words.tmx", "one"), "-o", file, "--lenient"]), 1, "The file has no <tmx>");
    expect([status, readFileSync(file, "utf8")]).toEqual([1, "before"]);
  });

  test.each([
    ["SIGINT", [130, null]],
    ["SIGTERM", [null, "SIGTERM"]],
    ["SIGHUP", [null, "SIGHUP"]],
  ] as const)("%s stops it at once, also where it waits, and leaves nothing behind", async (signal, end) => {
    const child = spawn(process.execPath, [main, "convert", "-", "--from", "tmx", "-o", at("stopped.tsv")]);
    const closed = once(child, "close");
    const begun = readFileSync(fixture("level-1.tmx"), "utf8").replace(/<\/body>.*/s, "");
    child.stdin.write(begun + begun.slice(begun.indexOf("<tu")).repeat(100)); // enough for the charset to be sure
    while (!readdirSync(folder).some((name) => name.startsWith("stopped"))) await setTimeout(20);
    child.kill(signal);
    expect(await closed).toEqual(end);
    expect(readdirSync(folder).filter((name) => name.startsWith("stopped"))).toEqual([]);
  });

  test("what cannot be is refused", () => {
    const beads = fixture("hunalign.ladder");
    const [zh, en] = [write("three.zh.txt", "一\n二\n三\n"), write("two.en.txt", "one\ntwo\n")];
    expectError(duiqi(["convert", fixture("level-1.tmx"), "--to", "ladder"]), 2, "ladder holds beads and no text");
    expectError(duiqi(["convert", beads, "--to", "tmx"]), 2, "tmx holds text, and beads have none");
    expectError(duiqi(["convert", beads, zh, "--to", "tmx"]), 2, "2 were given");
    expectError(duiqi(["convert", at("no.tmx"), "--to", "tsv"]), 1, "no such file");
    expectError(duiqi(["convert", "words.doc", "--to", "tsv"]), 2, "--from says which of tmx, xliff, xliff12, tsv,");
    expectError(duiqi(["convert", beads, zh, en, "--to", "tmx"]), 1, "expected at least 4");
  });
});

describe("duiqi align", () => {
  test("two saved pages become a TMX file", () => {
    const { status, stdout, stderr } = duiqi(["align", release("zh.html"), release("en.html"), "-o", at("out.tmx")]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toMatch(/out\.tmx: \d+ and \d+ sentences in \d+ beads/);
    const tmx = readFileSync(at("out.tmx"), "utf8");
    expect(tmx).toContain('<tmx version="1.4">');
    expect(tmx.match(/<tu /g)?.length ?? tmx.match(/<tu>/g)?.length).toBeGreaterThan(15);
  });

  test("either side may be Chinese", () => {
    const there = duiqi(["align", release("zh.html"), release("en.html"), "--to", "beads"]).stdout;
    const back = duiqi(["align", release("en.html"), release("zh.html"), "--to", "beads"]).stdout;
    const swapped = back.replace(/^(\[.*?\]):(\[.*?\]):/gm, "$2:$1:");
    expect(swapped).toBe(there);
  });

  test("one sentence a line is taken as given, empty lines and all", () => {
    const zh = write("zh.txt", "会议今天开始。\n\n大家都来了，很高兴。\n");
    const en = write("en.txt", "The meeting began today.\n\nEveryone came and was very happy.\n");
    const { stdout } = duiqi(["align", zh, en, "--split", "lines", "--to", "beads"]);
    expect(stdout.replace(/:[\d.]+$/gm, "")).toBe("[0]:[0]\n[1]:[1]\n[2]:[2]\n");
  });

  test("a text may come from standard input", () => {
    const en = write("en2.txt", "The meeting began today.\n");
    const { stdout, status } = duiqi(["align", "-", en, "--split", "lines", "--to", "tsv"], "会议今天开始。\n");
    expect(status).toBe(0);
    expect(stdout).toContain("会议今天开始。\tThe meeting began today.");
  });

  test.each(["tmx", "tsv", "jsonl", "beads", "table"])("writes %s to standard output", (format) => {
    const { status, stdout, stderr } = duiqi(["align", release("zh.html"), release("en.html"), "--to", format]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n").length).toBeGreaterThan(15);
  });

  test("the table fits a terminal and has every sentence", () => {
    const { stdout } = duiqi(["align", release("zh.html"), release("en.html"), "--to", "table"]);
    const text = stdout.replace(/\s/g, "");
    expect(text).toContain("人工智能");
    for (const sentence of readFileSync(release("zh.txt"), "utf8").trim().split("\n").slice(0, 1)) {
      expect(text).toContain(sentence.replace(/\s/g, "").slice(0, 10));
    }
  });
});

describe("duiqi align, its evidence", () => {
  const zh = (): string => write("words.zh", "黄强主持会议。\n全省投资1000亿元。\n");
  const en = (): string =>
    write("words.en", "Huang Qiang chaired a meeting.\nThe province invested 100 billion yuan.\n");

  test("--explain says what spoke for each bead", () => {
    const { stdout } = duiqi(["align", zh(), en(), "--split", "lines", "--to", "table", "--explain"]);
    expect(stdout).toMatch(/% · \d+ and \d+ characters/);
    expect(stdout).toContain("1000亿=100 billion (numbers)");
    expect(stdout).toMatch(/=Huang \(names\)/);
  });

  test("--explain says where a clause crosses from one sentence to the next, and what it counts", () => {
    const ours = write(
      "clauses.zh",
      "老人每天早上都到河边钓鱼。\n小船停在桥下，他推开门走进院子。\n院子里没有人，一只黑猫睡在窗台上。\n医生说他的病已经好了。\n",
    );
    const theirs = write(
      "clauses.en",
      "The old man went fishing by the river every morning.\nThe little boat lay under the bridge.\nHe pushed the door open and walked into the yard, where there was nobody, and a black cat slept on the windowsill.\nThe doctor said that his illness was already cured.\n",
    );
    const { stdout } = duiqi(["align", ours, theirs, "--split", "lines", "--to", "table", "--explain"]);
    const words = stdout.replace(/\s+/g, " ");
    expect(words).toMatch(
      /clauses: one crosses sentences 1 and 2 of the source: they belong together \(a cut costs \d\.\d nats\)/,
    );
  });

  test("--evidence picks kinds", () => {
    const beads = (evidence: string): string =>
      duiqi(["align", zh(), en(), "--split", "lines", "--to", "beads", "--evidence", evidence]).stdout;
    expect(beads("length").split("\n")).toHaveLength(3);
    expect(beads("length,numbers,names")).toMatch(/^\[0\]:\[0\]/);
    expect(beads("all")).toMatch(/^\[0\]:\[0\].*\n\[1\]:\[1\]/);
  });

  test("--glossary brings terms of one's own, and a line that is none is named", () => {
    const mine = write("mine.tsv", "龘靐\tglimmerfish\n");
    const terms = [write("g.zh", "龘靐来了。\n"), write("g.en", "The glimmerfish came.\n")];
    const how = ["--split", "lines", "--to", "table", "--explain"];
    expect(duiqi(["align", ...terms, ...how, "--glossary", mine]).stdout).toContain("龘靐=glimmerfish");
    expect(duiqi(["align", ...terms, ...how]).stdout).not.toContain("龘靐=glimmerfish");
    const broken = write("broken.tsv", "会议\tmeeting\nno tab here\n");
    expectError(duiqi(["align", ...terms, ...how, "--glossary", broken]), 1, "broken.tsv:2");
  });

  test("texts that have nothing to do with each other are aligned, with a note", () => {
    const text = write(
      "six.zh",
      "黄强主持会议。\n全省投资1000亿元。\n2月23日签约。\n代表们鼓掌。\n工厂开工了。\n大家很高兴。\n",
    );
    const strangers = write(
      "strangers.en",
      "She boiled two eggs and fed the cat.\nNobody knew the tune at all.\nRain fell.\n",
    );
    const { status, stderr } = duiqi(["align", text, strangers, "--split", "lines", "--to", "beads"]);
    expect(status).toBe(0);
    expect(stderr).toContain("hardly translate each other");
  });
});

// many runs of the command in a test: a loaded machine takes its time
describe("duiqi pair and duiqi build", () => {
  const names = ["2024-02-23-ai-robot-meeting", "2024-04-18-yongning-weir", "2024-08-12-appointments"];
  const page = (name: string, lang: string): string => join(project, "data/releases", name, `${lang}.html`);

  /** A folder of pages in both languages: two pairs, an English page alone, and what is no page. */
  function pages(name: string): string {
    mkdirSync(at(name), { recursive: true });
    for (const [at, each] of names.entries()) {
      if (at < 2) copyFileSync(page(each, "zh"), join(folder, name, `${at}z.html`));
      copyFileSync(page(each, "en"), join(folder, name, `${9 - at}e.html`));
    }
    write(join(name, "picture.html"), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0));
    write(join(name, "style.css"), "p {}");
    return at(name);
  }

  test("pair finds the pages that go together, in a folder of both languages, and lists the others", () => {
    const all = pages("mixed");
    const { status, stdout, stderr } = duiqi(["pair", all, all, "--leftovers", at("left.tsv")]);
    const rows = stdout.trimEnd().split("\n");
    expect(rows[0]).toBe("source\ttarget\tprobability");
    const found = rows.slice(1).map((row) => row.split("\t").slice(0, 2));
    expect(found).toContainEqual([join(all, "0z.html"), join(all, "9e.html")]);
    expect(found).toContainEqual([join(all, "1z.html"), join(all, "8e.html")]);
    expect(stderr).toContain("picture.html: The input is a PNG image");
    expect(stderr).toContain("1 of 7 files are left out by their endings (.css)");
    expect(readFileSync(at("left.tsv"), "utf8")).toContain(`${join(all, "7e.html")}\ten\t`);
    expect(status).toBe(0);
  });

  test("pair says of a few documents left over what came nearest, and of other files their names", () => {
    const all = pages("few");
    const { stderr } = duiqi(["pair", all]);
    expect(stderr).toMatch(/; \d left over:\n/);
    expect(stderr).toContain(`  ${join(all, "7e.html")}: no Chinese counterpart; `);
    expect(stderr).toContain("left out by their endings (.css): style.css. duiqi read FILE says");
  });

  test("a manifest's references name teasers too, and align takes them", () => {
    const teasers = duiqi(["pair", pages("teasers")]).stdout.match(/\S+#(?:next|previous)/g) ?? [];
    expect(teasers.length).toBeGreaterThan(0);
    const content = JSON.parse(duiqi(["read", page(names[0], "zh"), "--to", "json"]).stdout);
    const [{ relation, text }] = content.related;
    const [teaser, translation] = ["zh", "en"].map((lang) => `${page(names[0], lang)}#${relation}`);
    const aligned = duiqi(["align", teaser, translation, "--to", "jsonl"]);
    expect(aligned.status).toBe(0);
    for (const line of aligned.stdout.trimEnd().split("\n")) {
      expect(text).toContain(JSON.parse(line).source.text);
    }
    const english = page(names[2], "en");
    expectError(
      duiqi(["align", page(names[0], "zh"), `${write("plain.txt", "A short text.\n")}#next`]),
      1,
      "no teaser",
    );
    expectError(duiqi(["align", page(names[0], "zh"), `${english}#chapter`]), 1, "cannot be read");
  });

  test.each(["manifest.tsv", "manifest.jsonl"])(
    "what pair writes into %s, run aligns, wherever it is written",
    (file) => {
      const [home, odd] = [at(`home-${file}`), "页 \\n\t#1"];
      for (const [side, lang] of [
        ["a", "zh"],
        [odd, "en"],
      ]) {
        mkdirSync(join(home, side), { recursive: true });
        for (const name of names) copyFileSync(page(name, lang), join(home, side, `${name} ${lang}.html`));
      }
      mkdirSync(join(home, "out"));
      const inHome = (...args: string[]): Outcome => duiqi(args, undefined, home);
      expect(inHome("pair", "a", odd, "-o", join("out", file)).status).toBe(0);
      const run = inHome("run", join("out", file), "-o", "r");
      expect(run.stderr).toMatch(/ 0 failed/);
      expect(run.status).toBe(0);
      const { pairs, failed } = JSON.parse(readFileSync(join(home, "r/report.json"), "utf8"));
      expect(failed).toBe(0);
      expect(pairs).toBeGreaterThanOrEqual(names.length);
    },
  );

  test("two folders keep the languages apart, and the first is the source", () => {
    for (const lang of ["zh", "en"]) {
      mkdirSync(at(lang), { recursive: true });
      for (const name of names) copyFileSync(page(name, lang), join(at(lang), `${name}.html`));
    }
    const sources = (args: readonly string[]): string[] =>
      duiqi(["pair", ...args])
        .stdout.trimEnd()
        .split("\n")
        .slice(1)
        .map((row) => row.split("\t")[0]);
    expect(sources([at("zh"), at("en")]).every((file) => file.startsWith(at("zh")))).toBe(true);
    expect(sources([at("en"), at("zh")]).every((file) => file.startsWith(at("en")))).toBe(true);
  });

  test("build makes a memory of a folder, and --score leaves out what is unsure", () => {
    const all = pages("built");
    const { status, stderr } = duiqi(["build", all, "-o", at("built.tmx"), "--manifest", at("built.tsv")]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/built\.tmx: \d+ units of \d+ pairs; \d+ below a score of 0\.5 left out/);
    const count = (tmx: string): number => tmx.match(/<tu>/g)?.length ?? 0;
    const tmx = readFileSync(at("built.tmx"), "utf8");
    expect(count(tmx)).toBeGreaterThan(30);
    expect(readFileSync(at("built.tsv"), "utf8")).toBe(duiqi(["pair", all]).stdout);
    const strict = duiqi(["build", all, "--score", "0.99"]).stdout;
    expect(count(strict)).toBeLessThan(count(tmx));
    expect(count(strict)).toBeGreaterThan(0);
  });

  test("folders that cannot be paired are named", () => {
    mkdirSync(at("empty"), { recursive: true });
    mkdirSync(at("english"), { recursive: true });
    copyFileSync(page(names[0], "en"), at("english/a.html"));
    expectError(duiqi(["pair", at("empty")]), 1, "is empty; saved pages or texts are expected.");
    expectError(duiqi(["pair", at("none")]), 1, "none cannot be read: no such file or folder.");
    expectError(duiqi(["pair", page(names[0], "en")]), 1, "is a file; a folder is expected.");
    expect(duiqi(["pair", at("english")]).stderr).toMatch(/no document of \d+ is Chinese; .* are expected/);
    expectError(duiqi(["pair", at("english"), "-o", at("none/x.tsv")]), 1, "x.tsv cannot be written");
    expectError(duiqi(["build", at("english"), "-o", at("x.docx")]), 2, "does not end in a format's name");
    expectError(duiqi(["build", at("english"), "--score", "3"]), 2, "“3” is no number from 0 to 1");
  });
});

describe("bad input is one clear sentence, and loses nothing", () => {
  test("a missing file", () => {
    expectError(
      duiqi(["align", at("none.html"), release("en.html")]),
      1,
      "none.html cannot be read: no such file or folder.",
    );
  });

  test("a folder", () => {
    expectError(duiqi(["read", folder]), 1, "cannot be read: it is a folder, and a file is expected.");
  });

  test("an empty file", () => {
    expectError(duiqi(["read", write("empty.html", "")]), 1, "empty.html");
  });

  test("a binary file", () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
    expectError(duiqi(["read", write("picture.html", png)]), 1, "a PNG image");
  });

  test("two texts of one language", () => {
    expectError(duiqi(["align", release("en.html"), release("en.html")]), 1, "are both English");
  });

  test("an unwritable file leaves what was there, and no parts", () => {
    const closed = at("closed");
    execFileSync("mkdir", [closed]);
    const { status, stderr } = duiqi([
      "align",
      release("zh.html"),
      release("en.html"),
      "-o",
      join(closed, "sub", "x.tmx"),
    ]);
    expect(stderr).toContain("x.tmx cannot be written: no such file or folder.");
    expect(status).toBe(1);
    expect(readdirSync(closed)).toEqual([]);
    if (process.getuid?.() !== 0) {
      chmodSync(closed, 0o500);
      expect(duiqi(["align", release("zh.html"), release("en.html"), "-o", join(closed, "x.tmx")]).status).toBe(1);
      chmodSync(closed, 0o700);
    }
  });

  test.each([
    [["align", "-"], "only one is given"],
    [["align", "only-one.txt", "--split", "lines"], "only one is given"],
    [["align", "a", "b", "--to", "docx"], "Allowed choices are"],
    [["align", "a", "b", "--evidence", "magic"], "“magic” is no kind of evidence"],
    [["align", "a", "b", "--source-lang", "fr"], "Expected zh or en"],
    [
      ["frobnicate"],
      "“frobnicate” is no command of duiqi; expected one of read, split, align, pair, build, run, work, review, convert, score, terms, check, memory, evaluate, bench, completion.",
    ],
    [["algin", "a", "b"], "“algin” is no command of duiqi; did you mean align?"],
    [["help", "algin"], "did you mean align?"],
    [[], "Usage: duiqi"],
  ])("wrong usage exits with 2: %j", (args, message) => {
    expectError(duiqi(args), 2, message);
  });

  test("an output whose format cannot be told is refused before anything is written", () => {
    const { status, stderr } = duiqi(["align", release("zh.html"), release("en.html"), "-o", at("out.docx")]);
    expect(stderr).toContain("does not end in a format's name");
    expect(status).toBe(2);
    expect(existsSync(at("out.docx"))).toBe(false);
  });
});

describe("the other commands", () => {
  test("read prints documents as text and as JSON", () => {
    const text = duiqi(["read", release("zh.html")]).stdout;
    expect(text).toMatch(/^# main: /);
    expect(text).toContain("# previous: ");
    const content = JSON.parse(duiqi(["read", release("zh.html"), "--to", "json"]).stdout);
    expect(content.main.lang).toBe("zh");
  });

  test("align takes a page in both languages alone, and pair finds its two texts", () => {
    const turns = [
      "雨季到了，江水涨了两米。",
      "The rainy season came and the river rose two metres.",
      "堤上日夜有人守着。",
      "People watched the dike day and night.",
    ];
    const html = `<html><body><h1>雨季 The Rains</h1><p>${turns.join("</p><p>")}</p></body></html>`;
    const both = join(folder, "both");
    mkdirSync(both, { recursive: true });
    const file = join(both, "both.html");
    writeFileSync(file, html);
    const { stdout, stderr, status } = duiqi(["align", file, "--to", "jsonl"]);
    expect(status).toBe(0);
    expect(stderr.match(/page-in-both/g)).toHaveLength(1);
    const units = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(units.map(({ source, target }) => [source.text, target.text])).toEqual([
      ["雨季", "The Rains"],
      [turns[0], turns[1]],
      [turns[2], turns[3]],
    ]);
    expect(duiqi(["pair", both]).stdout).toMatch(/both\.html\t.*both\.html#translation\t/);
    expectError(duiqi(["align", write("one.txt", "雨季到了。")]), 1, "The file has one text only");
  });

  test("read --left-out shows the paragraphs that are in no document, and why, and a note says that there are some", () => {
    const html = `<h1>雨季</h1><p>雨季到了，江水涨了。</p><p>堤上有人守着。</p><div class="comments"><p>去年也是这样。</p></div>`;
    const file = write("comments.html", `<html><body>${html}</body></html>`);
    const { stdout, stderr } = duiqi(["read", file, "--left-out"]);
    expect(stdout).toContain("# left out: 1 paragraph\ncomments       去年也是这样。\n");
    expect(stderr).toContain("1 in comments. The first is “去年也是这样。”. [prose-left-out]");
    expect(duiqi(["read", file]).stdout).not.toContain("left out");
    expect(duiqi(["read", write("plain.txt", "雨季到了。"), "--left-out"]).stdout).toContain("# left out: nothing\n");
  });

  test("split prints the sentences of the article, the gold ones", () => {
    expect(duiqi(["split", release("zh.html")]).stdout).toBe(readFileSync(release("zh.txt"), "utf8"));
  });

  test("split --words puts spaces between words, by jieba or by another segmenter", () => {
    const file = write("w.txt", "2月23日，研究生命起源的會議在成都召開。\n");
    expect(duiqi(["split", "--words", file]).stdout).toBe("2月23日 ， 研究 生命 起源 的 會議 在 成都 召開 。\n");
    const { stdout } = duiqi(["split", "--words", "--segmenter", "longest-match", file]);
    expect(stdout).toBe("2月23日 ， 研究生 命 起源 的 會議 在 成都 召開 。\n");
    expectError(duiqi(["split", "--words", "--segmenter", "mine", file]), 2, "--segmenter");
  });

  test("evaluate judges files and folders", () => {
    const gold = write("x.gold", "[0]:[0]\n[1]:[1,2]\n[2]:[]\n");
    const found = write("x.align", "[0]:[0]\n[1]:[1]\n[2]:[2]\n");
    const table = duiqi(["evaluate", gold, found]).stdout;
    expect(table).toMatch(/strict\s+0\.333\s+0\.500\s+0\.400/);
    const [report] = JSON.parse(duiqi(["evaluate", folder, folder, "--json"]).stdout);
    expect(report.micro.strict.f1).toBeCloseTo(0.4, 12);
    expectError(duiqi(["evaluate", gold, write("bad.align", "[0]:[0]\nzero\n")]), 1, "bad.align:2");
  });

  test("--version names the version and the word segmenter, --help the commands", () => {
    expect(duiqi(["--version"]).stdout).toMatch(
      /^duiqi \d+\.\d+\.\d+ \(align cuts words by the lexicon, split --words by jieba; node v/,
    );
    const { stdout, status } = duiqi(["--help"]);
    expect(status).toBe(0);
    for (const command of ["read", "split", "align", "pair", "build", "run", "work", "check", "evaluate", "bench"])
      expect(stdout).toContain(command);
  });
});
describe("duiqi check", () => {
  const HEAD = "source\ttarget\tsource_lang\ttarget_lang\n";
  const GOOD = "会议召开。\tThe meeting was held.\tzh\ten\n";
  const WRONG = "来了三人。\tFour people came.\tzh\ten\n";
  const CUT = "会议在省城召开。\tThe meeting was held in the\tzh\ten\n";

  test("shows what may be wrong, with the unit and the part marked, and exits with 1", () => {
    const { status, stdout, stderr } = duiqi(["check", write("units.tsv", HEAD + GOOD + WRONG)]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain(
      "     2  line 3       error    numbers-differ: The target has “Four”, but the source has “三”.",
    );
    expect(stdout).toContain("来了【三】人。");
    expect(stdout).toContain("【Four】 people came.");
    expect(stdout).toContain("2 units checked, 1 flagged: 1 error, 0 warnings, 0 notes");
  });

  test("--fail-on says from what on it fails", () => {
    const file = write("cut.tsv", HEAD + CUT);
    expect(duiqi(["check", file]).status).toBe(0);
    expect(duiqi(["check", file, "--fail-on", "warning"]).status).toBe(1);
    expect(duiqi(["check", write("good.tsv", HEAD + GOOD), "--fail-on", "note"]).status).toBe(0);
  });

  test("--json gives a finding a line, --rules picks rules", () => {
    const file = write("both.tsv", HEAD + WRONG + CUT);
    const { stdout } = duiqi(["check", file, "--json", "--rules", "truncated,mojibake"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(1);
    const { unit, line, rule, severity, target } = JSON.parse(lines[0]);
    expect([unit, line, rule, severity]).toEqual([2, 3, "truncated", "warning"]);
    expect(target.spans.map(({ start, end }: { start: number; end: number }) => target.text.slice(start, end))).toEqual(
      ["in the"],
    );
    expect(duiqi(["check", file, "--rules", "commas"]).status).toBe(2);
  });

  test.each(["tmx", "jsonl"])("reads %s, from standard input too", (format) => {
    const memory = duiqi(["align", release("zh.html"), release("en.html"), "--to", format]).stdout;
    const { status, stdout } = duiqi(["check", "-", "--from", format, "--json"], memory);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.not.stringContaining('"error"') });
  });

  test("a file that breaks its format is named with its line", () => {
    expectError(duiqi(["check", write("bad.tsv", `${HEAD}only one cell\n`)]), 1, "bad.tsv:2");
    expectError(duiqi(["check", write("units.doc", "x")]), 2, "--from says which is meant");
  });
});
