import { foldLine, isSentence, linkShare, type PageLine, textWeight } from "./line.js";
import { bareWords, sameWords } from "./same-words.js";

/** A headline, and the lines that show it: `lines.slice(start, end)`; none where only the page's `<title>` has it. */
export interface Headline {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** headline_site | headline - site | headline -- site | headline|site */
const SITE_SEPARATOR = /[_|｜丨]+|\s[-–—]+\s|-{2,}|——(?=\s*[^—]{2,12}$)/;

/** headline-新川网: a single hyphen, which a headline may have itself, and then the name of a site */
const SITE_AFTER_HYPHEN =
  /[-–—]\s*[^-–—]{2,24}(?:网|網|网站|在线|频道|政府|门户|日报|台|厅|局|委员会|办公室|\.com|\.cn|Daily|News|Online|Government)$/u;

/** 文章打印 | 新闻详情 | Untitled Document: what templates call every page */
const TEMPLATE_NAME =
  /^(?:正文|无标题文档|untitled(?: document)?|index|home(?: ?page)?|print)$|(?:打印|打印预览|打印页面|打印版|详情页?|内容页|详细内容|详细页面|首页|print (?:view|page|version))$/i;

/** 新川省人民政府 | 新川政务网 | Xinchuan Daily | The People's Government of Xinchuan Province */
const SITE_NAME =
  /^(?:.{0,16}(?:人民政府|政府网|门户网站|政务网|新闻网|资讯网|信息网|网站|日报|在线|新聞網|新聞公報|门户)|(?:the )?people'?s government of .{2,40}|.{0,30}(?:daily|times|news(?: agency)?|online|\.com|\.cn|\.net|website|portal))$/iu;

const LONGEST_HEADLINE = 240; // characters
const ENOUGH = 2; // a line in an <h2>, or named a title, or like the page's <title>

const isTemplateName = (text: string): boolean => TEMPLATE_NAME.test(text) && textWeight(text) <= 8;
const isSiteName = (text: string): boolean => SITE_NAME.test(foldLine(text)) && textWeight(text) <= 24;

/** The headline within a page's `<title>`, without the site's and the section's name; `undefined` if only those are there. */
export function headlineOf(pageTitle: string): string | undefined {
  const parts = pageTitle
    .split(SITE_SEPARATOR)
    .map((part) => part.replace(SITE_AFTER_HYPHEN, "").trim())
    .filter((part) => part !== "" && !isSiteName(part) && !isTemplateName(part));
  if (parts.length === 0) return undefined;
  // the headline says most; sections and sites are names
  const longest = parts.reduce((best, part) => (textWeight(part) > textWeight(best) ? part : best));
  return textWeight(longest) >= 5 ? longest : undefined;
}

/**
 * The line above the article that is its headline, by markup and by what the page's head calls the page.
 *
 * Points: up to 3 for its element (`<h1>` 3, `<h2>` or a class like `title` 2, bold 1); up to 5 for beginning the page's
 * `<title>` or `og:title`, by how much of it; −3 each for being a link or a site's name. The best line with two points
 * or more; of equals, the later one, which is nearer to the article. A sentence has to be a heading: else it may
 * be the first paragraph, after which a site named its page.
 *
 * @param end Only lines before this index are looked at.
 * @param enough The least points that make a headline.
 * @param titles What the page's head calls it, most trusted first.
 * @param isBoilerplate Whether the line of an index matches a rule of boilerplate.
 */
export function markedHeadline(
  lines: readonly PageLine[],
  end: number,
  titles: readonly string[],
  isBoilerplate: (line: number) => boolean,
  enough: number = ENOUGH,
): Headline | undefined {
  const names = titles.map(bareWords).filter((name) => name !== "");
  let best = -1;
  let bestPoints = enough;
  for (let at = 0; at < end; at++) {
    const line = lines[at];
    if (line.text.length > LONGEST_HEADLINE || line.kind === "cell") continue;
    const words = bareWords(line.text);
    if (words === "") continue;
    const named = names.reduce((most, name) => Math.max(most, likeness(words, name)), 0);
    if ((named < 3 && isBoilerplate(at)) || (line.kind !== "heading" && isParagraph(line.text))) continue;
    const linked = linkShare(line) > 0.8 ? 3 : 0;
    const points = line.rank + named - linked - (isSiteName(line.text) ? 3 : 0);
    if (points >= bestPoints) {
      best = at;
      bestPoints = points;
    }
  }
  if (best < 0) return undefined;

  // a headline in two lines: the page's title goes on with the next one
  const { text } = lines[best];
  const next = lines[best + 1];
  if (next && best + 1 < end && next.text.length <= LONGEST_HEADLINE && textWeight(next.text) >= 2) {
    const both = bareWords(text) + bareWords(next.text);
    if (names.some((name) => name.startsWith(both))) {
      const isLatin = /[\p{Script=Latin}\p{P}]$/u.test(text) && /^\p{Script=Latin}/u.test(next.text);
      return { text: `${text}${isLatin ? " " : ""}${next.text}`, start: best, end: best + 2 };
    }
  }
  return { text: withoutBadge(text, names), start: best, end: best + 1 };
}

/** 原创 | 独家: what sites put before a headline, in an element of its own that shows no space */
const BADGE =
  /^[[【]?(?:原创|转载|置顶|独家|首发|快讯|推荐|热门|最新|精华|专题|图集|组图|视频|直播|深度|公告|exclusive|breaking|video)[\]】]?\s?[:：|｜]?\s?/i;

/** A headline without the badge before it, where the page's title begins with the headline. */
function withoutBadge(text: string, names: readonly string[]): string {
  const bare = text.replace(BADGE, "");
  const words = bareWords(bare);
  return bare !== text &&
    words !== "" &&
    names.some((name) => name.startsWith(words) && !name.startsWith(bareWords(text)))
    ? bare
    : text;
}

/** Whether a line is sentences, and not one question or call, as headlines are too. */
const isParagraph = (text: string): boolean => isSentence(text) && (/[。；;.]/.test(text) || !/[？！?!]$/.test(text));

/** How much the words of a line are those that a page's title begins with: 0, or 3 to 5. Less where it has them later. */
function likeness(words: string, name: string): number {
  if (words.length < 4) return words === name ? 5 : 0;
  if (name.startsWith(words)) return 3 + (2 * words.length) / name.length;
  if (words.length >= 10 && words.startsWith(name.slice(0, 10)) && sameWords(words, name.slice(0, words.length)))
    return 4;
  // a title that was cut off: the line goes on where it ends
  if (name.length >= 10 && words.startsWith(name)) return 4;
  return name.includes(words) ? (2 * words.length) / name.length : 0;
}

/** 一、总体要求 | 1. Background | （二）… */
const NUMBERED = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)）]/;

