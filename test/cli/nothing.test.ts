import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const main = resolve(import.meta.dirname, "../../dist/cli/main.js");
vi.setConfig({ testTimeout: 60_000 }); // several processes a test, on machines that may be busy

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-nothing-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

function write(name: string, content: string): string {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
  return at(name);
}

function duiqi(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8", input: "" });
  return { status, stdout, stderr };
}

const tmx = (...units: readonly string[]): string =>
  `<tmx version="1.4"><header srclang="zh"/><body>${units.join("")}</body></tmx>`;
const tu = (...texts: readonly (readonly [lang: string, text: string])[]): string =>
  `<tu>${texts.map(([lang, text]) => `<tuv xml:lang="${lang}"><seg>${text}</seg></tuv>`).join("")}</tu>`;
const EMPTY = tmx();
const ONE_LANGUAGE = tmx(tu(["zh", "港口"], ["zh-TW", "港埠"]));
const ALONE = tmx(tu(["zh", "港口"]), tu(["zh", "码头"]));
const GOOD = tmx(tu(["zh", "港口"], ["en", "port"]));

/** That a command comes out with nothing, says why in one sentence, and exits with 1. */
function expectNothing(args: readonly string[], message: string): void {
  const { status, stdout, stderr } = duiqi(...args);
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^duiqi: .*\.$/);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
}

test("memory add of units that are all left out is an error, and makes no memory", () => {
  for (const [content, why] of [
    [ONE_LANGUAGE, "No unit was added: 1 in one language left out."],
    [ALONE, "No unit was added: 2 without a translation left out."],
    [EMPTY, "units.tmx."],
  ] as const) {
    expectNothing(["memory", "add", at("new.db"), write("units.tmx", content)], why);
    expect(readdirSync(folder).filter((name) => name.startsWith("new.db"))).toEqual([]);
  }
  const file = write("units.tmx", GOOD);
  expect(duiqi("memory", "add", at("old.db"), file).status).toBe(0);
  expect(duiqi("memory", "add", at("old.db"), file).status).toBe(0); // known already: they are in it
  expectNothing(["memory", "add", at("old.db"), write("units.tmx", EMPTY)], "No unit was added: there is none in");
  expectNothing(
    ["memory", "export", at("old.db"), "--where", "score<0.1", "-o", at("export.tmx")],
    "No unit was written: the memory has none that --where holds of.",
  );
  expect(existsSync(at("export.tmx"))).toBe(false);
});

describe("convert that writes none", () => {
  test.each([
    ["tsv", EMPTY, "No unit was written: there is none in"],
    ["moses", EMPTY, "No unit was written: there is none in"],
    ["hunalign", EMPTY, "No unit was written: there is none in"],
    ["jsonl", ALONE, "No unit was written: 2 without a translation left out."],
  ])("units, into %s", (to, content, message) => {
    const kept = write("kept", "before");
    expectNothing(["convert", write("in.tmx", content), "--to", to, "-o", kept], message);
    expect(readFileSync(kept, "utf8")).toBe("before");
    expect(readdirSync(folder).filter((name) => name.startsWith("kept."))).toEqual([]);
  });

  test("beads", () => {
    const [zh, en] = [write("c.zh", "港口\n"), write("c.en", "port\n")];
    const [none, alone] = [write("none.beads", ""), write("alone.beads", "[0]:[]\n[]:[0]\n")];
    expectNothing(["convert", none, "--to", "ladder"], "No bead was written: there is none in");
    expectNothing(["convert", alone, zh, en, "--to", "tmx"], "No unit was written: 2 beads of one side left out.");
    expect(duiqi("convert", alone, "--to", "ladder").status).toBe(0); // these are beads
  });
});

test("check and review of a file without units", () => {
  expectNothing(["check", write("empty.tmx", EMPTY)], "No unit was checked: there is none in");
  expectNothing(["check", write("alone.tmx", ALONE)], "No unit was checked: 2 without a translation left out.");
  expectNothing(["review", at("empty.tmx"), "-o", at("page.html")], "No unit can be reviewed: there is none in");
});

test("align and review of beads of which none has two sides", () => {
  const [zh, en, beads] = [write("a.zh", "港口\n"), write("a.en", "port\n"), write("a.beads", "[0]:[]\n[]:[0]\n")];
  const message = "No unit was written: none of 2 beads has text on both sides.";
  const how = ["--split", "lines", "-o", at("none.tmx")];
  expectNothing(["review", zh, en, "--beads", beads, "--journal", at("j.jsonl"), ...how], message);
  const empty = write("empty.en", "");
  for (const to of ["tmx", "tsv"]) {
    expectNothing(
      ["align", zh, empty, "--source-lang", "zh", "--target-lang", "en", "--split", "lines", "--to", to],
      "No unit was written: none of 1 beads has text on both sides.",
    );
  }
});

test("pair and build that find no pair, or nothing that is sure enough", () => {
  const [zh, en] = ["zh", "en"].map((side) => at(side));
  write("zh/a.txt", "港口今天开放，第一艘货船已经靠岸，工人正在卸货。\n");
  write("en/b.txt", "The theatre closed for the winter, and the actors went home to their villages.\n");
  for (const [command, output] of [
    ["pair", "m.tsv"],
    ["build", "m.tmx"],
  ]) {
    expectNothing(
      [command, zh, en, "-o", at(output), "--leftovers", at("left.tsv")],
      "No documents were paired: none has",
    );
    expect(existsSync(at(output))).toBe(false);
    expect(readFileSync(at("left.tsv"), "utf8").split("\n")).toHaveLength(4);
  }
  write("pages/a.txt", "港口今天开放，第一艘货船已经靠岸。\n工人正在卸货，市长发表讲话。\n");
  write(
    "pages/b.txt",
    "The port opened today, and the first freighter has berthed.\nThe workers unload it, the mayor spoke.\n",
  );
  expectNothing(["build", at("pages"), "--probability", "0", "--score", "1"], "below a score of 1 left out.");
});

test("run of pairs that are aligned, of which no bead has two sides", () => {
  const english = "The theatre closed for the winter, and the actors went home to their villages. ".repeat(30);
  write("pairs.tsv", `source\ttarget\n${write("r.zh", "港口\n")}\t${write("r.en", `${english}\n`)}\n`);
  expectNothing(
    ["run", at("pairs.tsv"), "-o", at("run"), "--split", "lines", "--threshold", "0"],
    "None of the 1 pairs gave units",
  );
  expect(JSON.parse(readFileSync(at("run/left-out.jsonl"), "utf8"))).toMatchObject({ state: "aligned", units: 0 });
});
