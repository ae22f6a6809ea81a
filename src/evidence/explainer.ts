import { type Band, paceOf, type Steps } from "../core/index.js";
import type { Links } from "./links.js";
import { occurrencesOf, type Places } from "./places.js";
import type { Tokens } from "./tokens.js";

/** A text that explains, the one that it explains, and what ties their words. */
export interface ExplainerInput {
  readonly by: Tokens;
  readonly explained: Tokens;
  /** From words of the one to words of the other, as probabilities. */
  readonly links: Links;
  /** The share of a text that its translation explains, 0 to 1; the null word explains the rest. */
  readonly lambda: number;
  /** What a word counts that nothing explains, in nats, by word of the explained text. */
  readonly unexplained: Float64Array;
}

/**
 * How well stretches of one text explain the sentences of the other that may lie opposite, in nats: sums of
 * ln(1 − λ + λ·p(word | stretch) / p(word)) over words.
 *
 * For the stretch of `size` sentences that ends before sentence `first + end` there is a running sum over the sentences from
 * `from[end]` on: that over the first x of them is `sums[offsets[end * largest + size - 1] + x]`.
 */
export interface Explained {
  readonly sums: Float64Array;
  /** Running sums likewise of how many sentences are unaligned: not one word of them is explained. */
  readonly unaligned: Int32Array;
  readonly offsets: Int32Array;
  readonly from: Int32Array;
}

const PLACES_A_STEP = 1 << 15; // places, words or cells that are looked at between two yields: some ms
const LINKS_OF_A_WORD = 8; // a word has about this many links, and each of them is looked at
const RARE = 1; // occurrences that are added to those of every word (Laplace's rule), so that a word seen once is not too surprising
// A text counts as if it had this many more sentences like its own. Otherwise no word of a text on one line would be rarer at large than
// in that line. Chosen by hand: of 28,846 joined lines 203 are wrong with 0, 73 with 2, 52 with 5 and 89 with 20 (`bench -- lines`), and
// with 20 strict F1 of ntrex-tw falls from 0.974 to 0.962 (`bench -- accuracy`).
const UNSEEN = 5;

/**
 * Explains parts of a text, one after the other. What is worked out once for the whole text, and room for the work, is kept
 * between calls.
 *
 * @returns A function of the first explaining sentence, the most sentences of a stretch, and, for each end of a stretch from 0
 *   on, the explained sentences that may lie opposite, half-open: they only move on.
 */
export function explainer(input: ExplainerInput): (first: number, largest: number, opposite: Band) => Steps<Explained> {
  const { by, explained, lambda, unexplained } = input;
  const sentences = explained.starts.length - 1;
  const seen = explained.ids.length + RARE * explained.types.length;
  const all = seen * (1 + UNSEEN / Math.max(1, sentences));
  const places = occurrencesOf(explained);
  const work: Work = {
    ...input,
    boost: Float64Array.from(explained.counts, (count) => (lambda * all) / (count + RARE)),
    alone: sumsOfSentences(explained, unexplained),
    places,
    next: places.starts.slice(0, explained.types.length),
    mass: new Float64Array(explained.types.length),
    room: { words: new Int32Array(1024), masses: new Float64Array(1024), places: new Int32Array(1024) },
  };
  return function* (first, largest, { lo, hi }) {
    const ends = lo.length - 1;
    const offsets = offsetsOf(largest, { lo, hi });
    const sums = new Float64Array(offsets[offsets.length - 1]);
    const found = { sums, unaligned: new Int32Array(sums.length), offsets, from: lo };
    // a sentence is in stretches of several ends: what it explains in any of their windows is looked up once
    const wordsOf = new Int32Array(ends + 1);
    const pace = paceOf(PLACES_A_STEP);
    for (let at = 0; at < ends; at++) {
      const sentence = first + at;
      wordsOf[at + 1] = keepWords(work, sentence, lo[at + 1], hi[Math.min(ends, at + largest)], wordsOf[at]);
      if (pace.isDue(LINKS_OF_A_WORD * (by.starts[sentence + 1] - by.starts[sentence]))) yield;
    }
    for (let end = 1; end <= ends; end++) {
      const looks = explainEnd(work, { first, largest, wordsOf, end, to: hi[end] }, found);
      if (pace.isDue(looks + largest * (hi[end] - lo[end]))) yield;
    }
    return found;
  };
}

/** What is worked out once for the whole text, and room for the work on a part. */
interface Work extends ExplainerInput {
  /** λ / p(word). */
  readonly boost: Float64Array;
  /** By explained sentence: what it counts where nothing explains it. */
  readonly alone: Float64Array;
  readonly places: Places;
  /** Where in a word's places the window begins. */
  readonly next: Int32Array;
  /** By explained word: how much explains it; 0 outside of calls. */
  readonly mass: Float64Array;
  readonly room: Room;
}

