import { SaxesParser } from "saxes";
import type { Place } from "../model/index.js";
import { formatError } from "./format-error.js";
import { behind, FIRST_PLACE, type LinePlace, orSkipped } from "./lines.js";
import { type OwnEntities, ownEntities } from "./own-entities.js";
import type { ReadOptions } from "./reader.js";
import { unitCutter, type XmlStretch } from "./unit-cutter.js";
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

/** The name of an element without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An XML text that comes in pieces. */
export interface XmlReader {
  push(piece: string): void;
  end(): void;
}

/**
 * Hands the parts of an XML text to handlers. No DTD is ever fetched; entities are the five of XML, and short texts that the file itself defines (`ownEntities`).
 *
 * Where it is lenient each element of these names is cut out and read on its own; one that cannot be read is left out. Reports `unit-skipped` for each of those, and `character-illegal` once.
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
  const entities = ownEntities();
  return options.lenient
    ? lenientReader(handlers, unitNames, onIllegal, entities, options)
    : withoutBlankStart((start) =>
        strictReader(handlers, onIllegal, entities, { start, isFragment: false, isTolerant: false }),
      );
}

/** A reader of what stands behind the white space that a text begins with, where no XML declaration may stand. */
function withoutBlankStart(begin: (start: LinePlace) => XmlReader): XmlReader {
  let start = FIRST_PLACE;
  let reader: XmlReader | undefined;
  return {
    push(piece) {
      if (reader !== undefined) return reader.push(piece);
      const rest = piece.trimStart(); // a byte order mark is white space too
      start = behind(start, piece.slice(0, piece.length - rest.length).replace(/\r\n?/g, "\n"));
      if (rest === "") return;
      reader = begin(start);
      reader.push(rest);
    },
    end: () => (reader ?? begin(start)).end(),
  };
}

/** How to read a text. */
interface Manner {
  readonly start: LinePlace;
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
  entities: OwnEntities,
  { start, isFragment, isTolerant }: Manner,
): XmlReader {
  const parser = new SaxesParser({ xmlns: false, fragment: isFragment });
  entities.giveTo(parser.ENTITIES);
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
  parser.on("doctype", (doctype) => {
    entities.define(doctype);
    entities.giveTo(parser.ENTITIES);
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
  entities: OwnEntities,
  options: ReadOptions,
): XmlReader {
  const cutter = unitCutter(unitNames);
  let start = FIRST_PLACE;

  const read = ({ text, isUnit }: XmlStretch): void => {
    const reader = strictReader(handlers, onIllegal, entities, { start, isFragment: true, isTolerant: !isUnit });
    orSkipped(() => {
      reader.push(text);
      if (isUnit) reader.end();
    }, options);
    if (isUnit) handlers.reset();
    start = behind(start, text);
  };
  return {
    push: (piece) => cutter.push(piece).forEach(read),
    end: () => cutter.end().forEach(read),
  };
}
