import type { Document, LangTag, Sentence } from "./document.js";
import type { SentenceRange } from "./span.js";

/**
 * One step of an alignment: these source sentences say what those target sentences say.
 *
 * Beads tile both texts: each begins where the one before it ends, on both sides. One side may be
 * empty (an omission or an addition), but never both.
 */
export interface Bead {
  readonly source: SentenceRange;
  readonly target: SentenceRange;
  /** −ln p of this bead under the model, in nats. Lower is better. */
  readonly cost: number;
  /**
   * How probable it is that the bead is right, 0 to 1; higher is better. From lengths alone it is how well they agree, and 0
   * where a side is empty; else, of a bead with an empty side, how probable it is that its sentence was left out.
   */
  readonly score: number;
  /** A person has said that this bead is right. The aligner keeps it as it is. */
  readonly confirmed?: true;
}

/** A document and the sentences it was split into. */
export interface Side {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
}

/** Two texts that translate each other, and the beads that join them. */
export interface Bitext {
  readonly source: Side;
  readonly target: Side;
  readonly beads: readonly Bead[];
}

/** One language of a unit: TMX `<tuv>`. */
export interface Variant {
  readonly lang: LangTag;
  readonly text: string;
}

/** A pair worth keeping: TMX `<tu>`. It stands on its own, without the documents it came from. */
export interface TranslationUnit {
  readonly source: Variant;
  readonly target: Variant;
  /** How sure we are that the two say the same, 0 to 1. Higher is better. */
  readonly score: number;
  /** A person has said that the two say the same. */
  readonly confirmed?: true;
  readonly sourceUrl?: string;
  readonly targetUrl?: string;
  /** The day the source was published, ISO 8601. */
  readonly date?: string;
}
