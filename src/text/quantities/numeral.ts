/**
 * Digits with commas or spaces between thousands, and a point: 1,234.5, 1 234 500.
 *
 * Groups are bounded, so that no long list of them is read again and again.
 */
export const ARABIC_NUMBER: RegExp =
  /(?:\d{1,3}(?:(?:,\d{3}){1,8}|(?:[ \u00a0\u202f]\d{3}){1,8})(?!\d)|\d+)(?:\.\d+)?/y;

/** The match of a sticky pattern at an offset, if it fits there. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** The value of what `ARABIC_NUMBER` matches: `1234.5` for `"1,234.5"`. */
export const arabicValue = (digits: string): number => Number(digits.replace(/[^\d.]/g, ""));
