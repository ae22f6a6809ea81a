import { codeLengths, plannedBits, type RecordedPlan, recordPlan, writePlans } from "./prefix-code.js";
import {
  CONTEXTS,
  childrenContext,
  classOfCount,
  countContext,
  distanceContext,
  FIRST_COUNT,
  headwordContext,
  MANY_CHILDREN,
  PLACE,
  PLACES,
  symbolOfLog,
  WIDE,
} from "./word-contexts.js";

/** How often Chinese words occur, and what unknown words look like: what Chinese is cut into words by. */
export interface WordCounts {
  /** By word, in Simplified characters: how often it occurs in the texts that were counted; 0 for a word that is known and was not counted. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of all words of these texts. */
  readonly total: number;
  /** What unknown words look like; without it none are guessed. */
  readonly guess?: WordGuess;
}

/** A hidden Markov model of the places of characters in words: first, last, within, alone. Natural logarithms of probabilities. */
export interface WordGuess {
  /** Of the places that a run of characters begins with. */
  readonly start: readonly number[];
  /** From place to place, row by row. */
  readonly steps: readonly number[];
  /** By character: how probable it is in each place, where it is known there. Characters with which no word begins are left out. */
  readonly places: ReadonlyMap<string, readonly (number | undefined)[]>;
}

/** A node of the tree of words: what a code unit leads to, and how often the word occurs that ends here. */
interface Node {
  readonly children: Map<string, Node>;
  kept: number;
}

/**
 * The four sections of a lexicon that words are cut by: numbers; code units by their number; the size of each one's block, in bytes; the blocks.
 *
 * The block of a code unit has how often it occurs as a word, the tree of words that begin with it and are no headwords, and how often the
 * headwords do that begin with it. Behind the last block stands how probable each code unit is in the places of an unknown word.
 *
 * @throws RangeError where more words begin with one code unit than fit in a block.
 */
export function wordSections(words: WordCounts | undefined, headwords: readonly string[]): ArrayBufferView[] {
  if (words === undefined) return [new Float64Array(), new Uint16Array(), new Uint16Array(), new Uint8Array()];
  const { counts, total, guess } = words;
  const root = treeOf(counts, new Set(headwords));
  const units = unitsOf(root, headwords);
  const numbers = new Map(units.map((unit, number) => [unit, number]));

  const ofUnit = new Map(units.map((unit): [string, RecordedPlan] => [unit, recordPlan()]));
  for (const [unit, plan] of ofUnit) {
    const node = root.children.get(unit) ?? { children: new Map(), kept: 0 };
    plan.symbol(FIRST_COUNT, node.kept);
    planChildren(node, 1, numbers, plan);
  }
  for (const headword of headwords) {
    if (headword.length === 1) continue;
    ofUnit.get(headword[0])?.symbol(headwordContext(headword.length), headwordClass(counts.get(headword)));
  }
  const places = recordPlan();
  for (const unit of units) {
    const ofPlaces = guess?.places.get(unit);
    for (let place = 0; place < PLACES; place++) places.symbol(PLACE + place, symbolOfLog(ofPlaces?.[place]));
  }

  const plans = [...ofUnit.values(), places];
  const lengths = codeLengths(plans, CONTEXTS);
  for (const plan of ofUnit.values()) plan.bits(0, -plannedBits(plan, lengths) & 7);
  const { start = [], steps = [] } = guess ?? {};
  return [
    Float64Array.from([total, ...medianAndLeast(counts), ...start, ...steps]),
    Uint16Array.from(units, (unit) => unit.charCodeAt(0)),
    Uint16Array.from(ofUnit, ([unit, plan]) => blockSize(unit, plannedBits(plan, lengths) / 8)),
    writePlans(plans, lengths),
  ];
}

function blockSize(unit: string, bytes: number): number {
  if (bytes > 0xffff)
    throw new RangeError(`The words that begin with “${unit}” take ${bytes} bytes, and at most 65,535 fit.`);
  return bytes;
}

const headwordClass = (count: number | undefined): number => (count === undefined ? 0 : classOfCount(count));

function medianAndLeast(counts: ReadonlyMap<string, number>): [median: number, least: number] {
  const sorted = Float64Array.from(counts.values())
    .filter((count) => count > 0)
    .sort();
  return [sorted[sorted.length >> 1] ?? 1, sorted[0] ?? 1];
}

/** The tree of the words that are no headwords; words of one code unit are all in it. */
function treeOf(counts: ReadonlyMap<string, number>, headwords: ReadonlySet<string>): Node {
  const root: Node = { children: new Map(), kept: 0 };
  for (const [word, count] of counts) {
    if (word.length > 1 && headwords.has(word)) continue;
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const next: Node = node.children.get(word[at]) ?? { children: new Map(), kept: 0 };
      node.children.set(word[at], next);
      node = next;
    }
    node.kept = classOfCount(count);
  }
  return root;
}

/**
 * The code units of words of several, those that most often stand behind another in the tree first. How often a character occurs
 * that is in no such word says nothing: nothing else can be cut there.
 */
function unitsOf(root: Node, headwords: readonly string[]): string[] {
  const uses = new Map<string, number>();
  const visit = ({ children }: Node): void => {
    for (const [unit, child] of children) {
      uses.set(unit, (uses.get(unit) ?? 0) + 1);
      visit(child);
    }
  };
  for (const [unit, first] of root.children) {
    visit(first);
    if (first.children.size > 0 && !uses.has(unit)) uses.set(unit, 0);
  }
  for (const headword of headwords) if (headword.length > 1 && !uses.has(headword[0])) uses.set(headword[0], 0);
  return [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([unit]) => unit);
}

function planChildren(node: Node, depth: number, numbers: ReadonlyMap<string, number>, plan: RecordedPlan): void {
  const children = Array.from(node.children, ([unit, child]) => ({ number: numbers.get(unit) ?? 0, child }));
  children.sort((a, b) => a.number - b.number);
  const many = children.length >= MANY_CHILDREN;
  plan.symbol(childrenContext(depth, node.kept > 0), many ? MANY_CHILDREN : children.length);
  if (many) plan.bits(children.length, WIDE);
  let before = -1;
  for (const [at, { number, child }] of children.entries()) {
    planDistance(number - before, distanceContext(depth, children.length - at), plan);
    before = number;
    plan.symbol(countContext(depth + 1), child.kept);
    planChildren(child, depth + 1, numbers, plan);
  }
}

/** A distance below 8 is a symbol; of a greater one its binary digits' count and the two digits after the first are, and the rest is bits. */
function planDistance(distance: number, context: number, plan: RecordedPlan): void {
  if (distance < 8) {
    plan.symbol(context, distance);
    return;
  }
  const rest = 29 - Math.clz32(distance);
  plan.symbol(context, 4 * (rest + 2) + ((distance >> rest) & 3));
  plan.bits(distance & ((1 << rest) - 1), rest);
}
