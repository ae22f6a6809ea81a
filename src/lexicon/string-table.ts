/** Strings numbered from 0, and the way back. */
export interface StringTable {
  readonly count: number;
  /** Length of the longest string, in UTF-16 code units. */
  readonly longest: number;
  /** The number of `text.slice(start, end)`, or -1. Allocates nothing. */
  find(text: string, start: number, end: number): number;
  /** The string of a number. */
  at(id: number): string;
  /** The length of a string, in UTF-16 code units. */
  lengthOf(id: number): number;
  /** A code unit of a string. */
  unitOf(id: number, place: number): number;
}

/** How many sections a table takes: its code units, the length of each string, the size of each bucket. */
export const TABLE_SECTIONS = 3;

// The two numbers of the hash FNV-1a, which goes over code units.
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const LONGEST_STRING = 255; // lengths are bytes
const PAIRS = 1 << 16; // slots of the filter
const LAST_BIT = 15; // stands for this length and all above

const step = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);
const bucketOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask; // low bits alone mix too little
const pairSlot = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb)) & (PAIRS - 1);
const lengthBit = (length: number): number => 1 << Math.min(length, LAST_BIT);
const bucketCount = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(count, 1)));

/** Strings in the order in which a table of them numbers them: by bucket, so that the table needs no index of its own. */
export function tableOrder(strings: Iterable<string>): string[] {
  const all = [...new Set(strings)].sort();
  const mask = bucketCount(all.length) - 1;
  const buckets = Uint32Array.from(all, (string) => bucketOf(hashOf(string), mask));
  return Array.from(all.keys())
    .sort((a, b) => buckets[a] - buckets[b])
    .map((at) => all[at]);
}

/**
 * The sections of a table of strings, which must be in `tableOrder`.
 *
 * @throws RangeError when a string is empty or longer than 255 code units.
 */
export function tableSections(ordered: readonly string[]): ArrayBufferView[] {
  const lengths = Uint8Array.from(ordered, (string) => {
    if (string.length === 0 || string.length > LONGEST_STRING) {
      throw new RangeError(`“${string}” has ${string.length} code units, and a word has 1 to ${LONGEST_STRING}.`);
    }
    return string.length;
  });
  const text = ordered.join("");
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  const buckets = new Uint8Array(bucketCount(ordered.length));
  for (const string of ordered) {
    const bucket = bucketOf(hashOf(string), buckets.length - 1);
    if (buckets[bucket] === 255) throw new RangeError(`More than 255 strings share a bucket with “${string}”.`);
    buckets[bucket]++;
  }
  return [codes.every((code) => code < 256) ? Uint8Array.from(codes) : codes, lengths, buckets];
}

/**
 * A table over its sections: a hash table whose buckets lie one after another.
 *
 *     starts   0 2 2 3 …       bucket b holds the strings starts[b] to starts[b + 1]
 *     offsets  0 2 5 9 …       string i is the code units offsets[i] to offsets[i + 1]
 *     codes    中国 四川省 …
 *
 * A filter of 128 KB says which lengths the strings have that begin with two given code units: most of what is asked for
 * is no word, and ends there. Opening takes time linear in the count; a look-up in the length.
 */
export function openTable([codeBytes, lengths, buckets]: readonly Uint8Array[]): StringTable {
  const count = lengths.length;
  const offsets = runningSums(lengths);
  const starts = runningSums(buckets);
  const mask = buckets.length - 1;
  const isWide = codeBytes.length > offsets[count];
  const codes = isWide ? new Uint16Array(codeBytes.buffer, codeBytes.byteOffset, offsets[count]) : codeBytes;

  let longest = 0;
  const lengthsAfter = new Uint16Array(PAIRS);
  for (let id = 0; id < count; id++) {
    const at = offsets[id];
    const length = lengths[id];
    lengthsAfter[pairSlot(codes[at], length > 1 ? codes[at + 1] : 0)] |= lengthBit(length);
    if (length > longest) longest = length;
  }

  return {
    count,
    longest,
    find(text, start, end) {
      const length = end - start;
      if (length < 1 || length > longest) return -1;
      const pair = pairSlot(text.charCodeAt(start), length > 1 ? text.charCodeAt(start + 1) : 0);
      if ((lengthsAfter[pair] & lengthBit(length)) === 0) return -1;

      let hash = SEED;
      for (let i = start; i < end; i++) hash = step(hash, text.charCodeAt(i));
      const bucket = bucketOf(hash, mask);
      for (let id = starts[bucket]; id < starts[bucket + 1]; id++) {
        const shift = offsets[id] - start;
        if (offsets[id + 1] - offsets[id] !== length) continue;
        let i = start;
        while (i < end && codes[i + shift] === text.charCodeAt(i)) i++;
        if (i === end) return id;
      }
      return -1;
    },
    at(id) {
      let text = "";
      for (let i = offsets[id]; i < offsets[id + 1]; i++) text += String.fromCharCode(codes[i]);
      return text;
    },
    lengthOf: (id) => lengths[id],
    unitOf: (id, place) => codes[offsets[id] + place],
  };
}

/** From the size of each group, where each begins; the end of the last comes last. */
export function runningSums(sizes: Uint8Array): Uint32Array {
  const sums = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) sums[i + 1] = sums[i] + sizes[i];
  return sums;
}

function hashOf(string: string): number {
  let hash = SEED;
  for (let i = 0; i < string.length; i++) hash = step(hash, string.charCodeAt(i));
  return hash;
}
