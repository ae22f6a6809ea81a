import { BitextError } from "../model/index.js";
import type { IsWord } from "../page/index.js";

/** A test of English words, by the translations in the lexicon, loaded when first asked for. Where the lexicon's file is not there, none is one. */
export async function loadEnglishWords(): Promise<IsWord> {
  const [{ loadLexicon }, { isEnglishWord }] = await Promise.all([
    import("../lexicon/index.js"),
    import("../segment/index.js"),
  ]);
  try {
    const lexicon = await loadLexicon();
    return (word) => isEnglishWord(word, lexicon);
  } catch (error) {
    if (!(error instanceof BitextError)) throw error;
    return () => false; // a hyphen stays then, where the text itself does not say better
  }
}
