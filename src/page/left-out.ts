import type { Issue, LeftOutReason, LeftOutText } from "../model/index.js";
import type { PageLine } from "./line.js";

/** A line of text that is in no document: its index among the page's lines, and why. */
export interface LeftOutLine {
  readonly at: number;
  readonly reason: LeftOutReason;
}

/** Where the paragraphs of a reason are, as in “3 in comments”. */
const PLACES: Readonly<Record<LeftOutReason, string>> = {
  above: "above the headline or the first paragraph",
  below: "below the article's end",
  beside: "in boxes beside its paragraphs",
  aside: "in boxes named as menus and recommendations are",
  comments: "in comments",
  "other-articles": "in lists of other articles",
  boilerplate: "among words that all pages of a site have",
  outside: "outside of the article's box",
};

const QUOTED = 40; // characters of the first paragraph that the issue quotes

/** What lines say, and why they are left out. */
export const leftOutTexts = (lines: readonly PageLine[], leftOut: readonly LeftOutLine[]): LeftOutText[] =>
  leftOut.map(({ at, reason }) => ({ text: lines[at].text, reason }));

/**
 * How much of what the article's box holds was left out, and why; `undefined` where nothing was. What lies outside of the box is
 * other text on every page, and no issue.
 *
 * @param kept Characters of the article.
 */
export function leftOutIssue(texts: readonly LeftOutText[], kept: number): Issue | undefined {
  const inBox = texts.filter(({ reason }) => reason !== "outside");
  if (inBox.length === 0) return undefined;
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of inBox) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const places = [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} ${PLACES[reason]}`);
  const characters = inBox.reduce((sum, { text }) => sum + text.length, 0);
  const [{ text: first }] = inBox;
  const quoted = first.length > QUOTED ? `${first.slice(0, QUOTED)}…` : first;
  const paragraphs = inBox.length === 1 ? "1 paragraph" : `${inBox.length} paragraphs`;
  const message = `Of the text around the article, ${paragraphs} with ${characters} characters were left out, beside ${kept} that were kept: ${places.join(", ")}. The first is “${quoted}”.`;
  return { rule: "prose-left-out", message };
}
