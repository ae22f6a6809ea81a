/**
 * Characters: scripts, languages, lengths, and the numbers and dates in a text.
 *
 * @module
 */

export { detectLang } from "./lang.js";
export { detectPairLangs, type PairLangs } from "./lang-pair.js";
export { textLength } from "./length.js";
export { otherLanguage } from "./other-language.js";
export { quantitiesIn } from "./quantities/quantity.js";
export type { Quantity, QuantityKind } from "./quantities/quantity-key.js";
export { countScripts, type ScriptCounts } from "./script.js";
