import { SaxesParser } from "saxes";
import type { Place } from "../model/index.js";
import { formatError } from "./format-error.js";
import { orSkipped } from "./lines.js";
import type { ReadOptions } from "./reader.js";
import { illegalCharacters, illegalMessage, legalText } from "./xml-text.js";

/** The attributes of an element, by name. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What is done with the parts of an XML text. `here` is just behind the part. */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes, here: () => Place): void;
  text(text: string): void;
  close(name: string): void;
  /** Forgets the unit that it is inside of. */
  reset(): void;
}

/** An XML text that comes in pieces. */
export interface XmlReader {
  push(piece: string): void;
  end(): void;
}

/**
 * Hands the parts of an XML text to handlers. No DTD is ever fetched and no entity expanded, but the five of XML.
 *
 * Where it is lenient the text is cut at the start of each element of these names, and each is read on its own; one that
 * cannot be read is left out. Reports `unit-skipped` for each of those, and `character-illegal` once.
 *
 * @throws BitextError `format-invalid`, with line and column just behind the fault, where the text is no XML.
 */
export function xmlReader(handlers: XmlHandlers, unitNames: readonly string[], options: ReadOptions): XmlReader {
  const { onIssue } = options;
  let hasIllegal = false;
  const onIllegal = (text: string): void => {
    if (hasIllegal) return;
    hasIllegal = true;
    onIssue?.({ rule: "character-illegal", message: illegalMessage("The file", illegalCharacters(text)) });
  };
  return options.lenient
    ? lenientReader(handlers, unitNames, onIllegal, options)
    : strictReader(handlers, onIllegal, { start: { line: 1, column: 1 }, isFragment: false, isTolerant: false });
}

interface Start {
  readonly line: number;
  readonly column: number;
}

/** How to read one stretch of a text. */
interface Stretch {
  readonly start: Start;
  /** It is a part of a text, and need not be one element. */
  readonly isFragment: boolean;
  /** Go on behind what is no XML, as far as it goes. */
  readonly isTolerant: boolean;
}

// what saxes says of characters that XML forbids, as they are and as references
const ILLEGAL = /disallowed character\.|malformed character entity/;
const REFERENCE = /&#(?:x([0-9a-f]+)|(\d+));/gi;

function strictReader(
  handlers: XmlHandlers,
  onIllegal: (text: string) => void,
  { start, isFragment, isTolerant }: Stretch,
): XmlReader {
  const parser = new SaxesParser({ xmlns: false, fragment: isFragment });
  const here = (): Place => ({
    line: start.line + parser.line - 1,
    column: (parser.line === 1 ? start.column : 1) + parser.column,
  });

  let isUnclean = false;
  const clean = (text: string): string => {
    if (!isUnclean) return text;
    const whole = text.replace(REFERENCE, (_, hex, decimal) =>
      characterOf(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
    );
    onIllegal(whole);
    return legalText(whole);
  };

  parser.on("error", ({ message }) => {
    if (ILLEGAL.test(message)) isUnclean = true;
    else if (!isTolerant) {
      const problem = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
      throw formatError(`The XML has an error (${problem}), expected it to be well-formed.`, here());
    }
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = isUnclean
      ? Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, clean(value)]))
      : attributes;
    handlers.open(name, values, here);
    isUnclean = false;
  });
  const read = (text: string): void => {
    handlers.text(clean(text));
    isUnclean = false;
  };
  parser.on("text", read);
  parser.on("cdata", read);
  parser.on("closetag", ({ name }) => handlers.close(name));

  return {
    push: (piece) => void parser.write(piece),
    end: () => void parser.close(),
  };
}

// a number that names no character at all is dropped with those that XML forbids
const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "\uffff");

function lenientReader(
  handlers: XmlHandlers,
  unitNames: readonly string[],
  onIllegal: (text: string) => void,
  options: ReadOptions,
): XmlReader {
  const unitStart = new RegExp(`<(?:${unitNames.join("|")})[\\s/>]`, "g");
  const unitEnd = new RegExp(`</(?:${unitNames.join("|")})\\s*>`, "g");
  let buffer = "";
  let isInUnit = false;
  let start: Start = { line: 1, column: 1 };

  const read = (piece: string, isUnit: boolean): void => {
    if (piece !== "") {
      const reader = strictReader(handlers, onIllegal, { start, isFragment: true, isTolerant: !isUnit });
      orSkipped(() => {
        reader.push(piece);
        if (isUnit) reader.end();
      }, options);
      if (isUnit) handlers.reset();
    }
    start = behind(start, piece);
  };

  const cut = (): void => {
    for (;;) {
      unitStart.lastIndex = isInUnit ? 1 : 0;
      const next = unitStart.exec(buffer);
      if (!isInUnit) {
        if (next === null) return;
        read(buffer.slice(0, next.index), false);
        buffer = buffer.slice(next.index);
        isInUnit = true;
        continue;
      }
      unitEnd.lastIndex = 0;
      const end = unitEnd.exec(buffer);
      // a unit without an end tag ends where the next one starts
      const length = end !== null && (next === null || end.index < next.index) ? unitEnd.lastIndex : next?.index;
      if (length === undefined) return;
      read(buffer.slice(0, length), true);
      buffer = buffer.slice(length);
      isInUnit = false;
    }
  };

  return {
    push: (piece) => {
      buffer += piece;
      cut();
    },
    end: () => read(buffer, isInUnit),
  };
}

function behind({ line, column }: Start, text: string): Start {
  const last = text.lastIndexOf("\n");
  if (last < 0) return { line, column: column + text.length };
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return { line: line + count, column: text.length - last };
}
