import { expect, test } from "vitest";
import { errorKinds, errorPlaces, evaluateCorpus } from "../../src/evaluate/index.js";
import {
  byteDecoder,
  parseBrackets,
  parseChampollion,
  parseCsv,
  parseHunalign,
  parseIndexBeads,
  parseJsonl,
  parseLadder,
  parseMoses,
  parseTsv,
  writeBrackets,
  writeChampollion,
  writeCsv,
  writeHunalign,
  writeJsonl,
  writeLadder,
  writeMoses,
  writeTsv,
} from "../../src/format/index.js";
import type { Bead, TranslationUnit } from "../../src/model/index.js";
import { readPage } from "../../src/page/index.js";
import { parseJournal } from "../../src/review/index.js";
import { sideFromLines, splitEnglish } from "../../src/segment/index.js";
import { quantitiesIn } from "../../src/text/index.js";

// more than the arguments that fit on the stack of a call: 125,000 in Node 20, of 984 KB
const MANY = 140_000; // more than V8 takes as arguments of one call, some 125,000

const many = <T>(make: (at: number) => T): T[] => Array.from({ length: MANY }, (_, at) => make(at));
const repeated = (line: string): string => line.repeat(MANY);

const units: TranslationUnit[] = many(() => ({
  source: { lang: "zh", text: "雨停了。" },
  target: { lang: "en", text: "The rain stopped." },
  score: 1,
}));
const beads: Bead[] = many((at) => ({
  source: { start: at, end: at + 1 },
  target: { start: at, end: at + 1 },
  cost: 0,
  score: 1,
}));
const texts = { source: many(() => "雨停了。"), target: many(() => "The rain stopped.") };
const langs = { sourceLang: "zh", targetLang: "en" } as const;

test.each<readonly [string, () => readonly unknown[]]>([
  ["TSV", () => parseTsv(writeTsv(units))],
  ["CSV", () => parseCsv(writeCsv(units))],
  ["JSON Lines", () => parseJsonl(writeJsonl(units))],
  ["Moses", () => parseMoses(writeMoses(units), langs)],
  ["brackets", () => parseBrackets(writeBrackets(beads))],
  ["brackets for judging", () => parseIndexBeads(writeBrackets(beads))],
  ["Champollion", () => parseChampollion(writeChampollion(beads))],
  ["a ladder", () => parseLadder(writeLadder(beads))],
  ["hunalign’s text", () => parseHunalign(writeHunalign({ ...texts, beads })).source],
  ["a journal", () => parseJournal(JOURNAL)?.entries ?? []],
  ["lines", () => sideFromLines(texts.source, "zh").sentences],
])("%s of 140,000 are read", (_, read) => {
  expect(read()).toHaveLength(MANY);
});

const TEXT = { file: "a", digest: "", sentences: [] };
const HEADER = { journal: "duiqi review", version: 1, source: TEXT, target: TEXT, beads: [] };
const JOURNAL = `${JSON.stringify(HEADER)}\n${repeated('{"undo":true}\n')}`;

test("one bead of 140,000 sentences is read, written and judged", () => {
  const range = { source: { start: 0, end: MANY }, target: { start: 0, end: MANY } };
  const bead = { ...range, score: 1 };
  expect(parseBrackets(writeBrackets([bead]))).toEqual([bead]);
  expect(parseChampollion(writeChampollion([bead]))).toEqual([range]);
  expect(parseHunalign(writeHunalign({ ...texts, beads: [bead] })).source).toHaveLength(MANY);
  const [one, all] = [[bead], beads.slice(0, 2)];
  expect(errorKinds(one, all).wrong).toHaveLength(1);
  expect(errorPlaces(one, all)).toHaveLength(1);
  expect(evaluateCorpus([{ name: "a", found: one, gold: all }]).micro.strict.f1).toBe(0);
});

test("a bead that names a sentence a billion away is judged", () => {
  const [found, gold] = ["[1000000000]:[1000000000]", "[0]:[0]"].map(parseIndexBeads);
  expect(evaluateCorpus([{ name: "a", found, gold }]).micro.strict.f1).toBe(0);
  expect(() => parseLadder("0\t0\n1000000000\t1\n")).toThrow(expect.objectContaining({ code: "format-invalid" }));
});

test("sentences, quantities, lines and bytes beyond 130,000 are taken", () => {
  expect(splitEnglish(repeated("It rained. "))).toHaveLength(MANY);
  expect(quantitiesIn(`May ${repeated("1-")}`, "en").length).toBeGreaterThan(MANY - 2);
  const bytes = new TextEncoder().encode(`<p>It rained.</p>${repeated("<p>It rained.")}`);
  expect(readPage({ bytes }).main.blocks).toHaveLength(MANY + 1);
  expect(byteDecoder().push(bytes)).toHaveLength(bytes.length);
});
