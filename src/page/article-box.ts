import { type Box, linkShare, type PageLine, type PageLines, textWeight } from "./line.js";

/** Elements that by their name hold no article. */
const ASIDE_TAGS: ReadonlySet<string> = new Set(["nav", "footer", "aside"]);

/** Elements whose class says something of the whole page: `<body class="has-sidebar">`. */
const PAGE_TAGS: ReadonlySet<string> = new Set(["html", "body", "main", "article"]);

/** class="comment-list" | id="relatedNews" | class="right_side" | class="xgxw" (相关新闻) | class="foot" */
const ASIDE_HINT =
  /comment|reply|pinglun|relat|recommend|tuijian|xgxw|xgyd|sidebar|aside|(?:^|[\s_-])(?:side|right|hot|rank|links?|friend|share|tools?|menu|nav|ad|ads|login|search|pn|pages?|pager)(?:$|[\s_-]|\d)|foot(?!note)|copyright|crumb|qrcode|disclaimer/;

/** id="UCAP-CONTENT" | class="TRS_Editor" | id="zoom" | class="article" | class="rm_txt_con" */
const ARTICLE_HINT = /article|content|trs_editor|ucap|zoom|detail|(?:^|[\s_-])(?:main|text|txt|con|body)|pressrelease/;

/** Elements that are a line of an article, not the box of one. */
const LINE_TAGS: ReadonlySet<string> = new Set("p li dt dd h1 h2 h3 h4 h5 h6 caption figcaption".split(" "));

// All chosen by hand.
const ASIDE_FACTOR = 0.25; // for a box whose name says that it is no article: an article in such a box still beats a menu
const COMMENTS_FACTOR = 0.1; // for a box named like one of comments, which say several times as much as many an article
const ARTICLE_FACTOR = 1.2; // for a box whose name says that it is the article
const ABOVE_HEADLINE_FACTOR = 0.3; // for what comes before the headline: that is rarely the article
const LONE_LINE_FACTOR = 0.5; // for boxes of one line
const MENU_COST = 5; // Han characters' worth that a link or a line of boilerplate takes from its box
const SHORT_LINE = 6; // Han characters' worth; shorter lines are labels as often as text
const SHORT_TEXT_SHARE = 0.3; // of its weight, that text without a stop counts: names in a list, cells of a table

/** class="comment-list" | id="comments" | class="reply" | class="pinglun" | class="disqus_thread" */
const COMMENTS_HINT = /comment|respond|(?:^|[\s_-])repl(?:y|ies)|pinglun|disqus/;

/** Whether a box, by its names, holds what readers wrote about the article; they may write more than its author. */
export const isComments = ({ tag, hint }: Box): boolean =>
  !PAGE_TAGS.has(tag) && COMMENTS_HINT.test(hint) && !/content|article|commentary/.test(hint);

/** Whether a box, by its element or its names, holds what goes beside an article: menus, comments, recommendations. */
export const isAside = ({ tag, hint }: Box): boolean =>
  ASIDE_TAGS.has(tag) || (!PAGE_TAGS.has(tag) && ASIDE_HINT.test(hint) && !/content|article/.test(hint));

/**
 * The box that holds the article: an index into `layout.boxes`.
 *
 * Every line has a value, in Han characters' worth (four Latin letters are one), and every box the sum of its lines:
 *
 * ```text
 *   sentences, not links          + what they say
 *   other text, not links         + a third of it, or −1 for a label
 *   links, boilerplate            − 5 each
 *   in a nav, footer or aside, or a box named like one       positive values × 0.25, and nothing to boxes around it
 *   in a box named like one of comments                      positive values × 0.1, likewise
 *   in a box named like an article                           positive values × 1.2
 *   above the headline                                       positive values × 0.3
 * ```
 *
 * The box with the highest sum holds the article: a smaller one would lose paragraphs, a larger one would gain menus,
 * facts and footers. A paragraph, item or heading of one line holds itself only; another box of one line may be one too,
 * and counts half. Of equals, the innermost. Time linear in lines and boxes.
 *
 * @param isBoilerplate Whether the line of an index matches a rule of boilerplate.
 * @param isSaid Whether the line of an index is text: a sentence, or one of lines that have no stops and are the page's text.
 * @param headline Index of the line that is the headline; −1 where none is known.
 */
export function articleBox(
  layout: PageLines,
  isBoilerplate: (line: number) => boolean,
  isSaid: (line: number) => boolean,
  headline: number,
): number {
  const { lines, boxes } = layout;
  const factors = new Float64Array(boxes.length);
  for (let at = 0; at < boxes.length; at++) {
    const box = boxes[at];
    const around = box.parent < 0 ? 1 : factors[box.parent];
    if (isComments(box)) factors[at] = Math.min(around, COMMENTS_FACTOR);
    else if (isAside(box)) factors[at] = Math.min(around, ASIDE_FACTOR);
    else factors[at] = around === 1 && ARTICLE_HINT.test(box.hint) ? ARTICLE_FACTOR : around;
  }

  // sums of the lines before each; those of asides apart, so that no box gains or loses by the asides in it
  const sums = new Float64Array(lines.length + 1);
  const asideSums = new Float64Array(lines.length + 1);
  for (let at = 0; at < lines.length; at++) {
    let value = isBoilerplate(at) ? -MENU_COST : lineValue(lines[at], isSaid(at));
    const factor = factors[lines[at].box];
    if (value > 0) value *= factor * (at < headline ? ABOVE_HEADLINE_FACTOR : 1);
    sums[at + 1] = sums[at] + (factor < 1 ? 0 : value);
    asideSums[at + 1] = asideSums[at] + (factor < 1 ? value : 0);
  }

  let best = 0; // the whole page, where no box fits
  let bestSum = -Infinity;
  for (let at = 0; at < boxes.length; at++) {
    const { start, end, tag } = boxes[at];
    if (start === end || (end - start === 1 && LINE_TAGS.has(tag))) continue;
    const of = factors[at] < 1 ? asideSums : sums;
    const sum = (of[end] - of[start]) * (end - start === 1 ? LONE_LINE_FACTOR : 1);
    // a box comes after the one around it, so of equals the innermost comes last
    const isWithin = start >= boxes[best].start && end <= boxes[best].end;
    if (sum > bestSum || (sum === bestSum && isWithin)) {
      best = at;
      bestSum = sum;
    }
  }
  return best;
}

function lineValue(line: PageLine, isSaid: boolean): number {
  if (linkShare(line) > 0.5) return -MENU_COST;
  const weight = textWeight(line.text);
  if (isSaid) return weight;
  return weight >= SHORT_LINE || line.kind === "cell" ? 1 + weight * SHORT_TEXT_SHARE : -1;
}
