import { BitextError, type ReportOptions } from "../model/index.js";
import { behind, FIRST_PLACE, type LinePlace } from "./lines.js";

/** Text from bytes that come in pieces, cut anywhere. */
export interface ByteDecoder {
  /** The text that these bytes complete. */
  push(bytes: Uint8Array): string;
  /** The text that the end completes. Nothing may follow. */
  end(): string;
}

/** How to decode. */
export interface DecodeOptions extends ReportOptions {
  /** Read what is no character as U+FFFD, and report `bytes-undecodable` once. @default false: it is an error */
  readonly lenient?: boolean | undefined;
  /**
   * Tells the charset of a file from some of its bytes, the first that are not ASCII among them, and what its XML declaration says. It is asked where a
   * file has no byte order mark and those bytes are not in the charset that it says, or in UTF-8. @default nobody guesses
   */
  readonly guess?: ((bytes: Uint8Array, declared: string | undefined) => string | undefined) | undefined;
}

type Decoder = InstanceType<typeof TextDecoder>;

const HEAD = 256; // bytes: enough for any XML declaration

/**
 * Decodes a file that comes in pieces as its format has it: by its byte order mark, else by its XML declaration, else as UTF-8. A
 * piece may end in the middle of a character. A declaration of UTF-16 in plain letters cannot be right, and UTF-8 is read.
 *
 * Reports `charset-disagrees` where a declaration is wrong, and `charset-guessed` where none was there and `guess` told it.
 *
 * @throws BitextError `bytes-undecodable`, with the line and column of the first bytes that are no character, or
 * `charset-unknown`.
 * @example
 * import { byteDecoder } from "duiqi/format";
 * const decoder = byteDecoder();
 * const text = decoder.push(Uint8Array.of(0xe9, 0x9b)) + decoder.push(Uint8Array.of(0xa8)) + decoder.end();
 * text; // "雨"
 */
export function byteDecoder({ lenient = false, guess, onIssue }: DecodeOptions = {}): ByteDecoder {
  let head = new Uint8Array();
  let decoder: Decoder | undefined;
  let place = FIRST_PLACE; // of the character that comes next
  let begun = new Uint8Array(); // the bytes of it that came already
  let isReported = false;

  const decode = (bytes: Uint8Array | undefined): string => {
    decoder ??= decoderOf(charsetOf(head, guess, onIssue), !lenient);
    const { encoding } = decoder;
    let text: string;
    try {
      text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      const fault = faultIn(begun, bytes, encoding, place) ?? place;
      throw new BitextError("bytes-undecodable", `${undecodable(encoding)}.`, { cause, place: fault });
    }
    if (lenient && !isReported && text.includes("\ufffd")) {
      const fault = faultIn(begun, bytes, encoding, place);
      isReported = fault !== undefined;
      const message = `${undecodable(encoding)}: read as U+FFFD.`;
      if (fault !== undefined) onIssue?.({ rule: "bytes-undecodable", message, place: fault });
    }
    place = behind(place, text);
    begun = bytes === undefined ? new Uint8Array() : begunCharacter(joined(begun, bytes), encoding);
    return text;
  };
  return {
    push(bytes) {
      if (decoder !== undefined) return decode(bytes);
      head = joined(head, bytes);
      return isEnough(head, guess !== undefined) ? decode(head) : "";
    },
    end: () => (decoder === undefined ? decode(head) : "") + decode(undefined),
  };
}

const undecodable = (encoding: string): string =>
  `The bytes are not ${encoding.toUpperCase()}, expected UTF-8, or what a byte order mark or an XML declaration says`;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** The last bytes of some that are the beginning of a character. The text of all of them may end with what stands for it. */
