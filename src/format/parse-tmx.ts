import type { InlineCode, Note, Place, TranslationUnit } from "../model/index.js";
import { foreignElements } from "./foreign-elements.js";
import { formatError } from "./format-error.js";
import { type InlineBuilder, inlineBuilder } from "./inline.js";
import { type ReadOptions, readWhole, type TmxHeader, type UnitReader } from "./reader.js";
import { type TmxEntry, type TmxVariant, unitsOfEntry } from "./tmx-entry.js";
import { found, some } from "./unit-fields.js";
import type { XmlAttributes } from "./xml-reader.js";
import { unitQueue, xmlUnitReader } from "./xml-unit-reader.js";

/** A reader of TMX, which also has its header. */
export interface TmxReader extends UnitReader {
  /** The header, from the first unit on; `undefined` where the file has none. */
  header(): TmxHeader | undefined;
}

const CODES: ReadonlyMap<string, InlineCode["code"]> = new Map(
  (["bpt", "ept", "it", "ph", "ut", "hi", "sub"] as const).map((code) => [code, code]),
);

interface OpenHeader {
  readonly attributes: XmlAttributes;
  readonly notes: Note[];
  readonly encodings: { readonly attributes: XmlAttributes; readonly maps: XmlAttributes[] }[];
}

interface OpenVariant {
  readonly lang: string;
  readonly attributes: XmlAttributes;
  readonly notes: Note[];
}

interface OpenEntry extends TmxEntry {
  readonly notes: Note[];
  readonly variants: TmxVariant[];
}

/**
 * The units of a whole TMX text, as `tmxReader` reads them. Time and memory linear in the text.
 *
 * @throws BitextError `format-invalid`, with line and column, where the text is no XML or no TMX.
 * @example
 * import { parseTmx, writeTmx } from "duiqi/format";
 * parseTmx(writeTmx(units)).length === units.length; // true
 */
export const parseTmx = (text: string, options: ReadOptions = {}): TranslationUnit[] =>
  readWhole(tmxReader(options), text);

/**
 * Units from TMX, of version 1.1 to 1.4b, level 1 and 2, as any tool writes it.
 *
 * The source of a unit is the variant in the source language of its `<tu>`, or else of the header; it makes a unit with
 * each other variant. Where neither names a variant, the first one is the source. A unit without `x-score` has
 * no score. Inline codes are kept as the markup of a variant; its text is what stands outside of them. No DTD is ever
 * fetched; entities are the five of XML, and short texts that the file defines. Characters that XML 1.0 forbids are dropped.
 *
 * Reports for each unit that it skips or that lacks something `unit-incomplete`, `language-unserved`, `score-unreadable`
 * or `date-unreadable`, for each that becomes several `unit-divided`, and `character-illegal` once.
 *
 * @throws BitextError `format-invalid`, with line and column just behind the fault, where the text is no XML or no TMX.
 * @example
 * import { createReadStream } from "node:fs";
 * import { tmxReader, unitsFrom } from "duiqi/format";
 * const reader = tmxReader({ onIssue: ({ message }) => console.log(message) });
 * for await (const units of unitsFrom(reader, createReadStream("memory.tmx", "utf8"))) console.log(units.length);
 */
export function tmxReader(options: ReadOptions = {}): TmxReader {
  const { onIssue = () => {}, sourceLang, targetLang } = options;
  const queue = unitQueue(options);
  const onForeign = foreignElements(onIssue);
  let entryCount = 0;
  let header: OpenHeader | undefined;

  // what the reader is inside of
  let entry: OpenEntry | undefined;
  let variant: OpenVariant | undefined;
  let segment: InlineBuilder | undefined;
  let ends: (() => void)[] = []; // of the codes that are open in the segment
  let note: { readonly type: string | undefined; readonly lang: string | undefined; text: string } | undefined;

  const open = (name: string, attributes: XmlAttributes, here: () => Place): void => {
    if (segment !== undefined) {
      const code = CODES.get(name);
      if (code === undefined) {
        onForeign(name, here);
        ends.push(segment.foreign(name, attributes));
      } else {
        segment.open(code, attributes, here);
        ends.push(segment.close);
      }
      return;
    }
    switch (name) {
      case "header":
        header = { attributes: { ...attributes }, notes: [], encodings: [] };
        break;
      case "ude":
        header?.encodings.push({ attributes: { ...attributes }, maps: [] });
        break;
      case "map":
        header?.encodings.at(-1)?.maps.push({ ...attributes });
        break;
      case "tu": {
        const headerLang = header?.attributes.srclang ?? "*all*";
        entry = { number: ++entryCount, place: here(), headerLang, attributes, notes: [], variants: [] };
        break;
      }
      case "tuv": {
        // TMX 1.1 has the plain one
        const lang = attributes["xml:lang"] ?? attributes.lang ?? [sourceLang, targetLang][entry?.variants.length ?? 0];
        if (lang === undefined) throw formatError("This <tuv> has no language, expected xml:lang.", here());
        variant = { lang, attributes, notes: [] };
        break;
      }
      case "seg":
        segment = inlineBuilder();
        break;
      case "note":
      case "prop":
        note = {
          type: name === "note" ? undefined : (attributes.type ?? ""),
          lang: attributes["xml:lang"] ?? attributes.lang,
          text: "",
        };
        break;
    }
  };

  const close = (name: string): void => {
    if (segment !== undefined && ends.length > 0) {
      ends.pop()?.();
      return;
    }
    switch (name) {
      case "seg":
        if (variant !== undefined) entry?.variants.push({ ...variant, content: segment?.content() ?? [] });
        segment = undefined;
        break;
      case "tuv":
        variant = undefined;
        break;
      case "note":
      case "prop": {
        const notes = (variant ?? entry ?? header)?.notes;
        if (note !== undefined) notes?.push(found<Note>(note));
        note = undefined;
        break;
      }
      case "tu":
        if (entry !== undefined) queue.add(unitsOfEntry(entry, onIssue), entry.place);
        entry = undefined;
        break;
    }
  };

  const text = (part: string): void => {
    if (segment !== undefined) segment.text(part);
    else if (note !== undefined) note.text += part;
  };

  const reset = (): void => {
    entry = undefined;
    variant = undefined;
    segment = undefined;
    ends = [];
    note = undefined;
  };

  const reader = xmlUnitReader({ open, text, close, reset }, queue, { root: "tmx", units: ["tu"] }, options);
  return {
    ...reader,
    header: () =>
      header &&
      found<TmxHeader>({
        attributes: header.attributes,
        notes: some(header.notes),
        encodings: some(header.encodings),
      }),
  };
}
