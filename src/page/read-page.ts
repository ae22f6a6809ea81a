import { expectLang, expectPage } from "../expect/index.js";
import {
  BitextError,
  type Block,
  type Document,
  type LangTag,
  languageOf,
  type Page,
  type PageContent,
  type RelatedDocument,
  type ReportOptions,
  type Span,
} from "../model/index.js";
import { detectLang, otherLanguage, webAddress } from "../text/index.js";
import { findArticle } from "./article.js";
import { decodePage } from "./decode-page.js";
import { metaFacts } from "./facts.js";
import { htmlLines } from "./html-lines.js";
import { leftOutIssue, leftOutTexts } from "./left-out.js";
import { looksLikeHtml } from "./looks-like-html.js";
import { nearestTime } from "./nearest-time.js";
import { nextPartLink } from "./next-part.js";
import type { PageHead } from "./page-head.js";
import { plainLines } from "./plain-lines.js";
import { findTeasers } from "./related.js";
import { type TwoLanguages, twoLanguages } from "./two-languages.js";
import { unshownArticle } from "./unshown-article.js";
import { viewedSource } from "./view-source.js";
import type { ArticleLine } from "./with-headline.js";

/** Taken by `readPage`. */
export interface ReadPageOptions extends ReportOptions {
  /** The language of the page. @default told from its text, and from `<html lang>` where that says more */
  readonly lang?: LangTag | undefined;
  /** Whether letters that a hyphen parts at the end of a line are one word, as `guarantee`. @default whether the text has that word elsewhere */
  readonly isWord?: ((word: string) => boolean) | undefined;
}

const EMPTY_HEAD: PageHead = {
  title: "",
  meta: new Map(),
  lang: undefined,
  base: undefined,
  canonical: undefined,
  times: [],
  stated: {},
  wechat: {},
};

/**
 * What a page holds: its article as a document, and the teasers of the articles before and after it.
 *
 * Site names, menus, facts, footers, comments and recommendations are left out; the article's text stays as its author
 * wrote it, but for invisible characters, indents, and the white space that HTML does not show. The headline is the
 * first block, of the kind `title`, unless the first paragraph repeats it. The date and the source are those that the
 * page states, never guesses. Paragraphs that are in no document are in `leftOut`. Time linear in the page.
 *
 * Where scripts were to show the article, it is taken from the page's JSON-LD or WeChat's data.
 *
 * A page in both languages gives a document in each: the main one is in `options.lang`, or in the language that comes first.
 *
 * Reports `text-from-data` in the first case, `page-in-both` in the second, `page-in-parts` where the article goes on on another page, and `prose-left-out` where paragraphs of the box that holds the article were left out: how much, and why.
 *
 * @throws BitextError as `decodePage` does; `page-empty` where a page shows no text; `language-unknown` where the text
 * is in neither language and `options.lang` does not say; TypeError where the page is none.
 * @example
 * import { readPage } from "duiqi";
 * const html = "<html><body><h1>天气</h1><p>今天天气很好，我们去公园散步吧。</p></body></html>";
 * const { main } = readPage({ bytes: new TextEncoder().encode(html) });
 * [main.lang, main.text]; // ["zh", "天气\n今天天气很好，我们去公园散步吧。"]
 */
