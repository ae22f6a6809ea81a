import { englishWords, type Lexicon } from "../lexicon/index.js";
import { stemEnglish } from "./stem.js";

/**
 * Whether letters are an English word, in any of its forms, that a lexicon's translations have; of words with hyphens, each part has to be one.
 *
 * @example
 * import { defaultLexicon } from "duiqi/lexicon";
 * import { isEnglishWord } from "duiqi/segment";
 * const lexicon = defaultLexicon();
 * [isEnglishWord("guarantees", lexicon), isEnglishWord("antee", lexicon)]; // [true, false]
 */
export const isEnglishWord = (word: string, lexicon: Lexicon): boolean =>
  englishWords(word).every((each) => lexicon.findStem(stemEnglish(each)) >= 0);
