/**
 * Digits with commas or spaces between thousands, and a point: 1,234.5, 1 234 500.
 *
 * Groups are bounded, so that no long list of them is read again and again.
 */
export const ARABIC_NUMBER: RegExp =
  /(?:\d{1,3}(?:(?:,\d{3}){1,8}|(?:[ \u00a0\u202f]\d{3}){1,8})(?!\d)|\d+)(?:\.\d+)?/y;

/**
 * A reader that keeps its last answer: at one place of a text each rule asks for the same number, of which reading it anew took a
 * third of the time.
 */
export function askedAgain<T>(read: (text: string, at: number) => T): (text: string, at: number) => T {
  let last: { readonly text: string; readonly at: number; readonly answer: T } | undefined;
  return (text, at) => {
    if (last === undefined || last.at !== at || last.text !== text) last = { text, at, answer: read(text, at) };
    return last.answer;
  };
}

/** Whether a digit of ASCII stands at an offset. */
export const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};

/** The match of a sticky pattern at an offset, if it fits there. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** The value of what `ARABIC_NUMBER` matches: `1234.5` for `"1,234.5"`. */
export const arabicValue = (digits: string): number => Number(digits.replace(/[^\d.]/g, ""));

const FRACTIONS: Readonly<Record<string, readonly [part: number, whole: number]>> = {
  "½": [1, 2],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅕": [1, 5],
  "⅖": [2, 5],
  "⅗": [3, 5],
  "⅘": [4, 5],
  "⅙": [1, 6],
  "⅚": [5, 6],
  "⅛": [1, 8],
  "⅜": [3, 8],
  "⅝": [5, 8],
  "⅞": [7, 8],
};

/** The signs that are a fraction, for a set of characters. */
export const FRACTION_SIGNS: string = Object.keys(FRACTIONS).join("");

/** The part and the whole of a sign: 3 and 4 of ¾. */
export const fractionSign = (sign: string | undefined): readonly [part: number, whole: number] | undefined =>
  sign === undefined ? undefined : FRACTIONS[sign];

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
// what stands behind a figure: ½ of 2½, “ 1/2” of “2 1/2”, ×10³ and ×10^6
const BEHIND = new RegExp(
  `[ \u00a0]?([${FRACTION_SIGNS}])|[ \u00a0](\\d)/(2|3|4|5|8|16)(?![\\d/])|\\s?[×x✕]\\s?10(?:\\^(-?\\d{1,2})|(⁻?)([${SUPERSCRIPTS}]{1,2}))(?!\\d)`,
  "uy",
);
const MAY_STAND_BEHIND = new RegExp(`[ \u00a0×x✕${FRACTION_SIGNS}]`, "u");

/** A figure with the fraction or the power of ten behind it: 2½ is 2.5, 5×10³ is 5000. `undefined` where there is none. */
export function withPartBehind(
  text: string,
  end: number,
  value: number,
): { readonly end: number; readonly value: number } | undefined {
  const next = text.charCodeAt(end);
  if (next === 0x20 ? !isDigitAt(text, end + 1) && !MAY_STAND_BEHIND.test(text[end + 1] ?? "") : !(next > 0x77)) {
    return undefined; // the quick way out: a space and a word, or a sign of ASCII
  }
  const match = matchAt(BEHIND, text, end);
  if (match === undefined) return undefined;
  const [behind, sign, part, whole, power, minus, raised] = match;
  const at = end + behind.length;
  if (sign !== undefined || part !== undefined) {
    const [over, under] = fractionSign(sign) ?? [Number(part), Number(whole)];
    return over < under && Number.isInteger(value) ? { end: at, value: value + over / under } : undefined;
  }
  const raisedTo = Array.from(raised ?? "", (digit) => SUPERSCRIPTS.indexOf(digit)).join("");
  const exponent = power === undefined ? Number(raisedTo) * (minus === "" ? 1 : -1) : Number(power);
  return { end: at, value: Number(`${value}e${exponent}`) };
}
