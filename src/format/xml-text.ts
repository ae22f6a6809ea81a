// what XML 1.0 allows (its production 2, Char); with the u flag a surrogate matches only where it stands alone
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The characters of a text that XML 1.0 forbids, even as references: most controls, and lone surrogates. */
export const illegalCharacters = (text: string): string[] => text.match(ILLEGAL) ?? [];

// a carriage return as it is would be read as a line feed
const TEXT_REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** A text as the content of an element. Characters that XML forbids are dropped. */
export const xmlText = (text: string): string =>
  text.replace(ILLEGAL, "").replace(/[&<>\r]/g, (character) => TEXT_REFERENCES[character]);

// tabs and line feeds as they are would be read as spaces
const SPACE_REFERENCES: Readonly<Record<string, string>> = { '"': "&quot;", "\t": "&#9;", "\n": "&#10;" };

/** A text as the value of an attribute in double quotes. Characters that XML forbids are dropped. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replace(/["\t\n]/g, (character) => SPACE_REFERENCES[character]);
