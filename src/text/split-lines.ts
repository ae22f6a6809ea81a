/** The lines of a text file, without their ends: cut at `\n`, `\r\n` and `\r`. What lies behind the last line end is a line too, an empty one as well. */
export const splitLines = (text: string): string[] => text.split(/\r\n?|\n/);

/** The lines of running text, likewise: cut also where Unicode has a line end that files do not have (`\v`, `\f`, U+0085, U+2028, U+2029). */
export const splitParagraphs = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
