import type { Layout } from "./layout-of.js";
import type { Times } from "./times-of.js";

/** The length of each sentence of both sides, in characters. */
export interface Lengths {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** A pair of texts as the search sees it: Chinese as the source, English as the target. */
export interface Texts {
  /** Sentences as they are written. */
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  readonly lengths: Lengths;
  readonly times: { readonly source: Times | undefined; readonly target: Times | undefined };
  readonly layouts: { readonly source: Layout | undefined; readonly target: Layout | undefined };
}
