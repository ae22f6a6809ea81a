import type { Issue } from "../model/index.js";

// what XML 1.0 allows (its production 2, Char); with the u flag a surrogate matches only where it stands alone
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The characters of a text that XML 1.0 forbids, even as references: most controls, and lone surrogates. */
export const illegalCharacters = (text: string): string[] => text.match(ILLEGAL) ?? [];

/** A text without the characters that XML 1.0 forbids. */
export const legalText = (text: string): string => text.replace(ILLEGAL, "");

/**
 * An element without the characters that XML 1.0 forbids; reports `character-illegal` where it had some.
 *
 * Markup stands between the texts of an element, so that halves at the ends of two texts make no character.
 */
export function legalElement(element: string, name: string, onIssue: ((issue: Issue) => void) | undefined): string {
  const illegal = illegalCharacters(element);
  if (illegal.length === 0) return element;
  onIssue?.({ rule: "character-illegal", message: illegalMessage(name, illegal) });
  return legalText(element);
}

const NAMED = 8; // a file that is no text may have all of them

/** A sentence that says which characters something had, or the first of them. */
export function illegalMessage(name: string, illegal: readonly string[]): string {
  const names = [...new Set(illegal)].map((character) => `U+${hexadecimal(character)}`);
  const others = names.length > NAMED ? ` and ${names.length - NAMED} others` : "";
  return `${name} has ${names.slice(0, NAMED).join(", ")}${others}, expected only what XML 1.0 allows: dropped.`;
}

const hexadecimal = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

// a carriage return as it is would be read as a line feed
const TEXT_REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** A text as the content of an element. */
export const xmlText = (text: string): string => text.replace(/[&<>\r]/g, (character) => TEXT_REFERENCES[character]);

// tabs and line feeds as they are would be read as spaces
const SPACE_REFERENCES: Readonly<Record<string, string>> = { '"': "&quot;", "\t": "&#9;", "\n": "&#10;" };

/** A text as the value of an attribute in double quotes. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replace(/["\t\n]/g, (character) => SPACE_REFERENCES[character]);

// what XML 1.0 calls a name (its productions 4, NameStartChar, and 4a, NameChar)
const NAME_START =
  ":A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}";
const NAME = new RegExp(`^[${NAME_START}][-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}${NAME_START}]*$`, "u");

/** Whether a text may be the name of an attribute. */
export const isXmlName = (text: string): boolean => NAME.test(text);

/**
 * Attributes as they stand in a start tag, each behind a space. Those that are `undefined` are left out, and those whose names are
 * none: no reader lets such a name in, but a program may have made one.
 */
export function xmlAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  let tag = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined && isXmlName(name)) tag += ` ${name}="${xmlAttribute(value)}"`;
  }
  return tag;
}
