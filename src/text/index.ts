// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { detectLang } from "./lang.js";
export { detectPairLangs, type PairLangs } from "./lang-pair.js";
export { textLength } from "./length.js";
export { collapseSpace, dropInvisible, foldWidth, onOneLine } from "./normalize.js";
export { chineseNumber } from "./numeral-zh.js";
export { otherLanguage } from "./other-language.js";
export { quantitiesIn } from "./quantity.js";
export type { Quantity } from "./quantity-key.js";
export { remembered } from "./remembered.js";
export { countScripts, isHanCode, type ScriptCounts } from "./script.js";
export { splitLines, splitParagraphs } from "./split-lines.js";
export { webAddress } from "./web-address.js";
