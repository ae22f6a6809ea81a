import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import { BitextError } from "../model/index.js";
import { ASIDE_ENDING, openAside, readGlossaryFile, readInput, unwritable } from "../node/index.js";
import type { Manifest, Slice } from "./manifest.js";
import type { CorpusSettings } from "./options.js";
import { PAIRS } from "./pair-folders.js";

/** What a run is: everything that decides its result. It stands in the run's folder, as `run.json`. */
export interface RunPlan extends CorpusSettings {
  /** The version of duiqi. */
  readonly duiqi: string;
  readonly manifest: string;
  readonly manifestSha256: string;
  readonly pairs: number;
  readonly shards: number;
  readonly glossarySha256: string | null;
}

const PLAN = "run.json";

/**
 * The plan of a run.
 *
 * @throws BitextError as `readGlossaryFile` does.
 */
export function planRun({ file, sha256, pairCount, slices }: Manifest, settings: CorpusSettings): RunPlan {
  const { glossary } = settings;
  if (glossary !== null) readGlossaryFile(glossary); // before a folder is bound to one that is broken
  return {
    duiqi: packageJson.version,
    manifest: file,
    manifestSha256: sha256,
    pairs: pairCount,
    shards: slices.length,
    ...settings,
    glossarySha256: glossary === null ? null : sha256Of(readInput(glossary)),
  };
}

/** The SHA-256 of a content, in hexadecimal digits. */
export const sha256Of = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/**
 * Makes a folder ready for a run, where it is new or empty or holds one.
 *
 * @throws BitextError `file-unwritable`; `run-differs` where the folder holds something else.
 */
export function openFolder(folder: string): void {
  try {
    makeFolder(resolve(folder));
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  const isOurs = (name: string): boolean => name === PAIRS || name.endsWith(ASIDE_ENDING);
  const others = readdirSync(folder).filter((name) => !isOurs(name));
  if (others.length > 0 && !existsSync(join(folder, PLAN))) {
    throw differs(
      folder,
      `${folder} is no folder of a run and has other files (${others[0]}); a new or empty folder is expected.`,
    );
  }
}

/** Makes a folder and those that it is in. Node's own way never ends where the system says that a parent is not there. */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent) && parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error; // another run may have made it
  }
}

/**
 * Writes down the pairs of two folders, for the run in `folder`. Where the run that is there began with these, and its file
 * of them was damaged, it is written again.
 *
 * @returns the file.
 * @throws BitextError `file-unwritable`; `run-differs` where the folder's run has other pairs.
 */
export function keepPairs(folder: string, text: string): string {
  const file = join(folder, PAIRS);
  if (writeOnce(file, text)) return file;
  if (!existsSync(join(folder, PLAN)) || readPlan(folder).manifestSha256 !== sha256Of(text)) {
    throw differs(folder, `${folder} holds a run of other files; a new folder is expected, or the files as they were.`);
  }
  replaceBy(file, text);
  return file;
}

/**
 * Begins a run in a folder, or goes on with it. A plan that was cut short is written again: shards say themselves of which
 * run they are.
 *
 * @throws BitextError `file-unwritable`; `run-differs` where the folder holds a run of other pairs or with other options.
 */
export function beginRun(folder: string, plan: RunPlan): void {
  const [file, text] = [join(folder, PLAN), inFile(plan)];
  if (writeOnce(file, text)) return;
  if (isCutFrom(readFileSync(file), text)) {
    replaceBy(file, text);
    return;
  }
  const known: Readonly<Record<string, unknown>> = { ...readPlan(folder) };
  const changes = Object.entries(plan).flatMap(([name, value]) =>
    JSON.stringify(known[name]) === JSON.stringify(value)
      ? []
      : [`${name} was ${JSON.stringify(known[name])}, is ${JSON.stringify(value)}`],
  );
  throw differs(
    folder,
    `${folder} holds another run (${changes.join("; ")}); a new folder is expected, or the manifest and options as they were.`,
  );
}

/** Whether a file holds a beginning of a text and nothing else, or nothing but the zeros that a power cut leaves. */
const isCutFrom = (bytes: Uint8Array, text: string): boolean =>
  text.startsWith(new TextDecoder().decode(bytes)) || bytes.every((byte) => byte === 0);

function replaceBy(file: string, content: string): void {
  const aside = openAside(file);
  aside.write(content);
  aside.commit({ isDurable: true });
}

/**
 * The plan of the run in a folder.
 *
 * @throws BitextError `file-unreadable`; `run-differs` where the file is no plan.
 */
export function readPlan(folder: string): RunPlan {
  const file = join(folder, PLAN);
  const text = new TextDecoder().decode(readInput(file));
  try {
    const plan: RunPlan = JSON.parse(text); // we wrote it
    if (typeof plan === "object" && plan !== null) return plan;
  } catch {
    // said below
  }
  throw differs(file, `${file} is not what a run writes, a JSON object; a new folder is expected.`);
}

const inFile = (plan: RunPlan): string => `${JSON.stringify(plan, null, 2)}\n`;

/** What tells a plan from others. */
export const fingerprint = (plan: RunPlan): string => sha256Of(inFile(plan));

/** What tells the result of a plan from others: all of it, but for where its files are. */
export const resultDigest = ({ manifest, glossary, ...decisive }: RunPlan): string =>
  sha256Of(JSON.stringify(decisive));

/** How many pairs a shard has. */
export const pairsIn = ({ pairs, shardSize }: RunPlan, { shard }: Pick<Slice, "shard">): number =>
  Math.min(shardSize, pairs - shard * shardSize);

/** Writes a file that never changes: whether it has this content now. Of several who write it at once, one wins. */
function writeOnce(file: string, content: string): boolean {
  if (!existsSync(file)) {
    const aside = openAside(file);
    aside.write(content);
    aside.commit({ isNew: true, isDurable: true });
  }
  return readFileSync(file, "utf8") === content;
}

const differs = (file: string, message: string): BitextError =>
  new BitextError("run-differs", message, { place: { file } });
