import type { LeftOutReason } from "../model/index.js";
import { articleBox, isAside, isComments } from "./article-box.js";
import { type ArticlePart, articlePart, isMenuLink } from "./article-part.js";
import { boilerplateZones, type Zone } from "./boilerplate.js";
import { type Facts, lineFacts } from "./facts.js";
import { guestLines } from "./guest-lines.js";
import { type Headline, headlineOf, markedHeadline, plainHeadline } from "./headline.js";
import { type Home, homeOf, placesOf } from "./home.js";
import type { LeftOutLine } from "./left-out.js";
import { isProse, isSentence, type PageLine, type PageLines, textWeight } from "./line.js";
import type { Reach } from "./nearest-time.js";
import { teaserLists } from "./teaser-lists.js";
import { isUnstopped, unstoppedPlace } from "./unstopped.js";
import { type ArticleLine, withHeadline } from "./with-headline.js";

/** An article as it was found among the lines of its page. */
export interface Article {
  /** The headline; it has no line of its own among `lines` where the first paragraph repeats it. */
  readonly title: string | undefined;
  /** In order; the headline's is the first, with the kind `title`. */
  readonly lines: readonly ArticleLine[];
  /** What the lines around the article say of it. */
  readonly facts: Facts;
  /** The lines around it in which a `<time>` is about it. */
  readonly reach: Reach;
  /** Indices of the page's lines that are neither the article's nor its headline's, in order. */
  readonly rest: readonly number[];
  /** Those of `rest` that are text, in order, and why they are left out. */
  readonly leftOut: readonly LeftOutLine[];
}

/** Kinds of boxes that hold other things; what lies in one within another is of the later kind. */
const OTHER_THINGS = [undefined, "aside", "other-articles", "comments"] as const;
const [ASIDE, LIST, COMMENTS] = [1, 2, 3];
const MOST_COMMENTS = 10; // times the article's text that comments may be; beyond, the box is named wrongly
const NOWHERE: Reach = { start: 0, headline: 0, firstText: 0, end: 0 };
const NO_ZONES: ReadonlySet<Zone> = new Set();
const FACTS_REACH = 12; // lines beyond the article's edges in which its date and source are looked for
const FACTS_ABOVE = 2; // lines above a headline that may be about it; further up is the day of the visit
const LINK_LIST = 3; // links in lines of their own, one after the other, that make a menu
const LABEL = 6; // Han characters' worth; a subtitle says more
const CERTAIN = 6; // points of an `<h1>` with which the page's title begins
const EMPHASISED = 1; // points of a bold line, for where no line is a headline by its markup
const SITE_LINES = 4; // lines of site and section that a saved page may have above its headline
const FACTS_BELOW = 3; // lines from a headline to the end of the facts below it
const TITLE_LINES = 3; // lines above the first sentence that may be a headline with a subtitle and a byline

/** ——在全省新型工业化推进大会上的讲话 */
const SUBTITLE = /^(?:——|--)/;

/**
 * The article among the lines of a page.
 *
 * First the box that holds it (`articleBox`), then its part of that box (`articlePart`), then its headline, which may
 * lie above the box. Lines between headline and first sentence stay unless they are boilerplate; from there on nothing
 * is dropped but lists of links, boxes of other things (`asideLines`, `guestLines`), and lines like `Advertisement`.
 *
 * @param titles What the head of an HTML page calls it, most trusted first; `undefined` for plain text.
 */
