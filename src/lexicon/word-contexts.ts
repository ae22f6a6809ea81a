/**
 * How the words of a lexicon and how often they occur are written as bits: which context each symbol has.
 *
 * Words are a tree of code units. Those that begin with one code unit are a block of their own, so that a block is unpacked when its
 * code unit is first met. Code units are numbered by how often they come in the tree, and of a node's children only
 * the distances between their numbers are written: small ones often.
 */
export const CONTEXTS = 39;

const depthUpTo = (depth: number, most: number): number => Math.min(depth, most) - 1;

/** Of the distance to the next child's number, by the depth of the node and by how many children are left. */
export const distanceContext = (depth: number, left: number): number =>
  6 * depthUpTo(depth, 3) + Math.min(31 - Math.clz32(left), 5);

/** Of how many children a node has, by its depth and by whether a word ends there. */
export const childrenContext = (depth: number, isWord: boolean): number =>
  18 + 2 * depthUpTo(depth, 4) + (isWord ? 1 : 0);

/** Of how often the word occurs that ends in a node, from the second code unit on. */
export const countContext = (depth: number): number => 25 + depthUpTo(depth, 5);

/** Of how often a word of one code unit occurs. */
export const FIRST_COUNT = 30;

/** Of how probable a code unit is in a place of an unknown word: the first of four. */
export const PLACE = 31;
export const PLACES = 4;

/** Of how often a headword occurs. */
export const headwordContext = (length: number): number => 34 + depthUpTo(length, 5);

/** So many children and more are written as a number of `WIDE` bits. */
export const MANY_CHILDREN = 63;
export const WIDE = 16;

const EXACT = 16; // counts up to here are kept as they are
const STEP = 0.05; // above, natural logarithms are kept to a half of this: 883,634, the greatest of jieba's, is class 234
const MOST = 254;

/** The class of a word that a dictionary has and no text was counted for. */
const UNCOUNTED = 255;
/** How often such a word is taken to occur: so that its characters stay apart where the text has them in words that were counted. */
const COUNT_OF_UNCOUNTED = 0.01;

/** The class that a count is kept as, from 1. */
export function classOfCount(count: number): number {
  if (count === 0) return UNCOUNTED;
  return count <= EXACT
    ? Math.max(1, Math.round(count))
    : Math.min(MOST, EXACT + Math.round(Math.log(count / EXACT) / STEP));
}

/** The count that a class stands for. */
export function countOfClass(kept: number): number {
  if (kept === UNCOUNTED) return COUNT_OF_UNCOUNTED;
  return kept <= EXACT ? kept : EXACT * Math.exp((kept - EXACT) * STEP);
}

const PLACE_STEPS = 12; // steps of a natural logarithm: jieba's go down to -17.4, which is 210 of at most 255

/** A logarithm of a probability as a symbol; 0 is for what is not known. */
export const symbolOfLog = (log: number | undefined): number =>
  log === undefined ? 0 : Math.min(255, 1 + Math.round(-log * PLACE_STEPS));

export const logOfSymbol = (symbol: number): number | undefined =>
  symbol === 0 ? undefined : (1 - symbol) / PLACE_STEPS;
