import { BitextError } from "../model/index.js";

/** A bit stream that is read from anywhere in it. */
export interface BitReader {
  /** Where the next bit is. */
  at: number;
  /** The next bits, at most 16, as a number. */
  bits(width: number): number;
  /** The next symbol, by the code of its context. */
  symbol(context: number): number;
}

/** What is to be written as bits: symbols, each in a context, and plain numbers between them. */
export interface BitPlan {
  /** A symbol from 0 to 255, which is written by how often it comes in its context. */
  symbol(context: number, symbol: number): void;
  /** A number below 2 to the power of the width. */
  bits(value: number, width: number): void;
}

/** A plan that remembers what it is told: for each step the context, or below zero the width, and the value. */
export interface RecordedPlan extends BitPlan {
  readonly kinds: readonly number[];
  readonly values: readonly number[];
}

const LONGEST_CODE = 15; // bits of a symbol: its length is written in four
const LENGTH_BITS = 4;
const COUNT_BITS = 9; // of the symbols of a context: 0 to 256

export function recordPlan(): RecordedPlan {
  const kinds: number[] = [];
  const values: number[] = [];
  return {
    kinds,
    values,
    symbol(context, symbol) {
      kinds.push(context);
      values.push(symbol);
    },
    bits(value, width) {
      kinds.push(-1 - width);
      values.push(value);
    },
  };
}

/** How long the code of each symbol is, by context, so that what was planned takes fewest bits (Huffman 1952). */
export function codeLengths(plans: readonly RecordedPlan[], contexts: number): number[][] {
  const counts = Array.from({ length: contexts }, (): number[] => []);
  for (const { kinds, values } of plans) {
    for (const [at, kind] of kinds.entries()) {
      if (kind >= 0) counts[kind][values[at]] = (counts[kind][values[at]] ?? 0) + 1;
    }
  }
  return counts.map((ofContext) => lengthsOf(Array.from(ofContext, (count = 0) => count)));
}

function lengthsOf(counts: readonly number[]): number[] {
  const lengths = counts.map(() => 0);
  let trees = counts.flatMap((count, symbol) => (count > 0 ? [{ count, symbols: [symbol] }] : []));
  if (trees.length === 1) lengths[trees[0].symbols[0]] = 1;
  while (trees.length > 1) {
    trees.sort((a, b) => b.count - a.count);
    const [a, b] = trees.splice(-2);
    const symbols = [...a.symbols, ...b.symbols];
    for (const symbol of symbols) lengths[symbol]++;
    trees = [...trees, { count: a.count + b.count, symbols }];
  }
  const isTooLong = lengths.some((length) => length > LONGEST_CODE);
  return isTooLong ? lengthsOf(counts.map((count) => Math.ceil(count / 2))) : lengths;
}

/** The bits that a plan takes. */
export function plannedBits({ kinds, values }: RecordedPlan, lengths: readonly (readonly number[])[]): number {
  let bits = 0;
  for (const [at, kind] of kinds.entries()) bits += kind < 0 ? -1 - kind : lengths[kind][values[at]];
  return bits;
}

/** The codes' lengths, and behind them what was planned, as bytes. */
export function writePlans(plans: readonly RecordedPlan[], lengths: readonly (readonly number[])[]): Uint8Array {
  const bytes: number[] = [];
  let free = 0; // bits of the last byte
  const put = (value: number, width: number): void => {
    for (let bit = width - 1; bit >= 0; bit--) {
      if (free === 0) free = 8 * Math.sign(bytes.push(0));
      free--;
      bytes[bytes.length - 1] |= ((value >> bit) & 1) << free;
    }
  };
  for (const ofContext of lengths) {
    put(ofContext.length, COUNT_BITS);
    for (const length of ofContext) put(length, LENGTH_BITS);
  }
  const codes = lengths.map(canonicalCodes);
  for (const { kinds, values } of plans) {
    for (const [at, kind] of kinds.entries()) {
      if (kind < 0) put(values[at], -1 - kind);
      else put(codes[kind][values[at]], lengths[kind][values[at]]);
    }
  }
  return Uint8Array.from(bytes);
}

/** The code of each symbol: of one length they are neighbours, in the symbols' order. */
function canonicalCodes(lengths: readonly number[]): Uint16Array {
  const next = new Uint16Array(LONGEST_CODE + 2); // by length: the next code
  for (const length of lengths) if (length > 0) next[length + 1]++;
  for (let length = 1; length <= LONGEST_CODE; length++) next[length] = (next[length - 1] + next[length]) << 1;
  return Uint16Array.from(lengths, (length) => (length === 0 ? 0 : next[length]++));
}

const SHORT = 9; // bits: codes up to so long, which most are, are looked up at once

/** Reads what `writePlans` wrote, behind the codes' lengths. Beyond the end there are zeros. */
export function readBits(bytes: Uint8Array, contexts: number): BitReader {
  let at = 0;
  const ahead = (): number => {
    const byte = at >> 3;
    return (((bytes[byte] << 16) | (bytes[byte + 1] << 8) | bytes[byte + 2]) >> (8 - (at & 7))) & 0xffff;
  };
  const bits = (width: number): number => {
    const value = ahead() >> (16 - width);
    at += width;
    return value;
  };
  const lengths = Array.from({ length: contexts }, () =>
    Array.from({ length: bits(COUNT_BITS) }, () => bits(LENGTH_BITS)),
  );
  // by context and the first bits: the length of the code and its symbol; 0 where the code is longer
  const short = new Uint16Array(contexts << SHORT);
  const long = lengths.map(() => new Map<number, number>()); // by context: symbols, by their code with a 1 before it
  for (const [context, ofContext] of lengths.entries()) {
    const codes = canonicalCodes(ofContext);
    for (const [symbol, length] of ofContext.entries()) {
      const entry = (context << SHORT) + (codes[symbol] << (SHORT - length));
      if (length > SHORT) long[context].set((1 << length) | codes[symbol], symbol);
      else if (length > 0) short.fill((length << 8) | symbol, entry, entry + (1 << (SHORT - length)));
    }
  }

  const longSymbol = (context: number): number => {
    const next = ahead();
    for (let length = SHORT + 1; length <= LONGEST_CODE; length++) {
      const symbol = long[context].get((1 << length) | (next >> (16 - length)));
      if (symbol === undefined) continue;
      at += length;
      return symbol;
    }
    throw new BitextError("format-invalid", "The lexicon's words are damaged: a code among them is none of theirs.");
  };

  return {
    get at() {
      return at;
    },
    set at(place) {
      at = place;
    },
    bits,
    symbol(context) {
      const entry = short[(context << SHORT) + (ahead() >> (16 - SHORT))];
      if (entry === 0) return longSymbol(context);
      at += entry >> 8;
      return entry & 0xff;
    },
  };
}