function begunCharacter(bytes: Uint8Array<ArrayBuffer>, encoding: string): Uint8Array<ArrayBuffer> {
  const { length } = bytes;
  // most files are in UTF-8, whose last bytes tell
  if (encoding === "utf-8") {
    for (let back = 1; back <= Math.min(3, length); back++) {
      const byte = bytes[length - back];
      if (byte >> 6 === 0b10) continue;
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
      return bytes.slice(size > back ? length - back : length);
    }
    return bytes.slice(length);
  }
  const textOf = (part: Uint8Array, stream: boolean): string => new TextDecoder(encoding).decode(part, { stream });
  const text = textOf(bytes, true);
  let back = 0;
  while (back < Math.min(3, length) && textOf(bytes.subarray(0, length - back), false) !== text) back++;
  return bytes.slice(length - back);
}

/**
 * Where the first bytes are that are no character, in a piece behind the bytes of a character that begins at a place; no piece is
 * the end of a text cut short.
 */
function faultIn(
  begun: Uint8Array,
  piece: Uint8Array | undefined,
  encoding: string,
  start: LinePlace,
): LinePlace | undefined {
  if (piece === undefined) return start;
  const bytes = joined(begun, piece);
  // a mark of the byte order is one at the beginning alone
  const ignoreBOM = start !== FIRST_PLACE;
  let [good, bad] = [0, bytes.length];
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (decoded(bytes.subarray(0, middle), encoding, ignoreBOM) === undefined) bad = middle - 1;
    else good = middle;
  }
  return good === bytes.length ? undefined : behind(start, decoded(bytes.subarray(0, good), encoding, ignoreBOM) ?? "");
}

/** The text of bytes that a character may be cut at the end of, or `undefined` where they are not in that encoding. */
function decoded(bytes: Uint8Array, encoding: string, ignoreBOM: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function decoderOf(label: string, fatal: boolean): Decoder {
  try {
    return new TextDecoder(label, { fatal });
  } catch (cause) {
    const message = `The XML declaration says “${label}”, expected the name of an encoding.`;
    throw new BitextError("charset-unknown", message, { cause, place: FIRST_PLACE });
  }
}

const SAMPLE = 1 << 15; // bytes behind the first that is not ASCII: more than the counts of a guess need to settle
const LONGEST_HEAD = 1 << 20; // bytes that are held at most: a file that begins with so much ASCII is hardly Chinese in another charset

/** Whether the beginning of a file tells its charset, or never will. */
function isEnough(head: Uint8Array, isGuessed: boolean): boolean {
  if (head.length < HEAD) return false;
  if (!isGuessed || head.length >= LONGEST_HEAD || markedCharset(head) !== undefined) return true;
  const first = head.findIndex((byte) => byte >= 0x80);
  return first >= 0 && head.length - first >= SAMPLE;
}

/** The charset of a file by how it begins. */
function charsetOf(head: Uint8Array, guess: DecodeOptions["guess"], onIssue: DecodeOptions["onIssue"]): string {
  const marked = markedCharset(head);
  if (marked !== undefined) return marked;
  const ascii = new TextDecoder("windows-1252").decode(head.subarray(0, HEAD));
  const declared = /^\s{0,99}<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]+)["']/.exec(ascii)?.[1];
  const isImpossible = declared !== undefined && /^(?:utf-?16|ucs-?2|utf-?32|ucs-?4)/i.test(declared);
  const said = isImpossible ? "utf-8" : (declared ?? "utf-8");
  const isSaid = isKnown(said) ? decoded(head, said, true) !== undefined : guess === undefined;
  const charset = isSaid ? said : (guess?.(head, isKnown(said) ? said : undefined) ?? said);
  if (declared === undefined && charset !== said) {
    const message = `The file does not say its charset, and it is not UTF-8: read as ${charset.toUpperCase()}.`;
    onIssue?.({ rule: "charset-guessed", message, place: FIRST_PLACE });
  } else if (declared !== undefined && charset !== declared && (isImpossible || !isSaid)) {
    const message = `The XML declaration says “${declared}”, and the bytes are not: read as ${charset.toUpperCase()}.`;
    onIssue?.({ rule: "charset-disagrees", message, place: FIRST_PLACE });
  }
  return charset;
}

/** The charset that a byte order mark tells, or the first character of XML. */
function markedCharset([first, second]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return first === 0xef && second === 0xbb ? "utf-8" : undefined;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
