import { checkUnit, checkUnits } from "../../src/evaluate/index.js";
import { contentWords, englishWords } from "../../src/lexicon/index.js";
import { fuzzyScore } from "../../src/memory/index.js";
import type { Document } from "../../src/model/index.js";
import { longestMatchWords, splitSentences, splitWords, stemEnglish } from "../../src/segment/index.js";
import {
  collapseSpace,
  countScripts,
  detectLang,
  detectPairLangs,
  dropInvisible,
  foldWidth,
  onOneLine,
  quantitiesIn,
  textLength,
  webAddress,
} from "../../src/text/index.js";
import { expectInOrder, expectSame, expectThat } from "./expect.js";
import { type Target, textOf, utf8 } from "./target.js";

const CHINESE = [
  "2024年2月23日下午3时，会议在成都召开。“大家好！”他说。增长6.5%，达到3.5万亿元。",
  "三分之一的人来自20世纪90年代；第一、加强领导；二是落实责任……（见附件三）",
  "上半年投资翻了一番，排名前五。今年春天，“十四五”规划开始。\n\n《机器人》一书共12章，叁佰万元。",
];
const ENGLISH = [
  "On February 23, 2024, at 3 p.m., the meeting opened in Chengdu. “Hello!” he said. Up 6.5 percent, to 3.5 trillion.",
  "One third of them came in the 1990s; first, Mr. Li Ming (U.S.) said: 1. Cut costs. 2. Raise quality... [3]",
  "Half a million people, twenty-one to thirty, two and a half times, half past two, May 5 and 6, 2024-03-02.",
];
const TOKENS = utf8(
  ..."。 ！ … ， “ ” 「 」 （ ） 《 》 年 月 日 点 第 一 十 百 万 亿 半 两 几 分之 % ‰ . , ; : ? ! ' \" ( ) [ ] - – — /".split(
    " ",
  ),
  ..."twenty hundred million and half May 3rd p.m. U.S. Mr. \ufeff \u200b \u00ad \ud83d\ude00 Ａ ３ \u0000".split(" "),
  "\n",
  "\n\n",
  "\t",
  " ",
  "\u3000",
);
const material = { seeds: utf8(...CHINESE, ...ENGLISH), tokens: TOKENS };
const segmenter = longestMatchWords(["机器人", "会议", "领导", "成都"]);

const documentOf = (text: string, lang: "zh" | "en"): Document => ({
  lang,
  text,
  blocks: [{ kind: "paragraph", start: 0, end: text.length }],
});

function readSentences(bytes: Uint8Array): void {
  const text = textOf(bytes);
  for (const lang of ["zh", "en"] as const) {
    const sentences = splitSentences(documentOf(text, lang));
    expectInOrder(sentences, text.length, `${lang} sentences`);
    let last = 0;
    for (const { start, end, text: own } of sentences) {
      const isTrimmed = own === text.slice(start, end) && own.trim() === own && own !== "";
      expectThat(isTrimmed, "a sentence is not its trimmed text");
      expectThat(text.slice(last, start).trim() === "", "text lies between sentences");
      last = end;
    }
    expectThat(text.slice(last).trim() === "", "text lies behind the last sentence");
  }
}

function readWords(bytes: Uint8Array): void {
  const text = textOf(bytes);
  for (const lang of ["zh", "en"] as const) {
    const words = splitWords(text, lang, { segmenter });
    expectInOrder(words, text.length, `${lang} words`);
    const all = words.map((word) => word.text).join("");
    expectSame(all.replace(/\s+/g, ""), text.replace(/\s+/g, ""), "the words");
  }
}

const KEY = /^(?:n[\d.e+-]+(?:\/[\d.e+-]+)?|p[\d.e+-]+|y\d{4}s?|d\d{1,2}-\d{1,2}|m\d{1,2}|w[1-7]|t\d\d:\d\d)$/;

function readQuantities(bytes: Uint8Array): void {
  const text = textOf(bytes);
  for (const lang of ["zh", "en"] as const) {
    const quantities = quantitiesIn(text, lang);
    expectInOrder(quantities, text.length, `${lang} quantities`);
    for (const { key } of quantities) expectThat(KEY.test(key), `the key ${key}`);
  }
}

function readUnits(bytes: Uint8Array): void {
  const text = textOf(bytes);
  const cut = text.length >> 1;
  const unit = {
    source: { lang: "zh", text: text.slice(0, cut) },
    target: { lang: "en", text: text.slice(cut) },
  } as const;
  const findings = checkUnit(unit);
  for (const { source, target } of findings) {
    expectInOrder(source, cut, "spans of the source");
    expectInOrder(target, text.length - cut, "spans of the target");
  }
  expectSame([...checkUnits([unit])].length, findings.length, "findings of one unit");
}

function readScore(bytes: Uint8Array): void {
  const text = textOf(bytes);
  const [a, b] = [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];
  const score = fuzzyScore(a, b);
  expectThat(score >= 0 && score <= 1 && score === fuzzyScore(b, a), `the score ${score}`);
  expectSame(fuzzyScore(text, text), 1, "the score of a text with itself");
}

function readEnglishWords(bytes: Uint8Array): void {
  const text = textOf(bytes);
  const words = englishWords(text);
  for (const word of words) expectThat(/^[\p{Script=Latin}\d]+$/u.test(word), `the word “${word}”`);
  for (const word of contentWords(text)) {
    expectThat(words.includes(word), `“${word}” is none of the words`);
    expectThat(stemEnglish(word) !== "", `“${word}” has no stem`);
  }
}

function readFacts(bytes: Uint8Array): void {
  const text = textOf(bytes);
  const cut = text.length >> 1;
  const langs = detectPairLangs(text.slice(0, cut), text.slice(cut));
  for (const lang of [detectLang(text), langs.source, langs.target]) {
    expectThat(lang === undefined || /^(?:zh|en)(?:-|$)/.test(lang), `the language ${lang}`);
  }
  for (const count of Object.values(countScripts(text)))
    expectThat(count >= 0 && count <= text.length, `${count} letters`);
  expectThat(textLength(text) <= text.length, "the length is more than all there is");
  expectSame(foldWidth(text).length, text.length, "the length of the text in half width");
  expectThat(!/^\s|\s$|\s\s/.test(collapseSpace(text)), "white space is left");
  expectThat(!/[\r\n]/.test(onOneLine(text, " ")), "a line break is left");
  expectSame(dropInvisible(dropInvisible(text)), dropInvisible(text), "the text without what is invisible");
}

function readWebAddress(bytes: Uint8Array): void {
  const address = webAddress(textOf(bytes));
  if (address !== undefined) expectThat(/^https?:$/.test(new URL(address).protocol), `the address ${address}`);
}

const ADDRESSES = {
  seeds: utf8("https://a.example/zh?a=1#b", "http://user:word@[::1]:80/", " HTTPS://会.example/ "),
  tokens: utf8(
    ..."javascript: data: file: http: https: // : @ / \\ ? # [ ] % %zz \u0000 \u00ad \u200b ．".split(" "),
    "\t",
    "\n",
    " ",
  ),
};

/** What takes any text. */
export const textTargets: readonly Target[] = [
  { name: "sentences", material, read: readSentences },
  { name: "words", material, read: readWords },
  { name: "quantities", material, read: readQuantities },
  { name: "checks", material, read: readUnits },
  { name: "fuzzy-score", material, read: readScore },
  { name: "english-words", material, read: readEnglishWords },
  { name: "text", material, read: readFacts },
  { name: "web-address", material: ADDRESSES, read: readWebAddress },
];
