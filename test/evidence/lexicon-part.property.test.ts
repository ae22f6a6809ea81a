import fc from "fast-check";
import { expect, test } from "vitest";
import { type PairWords, pairWords } from "../../src/evidence/index.js";
import { defaultLexicon, encodeLexicon, encodeLexiconFor, type Lexicon, openLexicon } from "../../src/lexicon/index.js";
import { syntheticPair } from "../support/synthetic-pair.js";

const kinds = new Set(["lexicon", "numbers", "names"] as const);

/** Everything that the words of a pair are, links in their order. */
const plain = ({ zh, en, links }: PairWords): unknown => [zh, en, links.map((row) => [...row])];

function expectTheSame(whole: Lexicon, text: string, cuts: readonly number[], english: readonly string[]): void {
  const part = openLexicon(encodeLexiconFor(whole, [text]));
  const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  const sentences = [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end));
  const tied = (lexicon: Lexicon): unknown => plain(pairWords(sentences, english, { lexicon, kinds }));
  expect(tied(part)).toEqual(tied(whole));
}

const cuts = fc.array(fc.nat(10_000), { maxLength: 12 });

// few characters, which replace each other in many ways
const character = fc.constantFrom("國", "乾", "隆", "国", "干", "𰻝", "甲");
const word = fc.array(character, { minLength: 1, maxLength: 4 }).map((characters) => characters.join(""));
const stem = fc.constantFrom("dri", "king", "land", "ha", "an");
const lexicon = fc
  .record({
    entries: fc.array(fc.tuple(word, fc.dictionary(stem, fc.integer({ min: 1, max: 7 }), { maxKeys: 4 })), {
      maxLength: 25,
    }),
    readings: fc.array(
      fc.tuple(character, fc.array(fc.constantFrom("ha", "an", "lv"), { minLength: 1, maxLength: 2 })),
      {
        maxLength: 5,
      },
    ),
    simplifications: fc.array(
      fc.tuple(
        fc.constantFrom("國", "乾", "乾隆", "國乾", "乾隆國"),
        fc.array(fc.constantFrom("国", "干", "乾", "隆"), { minLength: 3, maxLength: 3 }),
      ),
      { maxLength: 5 },
    ),
  })
  .map(({ entries, readings, simplifications }) =>
    openLexicon(
      encodeLexicon({
        entries: new Map(entries.map(([headword, stems]) => [headword, new Map(Object.entries(stems))])),
        readings: new Map(readings),
        simplifications: new Map(simplifications.map(([from, to]) => [from, to.slice(0, from.length).join("")])),
      }),
    ),
  );

test("with the part that a text needs, words are cut and tied as with the whole lexicon, wherever sentences end", () => {
  const text = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(""));
  const english = fc.array(fc.constantFrom("The dry king.", "Han land", "An", "Lyu, a king"), { maxLength: 4 });
  fc.assert(fc.property(lexicon, text, cuts, english, expectTheSame), { numRuns: 500 });
});

test("so it is with the lexicon that is built in", () => {
  const whole = defaultLexicon();
  const { zh, en } = syntheticPair(whole, 60, () => [1, 1]);
  const traditional = "乾隆皇帝於2月23日會見了王曉暉，投資一百一十億元，AI企業發展乾燥設備。";
  const text = zh.join("") + traditional.repeat(2);
  const english = [...en, "On February 23, the Qianlong Emperor met Wang Xiaohui; 11 billion yuan for AI.", "dry gear"];
  fc.assert(
    fc.property(cuts, (places) => expectTheSame(whole, text, places, english)),
    { numRuns: 15 },
  );
});
