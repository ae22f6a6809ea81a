import { describe, expect, test } from "vitest";
import { type GoldDocument, releases } from "../../../bench/gold-sets.js";
import { align } from "../../../src/align/index.js";
import { type Bead, isEmptyRange, rangeSize, type Side } from "../../../src/model/index.js";
import { sideFromLines } from "../../../src/segment/index.js";

const documents = releases("data/releases");

const side = ({ document, sentences }: Side, places: readonly number[]): Side =>
  sideFromLines(
    places.map((place) => sentences[place].text.trim()),
    document.lang,
  );
const isWhole = ({ source, target }: Bead): boolean => !isEmptyRange(source) && !isEmptyRange(target);

const scoreOf = ({ score }: Bead): number => score ?? 0;

/** A sentence of each document against its translation, with nothing around them. */
const alone = documents.flatMap(({ name, source, target, gold }) =>
  gold
    .filter((bead) => bead.source.length === 1 && bead.target.length === 1)
    .map((bead) => ({ name, source: side(source, bead.source), target: side(target, bead.target) })),
);

describe("the score of a bead", () => {
  test("of one sentence against its translation says that it is right", () => {
    const found = alone.map((pair) => ({ ...pair, beads: align(pair.source, pair.target) }));
    const right = found.filter(({ beads }) => beads.length === 1 && scoreOf(beads[0]) > 0.5);
    expect(right.length / found.length).toBeGreaterThan(0.9);
    const headlines = documents.map(({ source, target }) => align(side(source, [0]), side(target, [0])));
    expect(headlines.map((beads) => beads.length)).toEqual(headlines.map(() => 1));
  });

  test("of one sentence against another's translation says that it is wrong", () => {
    const strangers = alone.map((pair, at) => ({
      source: pair.source,
      target: alone[(at + 29) % alone.length].target,
    }));
    const sure = strangers.filter(({ source, target }) =>
      align(source, target).some((bead) => isWhole(bead) && scoreOf(bead) > 0.5),
    );
    expect(sure.length / strangers.length).toBeLessThan(0.03);
  });

  test("of texts that have nothing to do with each other is low for nearly all beads", () => {
    const scores = documents.flatMap(({ source }, at) =>
      align(source, documents[(at + 3) % documents.length].target).filter(isWhole),
    );
    const sure = scores.filter((bead) => scoreOf(bead) > 0.5);
    expect(sure.length / scores.length).toBeLessThan(0.1);
  });

  test("of a short heading without a known word is not low where the rest of the texts translate each other", () => {
    const { source, target } = documents[0];
    const zh = ["甲乙丙", ...source.sentences.map(({ text }) => text.trim())];
    const en = ["Qwertyuiop", ...target.sentences.map(({ text }) => text.trim())];
    const [heading] = align(sideFromLines(zh, "zh"), sideFromLines(en, "en"));
    expect([rangeSize(heading.source), rangeSize(heading.target)]).toEqual([1, 1]);
    expect(heading.score).toBeGreaterThan(0.4);
  });
});

/** The document with the English of its beads from `from` on moved to its end. */
function moved(
  { source, target, gold }: GoldDocument,
  from: number,
  count: number,
): { pair: [Side, Side]; zh: number[] } {
  const block = gold.slice(from, from + count);
  const away = new Set(block.flatMap((bead) => [...bead.target]));
  const places = target.sentences.map((_, place) => place).filter((place) => !away.has(place));
  const everything = source.sentences.map((_, place) => place);
  return {
    pair: [side(source, everything), side(target, [...places, ...away])],
    zh: block.flatMap((bead) => [...bead.source]),
  };
}

describe("the score of a sentence left out", () => {
  test("is low where its translation was left out at another place", () => {
    const scores = documents.flatMap((document) => {
      const { pair, zh } = moved(document, 3, 2);
      const beads = align(...pair).filter((bead) => isEmptyRange(bead.target) && zh.includes(bead.source.start));
      return beads.map(scoreOf);
    });
    expect(scores.length).toBeGreaterThan(10);
    expect(scores.filter((score) => score > 0.5).length / scores.length).toBeLessThan(0.2);
  });

  test("is high where it was left out and nothing like it is there", () => {
    const scores = documents.flatMap(({ source, target, gold }) => {
      const gone = gold.slice(3, 5);
      const without = new Set(gone.flatMap((bead) => [...bead.target]));
      const kept = target.sentences.map((_, place) => place).filter((place) => !without.has(place));
      const everything = source.sentences.map((_, place) => place);
      const zh = gone.flatMap((bead) => [...bead.source]);
      return align(side(source, everything), side(target, kept))
        .filter((bead) => isEmptyRange(bead.target) && zh.includes(bead.source.start))
        .map(scoreOf);
    });
    expect(scores.length).toBeGreaterThan(10);
    expect(scores.filter((score) => score < 0.5).length / scores.length).toBeLessThan(0.2);
  });
});
