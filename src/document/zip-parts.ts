import { inflateSync } from "fflate";
import { BitextError } from "../model/index.js";
import { archiveEnd } from "./archive-list.js";

/** The files in a ZIP archive, unpacked one at a time. */
export interface ZipParts {
  readonly names: readonly string[];
  /**
   * A file's content; nothing where the archive has none of this name.
   *
   * @throws BitextError `format-invalid` where it is encrypted, damaged, or larger than what may still be unpacked.
   */
  read(name: string): Uint8Array | undefined;
}

const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const FILE = 0x04034b50;
const FILE_SIZE = 30;
const [STORED, DEFLATED] = [0, 8];

interface Entry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The files that a ZIP archive lists at its end. Nothing is unpacked before it is asked for, and no more than so many bytes in all, whatever the
 * archive says of itself. Archives of more than 4 GB are none that it reads.
 *
 * @throws BitextError `format-invalid` where the list is not there or is damaged.
 */
export function zipParts(bytes: Uint8Array, what: string, mostBytes: number): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view, what);
  let left = mostBytes;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      if (entry.isEncrypted) throw invalid(`The ${what} has a password; save it without one.`);
      if (entry.size > left) {
        const megabytes = Math.round(mostBytes / 1e6);
        throw invalid(
          `The ${what} has more than ${megabytes} MB of text when it is unpacked, which is more than is read.`,
        );
      }
      left -= entry.size;
      const content = unpacked(bytes, view, entry);
      if (content === undefined)
        throw invalid(`The ${what} is damaged in ${name}; open it where it was written, and save it again.`);
      return content;
    },
  };
}

const invalid = (message: string, cause?: unknown): BitextError =>
  new BitextError("format-invalid", message, { cause });

function entriesOf(bytes: Uint8Array, view: DataView, what: string): ReadonlyMap<string, Entry> {
  const cut = invalid(`The ${what} is cut off or damaged: the list of its parts is not there. Fetch or save it again.`);
  const end = archiveEnd(view);
  if (end === undefined) throw cut;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) throw cut;
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const nameStart = at + ENTRY_SIZE;
    entries.set(new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameSize)), {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameStart + nameSize + extraSize + commentSize;
  }
  return entries;
}

function unpacked(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | undefined {
  const { offset, packed, size, method, checksum } = entry;
  if (offset + FILE_SIZE > bytes.length || view.getUint32(offset, true) !== FILE) return undefined;
  const start = offset + FILE_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method !== STORED && method !== DEFLATED)) return undefined;
  try {
    // into as many bytes as it says that it has: what unpacks to more does not have its checksum
    const content = method === STORED ? data : inflateSync(data, { out: new Uint8Array(size) });
    return content.length === size && checksumOf(content) === checksum ? content : undefined;
  } catch {
    return undefined; // whatever is wrong in what is packed
  }
}

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32, as in ZIP. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) sum = CHECKSUMS[(sum ^ bytes[at]) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
