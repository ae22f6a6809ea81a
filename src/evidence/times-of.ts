import type { Mark, Side } from "../model/index.js";

/** When each sentence is said, in milliseconds. */
export interface Times {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/**
 * When each sentence of a side is said, as the marks of its document tell: a sentence that begins or ends within a mark does so as far into its time as into
 * its text. None (`undefined`) where the file says no times, or not of every sentence. Time linear in the sentences and marks.
 *
 * @example
 * import { splitSentences } from "duiqi";
 * import { readDocuments } from "duiqi/document";
 * import { timesOf } from "duiqi/evidence";
 * const bytes = new TextEncoder().encode("1\n00:00:01,000 --> 00:00:03,000\nHi. Go.");
 * const { main: document } = await readDocuments(bytes);
 * timesOf({ document, sentences: splitSentences(document) })?.starts.length; // 2
 */
export function timesOf({
  document: { marks = [] },
  sentences,
}: Pick<Side, "document" | "sentences">): Times | undefined {
  const timed = marks.filter(({ time }) => time !== undefined);
  if (timed.length === 0) return undefined;
  const starts = new Float64Array(sentences.length);
  const ends = new Float64Array(sentences.length);
  let [first, last] = [0, 0];
  for (const [at, { start, end }] of sentences.entries()) {
    while (first < timed.length && timed[first].end <= start) first++;
    last = Math.max(last, first);
    while (last + 1 < timed.length && timed[last + 1].start < end) last++;
    if (first === timed.length || timed[first].start >= end) return undefined;
    starts[at] = momentIn(timed[first], start);
    ends[at] = momentIn(timed[last], end);
  }
  return { starts, ends };
}

/** When a place of the text is said. */
function momentIn({ start, end, time }: Mark, place: number): number {
  if (time === undefined) return 0;
  const share = end === start ? 0 : Math.min(1, Math.max(0, (place - start) / (end - start)));
  return time.start + share * (time.end - time.start);
}
