/**
 * The Chinese–English lexicon that comes with the library (`defaultLexicon`; in a browser `loadLexicon` fetches it first), and glossaries
 * of your own: `withGlossary` puts your terms before it, `encodeLexicon` makes one of your terms alone.
 *
 * @example
 * import { alignTexts } from "duiqi";
 * import { defaultLexicon, withGlossary } from "duiqi/lexicon";
 * import { stemEnglish } from "duiqi/segment";
 * const lexicon = withGlossary(defaultLexicon(), [{ source: "句对", target: "sentence pair" }], stemEnglish);
 * alignTexts("这是句对。", "This is a sentence pair.", { lexicon }).length; // 1
 *
 * @module duiqi/lexicon
 */

export { defaultLexicon, loadLexicon } from "./default-lexicon.js";
export { encodeLexicon, type LexiconContent } from "./encode-lexicon.js";
export type { Lexicon, LexiconWords } from "./lexicon.js";
export { openLexicon } from "./open-lexicon.js";
export type { WordCounts, WordGuess } from "./pack-words.js";
export type { StringTable } from "./string-table.js";
export { type GlossaryEntry, withGlossary } from "./with-glossary.js";
