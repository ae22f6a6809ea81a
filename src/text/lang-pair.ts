import type { LangTag } from "../model/index.js";
import { chineseOf, detectLang, LETTERS_A_HAN_CHARACTER } from "./lang.js";
import { countOf, countScripts, type ScriptCounts } from "./script.js";

/** The languages of two texts; `undefined` for one that has no letters to tell it by. */
export interface PairLangs {
  readonly source: LangTag | undefined;
  readonly target: LangTag | undefined;
}

const WORD = /\p{Script=Latin}+/gu;
// the commonest words of English. Of the words of an English text they are 11 to 30 in a hundred, in prose and on technical pages; of the
// Latin words of a Chinese one at most 4 (all 176 texts a side of the gold sets)
const LITTLE_WORD = /(?<!\p{L})(?:the|of|and|to|in|is|that|for|with|was|are)(?!\p{L})/giu;
const ENGLISH_PROSE = 0.1; // a share of the words that lies between these two
const FEW_HAN = 0.02; // a Han character in 200 letters: a name in brackets. No English text of the gold sets has any
const MOSTLY_HAN = 0.75; // Chinese texts of the gold sets have 0.78 and more, technical pages too
const FAR_MORE_HAN = 4; // times as much for a letter. A translation has less than a tenth, other texts of a kind a half or twice

/**
 * The languages of two texts that should translate each other, judged together: where each alone would be taken for the same, the one with
 * more Han characters for a letter is the Chinese one. They are the same only where both clearly are, or where neither has far more Han.
 * Time linear in the texts.
 *
 * @param said What the caller knows of them; the other text is in the other language unless it clearly is not.
 * @example
 * import { detectPairLangs } from "duiqi/text";
 * detectPairLangs("运行 npm install 命令", "Run the command npm install"); // { source: "zh", target: "en" }
 */
export function detectPairLangs(source: string, target: string, said: Partial<PairLangs> = {}): PairLangs {
  const alone: PairLangs = {
    source: said.source ?? detectLang(source),
    target: said.target ?? detectLang(target),
  };
  if (said.source && said.target) return alone;
  if (alone.source === undefined || alone.target === undefined || isChinese(alone.source) !== isChinese(alone.target)) {
    return alone;
  }
  if (said.source) return { source: said.source, target: otherUnlessClear(target, said.source) };
  if (said.target) return { source: otherUnlessClear(source, said.target), target: said.target };
  if (detectClearLang(source) !== undefined && detectClearLang(target) !== undefined) return alone;
  const [here, there] = [countScripts(source), countScripts(target)];
  if (hasFarMoreHan(here, there)) return { source: chineseOf(source), target: "en" };
  if (hasFarMoreHan(there, here)) return { source: "en", target: chineseOf(target) };
  return alone;
}

/**
 * The language of a text where it is clear: English without Chinese, or with some of it among English sentences; Chinese with little
 * English, or with names and commands but no English sentences. `undefined` for other texts: a page of commands with a few Chinese
 * sentences among them, a Chinese lesson in English. Time linear in the text.
 */
function detectClearLang(text: string): LangTag | undefined {
  const scripts = countScripts(text);
  const share = hanShare(scripts);
  if (scripts.han + scripts.latin === 0) return undefined;
  if (share >= MOSTLY_HAN) return chineseOf(text);
  if (share < FEW_HAN) return "en";
  const isProse = countOf(LITTLE_WORD, text) >= ENGLISH_PROSE * countOf(WORD, text);
  const detected = detectLang(text);
  return (detected === "en") === isProse ? detected : undefined;
}

const isChinese = (lang: LangTag): boolean => lang.startsWith("zh");

/** The language that a text has beside one that is known. */
function otherUnlessClear(text: string, known: LangTag): LangTag {
  return detectClearLang(text) ?? (isChinese(known) ? "en" : chineseOf(text));
}

/** Of what a text says, the share that stands in Han characters, 0 to 1. */
function hanShare({ han, latin }: ScriptCounts): number {
  const inHan = LETTERS_A_HAN_CHARACTER * han;
  return inHan / (inHan + latin);
}

const hasFarMoreHan = (one: ScriptCounts, other: ScriptCounts): boolean =>
  one.han * other.latin > 0 && one.han * other.latin >= FAR_MORE_HAN * other.han * one.latin;
