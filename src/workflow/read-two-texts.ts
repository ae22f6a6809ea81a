import { BitextError, languageOf, type Side } from "../model/index.js";
import { type ReadPairOptions, readPairFiles } from "../node/index.js";

/**
 * Two texts, one Chinese and one English, as sentences: files of whatever kind that is read, or texts with a sentence a line. Either may be `-`, standard
 * input, or name a teaser, `page.html#next`.
 *
 * @throws BitextError `languages-same`, and as `readPairFiles` does.
 * @example
 * import { align } from "duiqi";
 * import { readTwoTexts } from "duiqi/workflow";
 * const { source, target } = await readTwoTexts("zh.html", "en.html", { split: "sentences" });
 * const beads = align(source, target);
 */
export async function readTwoTexts(
  source: string,
  target: string,
  options: ReadPairOptions,
): Promise<{ readonly source: Side; readonly target: Side }> {
  const sides = await readPairFiles(source, target, options);
  expectTwoLanguages(sides.source, sides.target, source, target);
  return sides;
}

/** @throws BitextError `languages-same`. */
export function expectTwoLanguages(source: Side, target: Side, sourceFile: string, targetFile: string): void {
  const language = languageOf(source.document.lang);
  if (language !== languageOf(target.document.lang)) return;
  const name = language === "zh" ? "Chinese" : "English";
  throw new BitextError(
    "languages-same",
    `${sourceFile} and ${targetFile} are both ${name}; one Chinese and one English text are expected (the option sourceLang and the option targetLang say so where it is detected wrongly).`,
  );
}
