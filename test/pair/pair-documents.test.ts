import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { BitextError, type Document } from "../../src/model/index.js";
import { readPage } from "../../src/page/index.js";
import { type PairableDocument, pairDocuments, pairDocumentsAsync, pairProbability } from "../../src/pair/index.js";

const folder = resolve(import.meta.dirname, "../../data/releases");
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "gold")));
const article = (name: string, lang: "zh" | "en"): Document =>
  readPage({ bytes: readFileSync(join(folder, name, `${lang}.html`)) }).main;
const zh = names.map((name) => article(name, "zh"));
const en = names.map((name) => article(name, "en"));

/** The beginning of a document: so many of its blocks. */
const beginning = ({ lang, text, blocks }: Document, count: number): PairableDocument => ({
  lang,
  text: text.slice(0, blocks[Math.min(count, blocks.length) - 1].end),
});

/** The pairs that are found, as names. */
const found = (
  source: readonly (readonly [string, PairableDocument])[],
  target: readonly (readonly [string, PairableDocument])[],
): string[] =>
  pairDocuments(
    source.map(([, document]) => document),
    target.map(([, document]) => document),
  ).pairs.map((pair) => `${source[pair.source][0]} = ${target[pair.target][0]}`);

describe("pairDocuments", () => {
  test("every release finds its translation, in whatever order they come", () => {
    const source = names.map((name, at) => [name, zh[at]] as const);
    const target = names.map((name, at) => [name, en[at]] as const).reverse();
    expect(found(source, target)).toEqual(names.map((name) => `${name} = ${name}`));
  });

  test("releases of one register without a partner stay alone", () => {
    const half = names.length >> 1;
    const { pairs, unpairedSources, unpairedTargets } = pairDocuments(zh.slice(0, half), en.slice(half));
    expect(pairs).toEqual([]);
    expect(unpairedSources.map(({ document }) => document)).toEqual([...Array(half).keys()]);
    expect(unpairedTargets).toHaveLength(names.length - half);
    for (const { nearest } of unpairedSources) expect(nearest?.probability ?? 0).toBeLessThan(0.5);
  });

  test("summaries find their articles, and what has no partner is left over", () => {
    const source = names.flatMap((name, at) => (at % 4 === 3 ? [] : [[name, beginning(zh[at], 3)] as const]));
    const target = names.flatMap((name, at) => (at % 4 === 1 ? [] : [[name, en[at]] as const]));
    const expected = names.filter((_, at) => at % 4 === 0 || at % 4 === 2);
    expect(found(source, target)).toEqual(expected.map((name) => `${name} = ${name}`));
  });

  test("of an article and its summary the article wins", () => {
    const target = [en[1], en[0], en[2]];
    expect(pairDocuments([beginning(zh[0], 3), zh[0], zh[1]], target).pairs).toMatchObject([
      { source: 1, target: 1 },
      { source: 2, target: 0 },
    ]);
  });

  test("either side may be Chinese, with the same pairs and probabilities", () => {
    const there = pairDocuments(zh, en).pairs;
    const back = pairDocuments(en, zh).pairs.map(({ source, target, probability }) => ({
      source: target,
      target: source,
      probability,
    }));
    expect(back.sort((a, b) => a.source - b.source)).toEqual(there);
  });

  test("nothing pairs with nothing", () => {
    expect(pairDocuments([], [])).toEqual({ pairs: [], unpairedSources: [], unpairedTargets: [] });
    expect(pairDocuments(zh.slice(0, 1), [])).toEqual({
      pairs: [],
      unpairedSources: [{ document: 0 }],
      unpairedTargets: [],
    });
    expect(pairDocuments([{ lang: "zh", text: "" }], [{ lang: "en", text: "" }]).pairs).toEqual([]);
  });

  test("sides that share a language are refused", () => {
    for (const [source, target] of [
      [zh, zh],
      [[...zh, en[0]], en],
    ]) {
      expect(() => pairDocuments(source, target)).toThrow(BitextError);
    }
  });

  test("the asynchronous form gives the same, reports progress, and can be aborted", async () => {
    const stages: string[] = [];
    const result = await pairDocumentsAsync(zh, en, { onProgress: ({ stage }) => stages.push(stage) });
    expect(result).toEqual(pairDocuments(zh, en));
    expect(new Set(stages)).toEqual(new Set(["pair"]));
    const reason = new Error("enough");
    await expect(pairDocumentsAsync(zh, en, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe("pairProbability", () => {
  test("tells translations and summaries from releases of other events, two documents alone", () => {
    names.forEach((_, at) => {
      expect(pairProbability(zh[at], en[at])).toBeGreaterThan(0.5);
      expect(pairProbability(zh[at], en[(at + 1) % names.length])).toBeLessThan(0.2);
    });
  });

  test("a release of the same subject, but of another day, is no translation", () => {
    const [first, second] = ["2024-02-23-ai-robot-meeting", "2024-02-28-smart-manufacturing"].map((name) =>
      names.indexOf(name),
    );
    expect(pairProbability(zh[second], en[first])).toBeLessThan(0.2);
    expect(pairProbability(zh[first], en[second])).toBeLessThan(0.2);
  });
});
