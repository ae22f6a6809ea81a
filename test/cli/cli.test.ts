import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const project = resolve(import.meta.dirname, "../..");
const main = join(project, "dist/cli/main.js");
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

function duiqi(args: readonly string[], input?: string): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    input: input ?? "",
  });
  return { status, stdout, stderr };
}

/** The command fails with this code and one line that says this, and no stack trace. */
function expectError({ status, stdout, stderr }: Outcome, code: number, message: string): void {
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  expect(stdout).toBe("");
  expect(status).toBe(code);
}

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
    const strangers = write("strangers.en", "She boiled two eggs.\nNobody knew the tune at all.\n");
    const { status, stderr } = duiqi(["align", zh(), strangers, "--split", "lines", "--to", "beads"]);
    expect(status).toBe(0);
    expect(stderr).toContain("hardly translate each other");
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
    expectError(duiqi(["read", folder]), 1, "cannot be read: it is a folder.");
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
    [["align", "only-one.html"], "missing required argument 'target'"],
    [["align", "a", "b", "--to", "docx"], "Allowed choices are"],
    [["align", "a", "b", "--evidence", "magic"], "“magic” is no kind of evidence"],
    [["align", "a", "b", "--source-lang", "fr"], "Expected zh or en"],
    [["frobnicate"], "“frobnicate” is no command; expected one of read, split, align, evaluate."],
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

  test("split prints the sentences of the article, the gold ones", () => {
    expect(duiqi(["split", release("zh.html")]).stdout).toBe(readFileSync(release("zh.txt"), "utf8"));
  });

  test("split --words puts spaces between words, whichever segmenter there is", () => {
    const { stdout } = duiqi(["split", "--words", write("w.txt", "2月23日，会议在成都召开。\n")]);
    expect(stdout).toContain("2月23日 ，");
    expect(stdout.replace(/ /g, "")).toBe("2月23日，会议在成都召开。\n");
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
      /^duiqi \d+\.\d+\.\d+ \(align cuts words by the lexicon, split --words by (nodejieba|@node-rs\/jieba|longest-match); node v/,
    );
    const { stdout, status } = duiqi(["--help"]);
    expect(status).toBe(0);
    for (const command of ["read", "split", "align", "evaluate"]) expect(stdout).toContain(command);
  });
});
