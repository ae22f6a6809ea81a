import { formatError } from "./format-error.js";
import { FIRST_PLACE } from "./lines.js";

/** The entities that an XML text defines for itself, in the internal subset of its document type. */
export interface OwnEntities {
  /** Adds those of a document type: all between `<!DOCTYPE` and `>`. */
  define(doctype: string): void;
  /** Puts them among the entities of a parser. */
  giveTo(known: Record<string, string>): void;
}

const MOST = 300; // entities: HTML's own are 253
const ALL = 1_000_000; // characters that all references of a file stand for: a thousand of the longest

// of 1,000 characters at most: abbreviations and names of firms; a file, a parameter and a part of the DTD have no text here
const DEFINITION = /<!ENTITY\s+([^\s%"'<>&;]{1,100})\s+(?:"([^"<%]{0,1000})"|'([^'<%]{0,1000})')\s*>/g;
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,100}));/gi;

const FIVE: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * None yet. An entity is a text, in which only characters and the five entities of XML may be meant: none is inside another. Nothing is
 * fetched, and nothing in it is markup. Longer ones, more than 300, and those with markup in them are not defined.
 *
 * @throws BitextError `format-invalid`, from where an entity is used, when all of them have given more than a million characters.
 */
export function ownEntities(): OwnEntities {
  const texts = new Map<string, string>();
  let given = 0;
  const give = (text: string): string => {
    given += text.length;
    if (given > ALL)
      throw formatError(`The entities that the file defines give more than ${ALL} characters.`, FIRST_PLACE);
    return text;
  };
  return {
    define(doctype) {
      for (const [, name, double, single] of doctype.matchAll(DEFINITION)) {
        if (texts.size >= MOST) return;
        const text = expanded(double ?? single ?? "");
        // the first definition of a name holds
        if (text !== undefined && !texts.has(name)) texts.set(name, text);
      }
    },
    giveTo(known) {
      for (const [name, text] of texts) {
        if (!Object.hasOwn(known, name)) Object.defineProperty(known, name, { get: () => give(text) });
      }
    },
  };
}

/** A definition with what it refers to; `undefined` where that is not known. */
function expanded(text: string): string | undefined {
  let isKnown = true;
  const whole = text.replace(REFERENCE, (_, hex: string | undefined, decimal: string | undefined, name = "") => {
    const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
    const meant = Number.isNaN(code) ? FIVE.get(name) : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    isKnown &&= meant !== undefined;
    return meant ?? "";
  });
  return isKnown ? whole : undefined;
}
