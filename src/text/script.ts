/** How many characters of each script a text has. */
export interface ScriptCounts {
  /** Han characters, those of Chinese. */
  readonly han: number;
  /** Latin letters. */
  readonly latin: number;
}

const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Counts the letters of the two scripts we serve. Time linear in the text. */
export function countScripts(text: string): ScriptCounts {
  return { han: text.match(HAN)?.length ?? 0, latin: text.match(LATIN)?.length ?? 0 };
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
