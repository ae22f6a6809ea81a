import { englishQuantities } from "./quantity-en.js";
import type { Quantity } from "./quantity-key.js";
import { chineseQuantities } from "./quantity-zh.js";

/**
 * The numbers, dates and times that a text mentions, in order and never overlapping. Time linear in the text.
 *
 * 2024年2月23日 and “February 23, 2024” give `"y2024"` and `"d2-23"`; a year, a day and a weekday are mentions of their
 * own, since one language may leave one out. Four bare digits from 1500 to 2099 are a year unless a unit or a measure
 * follows. Numbers count as they stand: 亿 is a hundred million, but 亩 is no hectare and 公里 no mile. Where only the
 * order of size is given, the number is that order: 数十 and “dozens” are `"n10"`, 20余家 is `"n20"`. A range is two
 * mentions, and its first number counts what its second does: 10至15%.
 *
 * @example
 * import { quantitiesIn } from "duiqi/text";
 * quantitiesIn("2月23日，产量增长3.5亿吨。", "zh").map(({ key }) => key); // ["d2-23", "n350000000"]
 * quantitiesIn("On February 23 output rose by 350 million tonnes.", "en").map(({ key }) => key); // ["d2-23", "n350000000"]
 */
export const quantitiesIn = (text: string, lang: "zh" | "en"): Quantity[] =>
  lang === "zh" ? chineseQuantities(text) : englishQuantities(text);
