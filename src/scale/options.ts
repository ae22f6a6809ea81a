import { resolve } from "node:path";
import { EVIDENCE_KINDS, type EvidenceKind } from "../align/index.js";
import type { UnitFormatName } from "../format/index.js";

/** What a run does with each pair. All of it decides the result, and a run goes on only with the same. */
export interface CorpusOptions {
  /** The format of the units, one file a shard. @default "jsonl" */
  readonly to?: UnitFormatName | undefined;
  /** Pages to be read and split, or texts with one sentence a line. @default "sentences" */
  readonly split?: "sentences" | "lines" | undefined;
  /** Whether a semicolon ends a Chinese sentence, as in laws and patents. @default false */
  readonly semicolons?: boolean | undefined;
  /** @default all kinds */
  readonly evidence?: readonly EvidenceKind[] | undefined;
  /** A file of terms, which win: Chinese, a tab, English, one a line. @default none */
  readonly glossary?: string | undefined;
  /**
   * Pairs of a lower pair score do not translate each other: they are recorded, and left out of the units.
   *
   * @default 0.2, and 0 without the evidence of the lexicon
   */
  readonly threshold?: number | undefined;
  /** Pairs in a shard. @default 200 */
  readonly shardSize?: number | undefined;
  /** A pair that takes longer is a failure, in seconds on the clock: the one limit that depends on the machine. @default 300 */
  readonly limitSeconds?: number | undefined;
  /** A pair with more sentences on a side is a failure. @default 50,000 */
  readonly limitSentences?: number | undefined;
  /** A pair with a larger file is a failure, in megabytes of 1,000,000 bytes. @default 20 */
  readonly limitMegabytes?: number | undefined;
}

/** The options, each with its value. */
export interface CorpusSettings {
  readonly to: UnitFormatName;
  readonly split: "sentences" | "lines";
  readonly semicolons: boolean;
  readonly evidence: readonly EvidenceKind[];
  /** An absolute path. */
  readonly glossary: string | null;
  readonly threshold: number;
  readonly shardSize: number;
  readonly limitSeconds: number;
  readonly limitSentences: number;
  readonly limitMegabytes: number;
}

const STRANGERS = 0.2; // pair scores below are those of documents that do not translate each other
const LONGEST_TIMER = 2_147_483; // seconds

/**
 * The options with their defaults.
 *
 * @throws RangeError for an option out of its range.
 */
export function settingsOf(options: CorpusOptions): CorpusSettings {
  const {
    to = "jsonl",
    split = "sentences",
    semicolons = false,
    evidence = EVIDENCE_KINDS,
    glossary,
    shardSize = 200,
  } = options;
  const { limitSeconds = 300, limitSentences = 50_000, limitMegabytes = 20 } = options;
  const { threshold = evidence.includes("lexicon") ? STRANGERS : 0 } = options;
  for (const [name, value] of Object.entries({ shardSize, limitSentences })) {
    if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} ${value} is not a positive integer.`);
  }
  if (!(limitSeconds > 0 && limitSeconds <= LONGEST_TIMER)) {
    throw new RangeError(`limitSeconds ${limitSeconds} is not above 0 and at most ${LONGEST_TIMER}.`);
  }
  if (!(limitMegabytes > 0)) throw new RangeError(`limitMegabytes ${limitMegabytes} is not above 0.`);
  if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`threshold ${threshold} is not from 0 to 1.`);
  return {
    to,
    split,
    semicolons,
    evidence: EVIDENCE_KINDS.filter((kind) => evidence.includes(kind)),
    glossary: glossary === undefined ? null : resolve(glossary),
    threshold,
    shardSize,
    limitSeconds,
    limitSentences,
    limitMegabytes,
  };
}
