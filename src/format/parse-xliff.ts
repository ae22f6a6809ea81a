import type { Note, Place, TranslationUnit } from "../model/index.js";
import { foreignElements } from "./foreign-elements.js";
import { type ReadOptions, readWhole, type UnitReader } from "./reader.js";
import { segmentFacts } from "./segment-states.js";
import { found } from "./unit-fields.js";
import { unitsOfXliff } from "./xliff-entry.js";
import { characterOf, openInline } from "./xliff-inline.js";
import { type SideBuilder, sideBuilder } from "./xliff-sides.js";
import { type OpenUnit, openUnit, type SideName, type XliffLangs } from "./xliff-unit.js";
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
  readonly name: SideName;
  readonly builder: SideBuilder;
  /** What ends the inline codes that are open in it, the innermost last. */
  readonly open: (() => void)[];
}

/** A text of a unit beside its sides whose end is still to come: a note, or the original data of a code. */
interface OpenText {
  text: string;
  readonly end: (text: string) => void;
}

/**
 * Units from XLIFF, 1.0 to 1.2 or 2.x, and the dialects of tools (SDLXLIFF, MQXLIFF, MXLIFF, TXLF): a unit for each segment that has a target. In 1.2
 * these are what `<mrk mtype="seg">` marks in a `<trans-unit>`, or all of it. What tracked changes took away is no text.
 *
 * The score is the quality of a match by duiqi whose target is the unit's own (`matchQuality`, `match-quality`), and without one
 * there is none: other tools say there how alike two sources are. Other matches are proposals and left out. What is `approved` or `final` is confirmed, and what a person has confirmed in a tool. The state in the tool's words, the rate of a match, its
 * origin and a lock are the properties `x-state`, `x-match-rate`, `x-origin` and `x-locked` (`stageOf`), and comments are notes. A note with a category, or
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
  const onForeign = foreignElements(onIssue);
  let langs: XliffLangs = { source: "", target: "" };

  /** Comments that stand before the units, by the ids that mark what they are about. */
  const comments = new Map<string, string[]>();
  let commentId: string | undefined;

  // what the reader is inside of
  const parents: string[] = [];
  let unit: OpenUnit | undefined;
  let side: OpenSide | undefined;
  let aside: OpenText | undefined;

  const beginUnit = (name: "unit" | "trans-unit", attributes: XmlAttributes, here: () => Place): void => {
    unit = openUnit(name, attributes, langs, here());
  };
  const beginSide = (name: SideName, attributes: XmlAttributes): void => {
    // tools keep earlier texts of a unit in elements of their own
    if (!HOLDERS.has(parents.at(-2) ?? "") || !unit?.openSide(name, attributes)) return;
    side = { name, builder: sideBuilder(), open: [] };
  };
  const beginNote = (attributes: XmlAttributes): void => {
    const [type, lang] = [attributes.category ?? attributes.from, attributes["xml:lang"]];
    aside = { text: "", end: (text) => unit?.notes.push(found<Note>({ type, lang, text })) };
  };
  const beginComments = ({ id }: XmlAttributes): void => {
    commentId = id;
  };
  const beginComment = (): void => {
    const [noted, id] = [unit, commentId];
    const end = (text: string): void => {
      if (text.trim() === "") return;
      if (noted !== undefined) noted.notes.push({ text });
      else if (id !== undefined) comments.set(id, [...(comments.get(id) ?? []), text]);
    };
    aside = { text: "", end };
  };
  const describe = ({ id, ...about }: XmlAttributes): void => unit?.describe(id ?? "", segmentFacts(about));
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
    ["seg-source", (attributes) => beginSide("seg-source", attributes)],
    ["target", (attributes) => beginSide("target", attributes)],
    ["note", beginNote],
    ["cmt-def", beginComments],
    ["Comment", beginComment],
    ["comment", beginComment],
    ["seg", describe],
    ["data", beginData],
    ["cp", addCharacter],
  ]);

  const endSegment = (): void => unit?.closeSegment();
  const endMatch = (): void => unit?.closeMatch();
  const endSide = (): void => {
    if (side !== undefined) unit?.closeSide(side.name, side.builder.side());
    side = undefined;
  };
  const endAside = (): void => {
    aside?.end(aside.text);
    aside = undefined;
  };
  const endUnit = (): void => {
    if (unit !== undefined) queue.add(unitsOfXliff(unit.close(), options), unit.place);
    unit = undefined;
  };
  const end = new Map<string, () => void>([
    ["source", endSide],
    ["seg-source", endSide],
    ["target", endSide],
    ["segment", endSegment],
    ["match", endMatch],
    ["alt-trans", endMatch],
    ["note", endAside],
    ["Comment", endAside],
    ["comment", endAside],
    ["data", endAside],
    ["unit", endUnit],
    ["trans-unit", endUnit],
  ]);

  const open = (fullName: string, attributes: XmlAttributes, here: () => Place): void => {
    const name = localName(fullName);
    if (side === undefined) {
      parents.push(name);
      begin.get(name)?.(attributes, here);
    } else {
      const originals = unit?.originals ?? new Map();
      side.open.push(openInline(side.builder, fullName, attributes, { originals, comments, onForeign, here }));
    }
  };
  const close = (fullName: string): void => {
    if (side !== undefined && side.open.length > 0) side.open.pop()?.();
    else {
      end.get(localName(fullName))?.();
      parents.pop();
    }
  };
  const text = (part: string): void => {
    if (side !== undefined) side.builder.current.text(part);
    else if (aside !== undefined) aside.text += part;
  };
  const reset = (): void => {
    unit = undefined;
    side = undefined;
    aside = undefined;
    parents.length = 0;
  };

  const names = { root: "xliff", units: ["unit", "trans-unit"] };
  return xmlUnitReader({ open, text, close, reset }, queue, names, options);
}

/** The elements whose `<source>` and `<target>` are read. */
const HOLDERS: ReadonlySet<string> = new Set(["trans-unit", "segment", "match", "alt-trans"]);

/** The languages that an `<xliff>` of version 2 or a `<file>` of version 1 says, or else those known before. */
const langsOf = (attributes: XmlAttributes, { source, target }: XliffLangs): XliffLangs => ({
  source: attributes.srcLang ?? attributes["source-language"] ?? source,
  target: attributes.trgLang ?? attributes["target-language"] ?? target,
});
