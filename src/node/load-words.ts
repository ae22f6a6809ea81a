import { defaultLexicon } from "../lexicon/index.js";
import {
  type JiebaLike,
  jiebaWords,
  lexiconWords,
  nodejiebaWords,
  nodeRsJiebaWords,
  type WordSegmenter,
} from "../segment/index.js";
import { type ImportPackage, importInstalled } from "./import-package.js";

/** A word segmenter that can be loaded. */
export type WordSegmenterName = "jieba" | "nodejieba" | "@node-rs/jieba" | "longest-match";

/** How to load a word segmenter. */
export interface LoadWordsOptions {
  /** This one or none. @default the first that works of jieba, nodejieba, @node-rs/jieba and longest match */
  readonly prefer?: WordSegmenterName | undefined;
  /** @default `import` */
  readonly importPackage?: ImportPackage | undefined;
}

// first what is the same everywhere. a package may be missing, or be another than we think: then it throws here or at its first cut
const LOADERS: readonly (readonly [WordSegmenterName, (load: ImportPackage) => Promise<WordSegmenter>])[] = [
  ["jieba", async () => jiebaWords({ lexicon: defaultLexicon() })],
  ["nodejieba", async (load) => nodejiebaWords((await load<JiebaLike>("nodejieba")).default)],
  [
    "@node-rs/jieba",
    async (load) => {
      const { Jieba } = (await load<{ Jieba: { withDict(dict: Uint8Array): JiebaLike } }>("@node-rs/jieba")).default;
      const { dict } = (await load<{ dict: Uint8Array }>("@node-rs/jieba/dict.js")).default;
      return nodeRsJiebaWords(Jieba.withDict(dict));
    },
  ],
  ["longest-match", async () => lexiconWords()],
];

/**
 * A word segmenter by its name, or the first that works here: jieba's algorithm in TypeScript, over the built-in lexicon. Its `name` says which.
 *
 * The native ones are there for who asks for them: nodejieba takes a second and 250 MB to load its dictionary.
 *
 * @throws Error when the preferred one does not work; its `cause` says why.
 * @example
 * import { alignTexts } from "duiqi";
 * import { loadWordSegmenter } from "duiqi/node";
 * const segmenter = await loadWordSegmenter({ prefer: "jieba" }); // or "nodejieba", "@node-rs/jieba", "longest-match"
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
