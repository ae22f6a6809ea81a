import { driveSync, type Steps } from "../../core/index.js";
import { type Layout, layoutOf } from "../../evidence/index.js";
import type { Side } from "../../model/index.js";
import { type Lengths, lengthsOf } from "./pair-ratio.js";

/** A pair of texts as the search sees it: Chinese as the source, English as the target. */
export interface Texts {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  readonly lengths: Lengths;
  readonly layouts: { readonly source: Layout | undefined; readonly target: Layout | undefined };
}

/** What the search needs of a Chinese and an English side. */
export const textsOf = (zh: Side, en: Side): Texts => driveSync(textsSteps(zh, en));

/** Does what `textsOf` does, in steps. */
export function* textsSteps(zh: Side, en: Side): Steps<Texts> {
  const lengths = yield* lengthsOf(zh, en);
  const [source, target] = [layoutOf(zh), layoutOf(en)];
  yield;
  const [chinese, english] = [zh, en].map(({ sentences }) => sentences.map(({ text }) => text));
  return { chinese, english, lengths, layouts: { source, target } };
}
