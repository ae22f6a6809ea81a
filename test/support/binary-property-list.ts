type Value = string | Uint8Array | readonly Value[] | { readonly [name: string]: Value };

/** A value in Apple's binary form, as Safari writes it: numbers of two bytes, and each value an object of its own. */
export function binaryPropertyList(value: Value): Uint8Array {
  const objects: number[][] = [];
  const add = (each: Value): number => {
    const object: number[] = [];
    const at = objects.push(object) - 1;
    const put = (bytes: readonly number[]): void => {
      for (const byte of bytes) object.push(byte);
    };
    const head = (kind: number, size: number): void =>
      put(size < 15 ? [16 * kind + size] : [16 * kind + 15, 0x11, size >> 8, size & 255]);
    const refer = (numbers: readonly number[]): void => put(numbers.flatMap((each) => [each >> 8, each & 255]));
    if (typeof each === "string") {
      const codes = [...each].map((character) => character.charCodeAt(0));
      const isAscii = codes.every((code) => code < 128);
      head(isAscii ? 5 : 6, codes.length);
      put(isAscii ? codes : codes.flatMap((code) => [code >> 8, code & 255]));
    } else if (each instanceof Uint8Array) {
      head(4, each.length);
      put([...each]);
    } else if (isList(each)) {
      head(10, each.length);
      refer(each.map(add));
    } else {
      const names = Object.keys(each);
      head(13, names.length);
      refer([...names.map(add), ...Object.values(each).map(add)]);
    }
    return at;
  };
  add(value);
  const bytes = [...new TextEncoder().encode("bplist00")];
  const places = objects.map((object) => {
    const place = bytes.length;
    for (const byte of object) bytes.push(byte);
    return place;
  });
  const table = bytes.length;
  const wide = (number: number, size: number): void => {
    for (let each = size - 1; each >= 0; each--) bytes.push(Math.floor(number / 256 ** each) % 256);
  };
  for (const place of places) wide(place, 2);
  for (const byte of [0, 0, 0, 0, 0, 0, 2, 2]) bytes.push(byte);
  for (const number of [objects.length, 0, table]) wide(number, 8);
  return Uint8Array.from(bytes);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
