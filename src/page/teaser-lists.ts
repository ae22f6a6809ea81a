import { isMenuLink } from "./article-part.js";
import { type PageLines, textWeight } from "./line.js";

const FEWEST = 3; // items of one kind, one beside the other, that make a list
const MOST_LINES = 12; // lines of an item: headline, author, date, summary and some buttons; chosen by hand
const LONGEST = 80; // Han characters' worth of an item; where items say more, the list may be the article

/**
 * The boxes of a page that list other articles: three or more boxes of one kind side by side, each of which begins with a
 * line that is a link, and goes on with a short text. Time linear in lines and boxes.
 */
export function teaserLists({ lines, boxes }: PageLines): ReadonlySet<number> {
  const counts = new Map<string, number>();
  for (const { parent, tag, look, start, end } of boxes) {
    if (end - start < 2 || end - start > MOST_LINES || parent < 0 || !isMenuLink(lines[start])) continue;
    let weight = 0;
    for (let at = start; at < end && weight <= LONGEST; at++) weight += textWeight(lines[at].text);
    if (weight > LONGEST) continue;
    const key = `${parent} ${tag} ${look}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const lists = new Set<number>();
  for (const [key, count] of counts) if (count >= FEWEST) lists.add(Number.parseInt(key, 10));
  return lists;
}
