/** The fields at the head of a message or of a part of it, by name in small letters. */
export type MimeFields = ReadonlyMap<string, string>;

/** A part of a message that has several. */
export interface MimePart {
  readonly fields: MimeFields;
  /** As it is sent: `partBytes` undoes its encoding. */
  readonly body: Uint8Array;
  /** Whether the delimiter behind it is there. Without it the file is cut off. */
  readonly isWhole: boolean;
}

/** One character for each byte, so that places in the text are places in the bytes. */
const byteText = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** The fields of a message and where its body begins, in bytes. */
export function mimeHead(bytes: Uint8Array): { readonly fields: MimeFields; readonly bodyStart: number } {
  return headOf(byteText(bytes), 0);
}

/** The lines from a place to the first empty one. A line that begins with white space goes on with the one before. */
function headOf(text: string, start: number): { readonly fields: MimeFields; readonly bodyStart: number } {
  const lines: string[] = [];
  let at = start;
  while (at < text.length) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, "");
    at = end < 0 ? text.length : end + 1;
    if (line === "") break;
    if (/^[ \t]/.test(line) && lines.length > 0) lines.push(`${lines.pop()} ${line.trim()}`);
    else lines.push(line);
  }
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, bodyStart: at };
}

const DEEPEST = 3; // Internet Explorer puts one multipart in another; nothing that saves pages goes deeper

/** The parts of a message in their order, those of a part that has parts in its place. None where it has none. Time linear in the bytes. */
export function mimeParts(bytes: Uint8Array, depth = 0): MimePart[] {
  const text = byteText(bytes);
  const { fields, bodyStart } = headOf(text, 0);
  const boundary = parameterOf(fields.get("content-type"), "boundary");
  if (boundary === undefined || boundary === "") return [];

  const parts: MimePart[] = [];
  let start: number | undefined;
  const close = (end: number, isWhole: boolean): void => {
    if (start === undefined) return;
    const part = headOf(text, start);
    const inner = isMultipart(part.fields) && depth < DEEPEST ? mimeParts(bytes.subarray(start, end), depth + 1) : [];
    for (const each of inner) parts.push(each);
    if (inner.length === 0) {
      parts.push({ fields: part.fields, body: bytes.subarray(Math.min(part.bodyStart, end), end), isWhole });
    }
  };
  const delimiter = `--${boundary}`;
  for (let at = text.indexOf(delimiter, bodyStart); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && text[at - 1] !== "\n") continue;
    const behind = at + delimiter.length;
    const isLast = text.startsWith("--", behind);
    if (!isLast && !/[\s]|^$/.test(text.slice(behind, behind + 1))) continue;
    // the line end before a delimiter belongs to it
    close(text[at - 2] === "\r" ? at - 2 : at - 1, true);
    start = undefined;
    if (isLast) return parts;
    const lineEnd = text.indexOf("\n", behind);
    start = lineEnd < 0 ? text.length : lineEnd + 1;
  }
  close(bytes.length, false);
  return parts;
}

const isMultipart = (fields: MimeFields): boolean => mediaTypeOf(fields).startsWith("multipart/");

/** `text/html` of `Text/HTML; charset="gbk"`. */
export const mediaTypeOf = (fields: MimeFields): string =>
  (fields.get("content-type") ?? "").split(";")[0].trim().toLowerCase();

/** `gbk` of `text/html; charset="gbk"`. */
export function parameterOf(field: string | undefined, name: string): string | undefined {
  for (const [, found, quoted, plain] of (field ?? "").matchAll(/;\s*([a-z]+)=(?:"([^"]*)"|([^\s;"]+))/gi)) {
    if (found.toLowerCase() === name) return quoted ?? plain;
  }
  return undefined;
}

/** The content of a part, with the encoding undone in which it was sent. What is broken in it stays as it is. */
export function partBytes({ fields, body }: MimePart): Uint8Array {
  const encoding = fields.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "quoted-printable") return fromQuotedPrintable(body);
  return encoding === "base64" ? fromBase64(body) : body;
}

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;

function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== EQUALS) {
      decoded[length++] = bytes[at];
      continue;
    }
    const [high, low] = [hexDigit(bytes[at + 1]), hexDigit(bytes[at + 2])];
    if (high >= 0 && low >= 0) {
      decoded[length++] = 16 * high + low;
      at += 2;
    } else if (bytes[at + 1] === LINE_FEED) at += 1;
    else if (bytes[at + 2] === LINE_FEED) at += 2;
    // a file that is cut off ends within a code, whose rest nobody has
    else if (at + 2 < bytes.length) decoded[length++] = EQUALS;
    else break;
  }
  return decoded.subarray(0, length);
}

const hexDigit = (byte: number | undefined): number =>
  byte === undefined ? -1 : "0123456789abcdef".indexOf(String.fromCharCode(byte).toLowerCase());

function fromBase64(bytes: Uint8Array): Uint8Array {
  const letters = byteText(bytes).replace(/[^A-Za-z0-9+/]+/g, "");
  // one letter alone at the end is not even a byte
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
