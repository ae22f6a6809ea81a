import type { Span } from "../model/index.js";
import { abbreviationKind } from "./en-abbreviations.js";

/** A token that no dictionary need know, and that stays whole. */
export interface FixedToken extends Span {
  readonly kind: "number" | "date" | "latin";
}

// the first pattern that fits wins, so longer readings stand before shorter ones; each with the tokens it is for
const PATTERNS: readonly (readonly [FixedToken["kind"], RegExp])[] = [
  // www.example.cn/a?b=1
  ["latin", /(?:https?:\/\/|www\.)[\w/?#@!$&'()*+,;=:.%~-]*[\w/]/u],
  // press@example.cn
  ["latin", /\w[\w.+-]{0,63}@[\w-]+(?:\.[\w-]+)+/u],
  // 2024年2月23日, 2024年2月, 2024年. But 1990年代
  ["date", /(?<!\d)(?:1\d|2[01])\d\d\s?年(?!代)(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号號]|份)?)?/u],
  // 2月23日, 2月, 3月份, 23日
  ["date", /(?<!\d)\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号號]|份)?|(?<!\d)\d{1,2}\s?日/u],
  // 二〇二四年二月二十三日, 二月二十三日
  ["date", /[零〇○一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号號])?)?/u],
  ["date", /[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号號]/u],
  // 2024-03-02, 2024/3/2, 2024.3.2
  ["date", /(?<!\d)\d{4}(?<joint>[-/.])\d{1,2}\k<joint>\d{1,2}(?!\d)/u],
  // 18:05, 18:05:30, 9时30分
  ["date", /(?<!\d)\d{1,2}(?:[:：]\d\d){1,2}(?!\d)|(?<!\d)\d{1,2}[时時点點]\d{1,2}分/u],
  // 5G, 4K
  ["latin", /(?<!\d)\d{1,2}[A-Z](?![\p{Script=Latin}\d])/u],
  // 百分之六点五, 百分之30, 三分之一
  [
    "number",
    /[一二三四五六七八九十百千万萬]{1,8}分之(?:\d+(?:\.\d+)?|[零一二三四五六七八九十百]+(?:[点點][零一二三四五六七八九]+)?)/u,
  ],
  // 1,234.5, 6%, 1000亿, 3.5万亿, 21st, 1990s. But 5 alone of 5千米 and 5百分点
  [
    "number",
    /(?:\d{1,3}(?:,\d{3}){1,8}(?!\d)|[\d０-９]+)(?:[.．][\d０-９]+)*(?:\s?[%％‰]|[十百千]?[万亿萬億]+|[百千](?![分米克瓦])|(?:st|nd|rd|th|s)\b)?/u,
  ],
  // 两万五千, 三十, 十二. But not in 统一百分比, 二十大, 十四五
  [
    "number",
    /(?<![零〇一二三四五六七八九两兩十百千万亿萬億统統唯单單同逐])(?:(?:[一二三四五六七八九两兩][十百千万亿萬億]|十[一二三四五六七八九]?[万亿萬億])(?:零?[一二三四五六七八九两兩]?[十百千万亿萬億])*(?:零?[一二三四五六七八九])?|十[一二三四五六七八九])(?![零〇一二三四五六七八九两兩十百千万亿萬億大])/u,
  ],
  // 二〇二四, 一九七八
  ["number", /[零〇○一二三四五六七八九]{4,}/u],
  // AI, GPT-4, COVID-19, People's, R&D, U.S, C++
  [
    "latin",
    /\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*(?:(?:['’&/_-]|\.(?=\p{Ll}|\d|\p{Lu}(?!\p{L})))(?=[\p{Script=Latin}\d])[\p{Script=Latin}\p{M}\d]+)*\+{0,2}/u,
  ],
];
const ANY = new RegExp(PATTERNS.map(([, { source }], index) => `(?<of${index}>${source})`).join("|"), "gu");

/** The numbers, dates, times and Latin words of a text, in order. Time linear in the text. */
export function fixedTokens(text: string): FixedToken[] {
  return Array.from(text.matchAll(ANY), ({ 0: found, index: start, groups }) => {
    const [kind] = PATTERNS[PATTERNS.findIndex((_, index) => groups?.[`of${index}`] !== undefined)];
    // Co., U.S.
    const hasPoint = kind === "latin" && text[start + found.length] === "." && abbreviationKind(found) !== undefined;
    return { start, end: start + found.length + (hasPoint ? 1 : 0), kind };
  });
}
