import type { Tokens } from "./tokens.js";

/** Neighbouring words of a sentence, as one text. */
export interface HanStretch {
  readonly text: string;
  /** The words. */
  readonly ids: readonly number[];
  /** Word w is `text.slice(bounds[w], bounds[w + 1])`. */
  readonly bounds: readonly number[];
}

/** Hands out the stretches of a sentence whose words all count, asked by their place in `ids`. Time linear in its words. */
export function eachStretch(
  { ids, starts, types }: Tokens,
  sentence: number,
  counts: (at: number) => boolean,
  take: (stretch: HanStretch) => void,
): void {
  let at = starts[sentence];
  const end = starts[sentence + 1];
  while (at < end) {
    if (!counts(at)) {
      at++;
      continue;
    }
    const stretch: number[] = [];
    const bounds = [0];
    let text = "";
    for (; at < end && counts(at); at++) {
      stretch.push(ids[at]);
      text += types[ids[at]];
      bounds.push(text.length);
    }
    take({ text, ids: stretch, bounds });
  }
}
