/**
 * The Chinese–English lexicon that comes with the library, and glossaries of your own.
 *
 * @module
 */

export { defaultLexicon, loadLexicon } from "./default-lexicon.js";
export { encodeLexicon, type LexiconContent } from "./encode-lexicon.js";
export type { Lexicon } from "./lexicon.js";
export { openLexicon } from "./open-lexicon.js";
export { type GlossaryEntry, withGlossary } from "./with-glossary.js";
