import common from "../../data/common-characters.json" with { type: "json" };
import type { Charset } from "./charset-label.js";
import { tryDecode } from "./strict-decode.js";
import { scanUtf8 } from "./utf8.js";

const COMMON: ReadonlySet<string> = new Set(common.simplified + common.traditional + common.punctuation);

const SAMPLE_BYTES = 1 << 15; // some 16,000 characters: far more than the counts need to settle
const LIKELY_CHINESE = 0.25; // right charsets give 0.5 and more, wrong ones under 0.1
const CLEARLY_CHINESE = 0.5; // as the right charset gives it
const LIKELY_UTF16 = 0.4; // of all characters, markup and digits among them
const WRITABLE_UTF16 = 0.95; // what is Chinese or Latin at all: of other charsets read as UTF-16, a third
const RARE_UTF16 = 0.15; // names have few common characters
const NOT_IT = -2; // the share of a charset that the bytes are not in
const FEWEST_UNITS = 4; // fewer prove nothing

/**
 * The charset of bytes that have no byte-order mark.
 *
 * UTF-8 where all of it is well formed, but for two-byte characters that no Latin text has and that are common Chinese
 * in GB18030, and for control characters that are Chinese in UTF-16. Damaged UTF-8 is known by its long characters,
 * which chance does not make. GB18030, Big5 and UTF-16 are told apart by the share of very common Chinese characters
 * that each makes of the same bytes. Bytes above 7F that stand alone between ASCII letters are Windows-1252. What is
 * declared decides only where the counts do not.
 *
 * @param utf8 The bytes as UTF-8, where they are well formed.
 * @param declared Charsets that the page and its header name, most trusted first.
 */
export function guessCharset(bytes: Uint8Array, utf8: string | undefined, declared: readonly Charset[]): Charset {
  if (utf8 !== undefined) {
    if (CONTROL.test(utf8)) return likelyUtf16(bytes) ?? "utf-8";
    if (!ODD_PAIRS.test(utf8) || LONG.test(utf8)) return "utf-8";
    return commonShare(sampleOf(bytes), "gb18030").share >= CLEARLY_CHINESE ? "gb18030" : "utf-8";
  }
  if (bytes.includes(0)) return likelyUtf16(bytes) ?? "utf-8";
  const scan = scanUtf8(bytes);
  if (scan.long > scan.invalid) return "utf-8";

  const sample = sampleOf(bytes);
  const ranked = (["gb18030", "big5"] as const)
    .map((charset) => ({ charset, ...commonShare(sample, charset) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = ranked;
  if (best.share < LIKELY_CHINESE) {
    const utf16 = likelyUtf16(bytes);
    if (utf16) return utf16;
    const readable = declared.find((charset) => charset !== "windows-1252" && tryDecode(bytes, charset) !== undefined);
    if (readable) return readable;
    if (looksLatin(sample)) return "windows-1252";
  }
  // of few characters, a difference says little
  if (best.share - second.share < 1 / Math.sqrt(best.count + 1)) {
    const named = ranked.find(({ charset, share }) => share > NOT_IT && declared.includes(charset));
    if (named) return named.charset;
  }
  return best.charset;
}

/** The same of some of the bytes of a file, whose last character may be cut. */
export const guessCharsetOfPart = (bytes: Uint8Array, declared: string | undefined): Charset =>
  guessCharset(bytes, tryDecode(bytes, "utf-8", true), declared === undefined ? [] : [declared.toLowerCase()]);

/** Characters that are in no text, but that bytes of UTF-16 may look like. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Characters that UTF-8 has two bytes for and that are no Latin ones: “一些” in GB18030 reads as “һЩ”. */
const ODD_PAIRS = /[\u0180-\u07ff]/;

/** Characters that UTF-8 has three bytes or more for. */
const LONG = /[\u0800-\uffff]/;

/** From the first byte that is not ASCII, which begins a character. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const start = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/**
 * Of the characters beyond ASCII that the sample is in a charset, how many there are, and the share that is very common:
 * up to 1. Private characters count against it, and bytes that are not in the charset give `NOT_IT`.
 */
function commonShare(sample: Uint8Array, charset: Charset): { readonly share: number; readonly count: number } {
  const text = tryDecode(sample, charset, true);
  if (text === undefined) {
    // a broken file still has a charset: what comes before the break tells it
    return sample.length > 64
      ? commonShare(sample.subarray(0, sample.length >> 1), charset)
      : { share: NOT_IT, count: 0 };
  }
  let count = 0;
  let known = 0;
  for (const character of text) {
    if (character <= "\u007f") continue;
    count++;
    if (COMMON.has(character)) known++;
    else if (character >= "\ue000" && character <= "\uf8ff") known--;
  }
  return { share: count === 0 ? 0 : known / count, count };
}

/** The byte order in which the bytes are mostly ASCII and common Chinese, or Chinese throughout, if there is one. */
function likelyUtf16(bytes: Uint8Array): Charset | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const units = sample.length >> 1;
  const shares = (high: 0 | 1) => {
    let known = 0;
    let writable = 0;
    for (let at = 0; at < units * 2; at += 2) {
      const code = (sample[at + high] << 8) | sample[at + 1 - high];
      if ((code >= 0x20 && code < 0x7f) || (code >= 9 && code <= 13) || COMMON.has(String.fromCharCode(code))) known++;
      if (isWritable(code)) writable++;
    }
    return { known: known / (units || 1), writable: writable / (units || 1) };
  };
  const fits = ({ known, writable }: ReturnType<typeof shares>) =>
    known >= LIKELY_UTF16 || (units >= FEWEST_UNITS && writable >= WRITABLE_UTF16 && known >= RARE_UTF16);
  const [little, big] = [shares(1), shares(0)];
  if (fits(little) && little.known >= big.known) return "utf-16le";
  return fits(big) ? "utf-16be" : undefined;
}

/** Whether a code unit is of those that Chinese and English are written with. */
const isWritable = (code: number): boolean =>
  (code >= 9 && code <= 13) ||
  (code >= 0x20 && code < 0x250) ||
  (code >= 0x2010 && code <= 0x2030) ||
  (code >= 0x3000 && code <= 0x3020) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0xff00 && code <= 0xff5e);

/** Whether bytes above 7F are few and stand alone, as accents and curly quotes do in Windows-1252. */
function looksLatin(sample: Uint8Array): boolean {
  let beyond = 0;
  let alone = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] < 0x80) continue;
    beyond++;
    if (!(sample[at - 1] >= 0x80) && !(sample[at + 1] >= 0x80)) alone++;
  }
  return beyond <= sample.length * 0.25 && alone >= beyond * 0.75;
}
