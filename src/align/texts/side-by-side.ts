import type { Document, RelatedDocument, Sentence, SentencePair, Side, Span } from "../../model/index.js";

/**
 * Where blocks begin and end that the page of both texts puts side by side, in order: no bead crosses these places. None where neither text is the
 * translation that a page has of the other one.
 */
export function placesSideBySide(source: Side, target: Side): SentencePair[] {
  const ofTarget = pairsWith(source.document, target.document);
  if (ofTarget.length > 0) return placesOf(source, target, ofTarget);
  const turned = pairsWith(target.document, source.document).map(([there, here]) => [here, there] as const);
  return placesOf(source, target, turned);
}

type SpanPair = readonly [Span, Span];

/** The stretches of a main text and of its translation that stand side by side; none where the translation is that of another page. */
function pairsWith(main: Document, translation: Document | RelatedDocument): readonly SpanPair[] {
  const pairs = "relation" in translation ? (translation.pairs ?? []) : [];
  const [here, there] = [main, translation].map(({ blocks }) => new Set(blocks.map(keyOf)));
  return pairs.every(([of, by]) => here.has(keyOf(of)) && there.has(keyOf(by))) ? pairs : [];
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

function placesOf(source: Side, target: Side, pairs: readonly SpanPair[]): SentencePair[] {
  const [here, there] = [placeIn(source.sentences), placeIn(target.sentences)];
  return pairs.flatMap(([of, by]) => [
    { source: here(of.start), target: there(by.start) },
    { source: here(of.end), target: there(by.end) },
  ]);
}

/** Tells how many sentences begin before a place in the text. Asked in order, it takes time linear in the sentences. */
function placeIn(sentences: readonly Sentence[]): (offset: number) => number {
  let [count, last] = [0, 0];
  return (offset) => {
    if (offset < last) count = 0;
    last = offset;
    while (count < sentences.length && sentences[count].start < offset) count++;
    return count;
  };
}