export function readPage(page: Page, options: ReadPageOptions = {}): PageContent {
  expectPage(page);
  if (options.lang !== undefined) expectLang(options.lang, "the page");
  const { text } = decodePage(page, options);
  const isHtml = page.mediaType === "text/plain" ? false : looksLikeHtml(text, page.mediaType === "text/html");
  const html = isHtml ? (viewedSource(text) ?? text) : undefined;
  const { head, ...shown } = html === undefined ? { ...plainLines(text, options), head: EMPTY_HEAD } : htmlLines(html);
  const names = ["articletitle", "", "og:title", "title"].map((name) => (name ? head.meta.get(name) : head.title));
  const titles = isHtml ? [...names, head.stated.headline].flatMap((title) => title || []) : undefined;
  const found = findArticle(shown, titles);
  const unshown = unshownArticle(head, found.lines);
  const layout = unshown ?? shown;
  const article = unshown ? findArticle(unshown, titles) : found;
  const { lines } = layout;
  if (unshown) {
    const message = `The page shows ${found.lines.length === 0 ? "no text" : "little text"} without its scripts; its article was taken from the data in it.`;
    options.onIssue?.({ rule: "text-from-data", message });
  }
  if (article.lines.length === 0) {
    throw new BitextError(
      "page-empty",
      `The page shows no text in its ${text.length} characters; an article was expected.`,
    );
  }

  const meta = metaFacts(head.meta);
  const date =
    meta.date ?? head.wechat.date ?? article.facts.date ?? nearestTime(head.times, layout.boxes, article.reach);
  const source = article.facts.source ?? meta.source ?? head.wechat.account;
  const original = article.rest.flatMap((at) => ORIGINAL.exec(lines[at].text)?.[1] ?? [])[0];
  const saved = webAddress(page.url);
  if (page.url !== undefined && saved === undefined) {
    const message = `The address of the page is “${page.url}”, and is left out; one that begins with https:// or http:// is expected.`;
    options.onIssue?.({ rule: "address-left-out", message });
  }
  const stated = [
    SAVED_FROM.exec(text.slice(0, BEGINNING))?.[1],
    original,
    head.canonical,
    head.meta.get("og:url"),
  ].flatMap((address) => webAddress(address) ?? []);
  const url = saved ?? stated[0];
  const both = twoLanguages(article.lines);
  const [mainLines, otherLines, pairs] = sidesFor(both, options.lang) ?? [article.lines];
  const lang = langOf(mainLines, options.lang, head.lang);
  const base = leadsTo(head.base, saved) ?? saved;
  const main = joined(mainLines);
  const title = otherLines ? titleOf(mainLines) : article.title;
  const teasers = findTeasers(lines, article.rest);
  const isTeaser = (at: number) => teasers.some(({ start, end }) => at >= start && at < end);
  const leftOut = leftOutTexts(
    lines,
    article.leftOut.filter(({ at }) => !isTeaser(at)),
  );
  const next = nextPartLink(
    article.rest.flatMap((at) => (at >= article.reach.firstText && at < article.reach.end ? lines[at] : [])),
  );
  if (otherLines) {
    const message = `The page is in both languages: ${mainLines.length} paragraphs are its main document, and ${otherLines.length} in the other language are its translation.`;
    options.onIssue?.({ rule: "page-in-both", message });
  }
  if (next) {
    const message = `The article goes on elsewhere: “${next.label}” leads to ${leadsTo(next.link.href, base) ?? next.link.href}, which was not read.`;
    options.onIssue?.({ rule: "page-in-parts", message });
  }
  const loss = leftOutIssue(leftOut, main.text.length);
  if (loss) options.onIssue?.(loss);

  const facts = {
    ...(date !== undefined && { date }),
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
  };
  return {
    main: {
      lang,
      ...main,
      ...(title !== undefined && { title }),
      ...facts,
    },
    related: [
      ...(otherLines ? [translationOf(main.blocks, otherLines, pairs, facts, head.lang)] : []),
      ...teasers.map(({ relation, lines: teaser, href }): RelatedDocument => {
        const headline = teaser.find(({ kind }) => kind === "title");
        const next = leadsTo(href, base);
        return {
          relation,
          lang: langOf(teaser, options.lang, head.lang, lang),
          ...joined(teaser),
          ...(headline && { title: headline.text }),
          ...(next !== undefined && { url: next }),
        };
      }),
    ],
    ...(leftOut.length > 0 && { leftOut }),
  };
}

/** The lines of the main document, those of its translation, and which are side by side. The main one is in the language that was asked for. */
function sidesFor(
  both: TwoLanguages | undefined,
  lang: LangTag | undefined,
): [ArticleLine[], ArticleLine[], TwoLanguages["pairs"]] | undefined {
  if (both === undefined) return undefined;
  const [first, second] = [[...both.first], [...both.second]];
  const isTurned = lang !== undefined && languageOf(lang) !== both.lang;
  return isTurned ? [second, first, both.pairs.map(([here, there]) => [there, here])] : [first, second, both.pairs];
}

