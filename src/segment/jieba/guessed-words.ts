import type { GuessModel } from "../../lexicon/index.js";
import { isPair } from "./probable-words.js";

const [LAST, ALONE] = [1, 3]; // places in a word; 0 is first, 2 within
const PLACES = 4;
const NEVER = -3.14e100; // cppjieba's logarithm of what does not happen: beside it, what else is added is lost
// what cppjieba takes together; other ASCII characters stand alone
const ASCII = /[a-z][a-z\d]*|\d[\d.]*|[\0-\x7f]/giy;
const SEPARATORS = /[ \t\n，。]/u; // no guess goes beyond them

/**
 * Joins characters that stand alone to words that no dictionary has, by how probable each character is at the beginning, within and at the end
 * of a word (a hidden Markov model, and its most probable path), as cppjieba does; and letters and digits to theirs.
 *
 * @param ends The end of each word that is known, in order.
 * @returns The end of each word, in order. Time linear in the text.
 */
export function withGuesses(text: string, ends: readonly number[], model: GuessModel): number[] {
  const found: number[] = [];
  let from = 0; // where the characters begin that stand alone and were not looked at yet
  let before = 0;
  const guess = (to: number): void => {
    if (to > from) guessIn(text, from, to, model, found);
  };
  for (const end of ends) {
    const isWord = end - before > (isPair(text, before) ? 2 : 1);
    const isSeparator = !isWord && SEPARATORS.test(text[before]);
    if (isWord || isSeparator) {
      guess(before);
      found.push(end);
      from = end;
    }
    before = end;
  }
  guess(text.length);
  return found;
}

function guessIn(text: string, from: number, to: number, model: GuessModel, found: number[]): void {
  let start = from;
  for (let at = from; at < to; ) {
    if (text.charCodeAt(at) >= 0x80) {
      at++;
      continue;
    }
    if (at > start) likeliestWords(text, start, at, model, found);
    ASCII.lastIndex = at;
    at = Math.min(to, at + (ASCII.exec(text)?.[0].length ?? 1));
    found.push(at);
    start = at;
  }
  if (to > start) likeliestWords(text, start, to, model, found);
}

/** The most probable places of the characters from an offset to another, and with them the words (Viterbi). */
function likeliestWords(text: string, from: number, to: number, model: GuessModel, found: number[]): void {
  const ends: number[] = [];
  for (let at = from; at < to; ) {
    at += isPair(text, at) ? 2 : 1;
    ends.push(at);
  }
  const placeLog = (character: number, place: number): number => {
    const at = character === 0 ? from : ends[character - 1];
    const unit = ends[character] - at === 1 ? text.charCodeAt(at) : 0;
    return model.place(unit, place) ?? NEVER;
  };

  let weights = [0, 1, 2, 3].map((place) => model.start[place] + placeLog(0, place));
  const ways: Uint8Array = new Uint8Array(PLACES * ends.length);
  for (let character = 1; character < ends.length; character++) {
    const next: number[] = [];
    for (let place = 0; place < PLACES; place++) {
      let best = NEVER;
      let way = LAST;
      const log = placeLog(character, place);
      for (let previous = 0; previous < PLACES; previous++) {
        const weight = weights[previous] + model.steps[PLACES * previous + place] + log;
        if (weight > best) {
          best = weight;
          way = previous;
        }
      }
      next.push(best);
      ways[PLACES * character + place] = way;
    }
    weights = next;
  }

  const places = new Uint8Array(ends.length);
  let place = weights[LAST] >= weights[ALONE] ? LAST : ALONE;
  for (let character = ends.length - 1; character >= 0; character--) {
    places[character] = place;
    place = ways[PLACES * character + place];
  }
  for (const [character, end] of ends.entries()) if (places[character] % 2 === 1) found.push(end);
}
