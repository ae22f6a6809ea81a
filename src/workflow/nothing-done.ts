import { BitextError } from "../model/index.js";

/**
 * The error of work that was given input and comes out with nothing: no empty file takes the place of another, and no script takes it
 * for done.
 *
 * @param what What did not come to be: `No unit was written`.
 * @param why What became of the input, in words; none where there was nothing in it.
 */
export const nothingDone = (what: string, why: readonly string[], otherwise: string): BitextError =>
  new BitextError("format-invalid", `${what}: ${why.length > 0 ? why.join("; ") : otherwise}.`);
