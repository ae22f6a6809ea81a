import type { Span } from "../model/index.js";
import { pairMarks } from "./zh-marks.js";
import { endOfMarks, endsSentence } from "./zh-rules.js";

/** How to split Chinese. */
export interface ChineseOptions {
  /** Whether a semicolon ends a sentence. @default false */
  readonly semicolons?: boolean | undefined;
}

const STOPS = /[。｡．.！!？?…]+|\n\s*?\n/g;
const STOPS_AND_SEMICOLONS = /[。｡．.！!？?…；;]+|\n\s*?\n/g;
// 我们去公园吧.明天见! But: 约翰.史密斯来了!
const POINT_BEHIND_PARTICLE = /[了吧吗嗎呢啊呀嘛][.．]\p{Script=Han}/u;
const ENDS_WITH_POINT = /[.．][”’」』）)"]*\s*$/;

/**
 * The sentences of one block of Chinese (a paragraph, a heading, a list item), as spans without white space at their ends.
 *
 * In order, never overlapping; only white space lies around them. A heading, or a last line that was cut short, is a
 * sentence without a stop. A line feed is white space; a blank line ends a sentence. Time linear in the text.
 *
 * @example
 * import { splitChinese } from "duiqi/segment";
 * splitChinese("他说：“走吧！”我们走了。雨停了。").map(({ start, end }) => [start, end]); // [[0, 8], [8, 13], [13, 17]]
 */
export function splitChinese(text: string, options: ChineseOptions = {}): Span[] {
  const marks = pairMarks(text);
  const hasPoints = !text.includes("。") && (ENDS_WITH_POINT.test(text.slice(-8)) || POINT_BEHIND_PARTICLE.test(text));
  const spans: Span[] = [];
  let from = skip(/\s*/y, text, 0);
  let word = skip(/[^\p{L}\p{N}]*/uy, text, from);
  let decided = from;
  let quiet = 0;

  const cut = (end: number): void => {
    spans.push({ start: from, end });
    from = skip(/\s*/y, text, end);
    word = skip(/[^\p{L}\p{N}]*/uy, text, from);
  };

  for (const { 0: run, index: start } of text.matchAll(options.semicolons ? STOPS_AND_SEMICOLONS : STOPS)) {
    if (start < decided) continue;
    if (run.startsWith("\n")) {
      if (from < start) cut(from + text.slice(from, start).trimEnd().length);
      continue;
    }
    while (quiet < marks.quiet.length && marks.quiet[quiet].end <= start) quiet++;
    if (quiet < marks.quiet.length && marks.quiet[quiet].start < start) continue;
    // a sentence says something: dots alone go with what follows
    if (word >= start) continue;
    const end = start + run.length;
    const stop = { text, from, start, end, run, after: endOfMarks(text, end, marks), marks, hasPoints };
    if (endsSentence(stop)) cut(stop.after);
    decided = stop.after;
  }
  const end = text.trimEnd().length;
  if (from < end) cut(end);
  return spans;
}

/** Where a sticky pattern stops matching; one that always matches. */
function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}
