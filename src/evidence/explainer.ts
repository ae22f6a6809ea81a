import { paceOf, type Steps } from "../core/index.js";
import type { SentenceRange } from "../model/index.js";
import type { Links } from "./links.js";
import { occurrencesOf, type Places } from "./places.js";
import { moveWindow, type SentenceWindow, windowOver } from "./sentence-window.js";
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
 * The sentences that may lie opposite stretches of another text, half-open: opposite the stretch of `size` sentences that ends before
 * sentence `end` of a part, they are `from[end * largest + size - 1]` to `to[end * largest + size - 1]`.
 */
export interface Opposite {
  /** The most sentences of a stretch. */
  readonly largest: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * How well stretches of one text explain the sentences of the other that may lie opposite, in nats: sums of
 * ln(1 − λ + λ·p(word | stretch) / p(word)) over words.
 *
 * For the stretch of `size` sentences that ends before sentence `end` of the part there is a running sum over the sentences opposite:
 * that over those before sentence x is `sums[shifts[end * largest + size - 1] + x]`.
 */
export interface Explained {
  readonly sums: Float64Array;
  /** Running sums likewise of how many sentences are unaligned: not one word of them is explained. */
  readonly unaligned: Int32Array;
  readonly shifts: Int32Array;
}

const PLACES_A_STEP = 1 << 15; // places, words or cells that are looked at between two yields: some ms
const LINKS_OF_A_WORD = 8; // a word has about this many links, and each of them is looked at
const RARE = 1; // occurrences that are added to those of every word (Laplace's rule), so that a word seen once is not too surprising
// A text counts as if it had this many more sentences like its own. Otherwise no word of a text on one line would be rarer at large than
// in that line. Chosen by hand: of 28,846 joined lines 203 are wrong with 0, 73 with 2, 52 with 5 and 89 with 20 (`bench -- lines`), and
// with 20 strict F1 of ntrex-tw falls from 0.974 to 0.962 (`bench -- accuracy`).
const UNSEEN = 5;
// A logarithm for each sentence is taken, and not for each of its words, unless their product is so large: a number can be 1.8e308.
const MOST = 1e200;

/**
 * Explains parts of a text, one after the other. What is worked out once for the whole text, and room for the work, is kept
 * between calls.
 *
 * @returns A function of the first explaining sentence of a part, and of what may lie opposite its stretches.
 */
export function explainer(input: ExplainerInput): (first: number, opposite: Opposite) => Steps<Explained> {
  const { by, explained, lambda, unexplained } = input;
  const sentences = explained.starts.length - 1;
  const seen = explained.ids.length + RARE * explained.types.length;
  const all = seen * (1 + UNSEEN / Math.max(1, sentences));
  const places = occurrencesOf(explained);
  const work: Work = {
    ...input,
    boost: Float64Array.from(explained.counts, (count) => (lambda * all) / (count + RARE)),
    usual: unexplained.map((nats) => Math.exp(-nats)),
    alone: sumsOfSentences(explained, unexplained),
    places,
    window: windowOver(explained, places),
    mass: new Float64Array(explained.types.length),
    touched: new Int32Array(explained.types.length),
    products: new Float64Array(sentences).fill(1),
    room: { words: new Int32Array(1024), masses: new Float64Array(1024), places: new Int32Array(1024) },
  };
  return function* (first, opposite) {
    const { largest, from, to } = opposite;
    const ends = from.length / largest - 1;
    const { shifts, size } = shiftsOf(opposite);
    const found = { sums: new Float64Array(size), unaligned: new Int32Array(size), shifts };
    // a sentence is in stretches of several ends: what it explains in any of their windows is looked up once
    const wordsOf = new Int32Array(ends + 1);
    const pace = paceOf(PLACES_A_STEP);
    for (let at = 0; at < ends; at++) {
      const sentence = first + at;
      const window = oppositeAll(opposite, at, ends);
      if (window.start < window.end) {
        moveWindow(work.window, explained, window);
        wordsOf[at + 1] = keepWords(work, sentence, wordsOf[at]);
      } else wordsOf[at + 1] = wordsOf[at];
      if (pace.isDue(LINKS_OF_A_WORD * (by.starts[sentence + 1] - by.starts[sentence]))) yield;
    }
    for (let end = 1; end <= ends; end++) {
      const looks = explainEnd(work, first, opposite, wordsOf, end, found);
      const longest = end * largest + Math.min(largest, end) - 1;
      if (pace.isDue(looks + largest * (to[longest] - from[longest]))) yield;
    }
    return found;
  };
}

/** What is worked out once for the whole text, and room for the work on a part. */
interface Work extends ExplainerInput {
  /** λ / p(word). */
  readonly boost: Float64Array;
  /** e^−unexplained: so many times less probable is a word that nothing explains. */
  readonly usual: Float64Array;
  /** By explained sentence: what it counts where nothing explains it. */
  readonly alone: Float64Array;
  readonly places: Places;
  /** The explained sentences that lie opposite the sentence at hand. */
  readonly window: SentenceWindow;
  /** By explained word: how much explains it; 0 outside of calls. */
  readonly mass: Float64Array;
  /** By sentence: how many times as probable its words are as if nothing explained them. 1 outside of calls. */
  readonly products: Float64Array;
  /** Where in the room those words are that the stretch at hand explains. */
  readonly touched: Int32Array;
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

/** Where the running sum of each stretch lies, and how many numbers all of them have. */
function shiftsOf({ from, to }: Opposite): { readonly shifts: Int32Array; readonly size: number } {
  const shifts = new Int32Array(from.length);
  let size = 0;
  for (let at = 0; at < from.length; at++) {
    shifts[at] = size - from[at];
    size += to[at] - from[at] + 1;
  }
  return { shifts, size };
}

/** All that may lie opposite a stretch with this sentence of the part in it. */
function oppositeAll({ largest, from, to }: Opposite, sentence: number, ends: number): SentenceRange {
  let start = Number.MAX_SAFE_INTEGER;
  let end = 0;
  for (let last = sentence + 1; last <= Math.min(ends, sentence + largest); last++) {
    for (let at = last * largest + last - sentence - 1; at < (last + 1) * largest; at++) {
      if (from[at] === to[at]) continue;
      start = Math.min(start, from[at]);
      end = Math.max(end, to[at]);
    }
  }
  return { start, end };
}

/** Keeps which words the sentence explains that stand in the window, how well, and where they stand first. */
function keepWords({ by, links, window, mass, room }: Work, sentence: number, start: number): number {
  const { counts, next } = window;
  let kept = start;
  for (let at = by.starts[sentence]; at < by.starts[sentence + 1]; at++) {
    for (let link = links.starts[by.ids[at]]; link < links.starts[by.ids[at] + 1]; link++) {
      const other = links.targets[link];
      if (counts[other] === 0) continue;
      if (mass[other] === 0) {
        if (kept === room.words.length) enlarge(room);
        room.words[kept] = other;
        room.places[kept++] = next[other];
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

/**
 * Sums up how well the stretches that end before a sentence of the part explain what may lie opposite, and gives how many words and
 * places it looked at.
 *
 * @param wordsOf The words that each sentence of the part explains are those in the room from `wordsOf[at]` to `wordsOf[at + 1]`.
 */
function explainEnd(
  { by, places, mass, touched, products, room, alone, boost, usual, lambda }: Work,
  first: number,
  { largest, from: froms, to: tos }: Opposite,
  wordsOf: Int32Array,
  end: number,
  { sums, unaligned, shifts }: Explained,
): number {
  let length = 0;
  let looks = 0;
  let count = 0;
  for (let size = 1; size <= Math.min(largest, end); size++) {
    const at = end - size;
    length += by.starts[first + at + 1] - by.starts[first + at];
    for (let word = wordsOf[at]; word < wordsOf[at + 1]; word++) {
      if (mass[room.words[word]] === 0) touched[count++] = word;
      mass[room.words[word]] += room.masses[word];
    }
    const stretch = end * largest + size - 1;
    const [from, to] = [froms[stretch], tos[stretch]];
    const row = shifts[stretch] + 1;
    for (let x = from; x < to; x++) {
      sums[row + x] = alone[x];
      unaligned[row + x] = 1;
    }
    const share = 1 / Math.max(1, length);
    for (let each = 0; each < count; each++) {
      const word = room.words[touched[each]];
      const last = places.starts[word + 1];
      let place = room.places[touched[each]];
      while (place < last && places.sentences[place] < from) place++;
      if (place === last || places.sentences[place] >= to) continue;
      const times = (1 - lambda + Math.min(1, mass[word] * share) * boost[word]) * usual[word];
      looks -= place;
      for (; place < last && places.sentences[place] < to; place++) {
        const x = places.sentences[place];
        products[x] *= times;
        unaligned[row + x] = 0;
        if (products[x] < MOST) continue;
        sums[row + x] += Math.log(products[x]);
        products[x] = 1;
      }
      looks += place;
    }
    looks += count;
    for (let x = from; x < to; x++) {
      sums[row + x] += sums[row + x - 1] + Math.log(products[x]);
      unaligned[row + x] += unaligned[row + x - 1];
      products[x] = 1;
    }
  }
  for (let each = 0; each < count; each++) mass[room.words[touched[each]]] = 0;
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
