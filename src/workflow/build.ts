import { dirname, resolve } from "node:path";
import { alignTogetherAsync, type SidePair, toUnits } from "../align/index.js";
import { turnTaker } from "../core/index.js";
import type { DocumentReader } from "../document/index.js";
import { BitextError, type RunOptions, type TranslationUnit } from "../model/index.js";
import { type BadLine, type CorpusPair, readManifest } from "../scale/index.js";
import { sidesOf } from "../segment/index.js";
import type { LeftOut } from "./left-out.js";
import { type FoundPairs, type PairFoldersOptions, pairFolders } from "./pair-folders.js";
import { readTwoTexts } from "./read-two-texts.js";

/** What a memory is made of: folders, whose documents are paired first; or a manifest of pairs. */
export type BuildCorpus = { readonly folders: readonly string[] } | { readonly manifest: string };

/** How to build. Progress is that of `pairFolders`, and then in pairs that are aligned. */
export interface BuildOptions extends PairFoldersOptions {
  /** Units that are less sure than this are left out, 0 to 1. @default 0.5 */
  readonly score?: number | undefined;
  /** Whether a semicolon ends a Chinese sentence, as in laws and patents. @default false */
  readonly semicolons?: boolean | undefined;
  /** Told of folders' pairs before they are aligned; what it throws ends the build. */
  readonly onPairs?: ((found: FoundPairs) => void) | undefined;
}

/** What came of folders or of a manifest. */
export interface Built {
  /** In the order of the pairs; each has a score. */
  readonly units: readonly TranslationUnit[];
  /** Pairs of documents that were aligned. */
  readonly pairs: number;
  /**
   * What did not become a unit, by why: files (`files-skipped`, `page-skipped`), documents (`document-unpaired`), pairs of a manifest
   * (`pair-skipped`), beads (`bead-one-sided`), units (`score-low`).
   */
  readonly leftOut: readonly LeftOut[];
}

const BATCH = 200; // pairs that are aligned together: names of one teach those of another

/**
 * From folders of files, or from a manifest, to the units of a translation memory: read, pair, align, keep what is sure enough, and count what is
 * not.
 *
 * Time linear in the texts. Memory for all units, and of folders for all texts; a corpus that does not fit belongs to `runCorpus`. A pair of a manifest
 * that cannot be read is reported as `pair-skipped`, and the rest goes on.
 *
 * @throws BitextError as `pairFolders` does, or where a manifest cannot be read; RangeError where `score` is no number from 0 to 1; the
 * signal's reason.
 * @example
 * import { writeTmx } from "duiqi/format";
 * import { build } from "duiqi/workflow";
 * const { units, leftOut } = await build({ folders: ["pages"] });
 * const tmx = writeTmx(units);
 * for (const { count, what } of leftOut) console.log(count, what);
 */
export async function build(corpus: BuildCorpus, options: BuildOptions = {}): Promise<Built> {
  const { score = 0.5, lexicon, segmenter, signal, onIssue, onProgress } = options;
  if (!(score >= 0 && score <= 1)) throw new RangeError(`score ${score} is no number from 0 to 1.`);
  const { pairs, leftOut } =
    "folders" in corpus ? await fromFolders(corpus.folders, options) : fromManifest(corpus.manifest);
  const takeTurn = turnTaker(signal);
  const units: TranslationUnit[] = [];
  let [skipped, alone, low] = [0, 0, 0];
  for (let from = 0; from < pairs.length; from += BATCH) {
    const batch: SidePair[] = [];
    for (const read of pairs.slice(from, from + BATCH)) {
      const pair = await read({ readers: options.readers, semicolons: options.semicolons, onIssue });
      if (pair === undefined) skipped += 1;
      else batch.push(pair);
      await takeTurn();
    }
    const size = Math.min(BATCH, pairs.length - from);
    const beads = await alignTogetherAsync(batch, {
      ...{ lexicon, segmenter, signal, onIssue },
      onProgress: ({ done, total }) => {
        const part = total === 0 ? size : Math.floor((size * done) / total);
        onProgress?.({ stage: "align", done: from + part, total: pairs.length });
      },
    });
    for (const [at, pair] of batch.entries()) {
      const all = toUnits({ ...pair, beads: beads[at] });
      alone += beads[at].length - all.length;
      for (const unit of all) {
        if (unit.score !== undefined && unit.score >= score) units.push(unit);
        else low += 1;
      }
    }
  }
  const counts: readonly LeftOut[] = [
    ...leftOut,
    { rule: "pair-skipped", count: skipped, what: "pairs that cannot be read left out" },
    { rule: "bead-one-sided", count: alone, what: "beads of one side left out" },
    { rule: "score-low", count: low, what: `below a score of ${score} left out` },
  ];
  return { units, pairs: pairs.length - skipped, leftOut: counts.filter(({ count }) => count > 0) };
}

interface PairReading extends Pick<RunOptions, "onIssue"> {
  readonly readers: readonly DocumentReader[] | undefined;
  readonly semicolons: boolean | undefined;
}

/** A pair that is read when its turn comes; none where it cannot be, which is reported. */
type PairToRead = (how: PairReading) => SidePair | undefined | Promise<SidePair | undefined>;

interface Pairs {
  readonly pairs: readonly PairToRead[];
  readonly leftOut: readonly LeftOut[];
}

async function fromFolders(folders: readonly string[], { onPairs, ...options }: BuildOptions): Promise<Pairs> {
  const found = await pairFolders(folders, options);
  onPairs?.(found);
  const unpaired = found.unpairedSources.length + found.unpairedTargets.length;
  return {
    pairs: found.pairs.map(({ source, target }) => ({ semicolons, onIssue }) => {
      const [here, there] = [found.source[source], found.target[target]];
      const place = { file: `${here.reference}, ${there.reference}` };
      return sidesOf(here.document, there.document, { semicolons, onIssue: (issue) => onIssue?.({ ...issue, place }) });
    }),
    leftOut: [
      ...found.leftOut,
      { rule: "document-unpaired", count: unpaired, what: "documents without a partner left out" },
    ],
  };
}

const fromManifest = (file: string): Pairs => ({
  pairs: [...readManifest(file)].map((pair) => (how) => readNamed(file, pair, how)),
  leftOut: [],
});

async function readNamed(
  manifest: string,
  pair: CorpusPair | BadLine,
  { readers, semicolons, onIssue }: PairReading,
): Promise<SidePair | undefined> {
  try {
    if ("problem" in pair) throw new BitextError("format-invalid", pair.problem);
    const [source, target] = [pair.source, pair.target].map((name) => resolve(dirname(manifest), name));
    const { sourceUrl, targetUrl } = pair;
    return await readTwoTexts(source, target, {
      split: "sentences",
      semicolons,
      sourceUrl,
      targetUrl,
      readers,
      onIssue,
    });
  } catch (error) {
    if (!(error instanceof BitextError)) throw error;
    const place = { file: manifest, line: pair.line };
    onIssue?.({ rule: "pair-skipped", message: `${error.message} The pair is left out.`, place });
    return undefined;
  }
}
