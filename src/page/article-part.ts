import type { Zone } from "./boilerplate.js";
import type { Home } from "./home.js";
import { type Box, isLongLine, linkShare, type PageLine, textWeight } from "./line.js";

/** The lines of a box that are an article: `lines.slice(start, end)`, and the first that is a sentence of it. */
export interface ArticlePart {
  readonly start: number;
  readonly end: number;
  /** Index of its first sentence; `start` where it has none. */
  readonly firstText: number;
}

const INSET_SHARE = 0.03; // of the text before a line of `end`, from which more of it below makes the line an inset
const SMALL_SHARE = 0.25; // of the longest part: what stands before an `end` line and is less is no article
const TAIL_SHARE = 0.1; // of the part's text: sentences that footers have among their lines are no more
const FOOTER_LINES = 2; // lines of `foot` that make a footer, sentences or not

/**
 * The part of a box that is an article.
 *
 * Lines of the zones `last` and `end` divide a box into parts, but for those of `end` in the middle of the article's paragraphs. The article is the first part that is not much smaller than the
 * longest one: what follows an article may be longer than it (comments, teasers), but what comes before is not.
 * It ends at its footer, and at the tools and links above that. Time linear in the lines.
 */
export function articlePart(
  box: Box,
  lines: readonly PageLine[],
  zones: (line: number) => ReadonlySet<Zone>,
  isText: (line: number) => boolean,
  home: Home | undefined,
): ArticlePart {
  const isSaid = (at: number) => isText(at) || (zones(at).size === 0 && isLongLine(lines[at]));
  const goesOn = insets(box, lines, isSaid, home);
  const parts: { start: number; end: number; home: number; text: number; other: number }[] = [];
  let part = { start: box.start, end: box.end, home: 0, text: 0, other: 0 };
  for (let at = box.start; at < box.end; at++) {
    if (isText(at)) {
      const weight = textWeight(lines[at].text);
      part.text += weight;
      if (home?.isHome(at)) part.home += weight;
    } else if (zones(at).has("last") || (zones(at).has("end") && !goesOn(at))) {
      parts.push({ ...part, end: at });
      part = { start: at + 1, end: box.end, home: 0, text: 0, other: 0 };
    } else if (zones(at).size === 0 && linkShare(lines[at]) <= 0.5) part.other += textWeight(lines[at].text);
  }
  parts.push(part);

  const measure = (["home", "text"] as const).find((each) => parts.some((some) => some[each] > 0)) ?? "other";
  const most = parts.reduce((sum, each) => Math.max(sum, each[measure]), 0);
  const chosen = parts.find((each) => each[measure] >= most * SMALL_SHARE) ?? part;

  const end = footerStart(chosen, lines, zones, isText);
  let firstText = chosen.start;
  const isFirst = (at: number) => isText(at) && (!home || home.text === 0 || home.isHome(at));
  while (firstText < end && !isFirst(firstText)) firstText++;
  return { start: chosen.start, end, firstText: firstText < end ? firstText : chosen.start };
}

/**
 * Whether the text of a place where the article is at home goes on after a line: then what interrupts it is an inset.
 * Lines have to be asked for in order.
 */
function insets(
  box: Box,
  lines: readonly PageLine[],
  isText: (line: number) => boolean,
  home: Home | undefined,
): (line: number) => boolean {
  const totals = new Map<number, number>();
  if (!home) return () => false;
  for (let at = box.start; at < box.end; at++) {
    if (!isText(at) || !home.isHome(at)) continue;
    for (const place of home.placesOf(at)) totals.set(place, (totals.get(place) ?? 0) + textWeight(lines[at].text));
  }
  const seen = new Map<number, number>();
  const open = new Set<number>(); // places that have text before the line, and enough below
  let next = box.start;
  return (line) => {
    for (; next < line; next++) {
      if (!isText(next) || !home.isHome(next)) continue;
      for (const place of home.placesOf(next)) {
        const weight = (seen.get(place) ?? 0) + textWeight(lines[next].text);
        seen.set(place, weight);
        if ((totals.get(place) ?? 0) - weight > weight * INSET_SHARE) open.add(place);
        else open.delete(place);
      }
    }
    return open.size > 0;
  };
}

/** Where the part's footer begins, or the tools and links above it; the part's end where there is neither. */
function footerStart(
  part: { readonly start: number; readonly end: number; readonly text: number },
  lines: readonly PageLine[],
  zones: (line: number) => ReadonlySet<Zone>,
  isText: (line: number) => boolean,
): number {
  let end = part.end;
  let below = 0;
  let footers = 0;
  for (let at = part.end - 1; at >= part.start && below <= part.text * TAIL_SHARE; at--) {
    if (isText(at)) below += textWeight(lines[at].text);
    else if (zones(at).has("foot")) {
      footers++;
      if (below === 0 || footers >= FOOTER_LINES) end = at;
    }
  }
  const hasFooter = end < part.end || (end < lines.length && (zones(end).has("end") || zones(end).has("last")));
  while (end > part.start && !isText(end - 1)) {
    const last = zones(end - 1);
    if (!last.has("edge") && !(last.has("beside") && hasFooter) && !isMenuLink(lines[end - 1])) break;
    end--;
  }
  return end;
}

/** 附件：1.新川省人工智能行动方案.docx | Attachment 2 */
const ATTACHMENT = /^(?:附件|附[:：]|附表|attachment|annex)|\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)$/i;

/** Whether a line is nothing but links that lead away: attachments belong to their article. */
export const isMenuLink = (line: PageLine): boolean => linkShare(line) > 0.8 && !ATTACHMENT.test(line.text);
