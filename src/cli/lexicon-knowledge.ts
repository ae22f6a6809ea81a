import type { CheckOptions } from "../evaluate/index.js";
import { defaultLexicon } from "../lexicon/index.js";
import { isEnglishWord } from "../segment/index.js";

/** What the checks ask a lexicon, of the built-in one. */
export function lexiconKnowledge(): Required<Pick<CheckOptions, "readings" | "isWord">> {
  const lexicon = defaultLexicon();
  return { readings: lexicon, isWord: (word) => isEnglishWord(word, lexicon) };
}
