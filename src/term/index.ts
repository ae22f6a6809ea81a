/**
 * Terms and their translations, out of texts that are aligned: `extractTerms`; and which word translates which: `linkWords`.
 *
 * @example
 * import { extractTerms } from "duiqi/term";
 * import { openUnits } from "duiqi/workflow";
 * async function* units() {
 *   for await (const portion of openUnits("releases.tmx", "tmx").units) yield* portion;
 * }
 * for (const { chinese, english } of await extractTerms(units())) console.log(chinese, english);
 *
 * @module duiqi/term
 */

export type { GlossaryEntry, Lexicon } from "../lexicon/index.js";
export type { LangTag, Span } from "../model/index.js";
export type { WordSegmenter } from "../segment/index.js";
export { extractTerms, type TermOptions } from "./extract-terms.js";
export { type LinkedWords, linkWords } from "./link-words.js";
export type { GlossaryStatus, TermCandidate, TermExample, TermUnit, TermVariant } from "./term.js";
