import type { InlineCode, Note, Place, TranslationUnit } from "../model/index.js";
import { formatError } from "./format-error.js";
import { type InlineBuilder, inlineBuilder } from "./inline.js";
import { type ReadOptions, readWhole, type TmxHeader, type UnitReader } from "./reader.js";
import { type TmxEntry, type TmxVariant, unitsOfEntry } from "./tmx-entry.js";
import { some } from "./unit-fields.js";
import { type XmlAttributes, xmlReader } from "./xml-reader.js";

/** A reader of TMX, which also has its header. */
export interface TmxReader extends UnitReader {
  /** The header, from the first unit on; `undefined` where the file has none. */
  header(): TmxHeader | undefined;
}

const CODES: Readonly<Record<string, InlineCode["code"]>> = {
  bpt: "bpt",
  ept: "ept",
  it: "it",
  ph: "ph",
  ut: "ut",
  hi: "hi",
  sub: "sub",
};

interface OpenVariant {
  readonly lang: string;
  readonly attributes: XmlAttributes;
  readonly notes: Note[];
}

interface OpenEntry extends TmxEntry {
  readonly notes: Note[];
  readonly variants: TmxVariant[];
}

/** The units of a whole TMX text, as `tmxReader` reads them. */
export const parseTmx = (text: string, options: ReadOptions = {}): TranslationUnit[] =>
  readWhole(tmxReader(options), text);

/**
 * Units from TMX, of version 1.1 to 1.4b, level 1 and 2, as any tool writes it.
 *
 * The source of a unit is the variant in the source language of its `<tu>`, or else of the header; it makes a unit with
 * each other variant. Where neither names a variant, the first one is the source. A unit without `x-score` has the
 * score 1. Inline codes are kept as the markup of a variant; its text is what stands outside of them. No DTD is ever
 * fetched and no entity expanded, but the five of XML. Characters that XML 1.0 forbids are dropped.
 *
 * Reports for each unit that it skips or that lacks something `unit-incomplete`, `language-unserved`, `score-unreadable`
 * or `date-unreadable`, and `character-illegal` once.
 *
 * @throws BitextError `format-invalid`, with line and column just behind the fault, where the text is no XML or no TMX.
 */
export function tmxReader(options: ReadOptions = {}): TmxReader {
  const { onIssue = () => {} } = options;
  let units: TranslationUnit[] = [];
  let isTmx = options.lenient === true;
  let entryCount = 0;
  let header: { readonly attributes: XmlAttributes; readonly notes: Note[] } | undefined;

  // what the reader is inside of
  let isInHeader = false;
  let entry: OpenEntry | undefined;
  let variant: OpenVariant | undefined;
  let segment: InlineBuilder | undefined;
  let note: { readonly type: string | undefined; readonly lang: string | undefined; text: string } | undefined;

  const open = (name: string, attributes: XmlAttributes, here: () => Place): void => {
    if (segment !== undefined) {
      const code = CODES[name];
      if (code === undefined)
        throw formatError(`<${name}> stands inside <seg>, expected text or inline codes.`, here());
      segment.open(code, attributes, here);
      return;
    }
    switch (name) {
      case "header":
        header = { attributes: { ...attributes }, notes: [] };
        isInHeader = true;
        break;
      case "tu": {
        const headerLang = header?.attributes.srclang ?? "*all*";
        entry = { number: ++entryCount, place: here(), headerLang, attributes, notes: [], variants: [] };
        break;
      }
      case "tuv": {
        const lang = attributes["xml:lang"] ?? attributes.lang; // TMX 1.1 has the plain one
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
      default:
        if (!isTmx && name !== "tmx") throw formatError(`The root element is <${name}>, expected <tmx>.`, here());
    }
    isTmx = true;
  };

  const close = (name: string): void => {
    if (segment !== undefined && segment.depth > 0) {
      segment.close();
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
        const notes = isInHeader ? header?.notes : (variant?.notes ?? entry?.notes);
        if (note !== undefined) {
          const { type, lang, text } = note;
          notes?.push({ ...(type !== undefined && { type }), ...(lang !== undefined && { lang }), text });
        }
        note = undefined;
        break;
      }
      case "header":
        isInHeader = false;
        break;
      case "tu":
        if (entry !== undefined) units.push(...unitsOfEntry(entry, onIssue));
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
    note = undefined;
  };

  const reader = xmlReader({ open, text, close, reset }, ["tu"], options);
  const take = (): TranslationUnit[] => {
    const taken = units;
    units = [];
    return taken;
  };
  return {
    push: (piece) => {
      reader.push(piece);
      return take();
    },
    end: () => {
      reader.end();
      return take();
    },
    header: () => {
      const notes = header && some(header.notes);
      return header && { attributes: header.attributes, ...(notes && { notes }) };
    },
  };
}
