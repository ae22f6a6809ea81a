import fc from "fast-check";
import { expect, test } from "vitest";
import { driveSync } from "../../src/core/index.js";
import { clauseEnds } from "../../src/evidence/clause-cutter.js";
import { clausesSteps, goesOn } from "../../src/evidence/clause-texts.js";
import { pairWords } from "../../src/evidence/index.js";
import { defaultLexicon } from "../../src/lexicon/index.js";
import { textLength } from "../../src/text/index.js";

const how = { lexicon: defaultLexicon(), kinds: new Set(["lexicon"] as const) };
const ENGLISH = [
  "He came home, and nobody was there.",
  "On May 5, 2021, it rained; the road",
  " was wet — all",
  " day.",
  "",
];
const english = fc.array(
  fc.array(fc.constantFrom(...ENGLISH), { maxLength: 4 }).map((parts) => parts.join("")),
  { maxLength: 5 },
);

test("clauses share out the words and characters of the sentences: each word goes where it begins", () => {
  fc.assert(
    fc.property(english, (sentences) => {
      const { en, offsets } = pairWords([], sentences, how);
      if (offsets === undefined) throw new Error("The words that were just cut have no offsets.");
      const clauses = driveSync(clausesSteps(sentences, "en", en, offsets.en));
      expect(clauses.tokens.ids).toBe(en.ids);
      const goes = goesOn(clauses);
      sentences.forEach((sentence, at) => {
        const ends = clauseEnds(sentence, "en");
        const [first, last] = [clauses.firsts[at], clauses.firsts[at + 1]];
        expect(last - first).toBe(ends.length);
        expect(Array.from(goes.subarray(first, last))).toEqual(ends.map((_, clause) => (clause === 0 ? 0 : 1)));
        for (let word = en.starts[at]; word < en.starts[at + 1]; word++) {
          const clause = first + ends.findIndex((end) => offsets.en[word] < end);
          const { starts } = clauses.tokens;
          expect(starts[clause] <= word && word < starts[clause + 1]).toBe(true);
        }
        const characters = clauses.lengths.subarray(first, last).reduce((sum, length) => sum + length, 0);
        expect(characters).toBe(textLength(sentence));
      });
    }),
  );
});
