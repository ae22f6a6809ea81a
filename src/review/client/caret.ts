/** How far a caret goes in one step. */
export type Stride = "character" | "word" | "mark";

const MARKS = /[。！？；，、：…”’」』）,.!?;:)"—]+/gu;

/**
 * Where a caret in a sentence goes from `offset`: always between its first and last character, and never into a pair of
 * surrogates. Words are the browser's, which is enough for moving about.
 *
 * @param step 1 goes on, -1 back.
 */
export function moveCaret(text: string, offset: number, step: 1 | -1, stride: Stride): number {
  const stops = stopsOf(text, stride).filter((stop) => stop > 0 && stop < text.length);
  const next = step > 0 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
  return next ?? offset;
}

/** Where one would cut a sentence first: behind the punctuation nearest to its middle, else at its middle. */
export function likelyCut(text: string): number {
  const middle = text.length / 2;
  const near = (a: number, b: number): number => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a);
  const inside = (stops: readonly number[]): number[] => stops.filter((stop) => stop > 0 && stop < text.length);
  const marks = inside(stopsOf(text, "mark"));
  return (marks.length > 0 ? marks : inside(stopsOf(text, "character"))).reduce(near, 0);
}

function stopsOf(text: string, stride: Stride): number[] {
  if (stride === "mark") return [...text.matchAll(MARKS)].map(({ 0: mark, index }) => index + mark.length);
  if (stride === "word")
    return [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].map(({ index }) => index);
  const stops: number[] = [];
  let at = 0;
  for (const character of text) {
    stops.push(at);
    at += character.length;
  }
  return stops;
}
