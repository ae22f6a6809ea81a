import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeLexicon, openLexicon } from "../../src/lexicon/index.js";

// few characters, some of two code units, so that words share beginnings, lengths and buckets
const word = fc
  .array(fc.constantFrom("中", "国", "人", "𰻝", "𠮷", "A", "5"), { minLength: 1, maxLength: 20 })
  .map((characters) => characters.join(""));
const stem = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("a", "b", "c", "é") });
const entries = fc
  .array(fc.tuple(word, fc.dictionary(stem, fc.integer({ min: 1, max: 7 }), { maxKeys: 5 })), { maxLength: 60 })
  .map((list) => new Map(list.map(([headword, stems]) => [headword, new Map(Object.entries(stems))])));

test("finds what a map finds, in every stretch of a text", () => {
  fc.assert(
    fc.property(entries, fc.array(word, { maxLength: 4 }), (entries, words) => {
      const lexicon = openLexicon(encodeLexicon({ entries }));
      const text = [...words, ...entries.keys()].join("").slice(0, 80);
      for (let start = 0; start < text.length; start++) {
        for (let end = start; end <= text.length; end++) {
          const entry = lexicon.find(text, start, end);
          const isWord = entries.has(text.slice(start, end));
          if (isWord !== entry >= 0) expect.fail(`“${text.slice(start, end)}” is found as ${entry}`);
          if (isWord) expect(lexicon.headword(entry)).toBe(text.slice(start, end));
        }
      }
    }),
  );
});

test("gives every entry the translations it was made with", () => {
  fc.assert(
    fc.property(entries, (entries) => {
      const lexicon = openLexicon(encodeLexicon({ entries }));
      expect(lexicon.entryCount).toBe(entries.size);
      for (let entry = 0; entry < lexicon.entryCount; entry++) {
        const stems = new Map<string, number>();
        for (let gloss = lexicon.glossStart(entry); gloss < lexicon.glossStart(entry + 1); gloss++) {
          stems.set(lexicon.stem(lexicon.glossStems[gloss]), lexicon.glossWeights[gloss] / 32);
        }
        expect(stems).toEqual(entries.get(lexicon.headword(entry)));
        for (const stem of stems.keys()) expect(lexicon.stem(lexicon.findStem(stem))).toBe(stem);
      }
    }),
  );
});

const replaced = fc.string({
  unit: fc.constantFrom("國", "乾", "隆", "国", "𰻝", "\ud842", "x"),
  minLength: 1,
  maxLength: 3,
});

test("simplifying keeps the length, and the naive way gives the same", () => {
  const pairs = fc.array(fc.tuple(fc.constantFrom("國", "乾", "乾隆", "國乾", "乾隆國"), fc.constantFrom("甲", "乙")), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(pairs, fc.array(replaced), (pairs, parts) => {
      const simplifications = new Map<string, string>(pairs.map(([from, to]) => [from, to.repeat(from.length)]));
      const text = parts.join("");
      const simple = openLexicon(encodeLexicon({ entries: new Map(), simplifications })).simplify(text);
      const longestFirst = [...simplifications.keys()].sort((a, b) => b.length - a.length);
      const naive =
        longestFirst.length === 0
          ? text
          : text.replace(new RegExp(longestFirst.join("|"), "g"), (from) => simplifications.get(from) ?? from);
      expect(simple).toBe(naive);
      expect(simple).toHaveLength(text.length);
    }),
  );
});
