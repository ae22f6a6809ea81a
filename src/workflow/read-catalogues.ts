import { alignAsync, toUnits } from "../align/index.js";
import type { TranslationUnit } from "../model/index.js";
import { readTwoTexts } from "./read-two-texts.js";
import type { FileInputOptions, UnitInput } from "./read-unit-files.js";
import { UsageError } from "./usage-error.js";

/** Whether a file holds an interface's texts with their keys, or is a workbook, whose rows are keys, by its ending. */
export const isCatalogue = (file: string): boolean =>
  /[^/\\]\.(?:po|pot|json|arb|ya?ml|properties|strings|xls[xm]|ods)$/i.test(file);

/**
 * The units of catalogues, by their keys: of one file of gettext, where the translation is the target, of a workbook with a column in each
 * language, or of two files.
 *
 * @throws UsageError where there are more; BitextError as `readTwoTexts` does, while it is read.
 */
export const readCatalogues = (files: readonly string[], options: FileInputOptions): UnitInput => ({
  units: unitsOf(files, options),
  header: () => undefined,
});

async function* unitsOf(
  [first, second, ...others]: readonly string[],
  { sourceLang, targetLang, onIssue, signal }: FileInputOptions,
): AsyncGenerator<TranslationUnit[]> {
  if (others.length > 0)
    throw new UsageError("A catalogue is one file of gettext or a workbook, or two others with the same keys.");
  const [source, target] = second === undefined ? [`${first}#source`, first] : [first, second];
  const sides = await readTwoTexts(source, target, { split: "sentences", sourceLang, targetLang, onIssue });
  yield toUnits({ ...sides, beads: await alignAsync(sides.source, sides.target, { signal }) });
}
