import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeLexicon, openLexicon } from "../../../src/lexicon/index.js";
import { jiebaWords } from "../../../src/segment/index.js";

const TOTAL = 10_000;
const LEAST = 2;

/** All ways to cut a text into words and single characters. */
function segmentations(text: string, words: ReadonlyMap<string, number>): string[][] {
  if (text === "") return [[]];
  const characters = [...text];
  return characters.flatMap((_, at) => {
    const word = characters.slice(0, at + 1).join("");
    if (at > 0 && !words.has(word)) return [];
    return segmentations(text.slice(word.length), words).map((rest) => [word, ...rest]);
  });
}

const logOf = (cut: readonly string[], words: ReadonlyMap<string, number>): number =>
  cut.reduce((sum, word) => sum + Math.log((words.get(word) ?? LEAST) / TOTAL), 0);

it("the words of a text are the most probable of all ways to cut it", () => {
  const unit = fc.constantFrom("中", "国", "人", "𠮷", "a", "，");
  const word = fc.string({ unit, minLength: 1, maxLength: 4 });
  const count = fc.integer({ min: LEAST, max: 16 }); // which are kept as they are
  fc.assert(
    fc.property(fc.dictionary(word, count), fc.string({ unit, maxLength: 9 }), (record, text) => {
      const counts = new Map([...Object.entries(record), ["最少", LEAST]] as [string, number][]);
      const lexicon = openLexicon(encodeLexicon({ entries: new Map(), words: { counts, total: TOTAL } }));
      const cut = jiebaWords({ lexicon }).cut(text);
      expect(cut.join("")).toBe(text);
      // a character in no longer word has no rival, and is kept as unknown
      const inWords = new Map([...counts].filter(([word]) => [...word].length > 1 || isInLonger(word, counts)));
      const best = Math.max(...segmentations(text, inWords).map((each) => logOf(each, inWords)));
      expect(logOf(cut, inWords)).toBeCloseTo(best, 9);
    }),
  );
});

const isInLonger = (word: string, counts: ReadonlyMap<string, number>): boolean =>
  [...counts.keys()].some((other) => [...other].length > 1 && other.includes(word));
