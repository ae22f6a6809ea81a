import type { Zone } from "./boilerplate.js";
import type { Home } from "./home.js";
import { type Box, isLongLine, linkShare, type PageLines, textWeight } from "./line.js";

// Shares of the article's text, chosen by hand.
const LISTED_SHARE = 0.5; // boxes with a line like `Related articles` that say less are recommendations
const TAIL_SHARE = 0.25; // boxes below the article that say less are teasers, and notes about authors and sites
const SIGNATURE = 4; // lines below an article that its author and date may take

/** 2024年5月6日 | 二〇二四年五月六日 */
const BARE_DATE =
  /^[（(]?[\d〇○零一二三四五六七八九十]{4}\s?年[\d一二三四五六七八九十\s]{1,5}月[\d一二三四五六七八九十\s]{1,5}日[）)]?$/;

/** What boxes around captions, credits, bylines, buttons and teasers are named: paragraphs without a stop are in none of them. */
const LABEL_HINT =
  /caption|credit|photo|pic|image|img|figure|author|byline|bio|meta|tag|info|label|button|btn|cta|video|media|gallery|player|summary|teaser|promo|card|embed|title|head|date|time|source|quote|widget/;

/**
 * The lines of boxes beside an article's paragraphs that hold other things: labels and buttons, which are no sentences;
 * recommendations; teasers below it. Captions of pictures and headings among the paragraphs stay, and so does the signature with its date below
 * them. Time linear in the lines.
 *
 * @param part The lines of the article's part of its box.
 */
export function guestLines(
  { lines, boxes }: PageLines,
  home: Home,
  part: { readonly start: number; readonly end: number },
  isText: (line: number) => boolean,
  zones: (line: number) => ReadonlySet<Zone>,
): ReadonlySet<number> {
  const guests = new Map<number, number[]>();
  let lastHome = part.start;
  for (let at = part.start; at < part.end; at++) {
    const guest = home.guestOf(at);
    if (guest < 0) {
      if (isText(at)) lastHome = at;
    } else {
      const known = guests.get(guest);
      if (known) known.push(at);
      else guests.set(guest, [at]);
    }
  }
  const left = new Set<number>();
  if (home.text === 0) return left;
  let signed = lastHome;
  for (let at = lastHome + 1; at < Math.min(part.end, lastHome + 1 + SIGNATURE); at++) {
    if (BARE_DATE.test(lines[at].text)) signed = at;
  }
  const labels = labelBoxes(boxes);
  for (const [guest, held] of guests) {
    const text = held.reduce((sum, at) => sum + (isText(at) ? textWeight(lines[at].text) : 0), 0);
    const isPart = (at: number) =>
      lines[at].kind === "caption" || (lines[at].kind === "heading" && at < lastHome && linkShare(lines[at]) <= 0.5);
    const isPlainLine = (at: number) => at < lastHome && linkShare(lines[at]) <= 0.5 && zones(at).size === 0;
    const isEditors = (at: number) => isPlainLine(at) && (lines[at].rank > 0 || lines[at].kind === "item");
    const isUnstopped = (at: number) => isPlainLine(at) && isLongLine(lines[at]) && labels[lines[at].box] < guest;
    if (text === 0 && home.isBeside(guest) && held.every(isPart) && !held.some((at) => zones(at).has("end"))) continue;
    if (text === 0 && home.isEditors(guest) && held.every(isEditors)) continue;
    if (text === 0 && held.every(isUnstopped)) continue;
    const isPlain = home.isBeside(guest) && held.every((at) => isText(at) && lines[at].links.length === 0);
    const isTeaser = held[0] > lastHome && text < home.text * TAIL_SHARE && !isPlain;
    const isListed = text < home.text * LISTED_SHARE && held.some((at) => zones(at).has("end"));
    if (text > 0 && !isTeaser && !isListed) continue;
    for (const at of held) if (at < lastHome || at > signed) left.add(at);
  }
  return left;
}

/** The innermost box around each box, or itself, that is named as those of labels are; −1 where there is none. */
function labelBoxes(boxes: readonly Box[]): Int32Array {
  const labels = new Int32Array(boxes.length).fill(-1);
  // a box comes after the one around it
  for (const [at, { parent, hint }] of boxes.entries()) {
    if (hint !== "" && LABEL_HINT.test(hint)) labels[at] = at;
    else if (parent >= 0) labels[at] = labels[parent];
  }
  return labels;
}
