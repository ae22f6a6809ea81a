import type { PageLine } from "./line.js";
import { repeatsHeadline } from "./same-words.js";

/** A line of an article: what it says, and what it is there. */
export type ArticleLine = Pick<PageLine, "text" | "kind">;

const LEADING = 3; // lines among which a headline is repeated: itself again, a lead, the first paragraph

/** 。 | .” */
const STOP = /[。！？!?.][”’"'」』）)]*$/;

/**
 * An article's lines with its headline said once.
 *
 * Where a paragraph among the first repeats the headline, as a sentence with a stop, that paragraph says it. Otherwise
 * the headline is the first line, with the kind `title`, and lines that repeat it are dropped.
 */
export function withHeadline(headline: string | undefined, lines: readonly ArticleLine[]): ArticleLine[] {
  if (headline === undefined) return [...lines];
  const repeats = lines
    .slice(0, LEADING)
    .map(({ text }) => repeatsHeadline(text, headline) || repeatsHeadline(headline, text));
  const paragraph = repeats.findLastIndex(
    (isRepeated, at) => isRepeated && STOP.test(lines[at].text) && !STOP.test(headline),
  );
  const others = lines.filter((_, at) => !repeats[at] || at === paragraph);
  return paragraph >= 0 ? others : [{ text: headline, kind: "title" }, ...others];
}
