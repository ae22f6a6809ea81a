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
}

type Decoder = InstanceType<typeof TextDecoder>;

const HEAD = 256; // bytes: enough for any XML declaration

/**
 * Decodes a file as its format has it: by its byte order mark, else by its XML declaration, else as UTF-8.
 *
 * @throws BitextError `bytes-undecodable`, with the line and column of the first bytes that are no character, or
 * `charset-unknown`.
 */
export function byteDecoder({ lenient = false, onIssue }: DecodeOptions = {}): ByteDecoder {
  let head = new Uint8Array();
  let decoder: Decoder | undefined;
  let place = FIRST_PLACE; // of what comes next
  let isReported = false;

  const decode = (bytes: Uint8Array | undefined): string => {
    decoder ??= decoderFor(head, !lenient);
    const { encoding } = decoder;
    let text: string;
    try {
      text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      const fault = faultIn(bytes, encoding, place) ?? place;
      throw new BitextError("bytes-undecodable", `${undecodable(encoding)}.`, { cause, place: fault });
    }
    if (lenient && !isReported && text.includes("\ufffd")) {
      const fault = faultIn(bytes, encoding, place);
      isReported = fault !== undefined;
      const message = `${undecodable(encoding)}: read as U+FFFD.`;
      if (fault !== undefined) onIssue?.({ rule: "bytes-undecodable", message, place: fault });
    }
    place = behind(place, text);
    return text;
  };
  return {
    push(bytes) {
      if (decoder !== undefined) return decode(bytes);
      const joined = new Uint8Array(head.length + bytes.length);
      joined.set(head);
      joined.set(bytes, head.length);
      head = joined;
      return head.length < HEAD ? "" : decode(head);
    },
    end: () => (decoder === undefined ? decode(head) : "") + decode(undefined),
  };
}

const undecodable = (encoding: string): string =>
  `The bytes are not ${encoding.toUpperCase()}, expected UTF-8, or what a byte order mark or an XML declaration says`;

/** Where the first bytes are that are no character, in a piece that begins at a place; no bytes are the end of a text cut short. */
function faultIn(bytes: Uint8Array | undefined, encoding: string, start: LinePlace): LinePlace | undefined {
  if (bytes === undefined) return start;
  // a piece of UTF-8 may begin with the rest of a character: up to three bytes that begin none
  let rest = 0;
  while (encoding === "utf-8" && rest < 3 && bytes[rest] >> 6 === 0b10) rest++;
  const whole = bytes.subarray(rest);
  let [good, bad] = [0, whole.length];
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (decoded(whole.subarray(0, middle), encoding) === undefined) bad = middle - 1;
    else good = middle;
  }
  return good === whole.length ? undefined : behind(start, decoded(whole.subarray(0, good), encoding) ?? "");
}

/** The text of bytes that a character may be cut at the end of, or `undefined` where they are not in that encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function decoderFor(head: Uint8Array, fatal: boolean): Decoder {
  const label = encodingOf(head);
  try {
    return new TextDecoder(label, { fatal });
  } catch (cause) {
    const message = `The XML declaration says “${label}”, expected the name of an encoding.`;
    throw new BitextError("charset-unknown", message, { cause, place: FIRST_PLACE });
  }
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if (first === 0xef && second === 0xbb) return "utf-8";
  const ascii = new TextDecoder("windows-1252").decode(head.subarray(0, HEAD));
  const declaration = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]+)["']/.exec(ascii);
  return declaration?.[1] ?? "utf-8";
}
