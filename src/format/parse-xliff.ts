import type { Inline, Note, Place, TranslationUnit } from "../model/index.js";
import { type InlineBuilder, inlineBuilder } from "./inline.js";
import { type ReadOptions, readWhole, type UnitReader } from "./reader.js";
import { found } from "./unit-fields.js";
import {
  readPercent,
  unitsOfXliff,
  XLIFF_TOOL,
  type XliffEntry,
  type XliffMatch,
  type XliffSegment,
} from "./xliff-entry.js";
import { characterOf, openInline } from "./xliff-inline.js";
import { localName, type XmlAttributes } from "./xml-reader.js";
import { unitQueue, xmlUnitReader } from "./xml-unit-reader.js";

/** The units of a whole XLIFF text, as `xliffReader` reads them. */
export const parseXliff = (text: string, options: ReadOptions = {}): TranslationUnit[] =>
  readWhole(xliffReader(options), text);

interface OpenEntry extends XliffEntry {
  readonly notes: Note[];
  readonly matches: XliffMatch[];
  readonly segments: XliffSegment[];
}

interface OpenSegment {
  readonly isMatch: boolean;
  readonly attributes: XmlAttributes;
  source: readonly Inline[];
  target: readonly Inline[] | undefined;
  targetState: string | undefined;
}

// of XLIFF 1.2 and 2: what a translation that somebody has approved is said to be
const FINAL: ReadonlySet<string> = new Set(["final", "signed-off"]);

/**
 * Units from XLIFF, 1.0 to 1.2 or 2.x: a unit for each segment that has a target.
 *
 * The score is the quality of a match by duiqi whose target is the unit's own (`matchQuality`, `match-quality`), and without one
 * there is none: other tools say there how alike two sources are. Other matches are proposals and left out. What is `approved` or `final` is confirmed. A note with a category, or
 * in 1.2 with `from`, is a property of that type. Inline codes are read as those of TMX: `<g>` and `<pc>` as pairs, `<x>`
 * as `ph`, and so on, with their original data.
 *
 * Reports for each unit that it skips `unit-incomplete` or `language-unserved`, and `character-illegal` once.
 *
 * @throws BitextError `format-invalid`, with line and column just behind the fault, where the text is no XML or no XLIFF.
 */
export function xliffReader(options: ReadOptions = {}): UnitReader {
  const { onIssue = () => {} } = options;
  const queue = unitQueue(options);
  let langs = { source: "", target: "" };

  // what the reader is inside of
  let entry: OpenEntry | undefined;
  let isApproved = false;
  let segment: OpenSegment | undefined;
  let side:
    | { readonly name: "source" | "target"; readonly builder: InlineBuilder; readonly open: (() => void)[] }
    | undefined;
  let note: { readonly type: string | undefined; readonly lang: string | undefined; text: string } | undefined;
  let data: { readonly id: string; text: string } | undefined;
  let originals = new Map<string, string>();

  const openSegment = (isMatch: boolean, attributes: XmlAttributes): OpenSegment => ({
    isMatch,
    attributes,
    source: [],
    target: undefined,
    targetState: undefined,
  });

  const open = (fullName: string, attributes: XmlAttributes, here: () => Place): void => {
    const name = localName(fullName);
    if (side !== undefined) {
      side.open.push(openInline(side.builder, name, attributes, { originals, here }));
      return;
    }
    switch (name) {
      case "xliff":
        langs = { source: attributes.srcLang ?? "", target: attributes.trgLang ?? "" };
        break;
      case "file":
        langs = {
          source: attributes["source-language"] ?? langs.source,
          target: attributes["target-language"] ?? langs.target,
        };
        break;
      case "unit":
      case "trans-unit":
        entry = {
          place: here(),
          id: attributes.name ?? attributes.resname ?? attributes.id,
          sourceLang: langs.source,
          targetLang: langs.target,
          notes: [],
          matches: [],
          segments: [],
        };
        originals = new Map();
        isApproved = attributes.approved === "yes";
        segment = name === "unit" ? undefined : openSegment(false, attributes);
        break;
      case "segment":
        segment = openSegment(false, attributes);
        break;
      case "match":
      case "alt-trans":
        if (segment !== undefined) finishSegment(segment);
        segment = openSegment(true, attributes);
        break;
      case "source":
      case "target":
        if (segment === undefined) break;
        side = { name, builder: inlineBuilder(), open: [] };
        if (name === "target") {
          segment.targetState = attributes.state;
          if (entry?.targetLang === "") entry = { ...entry, targetLang: attributes["xml:lang"] ?? "" };
        }
        break;
      case "note":
        note = { type: attributes.category ?? attributes.from, lang: attributes["xml:lang"], text: "" };
        break;
      case "data":
        data = { id: attributes.id ?? "", text: "" };
        break;
      case "cp":
        if (data !== undefined) data.text += characterOf(attributes.hex);
        break;
    }
  };

  const finishSegment = ({ isMatch, attributes, source, target, targetState }: OpenSegment): void => {
    if (isMatch) {
      const quality = attributes.matchQuality ?? attributes["match-quality"];
      const isOwn = (attributes.origin ?? attributes["tool-id"]) === XLIFF_TOOL;
      entry?.matches.push({ target: target ?? [], score: isOwn ? readPercent(quality) : undefined });
    } else {
      const state = attributes.state ?? targetState ?? "";
      entry?.segments.push({ source, target, isConfirmed: isApproved || FINAL.has(state), id: attributes.id });
    }
    segment = undefined;
  };

  const close = (fullName: string): void => {
    const name = localName(fullName);
    if (side !== undefined && side.open.length > 0) {
      side.open.pop()?.();
      return;
    }
    switch (name) {
      case "source":
      case "target":
        if (side !== undefined && segment !== undefined) segment[side.name] = side.builder.content();
        side = undefined;
        break;
      case "segment":
      case "match":
      case "alt-trans":
        if (segment !== undefined) finishSegment(segment);
        break;
      case "note":
        if (note !== undefined) entry?.notes.push(found<Note>(note));
        note = undefined;
        break;
      case "data":
        if (data !== undefined) originals.set(data.id, data.text);
        data = undefined;
        break;
      case "unit":
      case "trans-unit":
        if (segment !== undefined) finishSegment(segment);
        if (entry !== undefined) queue.add(unitsOfXliff(entry, onIssue), entry.place);
        entry = undefined;
        break;
    }
  };

  const text = (part: string): void => {
    if (side !== undefined) side.builder.text(part);
    else if (note !== undefined) note.text += part;
    else if (data !== undefined) data.text += part;
  };

  const reset = (): void => {
    entry = undefined;
    segment = undefined;
    side = undefined;
    note = undefined;
    data = undefined;
  };

  const names = { root: "xliff", units: ["unit", "trans-unit"] };
  return xmlUnitReader({ open, text, close, reset }, queue, names, options);
}