const titleOf = (lines: readonly ArticleLine[]): string | undefined => lines.find(({ kind }) => kind === "title")?.text;

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The text of a page in its other language. */
function translationOf(
  mainBlocks: readonly Block[],
  lines: readonly ArticleLine[],
  pairs: TwoLanguages["pairs"] = [],
  facts: Pick<Document, "date" | "source" | "url">,
  tag: string | undefined,
): RelatedDocument {
  const title = titleOf(lines);
  const { text, blocks } = joined(lines);
  return {
    relation: "translation",
    lang: langOf(lines, undefined, tag),
    text,
    blocks,
    ...(title !== undefined && { title }),
    ...facts,
    ...(pairs.length > 0 && { pairs: pairs.map(([of, by]) => [spanOf(mainBlocks[of]), spanOf(blocks[by])]) }),
  };
}

/** `<!-- saved from url=(0032)https://www.xinchuan.example/a.html -->`, as browsers write it */
const SAVED_FROM = /<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->/;
const BEGINNING = 4000; // characters in which it stands

/** 原文链接:https://www.xinchuan.example/2024/2/29/a.shtml */
const ORIGINAL =
  /^[[(（【]?(?:原文|本文|文章|original)\s?(?:链接|連結|地址|网址|link|url)[\])）】]?\s?[:：]\s?(https?:\/\/[^\s，。；）)\]】]+)/i;

/** Lines joined to a document's text, and the blocks they make in it. */
function joined(lines: readonly ArticleLine[]): Pick<Document, "text" | "blocks"> {
  const blocks: Block[] = [];
  let start = 0;
  for (const { text, kind } of lines) {
    blocks.push({ kind, start, end: start + text.length });
    start += text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join("\n"), blocks };
}

/** zh-TW | zh-Hant-HK | en-GB: tags that say more than the language. Templates say zh-CN and en-US of any page. */
const TELLING_TAG = /^(?:zh-(?:hant(?:-(?:tw|hk|mo))?|tw|hk|mo|sg)|en-(?!us$)[a-z]{2})$/i;

/** The caller's word, else what the letters show, made more specific by the page's own tag where the two agree. */
function langOf(
  lines: readonly ArticleLine[],
  said: LangTag | undefined,
  tag: string | undefined,
  fallback?: LangTag,
): LangTag {
  if (said) return said;
  const sample = sampleOf(lines);
  const other = otherLanguage(sample);
  if (other !== undefined) {
    throw new BitextError(
      "language-unknown",
      `The page seems to be in ${other}; Chinese or English was expected. If it is one of them, say which.`,
    );
  }
  const detected = detectLang(sample) ?? fallback;
  if (!detected) {
    throw new BitextError(
      "language-unknown",
      "The page has neither Chinese nor Latin letters; Chinese or English was expected.",
    );
  }
  const [language, ...parts] = tag?.trim().replaceAll("_", "-").split("-") ?? [];
  if (!TELLING_TAG.test([language, ...parts].join("-")) || language.toLowerCase() !== languageOf(detected))
    return detected;
  const isTraditional = /hant|tw|hk|mo/i.test(parts.join("-"));
  if (languageOf(detected) === "zh" && isTraditional !== (detected === "zh-Hant")) return detected;
  const shaped = parts.map((part) =>
    part.length === 4 ? part[0].toUpperCase() + part.slice(1).toLowerCase() : part.toUpperCase(),
  );
  return languageOf(detected) === "zh" ? `zh-${shaped.join("-")}` : `en-${shaped.join("-")}`;
}

const SAMPLE = 100_000; // characters: enough to tell a language, and little of a book

function sampleOf(lines: readonly ArticleLine[]): string {
  let sample = "";
  for (let at = 0; at < lines.length && sample.length < SAMPLE; at++) sample += `${lines[at].text}\n`;
  return sample;
}

const NOWHERE = "https://relative.invalid/"; // no host has this name (RFC 6761)

/**
 * Where a link leads on the web, absolute where it says so or there is a base, else as it is written; `undefined` where it leads
 * to nothing on the web, as `javascript:` does. It is judged as browsers read it, who pass over white space and control characters in it.
 */
function leadsTo(href: string | undefined, base: string | undefined): string | undefined {
  if (!href) return undefined;
  try {
    const { href: absolute, hostname } = new URL(href, base ?? NOWHERE);
    if (webAddress(absolute) === undefined) return undefined;
    return base === undefined && hostname === new URL(NOWHERE).hostname ? href : absolute;
  } catch {
    return undefined;
  }
}
