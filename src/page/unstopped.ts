import { isProse, linkShare, type PageLine, type PageLines, textWeight } from "./line.js";

const TIMES_PROSE = 3; // times what the page's sentences say that lines without stops have to say, to be the text
const SHORT_LINE = 6; // Han characters' worth that they say on average; menus and labels say less

/** Whether a line is text without a stop, at the place that holds such text. */
export const isUnstopped = (line: PageLine, places: Int32Array, place: number): boolean =>
  places[line.box] === place && mayBeText(line);

/** Whether a line may be text without a stop: a name in a list, a cell, a verse. */
const mayBeText = (line: PageLine): boolean =>
  line.kind !== "heading" && !isProse(line) && linkShare(line) <= 0.5 && textWeight(line.text) > 0;

/**
 * The place on a page (`placesOf`) whose text has no stops: lists of names, tables, verse. Its lines say three times
 * what all sentences of the page say, which then are those of a banner or a footer. −1 where sentences are the text. Time linear in the lines.
 */
export function unstoppedPlace(
  { lines }: PageLines,
  places: Int32Array,
  isBoilerplate: (line: number) => boolean,
): number {
  let prose = 0;
  const sums = new Map<number, { weight: number; count: number }>();
  for (const [at, line] of lines.entries()) {
    if (isBoilerplate(at)) continue;
    const weight = textWeight(line.text);
    if (isProse(line)) prose += weight;
    else if (mayBeText(line)) {
      const known = sums.get(places[line.box]) ?? { weight: 0, count: 0 };
      sums.set(places[line.box], { weight: known.weight + weight, count: known.count + 1 });
    }
  }
  let best = -1;
  let most = prose * TIMES_PROSE;
  for (const [place, { weight, count }] of sums) {
    if (weight <= most || weight < count * SHORT_LINE) continue;
    best = place;
    most = weight;
  }
  return prose > 0 ? best : -1;
}
