import compiled from "../../data/lexicon.json" with { type: "json" };
import { bytesFromBase64 } from "./base64.js";
import type { Lexicon } from "./lexicon.js";
import { openLexicon } from "./open-lexicon.js";

let opened: Lexicon | undefined;

/** The lexicon that comes with the library: CC-CEDICT (CC BY-SA 4.0) and our own glossary. Opened when first asked for. */
export function defaultLexicon(): Lexicon {
  opened ??= openLexicon(bytesFromBase64(compiled.bytes));
  return opened;
}
