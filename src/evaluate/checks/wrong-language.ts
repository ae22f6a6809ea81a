import { detectLang } from "../../text/index.js";
import type { CheckRule } from "./finding.js";
import { quoted, type ReadSide } from "./read-unit.js";

const FEWEST_HAN = 2; // 好 alone may be a sign that the text is about
const FEWEST_LATIN = 12; // “iPhone 15 Pro” may stand in a Chinese text as it is

/** A Chinese text under en, or the other way round: swapped columns, or a copy of the source. */
export const wrongLanguage: CheckRule = {
  name: "wrong-language",
  severity: "warning",
  about: "a text is not in the language that it says",
  check: ({ source, target }) => {
    const [here, there] = [isWrong(source), isWrong(target)];
    if (!here && !there) return undefined;
    const { text, lang } = there ? target : source;
    return {
      message: `The ${there ? "target" : "source"}, ${quoted(text)}, is not in the language that it says, ${lang}.`,
      source: here ? [{ start: 0, end: source.text.length }] : [],
      target: there ? [{ start: 0, end: target.text.length }] : [],
    };
  },
};

function isWrong({ text, language, scripts }: ReadSide): boolean {
  // names and codes stand in Chinese as they are
  const mayBe =
    language === "en"
      ? scripts.han >= FEWEST_HAN
      : scripts.han === 0 && scripts.latin >= FEWEST_LATIN && hasSentence(text);
  if (!mayBe) return false;
  const detected = detectLang(text);
  return detected !== undefined && detected.slice(0, 2) !== language;
}

/** Whether there are words of English, and not names alone: three in a row in small letters. */
const hasSentence = (text: string): boolean => /(?:^|\s)[a-z]+\s[a-z]+\s[a-z]+/.test(text);
