import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ReviewInput, type ReviewInputOptions, readReviewInput } from "../../src/cli/review-input.js";
import { reviewOutputOf, writeReview } from "../../src/cli/review-output.js";
import { type Bead, type Bitext, isEmptyRange } from "../../src/model/index.js";
import { sideFromLines } from "../../src/segment/index.js";

const bead = (source: readonly [number, number], target: readonly [number, number], confirmed?: true): Bead => {
  const [from, to] = [source, target].map(([start, end]) => ({ start, end }));
  const score = isEmptyRange(from) || isEmptyRange(to) ? 0 : 0.25;
  return { source: from, target: to, cost: 1, score, ...(confirmed && { confirmed }) };
};

const zh = sideFromLines(["桥通车了。", "雨停了。", "大家回家。", "天晴了。"], "zh");
const bitext: Bitext = {
  source: { ...zh, document: { ...zh.document, url: "https://example.org/zh", date: "2024-02-23" } },
  target: sideFromLines(["The bridge is open.", "The rain has stopped.", "It is over.", "All go home."], "en"),
  beads: [bead([0, 1], [0, 1], true), bead([1, 2], [1, 3]), bead([2, 2], [3, 4], true), bead([2, 4], [4, 4])],
};

let folder: string;
let notes: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-review-"));
  notes = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    notes += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const write = (name: string): string => writeReview(bitext, reviewOutputOf(name), at(name), () => "a page");
const read = (names: readonly string[], options: Partial<ReviewInputOptions> = {}): Promise<ReviewInput> =>
  readReviewInput(names.map(at), { split: "sentences", ...options });

const marksOf = (beads: readonly Bead[] = []): string[] =>
  beads.map(
    ({ source, target, confirmed }) =>
      `${source.start}-${source.end} ${target.start}-${target.end}${confirmed ? " ✓" : ""}`,
  );
const unmarked = marksOf(bitext.beads).map((mark) => mark.replace(" ✓", ""));
const sentencesOf = ({ source, target }: ReviewInput): string[][] =>
  [source, target].map(({ sentences }) => sentences.map(({ text }) => text));

describe("what a review writes, it reads again", () => {
  test.each(["tmx", "xlf", "tsv", "csv", "jsonl"])(
    "units as .%s: beads of two sides, marks, scores, address and day",
    async (ending) => {
      expect(write(`book.${ending}`)).toBe("2 of 4 beads confirmed; 2 without a translation left out");
      const input = await read([`book.${ending}`]);
      expect(marksOf(input.beads)).toEqual(["0-1 0-1 ✓", "1-2 1-2"]);
      expect(input.beads?.map(({ score }) => score)).toEqual([0.25, 0.25]);
      expect(sentencesOf(input)).toEqual([
        ["桥通车了。", "雨停了。"],
        ["The bridge is open.", "The rain has stopped. It is over."],
      ]);
      expect(input.source.document).toMatchObject({ lang: "zh", url: "https://example.org/zh", date: "2024-02-23" });
      expect(input.target.document.url).toBeUndefined();
      expect(notes.replace(/.* does not keep ids\. .*\n/, "")).toBe(""); // XLIFF numbers its units
    },
  );

  test("InterText's three files: all beads and marks", async () => {
    expect(write("book.zh.en.xml")).toBe("2 of 4 beads confirmed; with book.zh.xml and book.en.xml; not kept: scores");
    for (const names of [["book.zh.en.xml"], ["book.zh.en.xml", "book.zh.xml", "book.en.xml"]]) {
      const input = await read(names, { from: "intertext" });
      expect(marksOf(input.beads)).toEqual(marksOf(bitext.beads));
      expect(sentencesOf(input)).toEqual(sentencesOf({ ...bitext, sourceFile: "", targetFile: "" }));
      expect(input).toMatchObject({ sourceFile: "book.zh.xml", targetFile: "book.en.xml" });
    }
  });

  test("brackets: all beads, and marks where InterText's links stand in for them", async () => {
    expect(write("book.beads")).toBe(
      "2 of 4 beads confirmed; with book.zh.txt and book.en.txt; not kept: what is confirmed",
    );
    write("links.xml");
    const how = { split: "lines" } as const;
    const texts = ["book.zh.txt", "book.en.txt"];
    const input = await read(texts, { ...how, beads: at("book.beads") });
    expect(marksOf(input.beads)).toEqual(unmarked);
    expect(input.beads?.map(({ score }) => score)).toEqual(bitext.beads.map(({ score }) => score));
    expect(marksOf((await read(texts, { ...how, beads: at("links.xml") })).beads)).toEqual(marksOf(bitext.beads));
    expect((await read(texts, how)).beads).toBeUndefined();
  });

  test("a page", () => {
    expect(write("book.html")).toBe("2 of 4 beads confirmed");
    expect(readdirSync(folder)).toEqual(["book.html"]);
  });
});

