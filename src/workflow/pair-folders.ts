import { type DocumentPairs, type PairOptions, pairDocumentsAsync, type Unpaired } from "../pair/index.js";
import { writeManifest, writeRows } from "../scale/index.js";
import { keysOf } from "../text/index.js";
import { pairsByKeys } from "./pair-by-keys.js";
import { pairsByPage } from "./pair-by-page.js";
import { type FoundDocument, type FoundDocuments, type ReadFoldersOptions, readFolders } from "./read-folders.js";

/** How to read and pair folders. Progress is in files, then in documents looked up and weighed. */
export interface PairFoldersOptions extends ReadFoldersOptions, PairOptions {}

/** Documents that were found, and which of them go together. */
export interface FoundPairs extends FoundDocuments, DocumentPairs {}

/**
 * Finds which Chinese and English documents translate each other, in folders of files. Files of an interface's texts go together by their keys, and
 * the two texts of a page in both languages by themselves.
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
  const byPage = pairsByPage(found.source, found.target);
  const source = partsOf(found.source, new Set(byPage.map((pair) => pair.source)));
  const target = partsOf(found.target, new Set(byPage.map((pair) => pair.target)));
  const prose = await pairDocumentsAsync(
    source.prose.map((at) => found.source[at].document),
    target.prose.map((at) => found.target[at].document),
    { ...{ probability, lexicon, segmenter }, ...options },
  );
  const byKeys = pairsByKeys(
    source.keyed.map((at) => found.source[at]),
    target.keyed.map((at) => found.target[at]),
  );
  const pairs = [
    ...byPage,
    ...prose.pairs.map((pair) => ({ ...pair, source: source.prose[pair.source], target: target.prose[pair.target] })),
    ...byKeys.map((pair) => ({ ...pair, source: source.keyed[pair.source], target: target.keyed[pair.target] })),
  ].sort((a, b) => a.source - b.source);
  const unpaired = (left: readonly Unpaired[], { prose, keyed }: Parts, others: Parts, paired: readonly number[]) =>
    [
      ...left.map(({ document, nearest }): Unpaired => {
        const near = nearest && { ...nearest, document: others.prose[nearest.document] };
        return { document: prose[document], ...(near !== undefined && { nearest: near }) };
      }),
      ...keyed.filter((_, at) => !paired.includes(at)).map((document): Unpaired => ({ document })),
    ].sort((a, b) => a.document - b.document);
  return {
    ...found,
    pairs,
    unpairedSources: unpaired(
      prose.unpairedSources,
      source,
      target,
      byKeys.map((pair) => pair.source),
    ),
    unpairedTargets: unpaired(
      prose.unpairedTargets,
      target,
      source,
      byKeys.map((pair) => pair.target),
    ),
  };
}

/** Documents by their places, those aside that are paired: those to be read, and entries with keys. */
interface Parts {
  readonly prose: readonly number[];
  readonly keyed: readonly number[];
}

function partsOf(found: readonly FoundDocument[], paired: ReadonlySet<number>): Parts {
  const places = [...found.keys()].filter((at) => !paired.has(at));
  const isKeyed = (at: number): boolean => keysOf(found[at].document) !== undefined;
  return { prose: places.filter((at) => !isKeyed(at)), keyed: places.filter(isKeyed) };
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
