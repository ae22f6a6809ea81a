import { BitextError, type LangTag } from "../model/index.js";
import { detectLang } from "./lang.js";
import { otherLanguage } from "./other-language.js";

/**
 * The language of a text, by its letters. Time linear in the text.
 *
 * @throws BitextError `language-unknown` where the text is in neither Chinese nor English.
 */
export function langOfText(text: string): LangTag {
  const detected = detectLang(text);
  const other = otherLanguage(text);
  if (other === undefined && detected !== undefined) return detected;
  const found = other === undefined ? "has neither Chinese nor Latin letters" : `seems to be in ${other}`;
  throw new BitextError(
    "language-unknown",
    `The text ${found}; Chinese or English is expected. If it is one of them, say which.`,
  );
}
