import { join } from "node:path";
import { alignDocuments } from "../src/align/index.js";
import { pairWords } from "../src/evidence/index.js";
import { defaultLexicon } from "../src/lexicon/index.js";
import { goldDocuments } from "./gold-sets.js";
import { median } from "./median.js";

/** Options of the benchmark of speed. */
export interface SpeedOptions {
  readonly corpora: string;
  readonly sets: string;
  readonly runs: number;
}

const KINDS = new Set(["lexicon", "numbers", "names", "learned"] as const);

/** Prints sentence pairs a second, one thread, from documents' text: splitting, evidence, search. */
export function benchSpeed({ corpora, sets, runs }: SpeedOptions): void {
  const start = performance.now();
  defaultLexicon();
  const load = performance.now() - start;

  const documents = sets.split(",").flatMap((set) => goldDocuments(join(corpora, set)));
  const pairs = documents.reduce((sum, { gold }) => sum + gold.length, 0);
  const seconds = Array.from({ length: runs }, () =>
    timed(() => {
      for (const { source, target } of documents) alignDocuments(source.document, target.document);
    }),
  );
  const words = Array.from({ length: runs }, () =>
    timed(() => {
      for (const { source, target } of documents) {
        const texts = [source, target].map(({ sentences }) => sentences.map(({ text }) => text));
        pairWords(texts[0], texts[1], { lexicon: defaultLexicon(), kinds: KINDS });
      }
    }),
  );
  const lengths = Array.from({ length: runs }, () =>
    timed(() => {
      for (const { source, target } of documents)
        alignDocuments(source.document, target.document, { evidence: ["length"] });
    }),
  );
  console.log(`${documents.length} documents, ${pairs} gold beads; median of ${runs} runs`);
  console.log(`lexicon opened in ${load.toFixed(0)} ms`);
  console.log(
    `end to end         ${median(seconds).toFixed(2)} s   ${(pairs / median(seconds)).toFixed(0)} beads/s (first run ${(pairs / seconds[0]).toFixed(0)})`,
  );
  console.log(`  words and links  ${median(words).toFixed(2)} s`);
  console.log(`lengths alone      ${median(lengths).toFixed(2)} s   ${(pairs / median(lengths)).toFixed(0)} beads/s`);
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}
