import { isLittleWord, type PairWords } from "../../evidence/index.js";
import { wordsOf } from "./bead-words.js";

/**
 * How far each bead has texts that translate each other, 0 to 1, by its words alone.
 *
 * For each side it is the share of words that a word of the other side translates, less what chance gives: the more words there are to
 * choose from, the more of them meet by chance. The side with the lower share counts. A bead of hundreds of sentences has 0, since
 * chance alone explains all that meets there. Time linear in the words.
 */
export function likenessOf({ zh, en, links }: PairWords): number[] {
  const isLittle = en.types.map(isLittleWord);
  return Array.from({ length: zh.starts.length - 1 }, (_, bead) => {
    const [here, there] = [wordsOf(zh, bead), wordsOf(en, bead)];
    const met = new Set<number>();
    let explained = 0;
    for (const word of here) {
      let isMet = false;
      for (const [other, weight] of links[word]) {
        if (weight < FAINT || !there.has(other)) continue;
        met.add(other);
        isMet = true;
      }
      if (isMet) explained++;
    }
    const weighty = [...there].filter((word) => !isLittle[word]);
    const explainedThere = weighty.filter((word) => met.has(word)).length;
    return Math.min(
      beyondChance(explained, here.size, there.size),
      beyondChance(explainedThere, weighty.length, here.size),
    );
  });
}

// ties that are worth less say nothing; from 0 to 0.2, pair scores came out as good
const FAINT = 0.05;
// of n words on the other side, n / (n + 320) of a side's words meet one by chance: the median of beads of 1 to 32 sentences that do
// not belong together, from mac-dev, ctk-dev, ntrex and the releases, with 14 to 345 words
const CHANCE = 320;
// of what chance leaves over, 95 of 100 such beads have less than LEAST; MOST is the median of the gold beads of mac-dev, the freest
const LEAST = 0.15;
const MOST = 0.4;

function beyondChance(explained: number, words: number, others: number): number {
  const chance = others / (others + CHANCE);
  const beyond = (explained / Math.max(1, words) - chance) / (1 - chance);
  return Math.min(1, Math.max(0, (beyond - LEAST) / (MOST - LEAST)));
}
