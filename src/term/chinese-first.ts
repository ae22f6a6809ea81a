import { expectLang, expectText } from "../expect/index.js";
import { BitextError, languageOf } from "../model/index.js";
import type { TermUnit } from "./term.js";

/** The texts of a unit, Chinese first, and where it is from. */
export interface ChineseFirst {
  readonly chinese: string;
  readonly english: string;
  readonly document: string | undefined;
}

/**
 * A unit with the Chinese first.
 *
 * @throws TypeError where a text is none; BitextError `language-unknown` where it is not in Chinese and English.
 */
export function chineseFirst({ source, target, document, sourceUrl }: TermUnit): ChineseFirst {
  expectText(source.text, "source.text");
  expectText(target.text, "target.text");
  expectLang(source.lang, "a unit's source");
  expectLang(target.lang, "a unit's target");
  if (languageOf(source.lang) === languageOf(target.lang)) {
    throw new BitextError(
      "language-unknown",
      `Both sides of a unit are in ${source.lang}; two languages are expected.`,
    );
  }
  const [chinese, english] = languageOf(source.lang) === "zh" ? [source, target] : [target, source];
  return { chinese: chinese.text, english: english.text, document: document ?? sourceUrl };
}
