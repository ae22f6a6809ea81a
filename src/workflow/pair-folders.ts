import { type DocumentPairs, type PairOptions, pairDocumentsAsync, type Unpaired } from "../pair/index.js";
import { writeManifest, writeRows } from "../scale/index.js";
import { type FoundDocument, type FoundDocuments, type ReadFoldersOptions, readFolders } from "./read-folders.js";

/** How to read and pair folders. Progress is in files, then in documents looked up and weighed. */
export interface PairFoldersOptions extends ReadFoldersOptions, PairOptions {}

/** Documents that were found, and which of them go together. */
export interface FoundPairs extends FoundDocuments, DocumentPairs {}

/**
 * Finds which Chinese and English documents translate each other, in folders of files.
 *
 * @param folders One of both languages, or one for each.
 * @throws BitextError as `readFolders` does; the signal's reason.
 * @example
 * import { pairFolders } from "duiqi/workflow";
 * const found = await pairFolders(["zh", "en"]);
 * for (const { source, target, probability } of found.pairs) {
 *   console.log(found.source[source]?.reference, found.target[target]?.reference, probability);
 * }
 */
export async function pairFolders(
  folders: readonly string[],
  { probability, lexicon, segmenter, ...options }: PairFoldersOptions = {},
): Promise<FoundPairs> {
  const found = await readFolders(folders, options);
  const documents = (side: readonly FoundDocument[]) => side.map(({ document }) => document);
  const pairs = await pairDocumentsAsync(documents(found.source), documents(found.target), {
    ...{ probability, lexicon, segmenter },
    ...options,
  });
  return { ...found, ...pairs };
}

/**
 * The pairs as a manifest, which `runCorpus` and `build` take.
 *
 * @param file Where it will stand, for the names of relative files; its ending says whether it is a table or JSON Lines.
 * @example
 * import { writeFileSync } from "node:fs";
 * import { manifestOf, pairFolders } from "duiqi/workflow";
 * writeFileSync("pairs.tsv", manifestOf(await pairFolders(["zh", "en"]), "pairs.tsv"));
 */
export const manifestOf = ({ pairs, source, target }: FoundPairs, file?: string): string =>
  writeManifest(
    pairs.map((pair) => ({
      source: source[pair.source].reference,
      target: target[pair.target].reference,
      probability: pair.probability,
    })),
    file,
  );

/**
 * The documents that found no partner as tab-separated values, each with what came nearest: `document`, `lang`, `title`, `nearest`, `probability`.
 *
 * @example
 * import { writeFileSync } from "node:fs";
 * import { leftoversOf, pairFolders } from "duiqi/workflow";
 * writeFileSync("left-over.tsv", leftoversOf(await pairFolders(["zh", "en"])));
 */
export function leftoversOf({ unpairedSources, unpairedTargets, source, target }: FoundPairs): string {
  const rows = (
    unpaired: readonly Unpaired[],
    side: readonly FoundDocument[],
    other: readonly FoundDocument[],
  ): string[][] =>
    unpaired.map(({ document: at, nearest }) => {
      const { reference, document } = side[at];
      return [
        reference,
        document.lang,
        document.title ?? "",
        nearest === undefined ? "" : other[nearest.document].reference,
        nearest?.probability.toFixed(4) ?? "",
      ];
    });
  return writeRows([
    ["document", "lang", "title", "nearest", "probability"],
    ...rows(unpairedSources, source, target),
    ...rows(unpairedTargets, target, source),
  ]);
}
