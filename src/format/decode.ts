import { BitextError } from "../model/index.js";

/** Text from bytes that come in pieces, cut anywhere. */
export interface ByteDecoder {
  /** The text that these bytes complete. */
  push(bytes: Uint8Array): string;
  /** The text that the end completes. Nothing may follow. */
  end(): string;
}

type Decoder = InstanceType<typeof TextDecoder>;

const HEAD = 256; // bytes: enough for any XML declaration

/**
 * Decodes a file as its format has it: by its byte order mark, else by its XML declaration, else as UTF-8.
 *
 * @param options.lenient Read what is no character as U+FFFD. Else it is an error.
 * @throws BitextError `bytes-undecodable` or `charset-unknown`.
 */
export function byteDecoder(options: { readonly lenient?: boolean | undefined } = {}): ByteDecoder {
  let head = new Uint8Array();
  let decoder: Decoder | undefined;

  const decode = (bytes: Uint8Array | undefined): string => {
    decoder ??= decoderFor(head, options.lenient !== true);
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      const message = `The bytes are not ${decoder.encoding.toUpperCase()}, expected UTF-8, or what a byte order mark or an XML declaration says.`;
      throw new BitextError("bytes-undecodable", message, { cause });
    }
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

function decoderFor(head: Uint8Array, fatal: boolean): Decoder {
  const label = encodingOf(head);
  try {
    return new TextDecoder(label, { fatal });
  } catch (cause) {
    const message = `The XML declaration says “${label}”, expected the name of an encoding.`;
    throw new BitextError("charset-unknown", message, { cause, place: { line: 1, column: 1 } });
  }
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if (first === 0xef && second === 0xbb) return "utf-8";
  const declaration = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]+)["']/.exec(
    String.fromCharCode(...head.subarray(0, HEAD)),
  );
  return declaration?.[1] ?? "utf-8";
}
