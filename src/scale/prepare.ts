import { cutManifest, type Manifest, type Slice } from "./manifest.js";
import { type CorpusOptions, settingsOf } from "./options.js";
import { pairFolders } from "./pair-folders.js";
import { beginRun, keepPairs, openFolder, planRun, type RunPlan } from "./plan.js";
import { isDone } from "./shard.js";

/** Where the pairs of a corpus are: in a manifest, or in two folders whose files have the same names. */
export type Corpus = { readonly manifest: string } | { readonly source: string; readonly target: string };

/** A run that has begun, in its folder. */
export interface Prepared {
  readonly plan: RunPlan;
  /** All shards, and those left to be done here. */
  readonly slices: readonly Slice[];
  readonly missing: readonly Slice[];
  /** Pairs of this part, and those of them in shards that are done. */
  readonly total: number;
  readonly before: number;
  /** Files that have no counterpart. */
  readonly unpaired: readonly string[];
}

/** Some of the shards: those whose number leaves `index - 1` when divided by `count`. */
export interface Part {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/**
 * Begins a run, or goes on with it: cuts the manifest, writes the plan, finds what is left to do.
 *
 * @throws BitextError as `cutManifest`, `pairFolders`, `openFolder` and `beginRun` do.
 */
export function prepare(
  corpus: Corpus,
  folder: string,
  options: CorpusOptions,
  part: Part = { index: 1, count: 1 },
): Prepared {
  const settings = settingsOf(options);
  const { manifest, unpaired } = manifestOf(corpus, folder, settings.shardSize);
  const plan = planRun(manifest, settings);
  openFolder(folder);
  beginRun(folder, plan);
  const { slices } = manifest;
  const ours = slices.filter(({ shard }) => shard % part.count === part.index - 1);
  const missing = ours.filter((slice) => !isDone(folder, slice));
  const pairsOfAll = (some: readonly Slice[]): number => some.reduce((sum, slice) => sum + pairsIn(plan, slice), 0);
  const total = pairsOfAll(ours);
  return { plan, slices, missing, total, before: total - pairsOfAll(missing), unpaired };
}

/** How many pairs a shard has. */
export const pairsIn = ({ pairs, shardSize }: RunPlan, { shard }: Slice): number =>
  Math.min(shardSize, pairs - shard * shardSize);

function manifestOf(
  corpus: Corpus,
  folder: string,
  shardSize: number,
): { readonly manifest: Manifest; readonly unpaired: readonly string[] } {
  if ("manifest" in corpus) return { manifest: cutManifest(corpus.manifest, shardSize), unpaired: [] };
  const { text, unpaired } = pairFolders(corpus.source, corpus.target);
  openFolder(folder);
  return { manifest: cutManifest(keepPairs(folder, text), shardSize), unpaired };
}