/** A line that belongs to a headline or to the text, but is no headline: `——在…上的讲话`, `各位代表：` */
const NO_HEADLINE = /^(?:——|--)|[:：,，;；]$/;

/**
 * The headline of plain text: the line above the article that says most.
 *
 * Lines of a site (`Open Governance`) are shorter than headlines, and a headline with the site's name after it is taken
 * without it where the page has it both ways.
 *
 * @param candidates Indices of lines above the article that are no boilerplate, in order.
 */
export function plainHeadline(lines: readonly PageLine[], candidates: readonly number[]): Headline | undefined {
  const fit = candidates.filter((at) => {
    const { text } = lines[at];
    return (
      text.length <= LONGEST_HEADLINE * 2 && !NUMBERED.test(text) && !NO_HEADLINE.test(text) && textWeight(text) >= 2
    );
  });
  if (fit.length === 0) return undefined;
  const longest = fit.reduce((best, at) => (textWeight(lines[at].text) >= textWeight(lines[best].text) ? at : best));
  const words = bareWords(lines[longest].text);
  const shorter = fit.find((at) => {
    const own = bareWords(lines[at].text);
    return at !== longest && own.length >= words.length / 2 && own.length < words.length && words.startsWith(own);
  });
  const start = shorter ?? longest;
  return { text: lines[start].text, start, end: start + 1 };
}