/** For each sentence the sum of what its words count. */
function sumsOfSentences({ ids, starts }: Tokens, values: Float64Array): Float64Array {
  const sums = new Float64Array(starts.length - 1);
  for (let sentence = 0; sentence < sums.length; sentence++) {
    for (let at = starts[sentence]; at < starts[sentence + 1]; at++) sums[sentence] += values[ids[at]];
  }
  return sums;
}

function offsetsOf(largest: number, { lo, hi }: Band): Int32Array {
  const offsets = new Int32Array(lo.length * largest + 1);
  for (let at = 0; at < lo.length * largest; at++) {
    const end = Math.floor(at / largest);
    offsets[at + 1] = offsets[at] + (end > at % largest ? Math.max(0, hi[end] - lo[end]) + 1 : 0);
  }
  return offsets;
}

/** Keeps which words the sentence explains that stand in this window, how well, and where they stand first. */
function keepWords(
  { by, links, places, next, mass, room }: Work,
  sentence: number,
  from: number,
  to: number,
  start: number,
): number {
  let kept = start;
  for (let at = by.starts[sentence]; at < by.starts[sentence + 1]; at++) {
    for (let link = links.starts[by.ids[at]]; link < links.starts[by.ids[at] + 1]; link++) {
      const other = links.targets[link];
      if (mass[other] === 0) {
        const end = places.starts[other + 1];
        let place = next[other];
        while (place > places.starts[other] && places.sentences[place - 1] >= from) place--;
        while (place < end && places.sentences[place] < from) place++;
        next[other] = place;
        if (place === end || places.sentences[place] >= to) continue;
        if (kept === room.words.length) enlarge(room);
        room.words[kept] = other;
        room.places[kept++] = place;
      }
      mass[other] += links.weights[link];
    }
  }
  for (let at = start; at < kept; at++) {
    room.masses[at] = mass[room.words[at]];
    mass[room.words[at]] = 0;
  }
  return kept;
}

/** The stretches that end at a place, and the explained sentences that may lie opposite, up to `to`. */
interface End {
  readonly first: number;
  readonly largest: number;
  /** The words that each sentence explains are those in the room from `wordsOf[at]` to `wordsOf[at + 1]`. */
  readonly wordsOf: Int32Array;
  readonly end: number;
  readonly to: number;
}

/** Sums up how well these stretches explain each sentence, and gives how many words and places it looked at. */
function explainEnd(
  { by, places, mass, room, alone, boost, lambda, unexplained }: Work,
  { first, largest, wordsOf, end, to }: End,
  { sums, unaligned, offsets, from: lo }: Explained,
): number {
  const from = lo[end];
  const touched: number[] = [];
  let length = 0;
  let looks = 0;
  for (let size = 1; size <= Math.min(largest, end); size++) {
    const at = end - size;
    length += by.starts[first + at + 1] - by.starts[first + at];
    for (let word = wordsOf[at]; word < wordsOf[at + 1]; word++) {
      if (mass[room.words[word]] === 0) touched.push(word);
      mass[room.words[word]] += room.masses[word];
    }
    const row = offsets[end * largest + size - 1] + 1 - from;
    for (let x = from; x < to; x++) {
      sums[row + x] = alone[x];
      unaligned[row + x] = 1;
    }
    const share = 1 / Math.max(1, length);
    for (let each = 0; each < touched.length; each++) {
      const word = room.words[touched[each]];
      const last = places.starts[word + 1];
      let place = room.places[touched[each]];
      while (place < last && places.sentences[place] < from) place++;
      if (place === last || places.sentences[place] >= to) continue;
      const gain = Math.log(1 - lambda + Math.min(1, mass[word] * share) * boost[word]) - unexplained[word];
      looks -= place;
      for (; place < last && places.sentences[place] < to; place++) {
        sums[row + places.sentences[place]] += gain;
        unaligned[row + places.sentences[place]] = 0;
      }
      looks += place;
    }
    looks += touched.length;
    for (let x = row + from; x < row + to; x++) {
      sums[x] += sums[x - 1];
      unaligned[x] += unaligned[x - 1];
    }
  }
  for (const each of touched) mass[room.words[each]] = 0;
  return looks;
}

/** Words that sentences explain, with how well they do and where they stand first: room that grows. */
interface Room {
  words: Int32Array;
  masses: Float64Array;
  places: Int32Array;
}

function enlarge(room: Room): void {
  const { words, masses, places } = room;
  room.words = new Int32Array(2 * words.length);
  room.masses = new Float64Array(2 * words.length);
  room.places = new Int32Array(2 * words.length);
  room.words.set(words);
  room.masses.set(masses);
  room.places.set(places);
}
