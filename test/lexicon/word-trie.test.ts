import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeLexicon, type LexiconContent, openLexicon, type WordTrie, wordTrie } from "../../src/lexicon/index.js";

const TOTAL = 1e6;

/** How often a tree says that a word occurs: 0 for none. */
function countIn(trie: WordTrie, word: string): number {
  let node = trie.first(word.charCodeAt(0));
  for (let at = 1; at < word.length; at++) node = trie.next(node, word.charCodeAt(at));
  return Math.exp(trie.logOf(node)) * TOTAL;
}

const trieOf = (counts: ReadonlyMap<string, number>, headwords: readonly string[] = []): WordTrie =>
  opened({
    entries: new Map(headwords.map((headword) => [headword, new Map([["word", 1]])])),
    words: { counts, total: TOTAL },
  });

const opened = (content: LexiconContent): WordTrie => wordTrie(openLexicon(encodeLexicon(content)).words);

describe("a tree of words", () => {
  it("has each word of several code units, its count kept to 2.5 %, and no other", () => {
    const word = fc.string({ unit: fc.constantFrom(..."中国人民大学生𠮷"), minLength: 2, maxLength: 5 });
    const count = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 900_000 }));
    fc.assert(
      fc.property(fc.dictionary(word, count), fc.array(word), fc.array(word), (record, headwords, others) => {
        const counts = new Map(Object.entries(record));
        const trie = trieOf(new Map([...headwords.map((word) => [word, 0] as const), ...counts]), [
          ...headwords,
          ...others,
        ]);
        for (const [known, times] of counts) {
          expect(countIn(trie, known) / times).toBeGreaterThan(0.974);
          expect(countIn(trie, known) / times).toBeLessThan(1.026);
        }
        for (const other of [...headwords, ...others]) {
          if (!counts.has(other)) expect(countIn(trie, other)).toBeCloseTo(headwords.includes(other) ? 0.01 : 0, 9);
        }
      }),
    );
  });

  it("has very many words behind one character", () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `一${String.fromCharCode(0x4e01 + at)}`);
    const trie = trieOf(new Map(words.map((word, at) => [word, 1 + (at % 9)])));
    expect(words.every((word, at) => Math.round(countIn(trie, word)) === 1 + (at % 9))).toBe(true);
  });

  it("takes words of the user's, as probable as the word in the middle, unless they are more probable", () => {
    const counts = new Map([
      ["大学", 500],
      ["学生", 2],
      ["人民", 31],
    ]);
    const trie = trieOf(counts);
    for (const word of ["大学", "学生", "龘龘", "人", ""]) trie.add(word);
    expect(["大学", "学生", "龘龘", "人", "民"].map((word) => Math.round(countIn(trie, word)))).toEqual([
      ...[504, 31, 31, 31, 0],
    ]);
    expect(Math.exp(trie.unknown) * TOTAL).toBeCloseTo(2, 9);
  });

  it("has nothing where the lexicon counts no words", () => {
    const trie = opened({ entries: new Map([["公园", new Map([["park", 1]])]]) });
    expect(countIn(trie, "公园")).toBe(0);
    expect(trie.guess).toBeUndefined();
    trie.add("公园");
    expect(trie.logOf(trie.next(trie.first("公".charCodeAt(0)), "园".charCodeAt(0)))).toBe(0);
  });

  it("is one's own: a word that is added stands in no other tree of the lexicon", () => {
    const lexicon = openLexicon(
      encodeLexicon({ entries: new Map(), words: { counts: new Map([["公园", 3]]), total: TOTAL } }),
    );
    wordTrie(lexicon.words).add("公园里");
    expect(countIn(wordTrie(lexicon.words), "公园里")).toBe(0);
    expect(Math.round(countIn(wordTrie(lexicon.words), "公园"))).toBe(3);
  });

  it("gives how probable characters are in places of unknown words, to a twelfth of a natural logarithm", () => {
    const places = new Map([["公", [-1.5, undefined, -17.3, -4]]]);
    const guess = { start: [-0.25, -3, -3, -1.5], steps: Array.from({ length: 16 }, (_, at) => -at), places };
    const words = { counts: new Map([["公园", 3]]), total: TOTAL, guess };
    const model = opened({ entries: new Map(), words }).guess;
    expect(model?.start).toEqual(guess.start);
    expect(model?.steps).toEqual(guess.steps.map((step) => step));
    for (const [place, log] of places.get("公")?.entries() ?? []) {
      const given = model?.place("公".charCodeAt(0), place);
      if (log === undefined) expect(given).toBeUndefined();
      else expect(Math.abs((given ?? 0) - log)).toBeLessThan(1 / 24 + 1e-9);
    }
    expect(model?.place("园".charCodeAt(0), 0)).toBeUndefined();
    expect(model?.place("龘".charCodeAt(0), 0)).toBeUndefined();
  });

  it("refuses more words behind one character than fit in a block", () => {
    const words = Array.from(
      { length: 130_000 },
      (_, at) => `一${String.fromCharCode(0x4e00 + (at % 400), 0x4e00 + at / 400)}`,
    );
    expect(() => trieOf(new Map(words.map((word, at) => [word, 1 + (at % 16)])))).toThrow("begin with “一”");
  });
});
