/** A value in a binary property list: a text, bytes, a list or names with values; what else it holds is nothing here. */
export type PropertyValue = string | Uint8Array | readonly PropertyValue[] | PropertyNames | undefined;
export interface PropertyNames {
  readonly [name: string]: PropertyValue;
}

const TRAILER = 32; // bytes at the end: the sizes of numbers and where the table of places is
const MOST_OBJECTS = 1_000_000; // of a file that is damaged; a page has some hundred. Chosen by hand
const DEEPEST = 20; // Apple's own format for pages goes four deep

/**
 * The value of a property list in Apple's binary form (`bplist00`), from its names down to those that are asked for. None where the file is damaged.
 * Each place is looked up in a table, and a value that lies in itself is nothing, so that the time is linear in what is asked for.
 *
 * @param wanted Names that are read; what stands behind others is left alone.
 */
export function propertyList(bytes: Uint8Array, wanted: ReadonlySet<string>): PropertyValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 + TRAILER) return undefined;
  const end = bytes.length - TRAILER;
  const [placeSize, referenceSize] = [bytes[end + 6], bytes[end + 7]];
  const count = number(view, end + 8, 8);
  const top = number(view, end + 16, 8);
  const table = number(view, end + 24, 8);
  const isSound = [placeSize, referenceSize].every((size) => size >= 1 && size <= 8) && count <= MOST_OBJECTS;
  if (!isSound || table + count * placeSize > end || top >= count) return undefined;
  let left = MOST_OBJECTS + bytes.length; // objects and characters: one name may be the name of everything

  /** The numbers of objects that stand one behind the other. */
  const references = (at: number, size: number): number[] =>
    at + size * referenceSize > end
      ? []
      : Array.from({ length: size }, (_, each) => number(view, at + each * referenceSize, referenceSize));

  const read = (object: number, depth: number): PropertyValue => {
    if (object >= count || depth > DEEPEST || left-- <= 0) return undefined;
    const at = number(view, table + object * placeSize, placeSize);
    if (at >= table) return undefined;
    const kind = bytes[at] >> 4;
    let [size, start] = [bytes[at] & 15, at + 1];
    if (size === 15) {
      // a number stands behind, with its size as a power of two
      const width = 1 << (bytes[start] & 15);
      if (bytes[start] >> 4 !== 1 || width > 8 || start + 1 + width > end) return undefined;
      size = number(view, start + 1, width);
      start += 1 + width;
    }
    if (start + size > end) return undefined;
    if (kind === 4) return bytes.subarray(start, start + size);
    if (kind === 5 || kind === 6) left -= size;
    if (kind === 5) return new TextDecoder("latin1").decode(bytes.subarray(start, start + size));
    if (kind === 6) {
      return start + 2 * size > end
        ? undefined
        : new TextDecoder("utf-16be").decode(bytes.subarray(start, start + 2 * size));
    }
    if (kind === 10) return references(start, size).map((each) => read(each, depth + 1));
    if (kind !== 13) return undefined;
    const [names, values] = [references(start, size), references(start + size * referenceSize, size)];
    const found: Record<string, PropertyValue> = {};
    for (const [each, value] of values.entries()) {
      const name = read(names[each], depth + 1);
      if (typeof name === "string" && wanted.has(name)) found[name] = read(value, depth + 1);
    }
    return found;
  };
  return read(top, 0);
}

/** An unsigned number of so many bytes, the largest first; beyond 2^53 it is not exact, and larger than any file. */
function number(view: DataView, at: number, size: number): number {
  let value = 0;
  for (let each = 0; each < size; each++) value = 256 * value + view.getUint8(at + each);
  return value;
}
