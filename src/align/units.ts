import { expectBitext } from "../expect/index.js";
import {
  type Bitext,
  isEmptyRange,
  languageOf,
  type Mark,
  type Note,
  type SentenceRange,
  type Side,
  type TranslationUnit,
} from "../model/index.js";
import { keysOf, onOneLine, webAddress } from "../text/index.js";

/**
 * The pairs of a bitext worth keeping: its beads with text on both sides, in order, each standing on its own, with the score of its
 * bead (0 to 1, higher is better) where that has one. Of subtitles it is noted which cues they are of, and when those are shown; of entries with
 * keys the key is the id. What to do with low scores is the caller's to say: none is left out. Time linear
 * in the text.
 *
 * @throws TypeError where the bitext is none, RangeError where its beads join sentences that are not there.
 * @example
 * import { toUnits } from "duiqi";
 * const [first] = toUnits(bitext);
 * [first?.source.text, first?.target.text]; // ["今天天气很好。", "The weather is fine today."]
 */
export function toUnits(bitext: Bitext): TranslationUnit[] {
  expectBitext(bitext);
  const { source, target, beads } = bitext;
  const [sourceUrl, targetUrl] = [webAddress(source.document.url), webAddress(target.document.url)];
  const [sourceKeys, keys] = [keysOf(source.document), keysOf(target.document)];
  return beads
    .filter((bead) => !isEmptyRange(bead.source) && !isEmptyRange(bead.target))
    .map((bead) => ({
      bead,
      notes: [...cueNotes(source, bead.source, "source"), ...cueNotes(target, bead.target, "target")],
    }))
    .map(({ bead, notes }) => ({
      source: { lang: source.document.lang, text: textOf(source, bead.source) },
      target: { lang: target.document.lang, text: textOf(target, bead.target) },
      ...(bead.score !== undefined && { score: bead.score }),
      ...(bead.confirmed && { confirmed: true }),
      ...(sourceUrl !== undefined && { sourceUrl }),
      ...(targetUrl !== undefined && { targetUrl }),
      ...(source.document.date !== undefined && { date: source.document.date }),
      ...(notes.length > 0 && { notes }),
      ...(keys !== undefined &&
        sourceKeys?.[bead.source.start] === keys[bead.target.start] && { id: keys[bead.target.start] }),
    }));
}

/** Of which cues the sentences are, and when those are shown: `source-cues` 12, 13 and `source-time` 00:01:02.500 --> 00:01:05.000. */
function cueNotes(
  { document: { marks = [] }, sentences }: Side,
  range: SentenceRange,
  side: "source" | "target",
): Note[] {
  if (!marks.some(({ time }) => time !== undefined)) return [];
  const [start, end] = [sentences[range.start].start, sentences[range.end - 1].end];
  const first = firstBehind(marks, start);
  const shown: Mark[] = [];
  for (let at = first; at < marks.length && marks[at].start < end; at++) shown.push(marks[at]);
  const ids = shown.flatMap(({ id }) => id ?? []);
  const times = shown.flatMap(({ time }) => time ?? []);
  return [
    ...(ids.length > 0 ? [{ type: `${side}-cues`, text: ids.join(", ") }] : []),
    ...(times.length > 0
      ? [{ type: `${side}-time`, text: `${cueTime(times[0].start)} --> ${cueTime(times[times.length - 1].end)}` }]
      : []),
  ];
}

/** The first mark that ends behind a place. */
function firstBehind(marks: readonly Mark[], place: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle].end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `01:02:03.500`, as in WebVTT. */
function cueTime(milliseconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const seconds = milliseconds / 1000;
  const rest = String(Math.round(milliseconds) % 1000).padStart(3, "0");
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${rest}`;
}

/**
 * The text of neighbouring sentences as it stands in the document, on one line.
 *
 * Where they come from several blocks, English gets a space for the line break between them and Chinese nothing.
 *
 * @param range Half-open, as the sides of a bead are: `textOf(source, bead.source)`.
 * @returns `""` for an empty range.
 * @example
 * import { sideFromLines, textOf } from "duiqi";
 * const side = sideFromLines(["The rain stopped.", "He went out."], "en");
 * textOf(side, { start: 0, end: 2 }); // "The rain stopped. He went out."
 */
export function textOf({ document, sentences }: Side, range: SentenceRange): string {
  if (isEmptyRange(range)) return "";
  const text = document.text.slice(sentences[range.start].start, sentences[range.end - 1].end);
  return onOneLine(text, languageOf(document.lang) === "zh" ? "" : " ");
}
