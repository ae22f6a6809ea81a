import { binaryKind } from "../page/index.js";

const END = 1 << 16; // bytes: a ZIP archive lists its files at its end, and a document has a few dozen of them

/** Files in ZIP archives, by names that lie in them. */
const IN_ARCHIVES: readonly (readonly [kind: string, name: string])[] = [
  ["an Excel workbook (.xlsx)", "xl/workbook.xml"],
  ["a PowerPoint presentation (.pptx)", "ppt/presentation.xml"],
  ["an e-book (.epub)", "META-INF/container.xml"],
  ["an OpenDocument file (.odt, .ods, .odp)", "META-INF/manifest.xml"],
];

/**
 * What a file is that nobody reads, in words, by its bytes: `an Excel workbook (.xlsx)`. None where it may be a page or a text. A reader that is
 * added takes its kind from here.
 */
export function unreadKind(bytes: Uint8Array): string | undefined {
  const kind = binaryKind(bytes);
  if (kind?.startsWith("a ZIP archive")) {
    const names = ascii(bytes.subarray(-END));
    return IN_ARCHIVES.find(([, name]) => names.includes(name))?.[0] ?? kind;
  }
  if (kind !== undefined) return kind;
  return ascii(bytes.subarray(0, 5)).startsWith("{\\rtf") ? "a rich text file (.rtf)" : undefined;
}

const ascii = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
