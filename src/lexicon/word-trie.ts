import type { LexiconWords } from "./lexicon.js";
import { type BitReader, readBits } from "./prefix-code.js";
import type { StringTable } from "./string-table.js";
import {
  CONTEXTS,
  childrenContext,
  classOfCount,
  countContext,
  countOfClass,
  distanceContext,
  FIRST_COUNT,
  headwordContext,
  logOfSymbol,
  MANY_CHILDREN,
  PLACE,
  PLACES,
  WIDE,
} from "./word-contexts.js";

/** Words as a tree of UTF-16 code units, with how probable each is. Nodes are numbers; 0 is none. */
export interface WordTrie {
  /** The node of all words that begin with a code unit. The first time it unpacks them. */
  first(unit: number): number;
  /** The node of those words of a node that go on with a code unit. */
  next(node: number, unit: number): number;
  /** The natural logarithm of the probability of the word that ends in a node; -Infinity where none does. */
  logOf(node: number): number;
  /** That of a character that is no word. */
  readonly unknown: number;
  /** Adds a word of the user's. It is as probable as the word in the middle of the dictionary, unless it is more probable already. */
  add(word: string): void;
  /** What unknown words look like, if the lexicon says it. */
  readonly guess: GuessModel | undefined;
}

/** A hidden Markov model of places in words: 0 first, 1 last, 2 within, 3 alone. Natural logarithms of probabilities. */
export interface GuessModel {
  readonly start: readonly number[];
  /** From place to place, row by row. */
  readonly steps: readonly number[];
  /** How probable a code unit is in a place, if it is known there. */
  place(unit: number, place: number): number | undefined;
}

/** What a packed lexicon says of its words, once it is read; words are unpacked from it as they are needed. */
interface PackedWords {
  readonly reader: BitReader;
  readonly units: Uint16Array;
  /** By code unit: its number, counted from 1. */
  readonly numberOf: Uint16Array;
  /** By number: where the block of the code unit begins. The last one is where the last block ends. */
  readonly blockStarts: Uint32Array;
  /** Headwords by first code unit: those of a unit are `headwordIds[headwordStarts[unit]]` to `headwordIds[headwordStarts[unit + 1]]`. */
  readonly headwordStarts: Uint32Array;
  readonly headwordIds: Uint32Array;
}

const UNITS = 0x10000;

const known = new WeakMap<Uint8Array, PackedWords>();

/** A tree of a lexicon's words, a new one each time. A lexicon that counts none gives a tree of no words. */
export function wordTrie({ sections, headwords, added }: LexiconWords): WordTrie {
  const [numberBytes, unitBytes, sizeBytes, blocks] = sections;
  // a copy: a section lies at a multiple of four
  const numbers = Array.from(new Float64Array(new Uint8Array(numberBytes).buffer));
  const asNumbers = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint16Array =>
    new Uint16Array(buffer, byteOffset, byteLength >> 1);
  const readOnce = (): PackedWords => {
    const packed =
      known.get(blocks) ??
      readPacked(readBits(blocks, CONTEXTS), asNumbers(unitBytes), asNumbers(sizeBytes), headwords);
    known.set(blocks, packed);
    return packed;
  };
  const trie =
    numbers.length === 0
      ? newTrie(undefined, [1, 1, 1], headwords, 0)
      : newTrie(readOnce(), numbers, headwords, blocks.length);
  for (const word of added) trie.add(word);
  return trie;
}

function readPacked(reader: BitReader, units: Uint16Array, sizes: Uint16Array, headwords: StringTable): PackedWords {
  const numberOf = new Uint16Array(UNITS);
  const blockStarts = new Uint32Array(units.length + 1);
  blockStarts[0] = reader.at;
  for (let number = 0; number < units.length; number++) {
    numberOf[units[number]] = number + 1;
    blockStarts[number + 1] = blockStarts[number] + 8 * sizes[number];
  }

  const headwordStarts = new Uint32Array(UNITS + 1);
  for (let id = 0; id < headwords.count; id++) {
    if (headwords.lengthOf(id) > 1) headwordStarts[headwords.unitOf(id, 0) + 1]++;
  }
  for (let unit = 0; unit < UNITS; unit++) headwordStarts[unit + 1] += headwordStarts[unit];
  const headwordIds = new Uint32Array(headwordStarts[UNITS]);
  const filled = headwordStarts.slice();
  for (let id = 0; id < headwords.count; id++) {
    if (headwords.lengthOf(id) > 1) headwordIds[filled[headwords.unitOf(id, 0)]++] = id;
  }
  return { reader, units, numberOf, blockStarts, headwordStarts, headwordIds };
}

