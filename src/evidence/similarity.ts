import type { Evidence } from "../core/index.js";
import { linksOf, type PairWords } from "./links.js";
import { placesOf } from "./places.js";

const COMMON = 0.12; // a share of the sentences: a word that stands in more of them says too little about where a sentence belongs
const ALWAYS_RARE = 6; // sentences: a word that stands in fewer is rare, however short the text is
const CHANCE = 0.25; // the similarity that two sentences have by chance
const SHORT = 3; // words that are added to a sentence's length, so that one shared word does not make two short sentences alike

/**
 * Evidence for a first, coarse search, from rare words that two sentences share: negative for 1-1 beads of sentences that
 * are alike, 0 for everything else. Time O(shared words) a row.
 */
export function similarityEvidence({ zh, en, links: table }: PairWords): Evidence {
  const sentenceCount = en.starts.length - 1;
  const links = linksOf(table);
  const places = placesOf(en);
  const rarity = Float64Array.from(en.types, (_, word) => {
    const count = places.starts[word + 1] - places.starts[word];
    return count > ALWAYS_RARE + COMMON * sentenceCount ? 0 : Math.log(sentenceCount / count);
  });
  const next = places.starts.slice(); // where in a word's places the row begins
  const sizeOf = (starts: Int32Array, at: number): number => starts[at + 1] - starts[at] + SHORT;
  let alike = new Float64Array(256);
  const lastCall = new Int32Array(zh.types.length); // the call in which a word was counted last: each word counts once a call
  let call = 0;
  return {
    addCosts(h, i, size, end, count, costs) {
      if (i - h !== 1 || size !== 1) return;
      if (alike.length < count) alike = new Float64Array(2 * count);
      alike.fill(0, 0, count);
      call++;
      for (let at = zh.starts[h]; at < zh.starts[i]; at++) {
        const word = zh.ids[at];
        if (lastCall[word] === call) continue;
        lastCall[word] = call;
        for (let link = links.starts[word]; link < links.starts[word + 1]; link++) {
          const other = links.targets[link];
          if (rarity[other] === 0) continue;
          const worth = Math.min(1, links.weights[link]) * rarity[other];
          const [from, to] = [places.starts[other], places.starts[other + 1]];
          // rows only move forward, and so do the sentences that may lie opposite
          let place = next[other];
          while (place > from && places.sentences[place - 1] >= end - 1) place--;
          while (place < to && places.sentences[place] < end - 1) place++;
          next[other] = place;
          for (; place < to && places.sentences[place] < end - 1 + count; place++) {
            alike[places.sentences[place] - (end - 1)] += worth;
          }
        }
      }
      const length = sizeOf(zh.starts, h);
      for (let x = 0; x < count; x++) {
        if (alike[x] === 0) continue;
        costs[x] -= Math.max(0, alike[x] / Math.sqrt(length * sizeOf(en.starts, end - 1 + x)) - CHANCE);
      }
    },
  };
}
