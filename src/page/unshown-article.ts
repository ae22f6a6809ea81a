import { htmlLines } from "./html-lines.js";
import { type PageLines, textWeight } from "./line.js";
import type { PageHead } from "./page-head.js";
import { plainLines } from "./plain-lines.js";
import type { ArticleLine } from "./with-headline.js";

const TIMES_SHOWN = 4; // times what a page shows that the article in its data says, where a script was to show it

/**
 * The lines of an article that a page holds as data and does not show without its scripts: `articleBody` of JSON-LD, or WeChat's
 * `content_noencode`. `undefined` where there is none, or it says little more than what the page shows.
 *
 * @param shown What the page shows of an article.
 */
export function unshownArticle({ stated, wechat }: PageHead, shown: readonly ArticleLine[]): PageLines | undefined {
  const body = wechat.body ?? stated.body;
  if (body === undefined) return undefined;
  const layout = /<(?:p|br|div|section)\b/i.test(body) ? htmlLines(body) : plainLines(body);
  return said(layout.lines) > said(shown) * TIMES_SHOWN ? layout : undefined;
}

/** Han characters' worth of lines, without a headline. */
const said = (lines: readonly ArticleLine[]): number =>
  lines.reduce((sum, { kind, text }) => sum + (kind === "title" ? 0 : textWeight(text)), 0);
