/** Slots in a chunk. */
export const CHUNK_SLOTS = 65_536;
const BITMAP_BYTES = CHUNK_SLOTS / 8;
const MOST_LISTED = BITMAP_BYTES / 2 - 1; // a list of more would be as long as the bitmap

/**
 * Which slots of a chunk have something: as a list of 2-byte numbers, ascending, little-endian; or from 4,096 on as a bitmap of
 * 8,192 bytes, slot n being bit n mod 8 of byte n / 8. The length says which of the two it is.
 */
export type SlotBytes = Uint8Array;

const isBitmap = (bytes: SlotBytes): boolean => bytes.length === BITMAP_BYTES;

/** Slots with further ones, which are greater than all of them and ascend. */
export function withSlots(bytes: SlotBytes | undefined, further: readonly number[]): SlotBytes {
  const before = bytes ?? new Uint8Array(0);
  if (isBitmap(before)) {
    const bitmap = before.slice();
    for (const slot of further) bitmap[slot >> 3] |= 1 << (slot & 7);
    return bitmap;
  }
  if (before.length / 2 + further.length > MOST_LISTED) {
    const bitmap = new Uint8Array(BITMAP_BYTES);
    forEachSlot(before, (slot) => {
      bitmap[slot >> 3] |= 1 << (slot & 7);
    });
    for (const slot of further) bitmap[slot >> 3] |= 1 << (slot & 7);
    return bitmap;
  }
  const list = new Uint8Array(before.length + 2 * further.length);
  list.set(before);
  let at = before.length;
  for (const slot of further) {
    list[at++] = slot & 0xff;
    list[at++] = slot >> 8;
  }
  return list;
}

/** Calls a function with each slot, ascending. */
export function forEachSlot(bytes: SlotBytes, call: (slot: number) => void): void {
  if (!isBitmap(bytes)) {
    for (let at = 0; at + 1 < bytes.length; at += 2) call(bytes[at] | (bytes[at + 1] << 8));
    return;
  }
  for (let at = 0; at < BITMAP_BYTES; at++) {
    for (let byte = bytes[at]; byte !== 0; byte &= byte - 1) call(8 * at + 31 - Math.clz32(byte & -byte));
  }
}

/** Whether a slot is there. */
export function hasSlot(bytes: SlotBytes, slot: number): boolean {
  if (isBitmap(bytes)) return (bytes[slot >> 3] & (1 << (slot & 7))) !== 0;
  let low = 0;
  let high = bytes.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bytes[2 * middle] | (bytes[2 * middle + 1] << 8)) < slot) low = middle + 1;
    else high = middle;
  }
  return 2 * low < bytes.length && (bytes[2 * low] | (bytes[2 * low + 1] << 8)) === slot;
}

/** The slots that all of these have, ascending. Time linear in the shortest of them. */
export function commonSlots(all: readonly SlotBytes[]): number[] {
  const [first, ...others] = [...all].sort((a, b) => a.length - b.length);
  const found: number[] = [];
  forEachSlot(first, (slot) => {
    if (others.every((other) => hasSlot(other, slot))) found.push(slot);
  });
  return found;
}

/** Slots and how much having them counts. */
export interface Counted {
  readonly bytes: SlotBytes;
  readonly weight: number;
}

const counts = new Uint32Array(CHUNK_SLOTS); // all 0 between calls: small enough for a cache, and no time to clear it

/**
 * The slots whose weights come to at least `least`, above 0, each with what they come to; in no order.
 *
 * Shortest lists first: once what is left cannot reach `least` alone, no new slot can, and the long lists are only looked up.
 */
export function slotsWithWeight(lists: readonly Counted[], least: number): { slot: number; weight: number }[] {
  let left = lists.reduce((sum, { weight }) => sum + weight, 0);
  const touched: number[] = [];
  for (const { bytes, weight } of [...lists].sort((a, b) => a.bytes.length - b.bytes.length)) {
    if (left >= least) {
      if (isBitmap(bytes)) {
        for (let at = 0; at < BITMAP_BYTES; at++) {
          for (let byte = bytes[at]; byte !== 0; byte &= byte - 1) {
            const slot = 8 * at + 31 - Math.clz32(byte & -byte);
            if (counts[slot] === 0) touched.push(slot);
            counts[slot] += weight;
          }
        }
      } else {
        for (let at = 0; at + 1 < bytes.length; at += 2) {
          const slot = bytes[at] | (bytes[at + 1] << 8);
          if (counts[slot] === 0) touched.push(slot);
          counts[slot] += weight;
        }
      }
    } else if (isBitmap(bytes)) {
      for (const slot of touched) if ((bytes[slot >> 3] & (1 << (slot & 7))) !== 0) counts[slot] += weight;
    } else {
      for (let at = 0; at + 1 < bytes.length; at += 2) {
        const slot = bytes[at] | (bytes[at + 1] << 8);
        if (counts[slot] !== 0) counts[slot] += weight;
      }
    }
    left -= weight;
  }
  const found: { slot: number; weight: number }[] = [];
  for (const slot of touched) {
    if (counts[slot] >= least) found.push({ slot, weight: counts[slot] });
    counts[slot] = 0;
  }
  return found;
}
