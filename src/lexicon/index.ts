// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { defaultLexicon, loadLexicon } from "./default-lexicon.js";
export { encodeLexicon, type LexiconContent } from "./encode-lexicon.js";
export { encodeLexiconFor } from "./encode-lexicon-for.js";
export { contentWords, englishWords } from "./english-words.js";
export { type Lexicon, WEIGHT_UNIT } from "./lexicon.js";
export { normalSpelling } from "./normal-spelling.js";
export { openLexicon } from "./open-lexicon.js";
export { type GlossaryEntry, withGlossary } from "./with-glossary.js";
export { type GuessModel, type WordTrie, wordTrie } from "./word-trie.js";
