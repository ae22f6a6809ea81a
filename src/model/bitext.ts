import type { Document, LangTag, Sentence } from "./document.js";
import type { Stretch } from "./span.js";

/**
 * One step of an alignment: these source sentences say what those target sentences say.
 *
 * Beads tile both texts: each begins where the one before it ends, on both sides. One side may be
 * empty (an omission or an addition), but never both.
 */
export interface Bead extends Stretch {
  /** −ln p of this bead under the model, in nats. Lower is better. Absent where nobody priced it. */
  readonly cost?: number;
  /**
   * How probable it is that the bead is right, 0 to 1; higher is better. Of a bead with an empty side it is how probable it is
   * that its sentence was left out. From lengths alone it is how well they agree, and with an empty side there is none.
   * Absent where nobody measured it: of beads that a person made, or that a file has without one.
   */
  readonly score?: number;
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

/** Who made something and when, and what is said of it. */
export interface Provenance {
  /** A moment in UTC, ISO 8601: `"2024-03-02T08:00:00Z"`. */
  readonly created?: string;
  readonly createdBy?: string;
  /** A moment in UTC, ISO 8601. */
  readonly changed?: string;
  readonly changedBy?: string;
  /** Notes and properties, in order. */
  readonly notes?: readonly Note[];
  /**
   * Whatever else its file says of it, by the file's own names: of TMX `segtype`, `usagecount` and so on. TMX leaves out those whose
   * names XML does not allow, and those that are fields here.
   */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** What someone wrote beside a unit, TMX `<note>`; with a `type` it is a property, TMX `<prop>`. */
export interface Note {
  readonly type?: string;
  readonly lang?: string;
  readonly text: string;
}

/** One language of a unit: TMX `<tuv>`. */
export interface Variant extends Provenance {
  readonly lang: LangTag;
  /** The text alone, without inline codes. */
  readonly text: string;
  /** The same text with its inline codes where they stand; absent where it has none. */
  readonly markup?: readonly Inline[];
}

/** A piece of a text, or an inline code in it. */
export type Inline = string | InlineCode;

/**
 * An inline code, by its name in TMX: `bpt` and `ept` begin and end a pair, `it` is one half of a pair, `ph` stands alone,
 * `ut` is of unknown kind, `hi` marks what it holds, and `sub` is a text inside a code.
 */
export interface InlineCode {
  readonly code: "bpt" | "ept" | "it" | "ph" | "ut" | "hi" | "sub";
  readonly attributes?: Readonly<Record<string, string>>;
  /** What the code stands for in its own format; of `hi` and `sub`, text. */
  readonly content?: readonly Inline[];
}

/** A pair worth keeping: TMX `<tu>`. It stands on its own, without the documents it came from. */
export interface TranslationUnit extends Provenance {
  /** What its file calls it: TMX `tuid`. Two units may have the same. */
  readonly id?: string;
  readonly source: Variant;
  readonly target: Variant;
  /** How probable it is that the two say the same, 0 to 1. Higher is better. Absent where nobody measured it. */
  readonly score?: number;
  /** A person has said that the two say the same. */
  readonly confirmed?: true;
  readonly sourceUrl?: string;
  readonly targetUrl?: string;
  /** The day the source was published, ISO 8601. */
  readonly date?: string;
}
