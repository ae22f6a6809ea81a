import { textOf, toUnits } from "../align/index.js";
import { type UnitFormatName, unitFormats, writeBrackets, writeInterText } from "../format/index.js";
import { type Bitext, languageOf, type Side } from "../model/index.js";

/** A format that a review is written to: one of units, or of beads with their sentences. */
export type ReviewFormat = UnitFormatName | "beads" | "intertext";

/** A file by its name, without a folder. */
export interface NamedFile {
  readonly name: string;
  readonly content: string;
}

/** The names of the files of both texts, without their folders. */
export interface ReviewNames {
  readonly source: string;
  readonly target: string;
}

/**
 * A bitext in a format, as files named after that of the source: `book.zh.html` gives `book.tmx`.
 *
 * - Units (`tmx`, `tsv`, `jsonl` and so on) are one file. They keep what is confirmed, and scores; a bead with an empty side is
 *   no unit, so it is left out, and sentences of one bead become one text.
 * - `intertext` is three files: `book.zh.en.xml`, `book.zh.xml`, `book.en.xml`. It keeps all beads and sentences and
 *   what is confirmed, but no scores.
 * - `beads` are three as well: `book.beads` in brackets, `book.zh.txt` and `book.en.txt` with a sentence a line. They keep all
 *   beads and scores, but not what is confirmed.
 *
 * @example
 * import { exportReview } from "duiqi/review";
 * const files = exportReview(bitext, "intertext", { source: "book.zh.html", target: "book.en.html" });
 * files.map(({ name }) => name); // ["book.zh.en.xml", "book.zh.xml", "book.en.xml"]
 */
export function exportReview(bitext: Bitext, format: ReviewFormat, names: ReviewNames): readonly NamedFile[] {
  if (format === "beads" || format === "intertext") return exportBeads(bitext, format, names);
  const writer = unitFormats[format].writer();
  const ending = format === "xliff12" ? "xliff" : format;
  return [{ name: `${bookOf(bitext, names)}.${ending}`, content: writer.push(toUnits(bitext)) + writer.end() }];
}

/** The same for beads with their sentences: a page can have it without what reads and writes units. */
export function exportBeads(bitext: Bitext, format: "beads" | "intertext", names: ReviewNames): readonly NamedFile[] {
  const [source, target] = [languageOf(bitext.source.document.lang), languageOf(bitext.target.document.lang)];
  const book = bookOf(bitext, names);
  if (format === "beads") {
    return [
      { name: `${book}.beads`, content: writeBrackets(bitext.beads) },
      { name: `${book}.${source}.txt`, content: linesOf(bitext.source) },
      { name: `${book}.${target}.txt`, content: linesOf(bitext.target) },
    ];
  }
  const [sourceFile, targetFile] = [`${book}.${source}.xml`, `${book}.${target}.xml`];
  const files = writeInterText({
    beads: bitext.beads,
    source: textsOf(bitext.source),
    target: textsOf(bitext.target),
    sourceIds: idsOf(bitext.source),
    targetIds: idsOf(bitext.target),
    sourceFile,
    targetFile,
  });
  return [
    { name: `${book}.${source}.${target}.xml`, content: files.links },
    { name: sourceFile, content: files.source },
    { name: targetFile, content: files.target },
  ];
}

/** What files are named after: that of the source without its ending, and without the language that it ends in then. */
export function bookOf({ source }: Bitext, names: ReviewNames): string {
  const name = names.source.replace(/(?!^)\.[^.]*$/, "");
  const language = languageOf(source.document.lang);
  return name.endsWith(`.${language}`) ? name.slice(0, -language.length - 1) : name;
}

/** The sentences of a side, each on one line. */
const textsOf = (side: Side): string[] => side.sentences.map((_, at) => textOf(side, { start: at, end: at + 1 }));

const linesOf = (side: Side): string =>
  textsOf(side)
    .map((text) => `${text}\n`)
    .join("");

/** What InterText calls sentences: `"12:3"` is the third sentence of the twelfth block that has any. */
function idsOf({ sentences }: Side): string[] {
  let [paragraph, number] = [0, 0];
  return sentences.map(({ block }, at) => {
    if (at === 0 || block !== sentences[at - 1].block) [paragraph, number] = [paragraph + 1, 0];
    return `${paragraph}:${++number}`;
  });
}
