import type { Inline } from "../model/index.js";
import { type InlineBuilder, inlineBuilder, plainText } from "./inline.js";

/** A stretch of a side that its file marks as a segment (`<mrk mtype="seg" mid="1">`). */
export interface XliffPart {
  readonly mid: string;
  readonly content: readonly Inline[];
  /** What people wrote beside it. */
  readonly comments: readonly string[];
}

/** A side of a unit of XLIFF: all of it, and the segments that are marked in it. */
export interface XliffSide {
  readonly content: readonly Inline[];
  readonly parts: readonly XliffPart[];
  /** What people wrote beside what stands in no part. */
  readonly comments: readonly string[];
}

/** A side that is empty. */
export const EMPTY_SIDE: XliffSide = { content: [], parts: [], comments: [] };

/** Collects a side as an XML reader meets it. */
export interface SideBuilder {
  /** Where text and codes go. */
  readonly current: InlineBuilder;
  /** Begins a segment, and gives what ends it. A segment inside another is a part of it. */
  beginPart(mid: string): () => void;
  /** Adds what somebody wrote beside what comes next. */
  comment(text: string): void;
  side(): XliffSide;
}

/** An empty one. */
export function sideBuilder(): SideBuilder {
  const whole = inlineBuilder();
  const parts: XliffPart[] = [];
  const outside: string[] = [];
  let part: InlineBuilder | undefined;
  let comments = outside;
  return {
    get current() {
      return part ?? whole;
    },
    beginPart(mid) {
      if (part !== undefined) return () => {};
      const begun = inlineBuilder();
      const own: string[] = [];
      part = begun;
      comments = own;
      return () => {
        const content = begun.content();
        parts.push({ mid, content, comments: own });
        for (const inline of content) whole.add(inline);
        part = undefined;
        comments = outside;
      };
    },
    comment: (text) => void comments.push(text),
    side: () => ({ content: whole.content(), parts, comments: outside }),
  };
}

/** A source and its translation, as far as there are both, and the `mid` of both where they are marked. */
export interface SidePair {
  readonly mid?: string | undefined;
  readonly source: readonly Inline[] | undefined;
  readonly target: readonly Inline[] | undefined;
  readonly comments: readonly string[];
}

/**
 * The segments of a unit: the marked ones of both sides by their `mid`, in the source's order, those behind it that only the target has. Where one side
 * alone is marked, and in several, nobody knows which part translates which, so that the unit is one.
 */
export function pairedParts(source: XliffSide, target: XliffSide | undefined): SidePair[] {
  const [here, there] = [source.parts, target?.parts ?? []];
  if (here.length === 0 || (there.length === 0 && plainText(target?.content ?? []) !== "")) {
    const marked = [...here, ...there];
    if (marked.length !== 1) {
      const sides = [source, ...(target === undefined ? [] : [target])];
      const comments = sides.flatMap(({ parts, comments }) => [...comments, ...parts.flatMap((part) => part.comments)]);
      return [{ source: source.content, target: target?.content, comments }];
    }
    return [pairOf(marked[0].mid, here[0] ?? source, there[0] ?? target)];
  }
  const targets = new Map(there.map((part) => [part.mid, part]));
  const known = new Set(here.map(({ mid }) => mid));
  const alone = there.filter(({ mid }) => !known.has(mid));
  return [
    ...here.map((part) => pairOf(part.mid, part, targets.get(part.mid))),
    ...alone.map((part) => pairOf(part.mid, undefined, part)),
  ];
}

type Marked = Pick<XliffPart, "content" | "comments">;

const pairOf = (mid: string, source: Marked | undefined, target: Marked | undefined): SidePair => ({
  mid,
  source: source?.content,
  target: target?.content,
  comments: [...(source?.comments ?? []), ...(target?.comments ?? [])],
});
