const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** Where the record at a ZIP archive's end begins; only a comment lies behind it. */
export function archiveEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/**
 * The list of an archive's files as it lies in it, their names among numbers; of an archive that is cut off, its end. For a look at what kind of
 * archive it is: nothing is checked, and nothing thrown.
 */
export function archiveList(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = archiveEnd(view);
  const list =
    end === undefined ? bytes.subarray(-LONGEST_COMMENT) : bytes.subarray(view.getUint32(end + 16, true), end);
  return new TextDecoder("latin1").decode(list);
}
