import type { Bead, LangTag, Mark, Side } from "../../src/model/index.js";
import { sideFromLines } from "../../src/segment/index.js";

/** How two files of a film differ. */
export interface SubtitleStyle {
  readonly seed: number;
  /** Of the times of the target, in milliseconds. */
  readonly shift?: number;
  readonly stretch?: number;
  /** How far the times of the two stray from each other, in milliseconds. @default 150 */
  readonly stray?: number;
}

/** Numbers from 0 to 1, the same for each seed. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const PER_CHARACTER = 65; // milliseconds of English; sentences of one side share the time of their bead
const ALONE = 200; // and of Chinese that nobody translated
const LONGEST = 70; // characters of English in a cue: what is longer is cut in two
const SHORT = 30; // neighbours as short as this may share a cue

/**
 * Both sides of a gold alignment as subtitles, a sentence a block: each bead has its time, which its sentences share by their lengths. Long sentences are cut
 * into two cues, and short neighbours of one bead are now and then one cue.
 */
export function asSubtitles(
  zh: readonly string[],
  en: readonly string[],
  beads: readonly Bead[],
  { seed, shift = 0, stretch = 1, stray = 150 }: SubtitleStyle,
): { readonly source: Side; readonly target: Side } {
  const random = drawn(seed);
  const times = { zh: [] as [number, number][], en: [] as [number, number][] };
  let now = 1000;
  for (const { source, target } of beads) {
    const [zhTexts, enTexts] = [zh.slice(source.start, source.end), en.slice(target.start, target.end)];
    const length = Math.max(
      700,
      lengthOf(enTexts) * PER_CHARACTER,
      enTexts.length === 0 ? lengthOf(zhTexts) * ALONE : 0,
    );
    for (const each of shared(zhTexts, now, length)) times.zh.push(each);
    for (const each of shared(enTexts, now, length)) times.en.push(each);
    now += length + 2000 * random() ** 3;
  }
  const strayed = (time: number): number => time + stray * (2 * random() - 1);
  const onTarget = (time: number): number => stretch * strayed(time) + shift;
  return {
    source: timedSide(zh, "zh", times.zh, LONGEST / 3, strayed, random),
    target: timedSide(en, "en", times.en, LONGEST, onTarget, random),
  };
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

function shared(texts: readonly string[], start: number, length: number): [number, number][] {
  const all = Math.max(1, lengthOf(texts));
  let at = start;
  return texts.map((text) => {
    const from = at;
    at += (length * text.length) / all;
    return [from, at];
  });
}

function timedSide(
  texts: readonly string[],
  lang: LangTag,
  times: readonly (readonly [number, number])[],
  longest: number,
  moved: (time: number) => number,
  random: () => number,
): Side {
  const side = sideFromLines(texts, lang);
  const marks: Mark[] = [];
  const add = (start: number, end: number, from: number, to: number): void => {
    marks.push({ start, end, id: String(marks.length + 1), time: { start: moved(from), end: moved(to) } });
  };
  for (let at = 0; at < texts.length; at++) {
    const { start, end, text } = side.sentences[at];
    const [from, to] = times[at];
    const next = texts[at + 1];
    if (next !== undefined && text.length + next.length < SHORT && times[at + 1][0] === to && random() < 0.5) {
      add(start, side.sentences[at + 1].end, from, times[++at][1]);
    } else if (text.length > longest) {
      const share = 0.35 + 0.3 * random();
      const cut = start + Math.round(share * text.length);
      add(start, cut, from, from + share * (to - from));
      add(cut, end, from + share * (to - from), to);
    } else add(start, end, from, to);
  }
  return { document: { ...side.document, marks }, sentences: side.sentences };
}
