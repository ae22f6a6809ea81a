import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { alignDocuments } from "../../src/align/index.js";
import { evaluateCorpus } from "../../src/evaluate/index.js";
import { parseBrackets } from "../../src/format/index.js";
import type { Document } from "../../src/model/index.js";
import { readPage } from "../../src/page/index.js";
import { splitSentences } from "../../src/segment/index.js";
import expected from "./expected.json" with { type: "json" };

const folder = resolve(import.meta.dirname, "../../data/releases");
const releases = readdirSync(folder).filter((name) => existsSync(join(folder, name, "gold")));

const article = (name: string, lang: "zh" | "en"): Document =>
  readPage({ bytes: readFileSync(join(folder, name, `${lang}.html`)) }).main;
const goldSentences = (name: string, lang: "zh" | "en"): string[] =>
  readFileSync(join(folder, name, `${lang}.txt`), "utf8")
    .trimEnd()
    .split("\n");

test("there are a dozen releases at least", () => {
  expect(releases.length).toBeGreaterThanOrEqual(12);
});

describe.each(releases)("%s", (name) => {
  test.each(["zh", "en"] as const)("its %s page gives exactly the gold sentences", (lang) => {
    const document = article(name, lang);
    const sentences = splitSentences(document).map(({ text }) => text.replace(/\s+/g, " "));
    expect(sentences).toEqual(goldSentences(name, lang));
    expect(document.date).toBe(name.slice(0, "2024-01-01".length));
  });
});

test("from bytes to beads, strict F1 over all releases holds its bound", () => {
  const judged = releases.map((name) => ({
    name,
    gold: parseBrackets(readFileSync(join(folder, name, "gold"), "utf8")),
    found: alignDocuments(article(name, "zh"), article(name, "en")).beads,
  }));
  const { strict } = evaluateCorpus(judged).micro;
  expect(strict.f1).toBeGreaterThanOrEqual(expected.releases.strictF1);
  // a bound that is easily held is none: when this fails, tighten expected.json
  expect(strict.f1).toBeLessThan(expected.releases.strictF1 + 0.005);
});
