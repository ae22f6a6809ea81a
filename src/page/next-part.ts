import type { Link, PageLine } from "./line.js";

/** 下一页 | 余下全文 | Next page | View as single page */
const NEXT_PART =
  /^(?:下一?[页頁]|余下全文|餘下全文|(?:在本页)?(?:阅读|閱讀|查看|显示|顯示)全文|全文阅读|全文閱讀|next page|(?:view|read) (?:as |on )?(?:a |one )?(?:single )?page|page \d{1,2})\s?[>»›→]{0,3}$/i;

/**
 * The link to a further part of an article that lies on several pages, below its first sentence; `undefined` where there is none.
 *
 * @param around Lines that are not the article's, from its first sentence on to a little below its end.
 */
export function nextPartLink(around: readonly PageLine[]): { readonly label: string; readonly link: Link } | undefined {
  for (const { text, links } of around) {
    for (const link of links) {
      const label = text.slice(link.start, link.end).trim();
      if (NEXT_PART.test(label) && !/^(?:#|$|javascript:)/i.test(link.href)) return { label, link };
    }
  }
  return undefined;
}
