import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const main = resolve(import.meta.dirname, "../../dist/cli/main.js");
let folder: string;

const PAIRS = [
  ["他们参观了数字化车间。", "They visited a digital workshop."],
  ["数字化车间里没有人。", "There was nobody in the digital workshop."],
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-terms-"));
  writeFileSync(join(folder, "units.tsv"), PAIRS.map((pair) => `${pair.join("\t")}\n`).join(""));
  writeFileSync(join(folder, "mine.tsv"), "数字化车间\tdigitized shop\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

function duiqi(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

describe("duiqi terms", { timeout: 60_000 }, () => {
  test("writes a table with the columns named, and says how many terms there are", () => {
    const { code, err } = duiqi("terms", "units.tsv", "-o", "terms.tsv");
    expect(code).toBe(0);
    expect(err).toMatch(/^duiqi: terms\.tsv: \d+ terms\n$/);
    const [header, ...rows] = read("terms.tsv").split("\n");
    expect(header.split("\t").slice(0, 4)).toEqual(["chinese", "english", "score", "count"]);
    expect(rows.find((row) => row.startsWith("数字化车间\tdigital workshop\t"))).toContain(PAIRS[0][1]);
  });

  test("writes a glossary that --glossary reads, and says what another one contradicts", () => {
    expect(duiqi("terms", "units.tsv", "-o", "mine.glossary", "--least", "2").code).toBe(0);
    expect(read("mine.glossary")).toContain("数字化车间\tdigital workshop\n");
    const again = duiqi("terms", "units.tsv", "--glossary", "mine.glossary", "--to", "jsonl");
    expect(again.out).toContain('"glossary":"known"');
    const { err } = duiqi("terms", "units.tsv", "--glossary", "mine.tsv", "-o", "terms.csv");
    expect(err).toMatch(/0 of them known, 1 translated otherwise in the glossary\n$/);
    expect(read("terms.csv")).toMatch(/^\ufeffchinese,english,/);
  });

  test("takes a memory, whatever it is called, and the document that its units were taken from", () => {
    expect(duiqi("memory", "add", "kept", "units.tsv", "--document", "visit").code).toBe(0);
    const { code, out } = duiqi("terms", "kept", "--to", "jsonl");
    expect(code).toBe(0);
    const line = out.split("\n").find((each) => each.includes('"chinese":"数字化车间"')) ?? "";
    expect(JSON.parse(line)).toMatchObject({ english: "digital workshop", documents: ["visit"] });
  });

  test("ends with 1 where there is no term, and with 2 where it is asked for what it cannot do", () => {
    writeFileSync(join(folder, "bare.tsv"), "是的。\tYes.\n");
    expect(duiqi("terms", "bare.tsv", "-o", "none.tsv")).toMatchObject({
      code: 1,
      err: "duiqi: No term was written: none was found in bare.tsv.\n",
    });
    expect(duiqi("terms", "units.tsv", "-o", "terms.pdf").code).toBe(2);
    expect(duiqi("terms", "units.tsv", "--new").code).toBe(2);
  });
});
