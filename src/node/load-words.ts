import { defaultLexicon, type Lexicon } from "../lexicon/index.js";
import {
  type JiebaLike,
  longestMatchWords,
  nodejiebaWords,
  nodeRsJiebaWords,
  type WordSegmenter,
} from "../segment/index.js";
import { type ImportPackage, importInstalled } from "./import-package.js";

/** A word segmenter that can be loaded. */
export type WordSegmenterName = "nodejieba" | "@node-rs/jieba" | "longest-match";

/** How to load a word segmenter. */
export interface LoadWordsOptions {
  /** This one or none. @default the first that works of nodejieba, @node-rs/jieba and longest match */
  readonly prefer?: WordSegmenterName | undefined;
  /** @default `import` */
  readonly importPackage?: ImportPackage | undefined;
}

// best first. a package may be missing, or be another than we think: then it throws here or at its first cut
const LOADERS: readonly (readonly [WordSegmenterName, (load: ImportPackage) => Promise<WordSegmenter>])[] = [
  ["nodejieba", async (load) => nodejiebaWords((await load<JiebaLike>("nodejieba")).default)],
  [
    "@node-rs/jieba",
    async (load) => {
      const { Jieba } = (await load<{ Jieba: { withDict(dict: Uint8Array): JiebaLike } }>("@node-rs/jieba")).default;
      const { dict } = (await load<{ dict: Uint8Array }>("@node-rs/jieba/dict.js")).default;
      return nodeRsJiebaWords(Jieba.withDict(dict));
    },
  ],
  ["longest-match", async () => lexiconWords(defaultLexicon())],
];

/**
 * The best word segmenter that works here; its `name` says which. A package that does not work is passed over.
 *
 * nodejieba takes a second and 250 MB to load its dictionary; the longest match takes its words from the built-in lexicon.
 *
 * @throws Error when the preferred one does not work; its `cause` says why.
 * @example
 * import { alignTexts } from "duiqi";
 * import { loadWordSegmenter } from "duiqi/node";
 * const segmenter = await loadWordSegmenter(); // nodejieba, @node-rs/jieba or the longest match: segmenter.name says which
 * const pairs = alignTexts("今天天气很好。", "The weather is fine today.", { segmenter });
 */
export async function loadWordSegmenter(options: LoadWordsOptions = {}): Promise<WordSegmenter> {
  const { prefer, importPackage = importInstalled } = options;
  let cause: unknown;
  for (const [name, load] of LOADERS) {
    if (prefer !== undefined && prefer !== name) continue;
    try {
      const segmenter = await load(importPackage);
      segmenter.cut("词"); // nodejieba looks for its binary at the first cut, and not before
      return segmenter;
    } catch (error) {
      cause = error;
    }
  }
  const names = LOADERS.map(([name]) => `"${name}"`).join(", ");
  throw new Error(`The word segmenter "${prefer}" does not load here; expected one of ${names} that does.`, { cause });
}

const lexiconWords = (lexicon: Lexicon): WordSegmenter =>
  longestMatchWords(Array.from({ length: lexicon.entryCount }, (_, entry) => lexicon.headword(entry)));
