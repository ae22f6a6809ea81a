// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { keysOf } from "./keys.js";
export { detectLang } from "./lang.js";
export { langOfText } from "./lang-of-text.js";
export { detectPairLangs, type PairLangs } from "./lang-pair.js";
export { type LanguageColumns, languageColumns, namesColumn, type TextRow } from "./language-columns.js";
export { textLength } from "./length.js";
export { collapseSpace, dropInvisible, foldWidth, onOneLine } from "./normalize.js";
export { otherLanguage } from "./other-language.js";
export { chineseNumber } from "./quantities/numeral-zh.js";
export { quantitiesIn } from "./quantities/quantity.js";
export type { Quantity } from "./quantities/quantity-key.js";
export { remembered } from "./remembered.js";
export { countScripts, isHanCode, type ScriptCounts } from "./script.js";
export { splitLines, splitParagraphs } from "./split-lines.js";
export { wadeGiles } from "./wade-giles.js";
export { webAddress } from "./web-address.js";