describe("duiqi review reads", () => {
  test("a ladder, for the texts that it is of", async () => {
    write("book.beads");
    writeFileSync(at("book.ladder"), "0\t0\t0.5\n1\t1\t0.5\n2\t3\t0\n2\t4\t0\n4\t4\t0\n");
    const texts = ["book.zh.txt", "book.en.txt"];
    expect(marksOf((await read(texts, { split: "lines", beads: at("book.ladder") })).beads)).toEqual(unmarked);
    writeFileSync(at("short.ladder"), "0\t0\t0.5\n1\t1\t0.5\n");
    await expect(read(texts, { split: "lines", beads: at("short.ladder") })).rejects.toThrow(
      /^The beads are of 1 and 1 sentences; .*book\.zh\.txt and .*book\.en\.txt have 4 and 4\./,
    );
  });

  test("units, and says what of them it has no place for", async () => {
    const fixture = resolve(import.meta.dirname, "../format/fixtures/omegat-level-2.tmx");
    copyFileSync(fixture, at("memory.tmx"));
    expect((await read(["memory.tmx"])).beads).toHaveLength(2);
    expect(notes).toMatch(
      /A review is of texts alone; what it writes does not keep .*inline codes.* \[facets-lost\]\n$/,
    );
  });

  test("no units of two directions, and no beads without texts", async () => {
    const unit = (source: string, target: string): string =>
      `${JSON.stringify({ source: { lang: source, text: "桥" }, target: { lang: target, text: "A bridge" }, score: 1 })}\n`;
    writeFileSync(at("mixed.jsonl"), unit("zh", "en") + unit("en", "zh"));
    await expect(read(["mixed.jsonl"])).rejects.toThrow("Unit 2 goes the other way than the first");
    write("book.beads");
    await expect(read(["book.beads"])).rejects.toThrow(/^brackets holds beads and no text; give the two texts/);
    await expect(read(["mixed.jsonl"], { beads: at("book.beads") })).rejects.toThrow("--beads belongs to two texts");
    await expect(read(["book.doc"])).rejects.toThrow("--from says which of");
  });

  test("no one text without the other, and no three", async () => {
    const expected = "Two texts that translate each other, or one file of units or beads, are expected; ";
    await expect(read(["zh.html"])).rejects.toThrow(`${expected}“${at("zh.html")}” alone is neither`);
    await expect(read(["a.txt", "b.txt", "c.txt"])).rejects.toThrow(`${expected}these 3 files are neither`);
  });

  test("no text twice", async () => {
    write("book.beads");
    await expect(read(["book.zh.txt", "book.zh.txt"], { split: "lines" })).rejects.toThrow("are both Chinese");
  });
});

test("a name that cannot be written to is refused", () => {
  expect(() => reviewOutputOf("out.doc")).toThrow("“out.doc” does not end in a format's name");
  expect(() => writeReview(bitext, "intertext", "-", () => "")).toThrow(
    "intertext is three files; -o names the first.",
  );
  expect(() => write("book.zh.xml")).toThrow(
    "“book.zh.xml” is the name of one text's file; book.zh.en.xml is expected.",
  );
});
