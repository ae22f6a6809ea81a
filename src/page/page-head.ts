import { findDate } from "./date.js";
import { hiddenNames } from "./hidden.js";
import { type StatedArticle, statedArticle } from "./json-ld.js";
import type { PageTime } from "./nearest-time.js";
import type { DomNode } from "./parse-html.js";
import { WECHAT_ACCOUNT, type WechatArticle, wechatArticle } from "./wechat.js";

/** What an HTML page says of itself beside what it shows. */
export interface PageHead {
  /** `<title>`, with its white space collapsed; empty where there is none. */
  readonly title: string;
  /** `<meta>` contents by name or property, in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** `<html lang>`. */
  readonly lang: string | undefined;
  /** `<base href>`. */
  readonly base: string | undefined;
  /** `<link rel="canonical">`. */
  readonly canonical: string | undefined;
  /** Each `<time>` that has a `datetime`, in order. */
  readonly times: readonly PageTime[];
  /** What its JSON-LD says of its article. */
  readonly stated: StatedArticle;
  /** What its scripts hold of an article, where it is one of WeChat. */
  readonly wechat: WechatArticle;
}

const STATED_DAY = "datepublished";

/** What a page says of itself, noted element by element. */
export interface HeadReader {
  /** Notes what an element says without showing it, and where it stands: after how many lines, in which box. */
  note(name: string, attributes: Readonly<Record<string, string>>, node: DomNode, line: number, box: number): void;
  /** Names that the style sheets so far hide. */
  readonly hidden: ReadonlySet<string>;
  head(): PageHead;
}

/**
 * Reads a page's head. Elements may come from anywhere in it: pages have `<meta>` and `<style>` in their bodies too.
 *
 * @param isWechat Whether it is a page of WeChat, whose scripts say more of it.
 */
export function headReader(isWechat = false): HeadReader {
  const hidden = new Set<string>();
  const meta = new Map<string, string>();
  const times: PageTime[] = [];
  let title = "";
  let lang: string | undefined;
  let base: string | undefined;
  let canonical: string | undefined;
  let stated: StatedArticle = {};
  let wechat: WechatArticle = {};
  /** A day of publication that JSON-LD or microdata states counts as a `<meta>` of that name. */
  const statedDay = (day: string): void => {
    if (findDate(day) !== undefined && !meta.has(STATED_DAY)) meta.set(STATED_DAY, day);
  };
  return {
    hidden,
    note(name, attributes, node, line, box) {
      if (/^datepublished$/i.test(attributes.itemprop ?? "")) {
        statedDay(attributes.content ?? attributes.datetime ?? "");
      }
      if (name === "meta") {
        const key = (attributes.name ?? attributes.property ?? attributes.itemprop ?? "").trim().toLowerCase();
        const content = attributes.content?.trim();
        if (key && content && !meta.has(key)) meta.set(key, content);
      } else if (name === "title") title ||= textOf(node);
      else if (name === "style") for (const each of hiddenNames(textOf(node))) hidden.add(each);
      else if (name === "html") lang ??= attributes.lang ?? attributes["xml:lang"];
      else if (name === "base") base ??= attributes.href;
      else if (name === "link" && attributes.rel?.toLowerCase() === "canonical") canonical ??= attributes.href;
      else if (name === "time" && attributes.datetime) times.push({ datetime: attributes.datetime, line, box });
      else if (name === "script" && /ld\+json/i.test(attributes.type ?? "")) {
        const article = statedArticle(textOf(node));
        statedDay(article.date ?? "");
        if (stated.body === undefined) stated = article;
      } else if (isWechat && name === "script") wechat = { ...wechatArticle(textOf(node)), ...wechat };
      else if (isWechat && attributes.id === WECHAT_ACCOUNT) wechat = { ...wechat, account: textOf(node) };
    },
    head: () => ({ title, meta, lang, base, canonical, times, stated, wechat }),
  };
}

/** The text right inside an element that holds nothing but text, with its white space collapsed. */
function textOf(node: DomNode): string {
  if (!("children" in node)) return "";
  return node.children
    .map((child) => ("data" in child ? child.data : ""))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
