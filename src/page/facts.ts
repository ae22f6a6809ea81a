import { findDate } from "./date.js";
import { foldLine } from "./line.js";

/** What a line, or the head of a page, says about when and by whom the article was published. */
export interface Facts {
  /** ISO 8601. */
  readonly date?: string;
  readonly source?: string;
}

/** 发布时间：2024-02-29 | 发表于 2024-3-9 | Updated: March 1, 2024 */
const DATE_LABEL =
  /(?:(?:发表|发布|發表)于\s?(?=\d)|(?:(?:发布|發布|發佈|发表|發表|发文|成文|生成|公开|更新|编辑|录入|上传)?(?:时间|日期|時間)|\b(?:published|publish|release|updated?|posted|date|time)(?: (?:on|at|date|time))?)\s?\]?[:：]\s?)(.{0,60})/i;

/** 来源：新川日报 | 来 源: 新川网 | Source: Xinchuan Daily */
const SOURCE_LABEL =
  /(?:消息来源|信息来源|文章来源|稿件来源|新闻来源|资料来源|(?<!图片|照片|视频|圖片)来\s?源|(?<!图片|照片|视频|圖片)來\s?源|稿源|发文机关|发布机构|发布单位|信息提供|出处|(?<![\p{L}\d])source)\s?[\])】]?[:：|｜丨]\s?(.{1,80})/iu;

/** 新川日报 2024-02-29 18:05 */
const ENDS_WITH_DATE = /^[^。:(]{2,30}?((?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?)$/;

/** What follows a source on its line: another label, a bar, a date, the end of a bracket. */
const AFTER_SOURCE =
  /(?:[|｜丨[【】\]]|[)）]$|(?:发布|更新|发表|成文|公开|录入|编辑|责任编辑|责编|作\s?者|记者|撰稿|时间|日期|時間|字号|字体|字體|浏览|瀏覽|点击|阅读|访问|人气|分享|打印|收藏|审核|校对|栏目|文号)\S{0,4}\s?[:：]|[大中小]?字号|字体|打印|举报|分享到|\b(?:date|time|updated?|published|posted|author|editor|by|views|hits|font|text|share|print)\b\s?(?:size|on|at)?\s?:|(?:19|20)\d\d\s?[-/.年]|\d{1,2}:\d\d|\s{3})/iu;

/** By Li Wei in Chengdu | Xinchuan Daily | Updated: 2024-03-01 07:20 */
const BYLINE_SOURCE = /^by [^|]{2,60}\|\s?([^|:]{2,40}?)\s?\|/i;

/** Ends/Friday, March 1, 2024: how releases of Hong Kong end. */
const ENDS = /^ends?\s?\/(.{4,60})$/i;

/** 2024年02月29日08:05 | 来源：… */
const STARTS_WITH_DATE =
  /^[[(【〖]?(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?[a-z]{3,9}\.? \d{1,2},? \d{4}|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?\d{1,2} [a-z]{3,9}\.?,? \d{4}|(?:19|20)\d\d[-/.年 ])/i;

/** (Xinchuan Daily Online) 08:42, March 01, 2024 */
const AGENCY_TIME = /^\([^()]{2,50}\)\s?(?:\d{1,2}:\d{2},? )?([a-z]{3,9}\.? \d{1,2},? \d{4})$/i;

/** Xinchuan Daily | March 1, 2024 | Xinchuan Daily - 1 March 2024 */
const ENDS_WITH_DATE_EN =
  /[|,·•–-] ?((?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6} \d{4})$/i;

/** 来源 新川日报 */
const BARE_SOURCE = /^(?:来源|來源) ([^ ]{2,20})$/;

/** 新川日报2024年2月29日08:05 | By Li Wei March 1, 2024, 7:53pm | Posted by Li Wei on March 1, 2024 | 09:30, 01-Mar-2024 */
const PUBLISHED = /^(?:posted|(?:first )?published|(?:last )?(?:updated|modified))\b|\d{1,2}:\d{2}/i;

/** The date and source that a line of facts states (`来源：新川日报　时间：2024-03-02`); neither is guessed from prose. */
export function lineFacts(text: string): Facts {
  const folded = foldLine(text.slice(0, 400));
  const dated =
    DATE_LABEL.exec(folded)?.[1] ?? ENDS.exec(folded)?.[1] ?? (STARTS_WITH_DATE.test(folded) ? folded : undefined);
  const date =
    dated === undefined
      ? findDate(
          (AGENCY_TIME.exec(folded) ?? ENDS_WITH_DATE.exec(folded) ?? ENDS_WITH_DATE_EN.exec(folded))?.[1] ??
            (PUBLISHED.test(folded) ? folded : ""),
        )
      : findDate(dated);

  // the source as it is written, so from the text as it stands and not from the folded one
  const labelled = SOURCE_LABEL.exec(text.slice(0, 400))?.[1];
  const sourced =
    labelled?.slice(0, AFTER_SOURCE.exec(labelled)?.index) ??
    (BYLINE_SOURCE.exec(folded) ?? BARE_SOURCE.exec(folded))?.[1];
  const source = sourced
    ?.trim()
    .split(/\s{2,}|\u3000/, 1)[0]
    .replace(/(?<![,，;；|])[,，;；|]+$/, "");
  return { ...(date ? { date } : {}), ...(source ? { source } : {}) };
}

const DATE_NAMES = [
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publishtime",
  "publish_time",
  "article:published_time",
  "og:published_time",
  "og:release_date",
  "datepublished",
  "date.issued",
  "dc.date.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "dcterms.issued",
  "dc.date.created",
  "sailthru.date",
  "parsely-pub-date",
  "publication_date",
  "createdate",
  "firstpublishedtime",
  "date",
];

const SOURCE_NAMES = ["contentsource", "source", "article:source", "dc.source"];

/** The date and source that the `<meta>` elements of a page state. */
export function metaFacts(meta: ReadonlyMap<string, string>): Facts {
  const date = DATE_NAMES.flatMap((name) => findDate(meta.get(name) ?? "") ?? [])[0];
  const source = SOURCE_NAMES.flatMap((name) => meta.get(name) ?? [])[0]
    ?.replace(/^(?:来源|來源|source)\s?[:：]/i, "")
    .trim();
  return { ...(date ? { date } : {}), ...(source && !/^https?:/.test(source) ? { source } : {}) };
}