export function findArticle(layout: PageLines, titles: readonly string[] | undefined): Article {
  const { lines, boxes } = layout;
  const memo: (ReadonlySet<Zone> | undefined)[] = [];
  const zones = (at: number): ReadonlySet<Zone> => {
    const known = memo[at] ?? boilerplateZones(lines[at]);
    memo[at] = known;
    return known;
  };
  const isBoilerplate = (at: number) => zones(at).size > 0;
  const places = placesOf(layout);
  const lists = teaserLists(layout);
  let home: Home | undefined;
  let elsewhere: (at: number) => LeftOutReason | undefined = () => undefined;
  const isElsewhere = (at: number) => elsewhere(at) !== undefined;
  const unstopped = titles ? unstoppedPlace(layout, places, isBoilerplate) : -1;
  const isSaid = (at: number) => isProse(lines[at]) || isUnstopped(lines[at], places, unstopped);
  let textStart = 0;
  const isText = (at: number) => at >= textStart && isSaid(at) && !isBoilerplate(at) && !isElsewhere(at);
  let chosen = 0;
  const partOf = (box: number): ArticlePart => {
    chosen = box;
    elsewhere = () => undefined;
    if (titles) elsewhere = asideLines(layout, box, lists);
    home = titles && homeOf(layout, box, places, isText);
    return articlePart(boxes[box], lines, (at) => (isElsewhere(at) ? NO_ZONES : zones(at)), isText, home);
  };

  if (lines.length === 0) return { title: undefined, lines: [], facts: {}, reach: NOWHERE, rest: [], leftOut: [] };
  let part = partOf(titles ? articleBox(layout, isBoilerplate, isSaid, -1) : 0);
  let headline = titles && markedHeadline(lines, part.firstText + 1, titles, isBoilerplate);
  if (titles && !headline) {
    // notices and banners above the headline were taken for the article
    headline = markedHeadline(lines, lines.length, titles, isBoilerplate, CERTAIN);
    const below = headline ? textShare(lines, headline.end, isText) : 0;
    if (headline && below >= 0.5) textStart = headline.start;
    else headline = undefined;
  }
  if (titles && headline) {
    // what comes above the headline counts less, now that it is known
    part = partOf(articleBox(layout, isBoilerplate, isSaid, headline.start));
    headline = markedHeadline(lines, part.firstText + 1, titles, isBoilerplate);
  }
  headline ??= unmarkedHeadline(lines, part, titles, isBoilerplate, isText);

  const start = Math.max(part.start, headline?.end ?? 0);
  let firstText = start;
  while (firstText < part.end && !isText(firstText)) firstText++;
  if (firstText === part.end) firstText = start;

  const guests = home && guestLines(layout, home, { start, end: part.end }, isText, zones);
  const records = recordTables(lines, firstText, zones);
  let lastFacts = firstText - 1;
  while (lastFacts >= start && !zones(lastFacts).has("head")) lastFacts--;
  const kept = new Set<number>();
  if (headline && headline.start >= 0 && headline.end < start && SUBTITLE.test(lines[headline.end].text)) {
    kept.add(headline.end);
  }
  for (let at = start; at < part.end; at++) {
    if (zones(at).has("inside") || isElsewhere(at) || isInLinkList(lines, at)) continue;
    if (at < firstText && (isBoilerplate(at) || isMenuLink(lines[at]) || records.has(lines[at].table))) continue;
    // labels among the facts: the rank of an author, the number of comments
    if (at < lastFacts && textWeight(lines[at].text) < LABEL) continue;
    if (guests?.has(at)) continue;
    kept.add(at);
  }

  // an index of links, a page of nothing but labels: then what is no boilerplate, or all of it, is the text
  if (kept.size === 0) for (const at of lines.keys()) if (!isBoilerplate(at)) kept.add(at);
  if (kept.size === 0) for (const at of lines.keys()) kept.add(at);

  const rest = lines.flatMap((_, at) => {
    const isHeadline = headline !== undefined && at >= headline.start && at < headline.end;
    return kept.has(at) || isHeadline ? [] : at;
  });
  // facts below the headline and below the article are more its own than what stands above it
  const below = headline && headline.end > 0 ? headline.end : start;
  const above = headline && headline.end > 0 ? headline.start - FACTS_ABOVE : start - FACTS_REACH;
  const around = rest.filter((at) => {
    if (!isBoilerplate(at) || isSentence(lines[at].text)) return false;
    if (at < firstText) return at >= above || records.has(lines[at].table);
    return at >= part.end && at < part.end + FACTS_REACH;
  });
  around.sort((a, b) => Number(a < below) - Number(b < below) || a - b);
  return {
    title: headline?.text,
    lines: withHeadline(
      headline?.text,
      [...kept].map((at) => lines[at]),
    ),
    facts: factsOf(lines, around),
    reach: {
      start: headline && headline.start >= 0 ? headline.start - FACTS_ABOVE : 0,
      headline: headline && headline.start >= 0 ? headline.start : 0,
      firstText,
      end: part.end + FACTS_REACH,
    },
    rest,
    leftOut: rest.flatMap((at): LeftOutLine | [] => {
      if (!isSaid(at)) return [];
      const { start: first, end } = boxes[chosen];
      if (at < first || at >= end) return isBoilerplate(at) ? [] : { at, reason: "outside" };
      const below = at >= part.end ? "below" : guests?.has(at) ? "beside" : "boilerplate";
      return { at, reason: elsewhere(at) ?? (at < start ? "above" : below) };
    }),
  };
}

/**
 * The headline of a page whose markup names none.
 *
 * In order: a bold line right above the article; the line right above one of facts, whatever stops it has; what
 * `<title>` says without the site's name; the line of plain text that says most. Plain text that nothing shows to be a
 * saved page loses no line: there only its first line may be one.
 */
