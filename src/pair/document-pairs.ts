/** Two documents that translate each other, wholly or in part, by their indices. */
export interface DocumentPair {
  readonly source: number;
  readonly target: number;
  /** How probable it is that they do, 0 to 1; higher is better. */
  readonly probability: number;
}

/** A document that found no partner. */
export interface Unpaired {
  readonly document: number;
  /** The document of the other side that came nearest, where any shares a rare word with it. */
  readonly nearest?: { readonly document: number; readonly probability: number };
}

/** Which documents go together, one to one, and which are left over. */
export interface DocumentPairs {
  /** In the order of the sources. */
  readonly pairs: readonly DocumentPair[];
  readonly unpairedSources: readonly Unpaired[];
  readonly unpairedTargets: readonly Unpaired[];
}
