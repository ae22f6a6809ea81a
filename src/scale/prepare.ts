import { cutManifest, type Manifest, type Slice } from "./manifest.js";
import { type CorpusOptions, settingsOf } from "./options.js";
import { pairFolders } from "./pair-folders.js";
import { beginRun, keepPairs, openFolder, planRun, type RunPlan } from "./plan.js";

/** Where the pairs of a corpus are: in a manifest, or in two folders whose files have the same names. */
export type Corpus = { readonly manifest: string } | { readonly source: string; readonly target: string };

/** A run that has begun, in its folder. */
export interface Prepared {
  readonly plan: RunPlan;
  /** All shards, and those of this part. */
  readonly slices: readonly Slice[];
  readonly ours: readonly Slice[];
  /** Files that have no counterpart. */
  readonly unpaired: readonly string[];
}

/** Some of the shards: those whose number leaves `index - 1` when divided by `count`. */
export interface CorpusPart {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/**
 * Begins a run, or goes on with it: cuts the manifest, writes the plan.
 *
 * @throws BitextError as `cutManifest`, `pairFolders`, `openFolder` and `beginRun` do.
 */
export function prepare(
  corpus: Corpus,
  folder: string,
  options: CorpusOptions,
  part: CorpusPart = { index: 1, count: 1 },
): Prepared {
  const settings = settingsOf(options);
  const { manifest, unpaired } = manifestOf(corpus, folder, settings.shardSize);
  const plan = planRun(manifest, settings);
  openFolder(folder);
  beginRun(folder, plan);
  const { slices } = manifest;
  const ours = slices.filter(({ shard }) => shard % part.count === part.index - 1);
  return { plan, slices, ours, unpaired };
}

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