function unmarkedHeadline(
  lines: readonly PageLine[],
  part: ArticlePart,
  titles: readonly string[] | undefined,
  isBoilerplate: (line: number) => boolean,
  isText: (line: number) => boolean,
): Headline | undefined {
  if (titles) {
    const above = lines.slice(part.start, part.firstText);
    const bold = markedHeadline(above, above.length, titles, (at) => isBoilerplate(part.start + at), EMPHASISED);
    if (bold) return { ...bold, start: bold.start + part.start, end: bold.end + part.start };
  }

  // a headline that has stops within was taken for the article's first sentence: facts right below it tell
  let above = part.firstText;
  for (let at = part.firstText + 1; at < Math.min(part.end, part.firstText + FACTS_BELOW); at++) {
    if (isBoilerplate(at) && lineFacts(lines[at].text).date && hasText(at + 1, part.end, isText)) above = at;
  }
  if (titles && above === part.firstText) {
    const named = titles.flatMap((title) => headlineOf(title) ?? [])[0];
    if (named) return { text: named, start: -1, end: -1 };
  }
  const candidates: number[] = [];
  for (let at = part.start; at < above; at++) if (!isBoilerplate(at)) candidates.push(at);
  const isSaved = candidates.length < above - part.start || part.end < lines.length || part.start > 0;
  if (isSaved) return plainHeadline(lines, candidates.slice(-SITE_LINES));
  return candidates.length <= TITLE_LINES ? plainHeadline(lines, candidates.slice(0, 1)) : undefined;
}

/** Of the text of a page, what part comes after a line: 0 to 1. */
function textShare(lines: readonly PageLine[], start: number, isText: (line: number) => boolean): number {
  let all = 0;
  let below = 0;
  for (let at = 0; at < lines.length; at++) {
    if (!isText(at)) continue;
    const weight = textWeight(lines[at].text);
    all += weight;
    if (at >= start) below += weight;
  }
  return all === 0 ? 0 : below / all;
}

function hasText(start: number, end: number, isText: (line: number) => boolean): boolean {
  for (let at = start; at < end; at++) if (isText(at)) return true;
  return false;
}

/**
 * What else than the article holds a line, where it lies in such a box within the article's. Other things are never most of what the
 * article says, but for comments and lists of other articles: those may be ten times as much.
 */
function asideLines(
  { lines, boxes }: PageLines,
  box: number,
  lists: ReadonlySet<number>,
): (line: number) => LeftOutReason | undefined {
  const { start, end } = boxes[box];
  const within = new Uint8Array(boxes.length);
  for (let at = box + 1; at < boxes.length && boxes[at].start < end; at++) {
    if (boxes[at].parent < box) continue;
    const own = isComments(boxes[at]) ? COMMENTS : lists.has(at) ? LIST : isAside(boxes[at]) ? ASIDE : 0;
    within[at] = Math.max(within[boxes[at].parent], own);
  }
  const sums = OTHER_THINGS.map(() => 0);
  for (let at = start; at < end; at++)
    if (isProse(lines[at])) sums[within[lines[at].box]] += textWeight(lines[at].text);
  const [own, aside, listed, comments] = sums;
  let least = own < (own + aside) / 2 ? LIST : ASIDE;
  if (own + (least === LIST ? aside : 0) < (listed + comments) / MOST_COMMENTS) least = OTHER_THINGS.length;
  return (at) => (within[lines[at].box] >= least ? OTHER_THINGS[within[lines[at].box]] : undefined);
}

/** The tables above the article that hold its record in the archive: 索引号, 发文字号, 成文日期. */
function recordTables(
  lines: readonly PageLine[],
  end: number,
  zones: (line: number) => ReadonlySet<Zone>,
): ReadonlySet<number> {
  const tables = new Set<number>();
  for (let at = 0; at < end; at++) {
    const { kind, table } = lines[at];
    if (kind === "cell" && table >= 0 && zones(at).has("head")) tables.add(table);
  }
  return tables;
}

/** Whether a line is one of several links, each in a line of its own. */
function isInLinkList(lines: readonly PageLine[], at: number): boolean {
  if (!isMenuLink(lines[at])) return false;
  let count = 1;
  for (let near = at - 1; count < LINK_LIST && near >= 0 && isMenuLink(lines[near]); near--) count++;
  for (let near = at + 1; count < LINK_LIST && near < lines.length && isMenuLink(lines[near]); near++) count++;
  return count >= LINK_LIST;
}

/** The first date and the first source among lines of facts. A label at the end of a line is about the next line. */
function factsOf(lines: readonly PageLine[], around: readonly number[]): Facts {
  const found = around.map((at) => {
    const { text } = lines[at];
    return lineFacts(/[:：]$/.test(text) ? text + (lines[at + 1]?.text ?? "") : text);
  });
  const date = found.find((facts) => facts.date)?.date;
  const source = found.find((facts) => facts.source)?.source;
  return { ...(date ? { date } : {}), ...(source ? { source } : {}) };
}
