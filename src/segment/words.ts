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

/** Words by `nodejieba`: `nodejiebaWords(jieba)`, with `import jieba from "nodejieba"`. */
export const nodejiebaWords = (jieba: JiebaLike): WordSegmenter => jiebaWords("nodejieba", jieba);

/** Words by `@node-rs/jieba`: `nodeRsJiebaWords(Jieba.withDict(dict))`. */
export const nodeRsJiebaWords = (jieba: JiebaLike): WordSegmenter => jiebaWords("@node-rs/jieba", jieba);

function jiebaWords(name: string, jieba: JiebaLike): WordSegmenter {
  const cut = (text: string): string[] => {
    let at = 0;
    // halves of characters would come back as U+FFFD, so words are cut out of the text itself.
    // no guessing: it glues words together that a dictionary has apart, and the two engines guess differently
    return jieba.cut(text.replace(LONE_SURROGATE, "\ufffd"), false).map((word) => {
      at += word.length;
      return text.slice(at - word.length, at);
    });
  };
  return { name, cut };
}
const LONE_SURROGATE = /\p{Surrogate}/gu;
