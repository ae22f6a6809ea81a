import { join } from "node:path";
import { type AlignOptions, align } from "../src/align/index.js";
import { addCounts, countBeads, scoresOf } from "../src/evaluate/index.js";
import { seededRandom } from "../src/evaluate/random.js";
import { vectorEvidence } from "../src/evidence/index.js";
import { type GoldDocument, goldDocuments } from "./gold-sets.js";

const SETS = ["mac-dev", "ctk-dev", "ntrex"];
const NOISES = [0, 0.3, 0.6, 0.8, 1, 1.3, 1.6, 3, 100]; // as long as what the vector says is 1
const CLAUSES = 3; // pieces of meaning for each sentence of a bead's longer side
const COMMON = 0.5; // of a direction that all sentences share, as those of one language do

/** Options of the benchmark of vectors. */
export interface VectorsOptions {
  readonly corpora: string;
  readonly dimensions: number;
}

/**
 * Prints content F1, that of beads with both sides, where made vectors are weighed too, the more noise the poorer. A bead's meaning is a handful of
 * random directions, which are cut differently into the sentences of its two sides.
 */
export function benchVectors({ corpora, dimensions }: VectorsOptions): void {
  const rows = SETS.map((set) => {
    const documents = goldDocuments(join(corpora, set));
    const random = seededRandom(7);
    const withVectors = (noise: number) => (document: GoldDocument) => {
      const { source, target } = madeVectors(document, noise, dimensions, random);
      return { extra: [{ name: "made", weight: 1, evidence: () => vectorEvidence(source, target) }] };
    };
    return {
      set,
      without: contentF1(documents, () => ({})),
      ...Object.fromEntries(NOISES.map((noise) => [`noise ${noise}`, contentF1(documents, withVectors(noise))])),
    };
  });
  console.table(rows);
}

function contentF1(documents: readonly GoldDocument[], optionsOf: (document: GoldDocument) => AlignOptions): string {
  const counts = documents.map((document) =>
    countBeads(align(document.source, document.target, optionsOf(document)), document.gold),
  );
  return scoresOf(addCounts(counts)).content.f1.toFixed(3);
}

function madeVectors(
  { source, target, gold }: GoldDocument,
  noise: number,
  dimensions: number,
  random: () => number,
): { readonly source: Float32Array[]; readonly target: Float32Array[] } {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const direction = (): Float32Array => Float32Array.from({ length: dimensions }, normal);
  const sides = [source, target].map(({ sentences }) => sentences.map(() => new Float32Array(dimensions)));
  for (const bead of gold) {
    const pieces = CLAUSES * Math.max(bead.source.length, bead.target.length);
    for (let piece = 0; piece < pieces; piece++) {
      const meaning = direction();
      for (const [side, sentences] of [bead.source, bead.target].entries()) {
        const at = Math.min(sentences.length - 1, Math.floor(((piece + random()) / pieces) * sentences.length));
        const vector = sides[side][sentences[at]];
        vector?.forEach((value, d) => {
          vector[d] = value + meaning[d];
        });
      }
    }
  }
  const common = direction();
  const [ofSource, ofTarget] = sides.map((vectors) =>
    vectors.map((vector) => {
      const length = Math.hypot(...vector) || 1; // few: one a dimension
      return vector.map((value, d) => value / length + (noise * normal() + COMMON * common[d]) / Math.sqrt(dimensions));
    }),
  );
  return { source: ofSource, target: ofTarget };
}
