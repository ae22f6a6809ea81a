import type { LangTag } from "../model/index.js";
import { countOf, countScripts } from "./script.js";

// common characters that only one of the two orthographies has; a few dozen decide within a sentence
const TRADITIONAL_ONLY =
  /[這個們來時說對會發國學經濟為與開關點動產業務實現總統書記區縣鄉應當後裡還過進選舉門間問題體數據環護衛醫療養東車馬語話認識讓給結構術歷歲轉變將軍單雙觀黨團隊處無從於習導領項機場]/gu;
const SIMPLIFIED_ONLY =
  /[这个们来时说对会发国学经济为与开关点动产业务实现总统书记区县乡应还过进选举门间问题体数据环护卫医疗养东车马语话认识让给结构术历岁转变将军单双观党团队处无从于习导领项机场]/gu;

/** An English translation has about four letters for each Han character. */
export const LETTERS_A_HAN_CHARACTER = 4;

/**
 * The language of a text, by its letters: `"zh"`, `"zh-Hant"` or `"en"`; `undefined` when it has none of their letters.
 *
 * A Chinese text may quote English and the other way round, so the longer part wins, counted in what it says. Any text in Latin letters
 * is `"en"`: `otherLanguage` tells French and others apart. Time linear in the text.
 *
 * @example
 * import { detectLang } from "duiqi/text";
 * detectLang("今天天气很好。"); // "zh"
 * detectLang("1 + 1 = 2"); // undefined
 */
export function detectLang(text: string): LangTag | undefined {
  const { han, latin } = countScripts(text);
  if (han === 0 && latin === 0) return undefined;
  if (han * LETTERS_A_HAN_CHARACTER < latin) return "en";
  return chineseOf(text);
}

/** Which Chinese a Chinese text is: `"zh-Hant"` where more of its characters are Traditional only, else `"zh"`. */
export const chineseOf = (text: string): LangTag =>
  countOf(TRADITIONAL_ONLY, text) > countOf(SIMPLIFIED_ONLY, text) ? "zh-Hant" : "zh";
