import { type PageLines, textWeight } from "./line.js";

/** Where within a box its article is at home, and the boxes beside its paragraphs. */
export interface Home {
  /** Whether a line of the page lies where the article's paragraphs do. */
  isHome(line: number): boolean;
  /** Where on the page a line lies: lines of boxes that lie alike have the same number. */
  placeOf(line: number): number;
  /** Han characters' worth of text at home. */
  readonly text: number;
  /** The outermost box around a line in which nothing of the article is at home; −1 for a line at home, or one that is quoted. */
  guestOf(line: number): number;
  /** Whether a box stands right among the article's paragraphs. */
  isBeside(box: number): boolean;
}

/** Elements that belong to the flow of the box around them, as paragraphs, lists, quotations and tables do. */
const FLOW_TAGS: ReadonlySet<string> = new Set(
  "p li dt dd h1 h2 h3 h4 h5 h6 ul ol dl pre blockquote center address".split(" "),
);

/** Elements of tables: part of the flow where the table holds data, and boxes where it lays out the page. */
const TABLE_TAGS: ReadonlySet<string> = new Set("table caption thead tbody tfoot tr td th".split(" "));

const HOME_SHARE = 0.25; // of the most text that boxes of one kind hold, from which others hold the article too

/** Where a box lies, by the elements and classes around it: paragraphs of one article lie alike. Numbers are left out. */
export function placesOf({ lines, boxes }: PageLines): Int32Array {
  const places = new Int32Array(boxes.length);
  const known = new Map<string, number>();
  for (let at = 0; at < boxes.length; at++) {
    const { parent, tag, hint, start, end } = boxes[at];
    const around = parent < 0 ? -1 : places[parent];
    const isData = TABLE_TAGS.has(tag) && start < end && lines[end - 1].kind === "cell";
    if (parent >= 0 && (isData || FLOW_TAGS.has(tag))) {
      places[at] = around;
      continue;
    }
    const key = `${around} ${tag} ${hint.replace(/\d+/g, "")}`;
    const place = known.get(key) ?? known.size;
    known.set(key, place);
    places[at] = place;
  }
  return places;
}

/**
 * Where the article of a box is at home: in the boxes that lie where most of its text lies, and where at least a quarter
 * as much does. Time linear in lines and boxes.
 */
export function homeOf(layout: PageLines, box: number, places: Int32Array, isText: (line: number) => boolean): Home {
  const { lines, boxes } = layout;
  const { start, end } = boxes[box];
  const texts = new Map<number, number>();
  for (let at = start; at < end; at++) {
    if (!isText(at)) continue;
    const place = places[lines[at].box];
    texts.set(place, (texts.get(place) ?? 0) + textWeight(lines[at].text));
  }
  let most = 0;
  for (const weight of texts.values()) most = Math.max(most, weight);
  const homes = new Set<number>();
  let text = 0;
  for (const [place, weight] of texts) {
    if (weight < most * HOME_SHARE) continue;
    homes.add(place);
    text += weight;
  }
  // boxes with something at home in them
  const holds = new Uint8Array(boxes.length);
  for (let at = start; at < end; at++) {
    if (!homes.has(places[lines[at].box]) || !isText(at)) continue;
    for (let around = lines[at].box; around >= 0 && holds[around] === 0; around = boxes[around].parent)
      holds[around] = 1;
  }
  // a box comes after the one around it
  const guests = new Int32Array(boxes.length).fill(-1);
  const quoted = new Uint8Array(boxes.length);
  for (let at = box + 1; at < boxes.length && boxes[at].start < end; at++) {
    const { parent, tag } = boxes[at];
    if (parent < box || holds[at] === 1) continue;
    guests[at] = guests[parent] >= 0 ? guests[parent] : at;
    quoted[at] = tag === "blockquote" || quoted[parent] === 1 ? 1 : 0;
  }
  const isHome = (at: number) => homes.has(places[lines[at].box]);
  return {
    isHome,
    text,
    isBeside: (at) => homes.has(places[boxes[at].parent]),
    placeOf: (at) => places[lines[at].box],
    guestOf: (at) => (isHome(at) || quoted[lines[at].box] === 1 ? -1 : guests[lines[at].box]),
  };
}
