import { safeCell, tsvRow } from "../format/index.js";
import type { TermCandidate, TermVariant } from "../term/index.js";

/** The forms that a list of terms is written in. */
export const TERM_FORMATS = ["tsv", "csv", "jsonl", "glossary"] as const;

/** One of them; `glossary` is what `--glossary` reads: Chinese, a tab, English. */
export type TermFormat = (typeof TERM_FORMATS)[number];

/** A list of terms as text. */
export function termsAsText(terms: readonly TermCandidate[], format: TermFormat): string {
  if (format === "jsonl") return terms.map((term) => `${JSON.stringify(term)}\n`).join("");
  if (format === "glossary") return terms.map(({ chinese, english }) => tsvRow([chinese, english])).join("");
  const rows = [Object.keys(COLUMNS), ...terms.map((term) => Object.values(COLUMNS).map((of) => safeCell(of(term))))];
  if (format === "tsv") return rows.map(tsvRow).join("");
  return `\ufeff${rows.map((cells) => `${cells.map(quotedWhereNeeded).join(",")}\r\n`).join("")}`;
}

const COLUMNS: Readonly<Record<string, (term: TermCandidate) => string>> = {
  chinese: ({ chinese }) => chinese,
  english: ({ english }) => english,
  score: ({ score }) => score.toFixed(3),
  count: ({ count }) => String(count),
  documents: ({ documentCount }) => String(documentCount),
  association: ({ association }) => association.toFixed(1),
  translated: ({ translated }) => translated.toFixed(2),
  glossary: ({ glossary }) => glossary,
  glossary_translations: ({ glossaryTranslations }) => glossaryTranslations.join("; "),
  chinese_variants: ({ chineseVariants }) => inWords(chineseVariants),
  english_variants: ({ englishVariants }) => inWords(englishVariants),
  chinese_example: ({ examples }) => examples[0]?.chinese ?? "",
  english_example: ({ examples }) => examples[0]?.english ?? "",
  in: ({ documents }) => documents.join("; "),
};

const inWords = (variants: readonly TermVariant[]): string =>
  variants.map(({ text, count }) => `${text} (${count})`).join("; ");

const quotedWhereNeeded = (text: string): string =>
  /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
