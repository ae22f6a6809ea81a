import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type AlignOptions, align, pairScore, toUnits } from "../align/index.js";
import { BitextError, type BitextErrorCode, type Side, type TranslationUnit } from "../model/index.js";
import { fileOfReference, readPairFiles } from "../node/index.js";
import type { BadLine, CorpusPair } from "./manifest.js";
import type { RunPlan } from "./plan.js";

/** Why a pair failed. `unexpected` is a fault of ours. */
export type FailureCode =
  | BitextErrorCode
  | "limit-seconds"
  | "limit-sentences"
  | "limit-megabytes"
  | "memory-exhausted"
  | "unexpected";

/** What became of a pair. */
export type PairRecord =
  | (PairNames & {
      readonly state: "aligned" | "unrelated";
      readonly sourceSentences: number;
      readonly targetSentences: number;
      readonly beads: number;
      /** Units that it gave, which follow one another in the shard's file. */
      readonly units: number;
      /** `pairScore`, to four digits. */
      readonly score: number;
    })
  | (Partial<PairNames> &
      Pick<PairNames, "line"> & {
        readonly state: "failed";
        readonly code: FailureCode;
        readonly reason: string;
      });

/** A pair of a manifest, by the line it stands in and its two files. */
export type PairNames = Pick<CorpusPair, "line" | "source" | "target">;

/** A pair that was stopped from outside, and why. */
export interface StoppedPair {
  readonly line: number;
  readonly code: FailureCode;
  readonly reason: string;
}

/**
 * Aligns one pair of a manifest. Never throws: what goes wrong with a pair is its record.
 *
 * @param how What the plan's glossary and evidence come to.
 */
export async function alignPair(
  pair: CorpusPair | BadLine,
  plan: RunPlan,
  how: AlignOptions,
): Promise<{ readonly record: PairRecord; readonly units: readonly TranslationUnit[] }> {
  if ("problem" in pair) {
    return { record: { line: pair.line, state: "failed", code: "format-invalid", reason: pair.problem }, units: [] };
  }
  const names = { line: pair.line, source: pair.source, target: pair.target };
  try {
    const { source, target } = await readPair(pair, plan);
    const bitext = { source, target, beads: align(source, target, how) };
    const score = pairScore(bitext, how);
    const isRelated = score >= plan.threshold;
    const units = isRelated ? toUnits(bitext) : [];
    const record: PairRecord = {
      ...names,
      state: isRelated ? "aligned" : "unrelated",
      sourceSentences: source.sentences.length,
      targetSentences: target.sentences.length,
      beads: bitext.beads.length,
      units: units.length,
      score: Math.round(10_000 * score) / 10_000,
    };
    return { record, units };
  } catch (error) {
    return { record: failed(names, error), units: [] };
  }
}

async function readPair(pair: CorpusPair, plan: RunPlan): Promise<{ readonly source: Side; readonly target: Side }> {
  const [source, target] = [pair.source, pair.target].map((name) => resolve(dirname(plan.manifest), name));
  for (const file of [source, target]) checkSize(fileOfReference(file), plan.limitMegabytes);
  const sides = await readPairFiles(source, target, {
    split: plan.split,
    semicolons: plan.semicolons,
    sourceUrl: pair.sourceUrl,
    targetUrl: pair.targetUrl,
  });
  for (const [name, { sentences }] of [
    [pair.source, sides.source],
    [pair.target, sides.target],
  ] as const) {
    const count = sentences.length;
    if (count <= plan.limitSentences) continue;
    throw overLimit("limit-sentences", `${name} has ${count} sentences, expected at most ${plan.limitSentences}.`);
  }
  return sides;
}

/** A pipe or a device may have no end, so that only files are read. What is missing, reading says. */
function checkSize(file: string, limitMegabytes: number): void {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts === undefined || facts.isDirectory()) return;
  if (!facts.isFile()) throw new BitextError("file-unreadable", `${file} cannot be read: it is no file.`);
  if (facts.size <= limitMegabytes * 1e6) return;
  const size = (facts.size / 1e6).toFixed(1);
  throw overLimit("limit-megabytes", `${file} has ${size} MB, expected at most ${limitMegabytes}.`);
}

/** A pair beyond a limit of the run. */
interface OverLimit extends Error {
  readonly limit: FailureCode;
}

const overLimit = (limit: FailureCode, message: string): OverLimit => Object.assign(new Error(message), { limit });

const isOverLimit = (error: unknown): error is OverLimit => error instanceof Error && "limit" in error;

function failed(names: PairNames, error: unknown): PairRecord {
  const reason = error instanceof Error ? error.message : String(error);
  if (isOverLimit(error)) return { ...names, state: "failed", code: error.limit, reason };
  if (!(error instanceof BitextError)) return { ...names, state: "failed", code: "unexpected", reason };
  const file = error.place?.file;
  return {
    ...names,
    state: "failed",
    code: error.code,
    reason: file === undefined || reason.startsWith(file) ? reason : `${file}: ${reason}`,
  };
}
