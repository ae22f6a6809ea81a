import { pipeline, Readable } from "node:stream";
import { createGunzip, gunzipSync } from "node:zlib";

/** Whether bytes begin as a file of gzip does. */
const isPacked = ([first, second = 0x8b]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** Bytes in pieces, unpacked where they are gzip. Memory for some pieces, however much they become. */
export async function* unpackedPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield first.value;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.(); // whoever stops early closes the file
    }
  };
  if (!isPacked(first.value)) {
    yield* all();
    return;
  }
  const gunzip = createGunzip();
  pipeline(Readable.from(all()), gunzip, () => {}); // an error ends the reading below
  yield* gunzip;
}

/**
 * Bytes, unpacked where they are gzip.
 *
 * @throws what zlib throws where they are damaged, or more than that many when unpacked.
 */
export const unpacked = (bytes: Uint8Array, most: number): Uint8Array =>
  isPacked(bytes) ? gunzipSync(bytes, { maxOutputLength: most }) : bytes;
