/**
 * What characters say: which scripts and which language a text is in, how long it is, and which numbers and dates it mentions
 * (`quantitiesIn`), so that those of a Chinese and an English text compare.
 *
 * @example
 * import { detectLang, quantitiesIn } from "duiqi/text";
 * detectLang("今天天气很好。"); // "zh"
 * quantitiesIn("2024年2月23日", "zh").map(({ key }) => key); // ["y2024", "d2-23"]
 *
 * @module duiqi/text
 */

export { detectLang } from "./lang.js";
export { detectPairLangs, type PairLangs } from "./lang-pair.js";
export { textLength } from "./length.js";
export { otherLanguage } from "./other-language.js";
export { quantitiesIn } from "./quantities/quantity.js";
export type { Quantity, QuantityKind } from "./quantities/quantity-key.js";
export { countScripts, type ScriptCounts } from "./script.js";
