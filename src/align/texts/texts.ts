import { driveSync, type Steps } from "../../core/index.js";
import { layoutOf, type Texts, timesOf } from "../../evidence/index.js";
import type { Side } from "../../model/index.js";
import { lengthsOf } from "./pair-ratio.js";

/** What the search needs of a Chinese and an English side. */
export const textsOf = (zh: Side, en: Side): Texts => driveSync(textsSteps(zh, en));

/** Does what `textsOf` does, in steps. */
export function* textsSteps(zh: Side, en: Side): Steps<Texts> {
  const lengths = yield* lengthsOf(zh, en);
  const [source, target] = [layoutOf(zh), layoutOf(en)];
  yield;
  const [chinese, english] = [zh, en].map(({ sentences }) => sentences.map(({ text }) => text));
  return {
    chinese,
    english,
    lengths,
    layouts: { source, target },
    times: { source: timesOf(zh), target: timesOf(en) },
  };
}
