import { type LangTag, languageOf, type ReportOptions, type Side } from "../model/index.js";
import { sidesOf, splitSentences } from "../segment/index.js";
import { detectPairLangs } from "../text/index.js";
import { fileOfReference, type ReadFileOptions, readDocumentFile, readLinesFile } from "./read-texts.js";

/** How to read two texts that should translate each other. */
export interface ReadPairOptions extends ReportOptions {
  /** Pages to be read and split, or texts with one sentence a line. */
  readonly split: "sentences" | "lines";
  /** Whether a semicolon ends a Chinese sentence, as in laws and patents. @default false */
  readonly semicolons?: boolean | undefined;
  /** @default detected, both together */
  readonly sourceLang?: LangTag | undefined;
  readonly targetLang?: LangTag | undefined;
  /** The addresses that the pages were saved from. @default what the pages say */
  readonly sourceUrl?: string | undefined;
  readonly targetUrl?: string | undefined;
  /** The kinds that are read, where sentences are split. @default documentReaders of `duiqi/document` */
  readonly readers?: ReadFileOptions["readers"];
}

/**
 * Two texts that should translate each other, as sentences. Their languages are judged together, by `detectPairLangs`: a page of commands
 * with a few Chinese sentences among them is Chinese beside its translation. Where both come out in one language, aligning them says so.
 *
 * @param source A file, or a reference to a teaser in a page, as `readDocumentFile` takes it.
 * @throws BitextError as `readDocumentFile` and `readLinesFile` do.
 * @example
 * import { align } from "duiqi";
 * import { readPairFiles } from "duiqi/node";
 * const { source, target } = await readPairFiles("zh.html", "en.html", { split: "sentences" });
 * const beads = align(source, target);
 */
export async function readPairFiles(
  source: string,
  target: string,
  { split, semicolons, sourceLang, targetLang, sourceUrl, targetUrl, readers, onIssue }: ReadPairOptions,
): Promise<{ readonly source: Side; readonly target: Side }> {
  const read = async (file: string, options: ReadFileOptions): Promise<Side> =>
    split === "lines" ? readLinesFile(file, options) : sideOf(await readDocumentFile(file, options), semicolons);
  const here = await read(source, { lang: sourceLang, url: sourceUrl, readers, onIssue });
  // a page in both languages is read once for each, and what is odd in it is said once
  const isSame = split === "sentences" && fileOfReference(target) === source;
  const there = await read(target, {
    lang: targetLang,
    url: targetUrl,
    readers,
    onIssue: isSame ? undefined : onIssue,
  });
  const said = { source: sourceLang, target: targetLang };
  const langs = detectPairLangs(here.document.text, there.document.text, said);

  /** A side in a language. A tag of that language stays: a page may say more of itself than its letters do. */
  const inLanguage = ({ document, sentences }: Side, lang: LangTag = document.lang): Side => {
    if (languageOf(lang) === languageOf(document.lang)) return { document, sentences };
    const turned = { ...document, lang };
    return split === "lines" ? { document: turned, sentences } : sideOf(turned, semicolons);
  };
  const sides = { source: inLanguage(here, langs.source), target: inLanguage(there, langs.target) };
  return split === "lines" ? sides : sidesOf(sides.source.document, sides.target.document, { onIssue, semicolons });
}

const sideOf = (document: Side["document"], semicolons?: boolean): Side => ({
  document,
  sentences: splitSentences(document, { semicolons }),
});
