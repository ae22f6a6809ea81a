import { align } from "../../src/align/index.js";
import { defaultLexicon, encodeLexiconFor } from "../../src/lexicon/index.js";
import type { Bead, Document, Side } from "../../src/model/index.js";
import { type ReviewData, reviewPage } from "../../src/review/index.js";
import { splitSentences } from "../../src/segment/index.js";

/** A text of paragraphs, split into sentences. */
function sideOf(lang: "zh" | "en", paragraphs: readonly string[]): Side {
  let at = 0;
  const blocks = paragraphs.map((text) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length, kind: "paragraph" as const };
  });
  const document: Document = { lang, text: paragraphs.join("\n"), blocks };
  return { document, sentences: splitSentences(document) };
}

/** A page of paragraphs, aligned, that keeps its changes in the browser. */
export function pageOf(chinese: readonly string[], english: readonly string[], more: Partial<ReviewData> = {}): string {
  const [source, target] = [sideOf("zh", chinese), sideOf("en", english)];
  const lexicon = Buffer.from(encodeLexiconFor(defaultLexicon(), [source.document.text])).toString("base64");
  return reviewPage({
    title: "A small text",
    source,
    target,
    beads: more.beads ?? align(source, target),
    journal: [],
    lexicon,
    key: "small",
    save: "browser",
    names: { source: "small.zh.txt", target: "small.en.txt" },
    ...more,
  });
}

export const CHINESE: readonly string[] = [
  "图书馆周三开门。",
  "馆长说，新馆有三层。一层给孩子用。二层有五万本书。",
  "门票免费。读者可以借十本书。",
  "咖啡馆在三层。",
  "下月还有一场音乐会。",
];

export const ENGLISH: readonly string[] = [
  "The library opens on Wednesday.",
  "The new building has three floors, the director said. The first floor is for children. The second floor has 50,000 books.",
  "Admission is free. Readers may borrow ten books.",
  "The cafe is on the third floor.",
  "There will be a concert next month.",
];

/** Beads that join sentence to sentence, with scores as given; the rest is sure. */
export const oneToOne = (count: number, scores: Readonly<Record<number, number>> = {}): Bead[] =>
  Array.from({ length: count }, (_, at) => ({
    source: { start: at, end: at + 1 },
    target: { start: at, end: at + 1 },
    cost: 1,
    score: scores[at] ?? 0.95,
  }));
