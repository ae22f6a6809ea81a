/** What ties of words are worth, and how much they explain. A word's only translation is worth 1. */
export interface WordModel {
  /** The share of a text that its translation explains, 0 to 1; the null word explains the rest. */
  readonly lambda: number;
  /** What an unexplained little word (the, of, it) counts of what others do. */
  readonly littleWord: number;
  /** Ties worth less than this together leave room for translations that nobody listed. */
  readonly known: number;
  /** A word inside a longer one: 人工 in 人工智能. */
  readonly part: number;
  /** A character of a word of two that the lexicon does not know. */
  readonly character: number;
  /** A character of a word of two that it knows: 增 in 增长. */
  readonly characterOfKnown: number;
  /** A word that sounds as a capitalised one is written: 黄强 and Huang Qiang. */
  readonly name: number;
  /** A single character that does. */
  readonly nameCharacter: number;
  /** A name that lies over two words of the cut: 王|晓晖 and Wang Xiaohui. */
  readonly nameOverWords: number;
  /** A quantity that stands in both texts. */
  readonly quantity: number;
  /** A Latin word that does. */
  readonly latin: number;
  /** Words that meet in a smaller part of the beads that they stand in are no candidates to be learned: Dice's coefficient. */
  readonly dice: number;
  /** What the null word explains of each word, where links are learned: how readily nothing in a bead translates it. */
  readonly nullWord: number;
  /** The discount: occurrences that are added to those of a word when shares of its translations are taken. */
  readonly discount: number;
  /** The threshold: a translation with a smaller share of its word is not learned. */
  readonly threshold: number;
}
