import type { Note, Place, TranslationUnit } from "../model/index.js";
import { type InlineBuilder, inlineBuilder } from "./inline.js";
import { type ReadOptions, readWhole, type UnitReader } from "./reader.js";
import { found } from "./unit-fields.js";
import { unitsOfXliff } from "./xliff-entry.js";
import { characterOf, openInline } from "./xliff-inline.js";
import { type OpenUnit, openUnit, type XliffLangs } from "./xliff-unit.js";
import { localName, type XmlAttributes } from "./xml-reader.js";
import { unitQueue, xmlUnitReader } from "./xml-unit-reader.js";

/**
 * The units of a whole XLIFF text, as `xliffReader` reads them. Time and memory linear in the text.
 *
 * @throws BitextError `format-invalid`, with line and column, where the text is no XML or no XLIFF.
 * @example
 * import { parseXliff, writeXliff } from "duiqi/format";
 * parseXliff(writeXliff(units)).length === units.length; // true
 */
export const parseXliff = (text: string, options: ReadOptions = {}): TranslationUnit[] =>
  readWhole(xliffReader(options), text);

/** A side whose end is still to come. */
interface OpenSide {
  readonly name: "source" | "target";
  readonly builder: InlineBuilder;
  /** What ends the inline codes that are open in it, the innermost last. */
  readonly open: (() => void)[];
}

/** A text of a unit beside its sides whose end is still to come: a note, or the original data of a code. */
interface OpenText {
  text: string;
  readonly end: (text: string) => void;
}

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
 * @example
 * import { createReadStream } from "node:fs";
 * import { unitsFrom, xliffReader } from "duiqi/format";
 * for await (const units of unitsFrom(xliffReader(), createReadStream("book.xlf", "utf8"))) console.log(units.length);
 */
export function xliffReader(options: ReadOptions = {}): UnitReader {
  const { onIssue = () => {} } = options;
  const queue = unitQueue(options);
  let langs: XliffLangs = { source: "", target: "" };

  // what the reader is inside of
  let unit: OpenUnit | undefined;
  let side: OpenSide | undefined;
  let aside: OpenText | undefined;

  const beginUnit = (name: "unit" | "trans-unit", attributes: XmlAttributes, here: () => Place): void => {
    unit = openUnit(name, attributes, langs, here());
  };
  const beginSide = (name: "source" | "target", attributes: XmlAttributes): void => {
    if (unit?.openSide(name, attributes)) side = { name, builder: inlineBuilder(), open: [] };
  };
  const beginNote = (attributes: XmlAttributes): void => {
    const [type, lang] = [attributes.category ?? attributes.from, attributes["xml:lang"]];
    aside = { text: "", end: (text) => unit?.notes.push(found<Note>({ type, lang, text })) };
  };
  const beginData = ({ id = "" }: XmlAttributes): void => {
    aside = { text: "", end: (text) => unit?.originals.set(id, text) };
  };
  const beginFile = (attributes: XmlAttributes): void => {
    langs = langsOf(attributes, langs);
  };
  const addCharacter = ({ hex }: XmlAttributes): void => {
    if (aside !== undefined) aside.text += characterOf(hex);
  };
  const beginSegment = (attributes: XmlAttributes): void => unit?.openSegment(attributes);
  const beginMatch = (attributes: XmlAttributes): void => unit?.openMatch(attributes);
  const begin = new Map<string, (attributes: XmlAttributes, here: () => Place) => void>([
    ["xliff", beginFile],
    ["file", beginFile],
    ["unit", (attributes, here) => beginUnit("unit", attributes, here)],
    ["trans-unit", (attributes, here) => beginUnit("trans-unit", attributes, here)],
    ["segment", beginSegment],
    ["match", beginMatch],
    ["alt-trans", beginMatch],
    ["source", (attributes) => beginSide("source", attributes)],
    ["target", (attributes) => beginSide("target", attributes)],
    ["note", beginNote],
    ["data", beginData],
    ["cp", addCharacter],
  ]);

  const endSegment = (): void => unit?.closeSegment();
  const endSide = (): void => {
    if (side !== undefined) unit?.closeSide(side.name, side.builder.content());
    side = undefined;
  };
  const endAside = (): void => {
    aside?.end(aside.text);
    aside = undefined;
  };
  const endUnit = (): void => {
    if (unit !== undefined) queue.add(unitsOfXliff(unit.close(), onIssue), unit.place);
    unit = undefined;
  };
  const end = new Map<string, () => void>([
    ["source", endSide],
    ["target", endSide],
    ["segment", endSegment],
    ["match", endSegment],
    ["alt-trans", endSegment],
    ["note", endAside],
    ["data", endAside],
    ["unit", endUnit],
    ["trans-unit", endUnit],
  ]);

  const open = (fullName: string, attributes: XmlAttributes, here: () => Place): void => {
    const name = localName(fullName);
    if (side === undefined) begin.get(name)?.(attributes, here);
    else {
      const originals = unit?.originals ?? new Map();
      side.open.push(openInline(side.builder, name, attributes, { originals, here }));
    }
  };
  const close = (fullName: string): void => {
    if (side !== undefined && side.open.length > 0) side.open.pop()?.();
    else end.get(localName(fullName))?.();
  };
  const text = (part: string): void => {
    if (side !== undefined) side.builder.text(part);
    else if (aside !== undefined) aside.text += part;
  };
  const reset = (): void => {
    unit = undefined;
    side = undefined;
    aside = undefined;
  };

  const names = { root: "xliff", units: ["unit", "trans-unit"] };
  return xmlUnitReader({ open, text, close, reset }, queue, names, options);
}

/** The languages that an `<xliff>` of version 2 or a `<file>` of version 1 says, or else those known before. */
const langsOf = (attributes: XmlAttributes, { source, target }: XliffLangs): XliffLangs => ({
  source: attributes.srcLang ?? attributes["source-language"] ?? source,
  target: attributes.trgLang ?? attributes["target-language"] ?? target,
});
