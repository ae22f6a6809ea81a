import english from "../../../data/numerals.en.json" with { type: "json" };
import chinese from "../../../data/numerals.zh.json" with { type: "json" };
import { isInDigits, type Mention, numberIn, type TextQuantities } from "./mention.js";

const patterns = (
  table: Readonly<Record<string, readonly string[]>>,
  before: string,
  after: string,
): ReadonlyMap<number, RegExp> =>
  new Map(
    Object.entries(table).map(([value, signs]) => [
      Number(value),
      new RegExp(`${before}(?:${signs.join("|")})${after}`, "giu"),
    ]),
  );

const HINTS: Readonly<Record<"zh" | "en", ReadonlyMap<number, RegExp>>> = {
  zh: patterns(chinese.hints, "", ""),
  en: patterns(english.hints, "(?<!\\p{L})", "(?!\\p{L})"),
};

/**
 * The mentions without those that the other text says in a word that counts nothing: 两位 is met by “both”, “three” by 三角.
 *
 * Such words are counted on both sides, so that the “both” that stands for 双方 meets no 两个.
 */
export function notSaidOtherwise(mentions: readonly Mention[], own: TextQuantities, other: TextQuantities): Mention[] {
  const surplus = new Map<number, number>();
  return mentions.filter((mention) => {
    if ((mention.kind !== "number" && mention.kind !== "ordinal") || isInDigits(mention)) return true;
    const value = numberIn(mention);
    const left = surplus.get(value) ?? hintsIn(other, value) - hintsIn(own, value);
    surplus.set(value, left - 1);
    return left <= 0;
  });
}

/** How many words of a text, outside its mentions, may say a number. */
function hintsIn({ text, language, quantities }: TextQuantities, value: number): number {
  const hints = HINTS[language].get(value);
  if (hints === undefined) return 0;
  let count = 0;
  let next = 0; // the first mention that does not end before the hint
  for (const { index } of text.matchAll(hints)) {
    while (next < quantities.length && quantities[next].end <= index) next++;
    if (next === quantities.length || index < quantities[next].start) count++;
  }
  return count;
}
