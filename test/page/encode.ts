/** Text as bytes of a legacy charset, from what `TextDecoder` says of every pair of bytes; only for what it has. */
export function encode(text: string, charset: "gb18030" | "big5"): Uint8Array {
  const table = tables.get(charset) ?? invert(charset);
  tables.set(charset, table);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      const pair = code < 0x80 ? [code] : table.get(character);
      if (!pair) throw new RangeError(`${charset} has no two bytes for “${character}”.`);
      return pair;
    }),
  );
}

const tables = new Map<string, Map<string, readonly number[]>>();

function invert(charset: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(character) && !table.has(character)) {
        table.set(character, [lead, trail]);
      }
    }
  }
  return table;
}
