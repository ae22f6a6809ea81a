import { type Layout, layoutOf } from "../evidence/index.js";
import type { Side } from "../model/index.js";
import { type Lengths, lengthsOf } from "./pair-ratio.js";

/** A pair of texts as the search sees it: Chinese as the source, English as the target. */
export interface Texts {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  readonly lengths: Lengths;
  readonly layouts: { readonly source: Layout | undefined; readonly target: Layout | undefined };
}

/** What the search needs of a Chinese and an English side. */
export const textsOf = (zh: Side, en: Side): Texts => ({
  chinese: zh.sentences.map(({ text }) => text),
  english: en.sentences.map(({ text }) => text),
  lengths: lengthsOf(zh, en),
  layouts: { source: layoutOf(zh), target: layoutOf(en) },
});
