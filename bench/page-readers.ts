import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { decodePage, readPage } from "../src/page/index.js";

/** What a reader of pages gives. */
export interface ReadArticle {
  /** The text of the article, without its headline. */
  readonly text: string;
  readonly title: string | undefined;
  /** ISO 8601, the day alone. */
  readonly date: string | undefined;
}

/** A reader of pages: ours, or another. */
export interface PageReader {
  readonly name: string;
  read(bytes: Uint8Array, lang: "zh" | "en"): ReadArticle | Promise<ReadArticle>;
}

const ours: PageReader = {
  name: "duiqi",
  read(bytes, lang) {
    const { text, blocks, title, date } = readPage({ bytes }, { lang }).main;
    const lines = blocks.flatMap(({ kind, start, end }) => (kind === "title" ? [] : text.slice(start, end)));
    return { text: lines.join("\n"), title, date };
  },
};

/** Others take text: they get it as we decode it, and in their time. */
const readability: PageReader = {
  name: "Readability",
  read(bytes) {
    const { document } = parseHTML(decodePage({ bytes }).text);
    const article = new Readability(document).parse();
    return {
      text: textOf(article?.content ?? ""),
      title: article?.title ?? undefined,
      date: dayOf(article?.publishedTime),
    };
  },
};

const defuddle: PageReader = {
  name: "Defuddle",
  async read(bytes) {
    const { content, title, published } = await quietly(() => Defuddle(decodePage({ bytes }).text));
    return { text: textOf(content), title, date: dayOf(published) };
  },
};

/** Does something without a word: Defuddle prints each page's broken JSON-LD, and the whole stack with it. */
async function quietly<Result>(act: () => Promise<Result>): Promise<Result> {
  const { error, warn } = console;
  Object.assign(console, { error() {}, warn() {} });
  try {
    return await act();
  } finally {
    Object.assign(console, { error, warn });
  }
}

/** The readers of pages that are measured, ours first. */
export const pageReaders: readonly PageReader[] = [ours, readability, defuddle];

const BLOCK = /<(?=\/?(?:p|div|h[1-6]|li|ul|ol|br|tr|td|th|section|article|blockquote|figure|figcaption|pre)\b)/gi;

/** The text of HTML, in which elements that break lines part words. */
const textOf = (html: string): string =>
  parseHTML(`<html><body>${html.replace(BLOCK, "\n<")}</body></html>`).document.body.textContent ?? "";

const dayOf = (time: string | null | undefined): string | undefined => /^\d{4}-\d\d-\d\d/.exec(time ?? "")?.[0];
