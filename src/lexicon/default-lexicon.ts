import { BitextError } from "../model/index.js";
import type { Lexicon } from "./lexicon.js";
import { fileBytes, lexiconAddress } from "./lexicon-file.js";
import { openLexicon } from "./open-lexicon.js";

let opened: Lexicon | undefined;
let loading: Promise<Lexicon> | undefined;

/**
 * The lexicon that comes with the library: CC-CEDICT (CC BY-SA 4.0), our own glossary and jieba's counts of words, 3.6 MB. Opened when first asked for.
 *
 * Node, Deno and Bun read its file. A browser reads no file at once: there `loadLexicon` must have loaded it, as `alignAsync` and
 * the other verbs that give a promise do by themselves.
 *
 * @throws BitextError `file-unreadable` where the file is not found, as in a bundle that came without it, or is not loaded yet.
 * @example
 * import { align } from "duiqi";
 * import { defaultLexicon, withGlossary } from "duiqi/lexicon";
 * import { stemEnglish } from "duiqi/segment";
 * const lexicon = withGlossary(defaultLexicon(), [{ source: "对齐", target: "alignment" }], stemEnglish);
 * align(source, target, { lexicon }).length; // 2
 */
export function defaultLexicon(): Lexicon {
  opened ??= openLexicon(bytesAtOnce());
  return opened;
}

/**
 * Loads the lexicon that comes with the library, once: `defaultLexicon` gives it from then on. In browsers it is fetched; a page
 * and its workers ask for the same address, so that the browser's cache loads it once for all.
 *
 * @param from Where `data/lexicon.bin` of the package lies. @default beside the library, where bundlers put it
 * @throws BitextError `file-unreadable` where it does not load, and `format-invalid` where something else is there.
 * @example
 * import { loadLexicon } from "duiqi/lexicon";
 * await loadLexicon(); // in a browser: once, before align, explain or pairScore
 */
export async function loadLexicon(from?: URL | string): Promise<Lexicon> {
  if (opened !== undefined) return opened;
  loading ??= bytesInTime(from).then(openLexicon);
  try {
    opened = await loading;
    return opened;
  } finally {
    loading = undefined;
  }
}

function bytesAtOnce(): Uint8Array {
  try {
    const bytes = fileBytes();
    if (bytes !== undefined) return bytes;
  } catch (cause) {
    throw doesNotLoad(undefined, cause);
  }
  throw new BitextError(
    "file-unreadable",
    "The built-in lexicon is not loaded yet. Where no files are read, as in browsers, await loadLexicon() of duiqi/lexicon first.",
  );
}

async function bytesInTime(from: URL | string | undefined): Promise<Uint8Array> {
  const file = from !== undefined && URL.canParse(`${from}`) ? new URL(from) : undefined;
  if (from === undefined || file?.protocol === "file:") {
    try {
      const bytes = fileBytes(file);
      if (bytes !== undefined) return bytes;
    } catch (cause) {
      throw doesNotLoad(from, cause);
    }
  }
  return fetched(from ?? lexiconAddress());
}

async function fetched(address: URL | string): Promise<Uint8Array> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw doesNotLoad(address, cause);
  });
  if (!response.ok) throw doesNotLoad(address, new Error(`HTTP ${response.status}`));
  return new Uint8Array(await response.arrayBuffer());
}

const HINT =
  "In a bundle, put data/lexicon.bin of duiqi beside the program, or await loadLexicon(address) of duiqi/lexicon first.";

function doesNotLoad(address: URL | string | undefined, cause: unknown): BitextError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const what = address === undefined ? "The built-in lexicon" : `The lexicon at ${address}`;
  return new BitextError("file-unreadable", `${what} does not load (${why}). ${HINT}`, { cause });
}
