/** Something that cuts Chinese into words. */
export interface WordSegmenter {
  /** Which one it is, for reports: `"nodejieba"`. */
  readonly name: string;
  /** The words of a text, in order; joined they are the text again. */
  cut(text: string): string[];
}

/** The part of jieba that we use; `nodejieba` and an instance of `@node-rs/jieba` both have it. */
export interface JiebaLike {
  /** Both guess words that they do not know where `guess` is true (a hidden Markov model). */
  cut(text: string, guess?: boolean): string[];
}

/**
 * Words by `nodejieba`, a package that the caller installs and imports: a segmenter to hand to `align` and the other verbs.
 *
 * @example
 * import { nodejiebaWords } from "duiqi/segment";
 * const jieba = { cut: (text: string) => [...text] }; // or: import jieba from "nodejieba"
 * nodejiebaWords(jieba).name; // "nodejieba"
 */
export const nodejiebaWords = (jieba: JiebaLike): WordSegmenter => jiebaWords("nodejieba", jieba);

/**
 * Words by `@node-rs/jieba`, a package that the caller installs and imports: a segmenter to hand to `align` and the other verbs.
 *
 * @example
 * import { Jieba } from "@node-rs/jieba";
 * import { dict } from "@node-rs/jieba/dict.js";
 * import { nodeRsJiebaWords } from "duiqi/segment";
 * const segmenter = nodeRsJiebaWords(Jieba.withDict(dict));
 */
export const nodeRsJiebaWords = (jieba: JiebaLike): WordSegmenter => jiebaWords("@node-rs/jieba", jieba);

function jiebaWords(name: string, jieba: JiebaLike): WordSegmenter {
  const cut = (text: string): string[] => {
    // halves of characters would come back as U+FFFD, so words are cut out of the text itself.
    // no guessing: it glues words together that a dictionary has apart, and the two engines guess differently
    return piecesOf(text, jieba.cut(text.replace(LONE_SURROGATE, "\ufffd"), false));
  };
  return { name, cut };
}
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The pieces of a text that are as long as the words of another form of it. */
export function piecesOf(text: string, words: readonly string[]): string[] {
  let at = 0;
  return words.map((word) => {
    at += word.length;
    return text.slice(at - word.length, at);
  });
}

/**
 * The words of a text by a segmenter, held to what a segmenter promises: words that are the text when they are joined. For those who
 * call segmenters of others; the verbs of the library do it by themselves.
 *
 * @throws TypeError where they are no array of strings, RangeError where they are not the text when they are joined.
 * @example
 * import { cutBy, longestMatchWords } from "duiqi/segment";
 * cutBy(longestMatchWords(["公园"]), "去公园"); // ["去", "公园"]
 * cutBy({ name: "of one's own", cut: (text) => text.split("") }, "去公园"); // ["去", "公", "园"]
 */
export function cutBy(segmenter: WordSegmenter, text: string): readonly string[] {
  const words: unknown = segmenter.cut(text);
  if (!Array.isArray(words) || words.some((word) => typeof word !== "string")) {
    throw new TypeError(
      `The segmenter “${segmenter.name}” gives ${Array.isArray(words) ? "words that are no strings" : `a ${typeof words}`}; an array of strings is expected.`,
    );
  }
  if (words.join("") !== text) {
    throw new RangeError(
      `The segmenter “${segmenter.name}” cuts “${text.slice(0, 40)}” into “${words.join("|").slice(0, 60)}”; words are expected that are the text again when they are joined.`,
    );
  }
  return words;
}
