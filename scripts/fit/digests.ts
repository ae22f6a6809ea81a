import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GoldDocument } from "../../bench/gold-sets.js";

/** What a fit depends on, each as a digest: where one differs, the numbers may no longer be those that the fit would give. */
export interface Digests {
  /** By set: the sentences and beads of its documents. */
  readonly gold: Readonly<Record<string, string>>;
  readonly lexicon: string;
  /** The folders of `CODE`. */
  readonly code: string;
  /** The numbers that the fit starts from. */
  readonly start: string;
}

/** The folders whose code decides what is found. */
const CODE = ["src/align", "src/core", "src/evidence", "src/segment", "src/text"];
const START = "data/fit-start.json";
const LETTERS = 12; // of a digest: enough to see a difference, and little to carry in every bundle

/** The digests of what lies there now. */
export const digestsOf = (sets: ReadonlyMap<string, readonly GoldDocument[]>): Digests => ({
  gold: Object.fromEntries([...sets].map(([set, documents]) => [set, digest(documents.map(goldText))])),
  lexicon: digest([readFileSync("data/lexicon.bin")]),
  code: digest(CODE.flatMap((folder) => filesIn(folder)).map((file) => `${file}\n${readFileSync(file, "utf8")}`)),
  start: digest([readFileSync(START)]),
});

/** Which digests differ, by name. */
export const differing = (before: Digests, now: Digests): string[] => {
  const flat = ({ gold, ...others }: Digests): Map<string, string> =>
    new Map([
      ...Object.entries(gold).map(([set, value]) => [`gold of ${set}`, value] as const),
      ...Object.entries(others),
    ]);
  const [old, own] = [flat(before), flat(now)];
  return [...new Set([...old.keys(), ...own.keys()])].filter((name) => old.get(name) !== own.get(name));
};

const goldText = ({ name, source, target, gold }: GoldDocument): string =>
  JSON.stringify([
    name,
    ...[source, target].map(({ sentences }) => sentences.map(({ text }) => text)),
    gold.map((bead) => [bead.source, bead.target]),
  ]);

function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, LETTERS);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
