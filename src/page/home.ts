import { type PageLines, textWeight } from "./line.js";

/** Where within a box its article is at home, and the boxes beside its paragraphs. */
export interface Home {
  /** Whether a line of the page lies where the article's paragraphs do. */
  isHome(line: number): boolean;
  /** Where on the page a line lies, and where its box does if the line is all of it: lines of boxes that lie alike have the same number. */
  placesOf(line: number): readonly number[];
  /** Han characters' worth of text at home. */
  readonly text: number;
  /** The outermost box around a line in which nothing of the article is at home; −1 for a line at home, or one that is quoted. */
  guestOf(line: number): number;
  /** Whether a box stands right among the article's paragraphs. */
  isBeside(box: number): boolean;
  /** Whether a box is one that editors put between paragraphs: a list, or a box without a name. Templates name theirs. */
  isEditors(box: number): boolean;
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
    const { parent, tag, look, start, end } = boxes[at];
    const around = parent < 0 ? -1 : places[parent];
    const isData = TABLE_TAGS.has(tag) && start < end && lines[end - 1].kind === "cell";
    if (parent >= 0 && (isData || FLOW_TAGS.has(tag))) {
      places[at] = around;
      continue;
    }
    const key = `${around} ${tag} ${look}`;
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
  /** The box around those of one line: editors and templates put paragraphs into boxes of all kinds. */
  const flowOf = (inner: number): number => {
    let at = inner;
    while (boxes[at].parent >= box && boxes[at].end - boxes[at].start === 1) at = boxes[at].parent;
    return at;
  };
  const texts = new Map<number, number>();
  for (let at = start; at < end; at++) {
    if (!isText(at)) continue;
    const place = places[flowOf(lines[at].box)];
    texts.set(place, (texts.get(place) ?? 0) + textWeight(lines[at].text));
  }
  let most = 0;
  for (const weight of texts.values()) most = Math.max(most, weight);
  const homes = new Set<number>();
  let text = 0;
  for (const weight of texts.values()) if (weight >= most * HOME_SHARE) text += weight;
  for (let at = start; at < end; at++) {
    if (isText(at) && (texts.get(places[flowOf(lines[at].box)]) ?? 0) >= most * HOME_SHARE)
      homes.add(places[lines[at].box]);
  }
  // boxes with something at home in them, and those right around a paragraph that is a box of its own
  const holds = new Uint8Array(boxes.length);
  const flows = new Set<number>();
  for (let at = start; at < end; at++) {
    if (!homes.has(places[lines[at].box]) || !isText(at)) continue;
    flows.add(boxes[lines[at].box].parent);
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
  const isBeside = (at: number) => homes.has(places[boxes[at].parent]);
  return {
    isHome,
    text,
    isBeside,
    isEditors: (at) =>
      (isBeside(at) || flows.has(boxes[at].parent)) && (boxes[at].hint === "" || FLOW_TAGS.has(boxes[at].tag)),
    placesOf(at) {
      const own = places[lines[at].box];
      const around = places[flowOf(lines[at].box)];
      return own === around ? [own] : [own, around];
    },
    guestOf: (at) => (isHome(at) || quoted[lines[at].box] === 1 ? -1 : guests[lines[at].box]),
  };
}
