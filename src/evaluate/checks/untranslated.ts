import type { Span } from "../../model/index.js";
import type { CheckRule } from "./finding.js";
import { quoted, type ReadSide, spansOf } from "./read-unit.js";

const HAN = /\p{Script=Han}{2,}/gu;
// seven English words in a row, five of them in small letters at least, are a sentence and no name
const ENGLISH = /(?<!\p{L})(?:[a-z]{2,}[ ,]{1,2}){5,}[a-z]{2,}/gu;
// letters that these two have at least
const FEWEST_HAN = 2;
const FEWEST_LATIN = 12;
// “the character 福 (fu)”: what is quoted or explained may stay as it is
const BRACKETED = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|“[^“”]*”|"[^"]*"|‘[^‘’]*’|《[^《》]*》|「[^「」]*」/gu;

/** A side is empty, or has a part in the other language: “The meeting on 人工智能 was held.” */
export const untranslated: CheckRule = {
  name: "untranslated",
  severity: "warning",
  about: "a side is empty, or a part of it was left in the other language",
  check: ({ source, target }) => {
    if (source.length === 0 || target.length === 0) {
      if (source.length === target.length) return undefined;
      return {
        message: `The ${target.length === 0 ? "target" : "source"} is empty, expected a translation.`,
        source: [],
        target: [],
      };
    }
    if (source.language === target.language) return undefined;
    const here = foreignParts(source);
    const there = foreignParts(target);
    if (here.length + there.length === 0) return undefined;
    const [{ start, end }, { text }, name] =
      there.length > 0 ? [there[0], target, "target"] : [here[0], source, "source"];
    return {
      message: `The ${name} has ${quoted(text.slice(start, end))}, left in the other language.`,
      source: here,
      target: there,
    };
  },
};

/** The parts of a side that are in the other language, where most of it is not. */
function foreignParts({ text, language, scripts }: ReadSide): Span[] {
  const isWhollyForeign = language === "en" ? scripts.latin === 0 : scripts.han === 0;
  if (isWhollyForeign) return [];
  if (language === "en" ? scripts.han < FEWEST_HAN : scripts.latin < FEWEST_LATIN) return []; // the quick way out
  const plain = text.replace(BRACKETED, (inside) => " ".repeat(inside.length));
  return spansOf(language === "en" ? HAN : ENGLISH, plain);
}
