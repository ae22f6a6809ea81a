import { boilerplateZones } from "./boilerplate.js";
import { isSentence, type Link, type PageLine } from "./line.js";
import type { ArticleLine } from "./with-headline.js";

/** The teaser of another article, as a page shows it. */
export interface Teaser {
  readonly relation: "previous" | "next";
  /** A headline, a paragraph, or both. */
  readonly lines: readonly ArticleLine[];
  /** Where it leads, as written in the page. */
  readonly href: string | undefined;
  /** Index of the line with its label. */
  readonly start: number;
  /** Index behind the last line that was looked at for it. */
  readonly end: number;
}

/** 上一篇：… | 下一条 » … | [上一篇] | Previous: … | Next article */
const LABEL =
  /[<«‹◀←[【]?\s?(?:(?<previous>(?:上|前)一?(?:篇|条|條|則|则)|\b(?:prev|previous)\b)|(?<next>阅读下一篇|(?:下|后)一?(?:篇|条|條|則|则)|\bnext\b))(?:文章|新闻|信息| (?:article|post|story|news|item|release))?[\]】]?\s?(?:[:：]\s?[>»›→]?|[>»›→]|$|(?=没有|暂无|无$))\s*/giu;

/** 没有了 | 暂无 | None */
const NOTHING = /^(?:[(（[]?(?:没有|沒有|暂无|暫無|已经?是|无|無|none|no (?:more|previous|next)\b|n\/a|-+$)).{0,16}$/i;

const LONGEST_HEADLINE = 120; // characters
const SHORTEST_SUMMARY = 8; // characters that follow a linked headline on its line

/**
 * The teasers of the previous and the next article that a page carries: at most one of each, in the page's order.
 *
 * A teaser is what follows its label on the line (or on the next one), and a summary on the line after it. Teasers that
 * the site cut off stay as they are; `没有了` and `None` are none.
 *
 * @param rest Indices of the lines that are not the article's, in order.
 */
export function findTeasers(lines: readonly PageLine[], rest: readonly number[]): Teaser[] {
  const teasers: Teaser[] = [];
  for (let at = 0; at < rest.length; at++) {
    const line = lines[rest[at]];
    const labels = [...line.text.matchAll(LABEL)];
    if (labels.length === 0 || labels[0].index > 0) continue;

    for (const [which, label] of labels.entries()) {
      const relation = label.groups?.previous ? "previous" : "next";
      const start = label.index + label[0].length;
      const isLast = which === labels.length - 1;
      const end = isLast ? line.text.length : labels[which + 1].index;
      let text = line.text.slice(start, end).replace(/(?<![\s|｜])[\s|｜]+$/, "");
      let link = line.links.find((each) => each.end > label.index && each.start < end);

      const following = (steps: number): PageLine | undefined => {
        const next = rest[at + steps];
        return isLast && next === rest[at] + steps && isTeaserLine(lines[next]) ? lines[next] : undefined;
      };
      let used = 0;
      if (text === "") {
        const next = following(1);
        if (!next) continue;
        text = next.text;
        link = next.links[0] ?? link;
        used = 1;
      }
      if (NOTHING.test(text) || teasers.some((teaser) => teaser.relation === relation)) continue;

      teasers.push({
        relation,
        lines: teaserLines(text, link, used === 0 ? start : 0, following(used + 1)),
        href: link && !/^(?:#|$)/.test(link.href) ? link.href : undefined,
        start: rest[at],
        end: rest[at] + used + (following(used + 1) ? 2 : 1),
      });
    }
  }
  return teasers;
}

/** A teaser's headline and summary: the link and what follows it, the line and the next, or one of them alone. */
function teaserLines(text: string, link: Link | undefined, start: number, next: PageLine | undefined): ArticleLine[] {
  const headline = link && link.start <= start ? text.slice(0, link.end - start).trim() : "";
  const summary = text.slice(headline.length).trim();
  if (headline !== "" && summary.length >= SHORTEST_SUMMARY) {
    return [
      { text: headline, kind: "title" },
      { text: summary, kind: "paragraph" },
    ];
  }
  if (isSentence(text) || text.length > LONGEST_HEADLINE) return [{ text, kind: "paragraph" }];
  return [
    { text, kind: "title" },
    ...(next && isSentence(next.text) ? [{ text: next.text, kind: "paragraph" as const }] : []),
  ];
}

const isTeaserLine = (line: PageLine): boolean => boilerplateZones(line).size === 0;
