import type { RunOptions, Span } from "../model/index.js";
import { detectLang } from "../text/index.js";
import { type Chunk, type IndexReader, indexReader, type StoredText } from "./chunks.js";
import { counterparts, type TranslationLookup } from "./counterparts.js";
import type { SqliteDatabase } from "./database.js";
import type { MemoryUnit } from "./memory-unit.js";
import { phraseOf } from "./phrase.js";
import { CHUNK_SLOTS, commonSlots } from "./slots.js";
import type { TextPattern } from "./text-pattern.js";
import { turnsOf } from "./turns.js";
import { languageOfSide, unitsOfTexts } from "./unit.js";

/** How to look for a phrase. */
export interface GrepOptions extends Pick<RunOptions, "signal"> {
  /** The language of the texts to look in. @default both, that of the phrase first */
  readonly language?: "zh" | "en" | undefined;
  /** English words in no other form than this one. @default false */
  readonly exact?: boolean | undefined;
}

/** A unit in which a phrase stands. */
export interface Concordance {
  readonly unit: MemoryUnit;
  /** Which of its texts has the phrase. */
  readonly side: "source" | "target";
  /** Where the phrase stands, in order. */
  readonly spans: readonly Span[];
  /** Where the other text has words that translate it, by the lexicon; empty without one. */
  readonly counterparts: readonly Span[];
}

const TEXTS_AT_ONCE = 100; // texts that are read before an abort is heard; chosen by hand

/**
 * Makes the concordance: units in which a phrase stands, or a pattern, shorter texts first.
 *
 * A phrase is found by the index, of whatever length it is; a pattern, or a phrase without a word, is tried on every text, and an
 * abort is heard between two of them. Results come as they are found, so take as many as you need.
 */
export function concordancer(
  database: SqliteDatabase,
  lexicon: TranslationLookup | undefined,
): (what: string | RegExp | TextPattern, options?: GrepOptions) => AsyncGenerator<Concordance, void, undefined> {
  const index = indexReader(database);
  const unitsOf = unitsOfTexts(database);

  return async function* grep(what, { language, exact = false, signal } = {}) {
    if (what === "") throw new RangeError("The phrase is empty; a word at least is expected.");
    const phrase = typeof what === "string" ? phraseOf(what, exact) : undefined;
    const { find } = phrase ?? patternOf(what);
    const turns = turnsOf(signal);
    const first = typeof what === "string" && detectLang(what) === "en" ? "en" : "zh";
    const chunks = index
      .chunks()
      .filter((chunk) => language === undefined || chunk.language === language)
      .sort((a, b) => Number(b.language === first) - Number(a.language === first));

    for (const chunk of chunks) {
      signal?.throwIfAborted();
      for (const texts of phrase === undefined ? allTexts(index, chunk) : textsWith(index, chunk, phrase.keys)) {
        signal?.throwIfAborted();
        const found: { readonly id: number; readonly spans: readonly Span[] }[] = [];
        for (const { id, text } of texts) {
          const spans = find(text);
          if (spans.length > 0) found.push({ id, spans });
          if (turns.isDue()) await turns.take();
        }
        const units = found.length === 0 ? undefined : unitsOf(found.map(({ id }) => id));
        for (const { id, spans } of found) {
          for (const { unit, side } of units?.get(id) ?? []) {
            const other = unit[side === "source" ? "target" : "source"].text;
            const own = { text: unit[side].text, language: languageOfSide(unit, side) };
            yield { unit, side, spans, counterparts: lexicon ? counterparts(lexicon, own, spans, other) : [] };
          }
        }
      }
    }
  };
}

/** What no index can find. */
function patternOf(what: string | RegExp | TextPattern): TextPattern {
  if (typeof what !== "string" && !(what instanceof RegExp)) return what;
  const escaped = typeof what === "string" ? what.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") : what.source;
  const flags = typeof what === "string" ? "u" : what.flags.replace(/[gy]/g, "");
  // made from: what the caller gives, who answers for the time that it takes
  const pattern = new RegExp(escaped, `g${flags}`);
  return {
    find: (text) =>
      Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length })).filter(
        ({ start, end }) => end > start,
      ),
  };
}

function* textsWith(index: IndexReader, chunk: Chunk, keys: readonly number[]): Generator<StoredText[]> {
  const slots = index.slots([chunk], keys).get(chunk.id);
  if (slots === undefined || slots.size < keys.length) return;
  const ids = commonSlots([...slots.values()]).map((slot) => chunk.id * CHUNK_SLOTS + slot);
  for (let at = 0; at < ids.length; at += TEXTS_AT_ONCE) yield index.texts(ids.slice(at, at + TEXTS_AT_ONCE));
}

function* allTexts(index: IndexReader, chunk: Chunk): Generator<StoredText[]> {
  for (let texts = index.textsOf(chunk, -1, TEXTS_AT_ONCE); texts.length > 0; ) {
    yield texts;
    texts = index.textsOf(chunk, texts[texts.length - 1].id, TEXTS_AT_ONCE);
  }
}
