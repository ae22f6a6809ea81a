import { quantitiesIn } from "../../src/text/index.js";

const WORDS: readonly (readonly string[])[] = [
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
  ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
  ["hundred", "thousand", "million", "billion"],
  ["once", "twice", "thrice"],
  ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"],
  ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];
const NEXT = new Map(WORDS.flatMap((row) => row.map((word, at) => [word.toLowerCase(), row[(at + 1) % row.length]])));
const WORD = new RegExp(`\\b(?:${[...NEXT.keys()].join("|")})\\b`, "i");

/**
 * An English text with one of its numbers or dates changed, as a slip of the hand would: a digit is another one, “three”
 * becomes “four”, March April. `undefined` where it has none. Which number and which digit, `turn` says.
 *
 * @param among The keys of which one is changed; without, any.
 */
export function changeNumber(text: string, turn: number, among?: ReadonlySet<string>): string | undefined {
  const places = quantitiesIn(text, "en")
    .filter(({ key }) => among === undefined || among.has(key))
    .flatMap(({ start, end }) => {
      const mention = text.slice(start, end);
      const digits = [...mention.matchAll(/\d/g)];
      const digit = digits[turn % Math.max(1, digits.length)];
      if (digit !== undefined) {
        // 9 becomes 8, so that no number begins with 0
        return [{ at: start + digit.index, from: digit[0], to: digit[0] === "9" ? "8" : String(Number(digit[0]) + 1) }];
      }
      const word = WORD.exec(mention);
      if (word === null) return [];
      const next = NEXT.get(word[0].toLowerCase()) ?? "";
      const to = /^\p{Lu}/u.test(word[0]) ? next[0].toUpperCase() + next.slice(1) : next;
      return [{ at: start + word.index, from: word[0], to }];
    });
  const place = places[turn % Math.max(1, places.length)];
  return place && text.slice(0, place.at) + place.to + text.slice(place.at + place.from.length);
}

const SIGNS = "一二三四五六七八九";

/**
 * A Chinese text with one sign of its numbers or dates changed: a digit is another one, 三 becomes 四, 十二 十三. `undefined` where
 * it has none. Which number and which sign, `turn` says.
 *
 * @param among The keys of which one is changed; without, any.
 */
export function changeChineseNumber(text: string, turn: number, among?: ReadonlySet<string>): string | undefined {
  const places = quantitiesIn(text, "zh")
    .filter(({ key }) => among === undefined || among.has(key))
    .flatMap(({ kind, start, end }) => {
      const signs = [...text.slice(start, end).matchAll(/[\d一二三四五六七八九两兩]/g)];
      const sign = signs[turn % Math.max(1, signs.length)];
      if (sign === undefined) return [];
      // 周六 becomes 周日
      const to = kind === "weekday" && sign[0] === "六" ? "日" : otherSign(sign[0], end - start === 1);
      return [{ at: start + sign.index, to }];
    });
  const place = places[turn % Math.max(1, places.length)];
  return place && text.slice(0, place.at) + place.to + text.slice(place.at + 1);
}

function otherSign(sign: string, isAlone: boolean): string {
  if (/\d/.test(sign)) return sign === "9" ? "8" : String(Number(sign) + 1);
  if (/[两兩]/.test(sign)) return "三";
  if (sign === "一" && isAlone) return "两";
  return sign === "九" ? "八" : SIGNS[SIGNS.indexOf(sign) + 1];
}
