/**
 * Learns translations of words from texts, and writes them to `data/learned-words.tsv`: `npm run learn-words -- DIR`, in about three minutes.
 *
 * DIR has `tatoeba.tsv` (sentence pairs of tatoeba.org) and `bible.tsv` (verses): Chinese, a tab, English, one pair a line. The texts stay
 * where they are. Chinese is cut by the lexicon, which knows the same words with the table as without it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isLittleWord, QUANTITY, wordCutter } from "../src/evidence/index.js";
import { defaultLexicon } from "../src/lexicon/index.js";
import { type CountedWords, learnedLines } from "./words/learned-table.js";
import type { IdPair } from "./words/link-posteriors.js";
import { learnLinks } from "./words/word-alignment.js";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new RangeError("Usage: npm run learn-words -- DIR");

const SOURCES = {
  "tatoeba.tsv": "sentences of tatoeba.org (CC BY 2.0 FR)",
  "bible.tsv": "the Union Version and the King James Version by verse (public domain)",
};
const LONGEST = 80; // words of a side: of longer sentences few links are told apart, and the time grows with the cube
const ROUNDS = { unordered: 5, ordered: 4 }; // as Och and Ney (2003) train: what more rounds change is rare words, and for the worse

/** Numbers words as they come, and counts them. */
function numbered(): CountedWords & { idOf(word: string): number } {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const counts: number[] = [];
  const idOf = (word: string): number => {
    let id = ids.get(word);
    if (id === undefined) {
      id = words.length;
      ids.set(word, id);
      words.push(word);
      counts.push(0);
    }
    counts[id]++;
    return id;
  };
  return { words, counts, idOf };
}

const cutter = wordCutter({ lexicon: defaultLexicon() });
const isWord = (word: string): boolean => !word.startsWith(QUANTITY);
const [zh, en] = [numbered(), numbered()];
const pairs: IdPair[] = [];
for (const file of Object.keys(SOURCES)) {
  const lines = new Set(readFileSync(join(folder, file), "utf8").split("\n"));
  for (const line of lines) {
    const [chinese, english] = line.split("\t");
    if (english === undefined) continue;
    const source = cutter.chinese(chinese).words.filter(isWord);
    const target = cutter.english(english).words.filter(isWord);
    if (source.length === 0 || target.length === 0 || source.length > LONGEST || target.length > LONGEST) continue;
    pairs.push({ source: source.map(zh.idOf), target: target.map(en.idOf) });
  }
}
const links = learnLinks(pairs, { sources: zh.words.length, targets: en.words.length, rounds: ROUNDS });
const lines = learnedLines(links, zh, en, isLittleWord);
const about = `# Learned by scripts/learn-words.ts from ${Object.values(SOURCES).join(" and ")}: ${pairs.length} pairs. Figures, and nothing of the texts.`;
writeFileSync(resolve(import.meta.dirname, "../../data/learned-words.tsv"), `${[about, ...lines].join("\n")}\n`);
console.log(`data/learned-words.tsv: ${lines.length} links from ${pairs.length} pairs`);
