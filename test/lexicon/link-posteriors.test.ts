import fc from "fast-check";
import { expect, test } from "vitest";
import { learnedLines } from "../../scripts/words/learned-table.js";
import { type IdPair, linkPosteriors, type WordChances } from "../../scripts/words/link-posteriors.js";
import { learnLinks } from "../../scripts/words/word-alignment.js";

const WORDS = 4;
const chance = fc.integer({ min: 1, max: 20 });
const chances: fc.Arbitrary<WordChances> = fc
  .record({
    words: fc.array(fc.array(chance, { minLength: WORDS, maxLength: WORDS }), { minLength: WORDS, maxLength: WORDS }),
    nullWord: fc.array(chance, { minLength: WORDS, maxLength: WORDS }),
    jumps: fc.array(chance, { minLength: 5, maxLength: 5 }),
  })
  .map(({ words, nullWord, jumps }) => ({
    words: words.map((row) => new Map(row.map((value, word) => [word, value / 100]))),
    nullWord: new Map(nullWord.map((value, word) => [word, value / 100])),
    jumps: Float64Array.from(jumps),
  }));
const words = fc.array(fc.nat({ max: WORDS - 1 }), { minLength: 1, maxLength: 3 });
const pairs: fc.Arbitrary<IdPair> = fc.record({ source: words, target: words });

/** Each way to link the target's words, one after the other: which source word, or none behind which. Slow, and plainly right. */
function naivePosteriors({ source, target }: IdPair, known: WordChances): number[][] {
  const n = source.length;
  const most = (known.jumps.length - 1) / 2;
  const move = (from: number, to: number): number => {
    const of = (at: number): number => known.jumps[Math.max(-most, Math.min(most, at - from)) + most];
    return of(to) / source.reduce((sum, _, at) => sum + of(at), 0);
  };
  const rows = target.map(() => new Array<number>(n + 1).fill(0));
  const go = (at: number, behind: number | undefined, weight: number, way: readonly number[]): void => {
    if (at === target.length) {
      for (const [row, link] of way.entries()) rows[row][link] += weight;
      return;
    }
    for (let link = 0; link < n; link++) {
      const arrive = behind === undefined ? 1 / n : move(behind, link);
      const word = known.words[source[link]].get(target[at]) ?? 0;
      go(at + 1, link, weight * arrive * 0.8 * word, [...way, link]);
      const stay = behind === undefined ? 1 / n : link === behind ? 1 : 0;
      go(at + 1, link, weight * stay * 0.2 * (known.nullWord.get(target[at]) ?? 0), [...way, n]);
    }
  };
  go(0, undefined, 1, []);
  return rows.map((row) => row.map((value) => value / row.reduce((sum, each) => sum + each, 0)));
}

test("where order counts, chances of links are those of all ways to link the words (property)", () => {
  fc.assert(
    fc.property(pairs, chances, (pair, known) => {
      const rows = linkPosteriors(pair, known, { isOrdered: true, jumpCounts: new Float64Array(5) });
      for (const [j, row] of naivePosteriors(pair, known).entries()) {
        for (const [i, value] of row.entries()) expect(rows[j][i]).toBeCloseTo(value, 10);
      }
    }),
    { numRuns: 60 },
  );
});

test("every target word jumps once or stays, so that jumps are counted no oftener than words follow each other", () => {
  fc.assert(
    fc.property(pairs, chances, (pair, known) => {
      const jumpCounts = new Float64Array(5);
      const rows = linkPosteriors(pair, known, { isOrdered: true, jumpCounts });
      const linked = rows.slice(1).reduce((sum, row) => sum + 1 - row[pair.source.length], 0);
      expect(jumpCounts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(linked, 8);
    }),
    { numRuns: 60 },
  );
});

test("words that always stand across from each other are learned, whatever stands beside them", () => {
  // 0 ↔ 0 and 1 ↔ 1 in changing company
  const made = Array.from({ length: 12 }, (_, at) => ({
    source: [at % 2, 2 + (at % 5)],
    target: [2 + ((at * 3) % 5), at % 2],
  }));
  const links = learnLinks(made, { sources: 7, targets: 7, rounds: { unordered: 4, ordered: 3 } });
  for (const word of [0, 1]) {
    const row = [...links[word]].sort(([, a], [, b]) => b - a);
    expect(row[0][0]).toBe(word);
    expect(row[0][1]).toBeGreaterThan(4); // of the six times that it stands there
  }
});

test("the table has Chinese words with their stems, the worthiest first, and neither faint links nor little words", () => {
  const links = [
    new Map([
      [0, 8],
      [1, 2],
      [2, 9],
    ]),
    new Map([[0, 0.3]]),
    new Map([[1, 5]]),
  ];
  const zh = { words: ["声音", "风", "ok"], counts: [10, 1, 5] };
  const en = { words: ["voic", "nois", "the"], counts: [10, 4, 100] };
  expect(learnedLines(links, zh, en, (word) => word === "the")).toEqual(["声音\tvoic\t0.80", "声音\tnois\t0.32"]);
});