function newTrie(
  packed: PackedWords | undefined,
  numbers: readonly number[],
  headwords: StringTable,
  packedBytes: number,
): WordTrie {
  const [total, median, least, ...model] = numbers;
  const logs = Float64Array.from({ length: 256 }, (_, kept) =>
    kept === 0 ? Number.NEGATIVE_INFINITY : Math.log(countOfClass(kept) / total),
  );
  const nodes = newNodes(packedBytes); // a node takes more than a byte
  const firsts = new Int32Array(UNITS); // by code unit: its node; -1 where no word begins with it

  const unpack = (unit: number): number => {
    const number = (packed?.numberOf[unit] ?? 0) - 1;
    if (packed === undefined || number < 0) return -1;
    const { reader, units, blockStarts, headwordStarts, headwordIds } = packed;
    const node = nodes.add(0, unit);
    reader.at = blockStarts[number];
    nodes.setKept(node, reader.symbol(FIRST_COUNT));
    readChildren(reader, units, nodes, node, 1);
    for (let at = headwordStarts[unit]; at < headwordStarts[unit + 1]; at++) {
      const id = headwordIds[at];
      const kept = reader.symbol(headwordContext(headwords.lengthOf(id)));
      if (kept > 0) addUnits(node, headwords, id, kept);
    }
    return node;
  };
  const addUnits = (first: number, table: StringTable, id: number, kept: number): void => {
    let node = first;
    for (let at = 1; at < table.lengthOf(id); at++) node = nodes.orAdd(node, table.unitOf(id, at));
    nodes.setKept(node, kept);
  };
  const first = (unit: number): number => {
    if (firsts[unit] === 0) firsts[unit] = unpack(unit);
    return Math.max(0, firsts[unit]);
  };

  return {
    first,
    next: nodes.next,
    logOf: (node) => logs[nodes.kept(node)],
    unknown: Math.log(least / total),
    add(word) {
      if (word === "") return;
      let node = first(word.charCodeAt(0)) || nodes.add(0, word.charCodeAt(0));
      firsts[word.charCodeAt(0)] = node;
      for (let at = 1; at < word.length; at++) node = nodes.orAdd(node, word.charCodeAt(at));
      const kept = classOfCount(median);
      if (logs[kept] > logs[nodes.kept(node)]) nodes.setKept(node, kept);
    },
    guess: packed === undefined || model.length === 0 ? undefined : guessModel(packed, model),
  };
}

function guessModel({ reader, units, numberOf, blockStarts }: PackedWords, model: readonly number[]): GuessModel {
  let places: readonly (number | undefined)[] | undefined;
  const readPlaces = (): readonly (number | undefined)[] => {
    reader.at = blockStarts[units.length];
    return Array.from({ length: PLACES * units.length }, (_, at) => logOfSymbol(reader.symbol(PLACE + (at % PLACES))));
  };
  return {
    start: model.slice(0, PLACES),
    steps: model.slice(PLACES),
    place(unit, place) {
      places ??= readPlaces();
      return numberOf[unit] === 0 ? undefined : places[PLACES * (numberOf[unit] - 1) + place];
    },
  };
}

/** Unpacks what hangs on a node. */
function readChildren(reader: BitReader, units: Uint16Array, nodes: Nodes, node: number, depth: number): void {
  const isWord = nodes.kept(node) > 0;
  let count = reader.symbol(childrenContext(depth, isWord));
  if (count === MANY_CHILDREN) count = reader.bits(WIDE);
  let number = -1;
  for (let left = count; left > 0; left--) {
    number += readDistance(reader, distanceContext(depth, left));
    const child = nodes.add(node, units[number]);
    nodes.setKept(child, reader.symbol(countContext(depth + 1)));
    readChildren(reader, units, nodes, child, depth + 1);
  }
}

function readDistance(reader: BitReader, context: number): number {
  const symbol = reader.symbol(context);
  if (symbol < 8) return symbol;
  const rest = (symbol >> 2) - 2;
  return ((4 | (symbol & 3)) << rest) | reader.bits(rest);
}

/** Nodes of a tree, in arrays: a child is found by a hash of its parent and its code unit. */
interface Nodes {
  add(parent: number, unit: number): number;
  next(parent: number, unit: number): number;
  orAdd(parent: number, unit: number): number;
  kept(node: number): number;
  setKept(node: number, kept: number): void;
}

const LEAST_ROOM = 1 << 8;

/** @param count Room for so many at first; there is twice as much when three quarters are full. */
function newNodes(count: number): Nodes {
  let room = 2 ** Math.ceil(Math.log2(Math.max(count, LEAST_ROOM)));
  let parents = new Uint32Array(room);
  let units = new Uint16Array(room);
  let classes = new Uint8Array(room);
  let slots = new Uint32Array(room);
  let end = 1; // 0 is no node

  const slotOf = (parent: number, unit: number): number => {
    const mask = room - 1;
    const hash = Math.imul(Math.imul(parent, 0x9e3779b1) ^ unit, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let node = slots[slot]; node !== 0; node = slots[slot]) {
      if (parents[node] === parent && units[node] === unit) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    room *= 2;
    const [oldParents, oldUnits, oldClasses] = [parents, units, classes];
    parents = new Uint32Array(room);
    units = new Uint16Array(room);
    classes = new Uint8Array(room);
    slots = new Uint32Array(room);
    parents.set(oldParents);
    units.set(oldUnits);
    classes.set(oldClasses);
    for (let node = 1; node < end; node++) slots[slotOf(parents[node], units[node])] = node;
  };
  const add = (parent: number, unit: number): number => {
    if (4 * end >= 3 * room) grow();
    const node = end++;
    parents[node] = parent;
    units[node] = unit;
    slots[slotOf(parent, unit)] = node;
    return node;
  };

  return {
    add,
    next: (parent, unit) => (parent === 0 ? 0 : slots[slotOf(parent, unit)]),
    orAdd: (parent, unit) => slots[slotOf(parent, unit)] || add(parent, unit),
    kept: (node) => classes[node],
    setKept(node, kept) {
      classes[node] = kept;
    },
  };
}
