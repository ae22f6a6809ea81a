import { describe, expect, test } from "vitest";
import { alignDocuments, alignTogether, type Document, readPage, toUnits } from "../../../src/index.js";
import { sidesOf } from "../../../src/segment/index.js";

const read = (html: string) => readPage({ bytes: new TextEncoder().encode(html) });

const ROWS = [
  ["五月十二日，临江市召开城市更新工作现场会。", "Linjiang held a meeting on urban renewal on May 12."],
  ["去年完成改造四百二十个。居民很高兴。", "420 compounds were renovated last year, and residents were glad."],
  ["先地下后地上。", "Underground comes first. Then comes what lies above."],
];
const body = ROWS.map(([zh, en]) => `<p>${zh}</p><p>${en}</p>`).join("");
const { main, related } = read(`<h1>临江市召开城市更新工作现场会</h1>${body}`);
const [translation] = related;

const rowsOf = (source: Document, target: Document) =>
  toUnits(alignDocuments(source, target)).map((unit) => [unit.source.text, unit.target.text]);

describe("the paragraphs that a page puts side by side", () => {
  test("stay together, and a headline in one language alone", () => {
    const { beads } = alignDocuments(main, translation);
    expect(beads[0]).toMatchObject({ source: { start: 0, end: 1 }, target: { start: 0, end: 0 } });
    expect(rowsOf(main, translation)).toEqual(ROWS);
  });

  test("stay together the other way round", () => {
    expect(rowsOf(translation, main)).toEqual(ROWS.map(([zh, en]) => [en, zh]));
  });

  test("stay together among other pairs", () => {
    const pair = sidesOf(main, translation);
    const [beads, same] = alignTogether([pair, pair]);
    expect(beads).toHaveLength(4);
    expect(same).toEqual(beads);
    expect(alignTogether([pair], { evidence: ["length"] })[0]).toHaveLength(4);
  });

  test("around what a person has confirmed", () => {
    const bead = { source: { start: 0, end: 2 }, target: { start: 0, end: 1 }, confirmed: true } as const;
    const { beads } = alignDocuments(main, translation, { confirmed: [bead] });
    expect(beads.map(({ source }) => source.end)).toEqual([2, 4, 5]);
    expect(beads[0]).toEqual(bead);
  });

  test("say nothing of another text", () => {
    const other = read(`<h1>临江</h1>${ROWS.map(([zh]) => `<p>${zh}</p>`).join("")}`).main;
    const bare = { ...translation, pairs: undefined };
    expect(alignDocuments(other, translation).beads).toEqual(alignDocuments(other, { ...bare }).beads);
  });
});
