/** How many characters of each script a text has. */
export interface ScriptCounts {
  /** Han characters, those of Chinese. */
  readonly han: number;
  /** Latin letters. */
  readonly latin: number;
}

const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Counts the letters of the two scripts we serve. Time linear in the text; no memory. */
export const countScripts = (text: string): ScriptCounts => ({ han: countOf(HAN, text), latin: countOf(LATIN, text) });

/** How often a global pattern is in a text. A list of what it matches would take more memory than a book. */
export function countOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  let count = 0;
  while (pattern.test(text)) count++;
  return count;
}

/** Whether a UTF-16 code unit is a Han character (or the half of one outside the basic plane). */
export function isHanCode(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888) ||
    code === 0x3005 ||
    code === 0x3007
  );
}
