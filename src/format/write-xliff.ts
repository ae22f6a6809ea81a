import type { Note, TranslationUnit } from "../model/index.js";
import { inlinesOf } from "./inline.js";
import { type UnitWriter, writeWhole } from "./reader.js";
import { PROPERTY, withWebAddresses } from "./unit-fields.js";
import type { TmxWriteOptions } from "./write-tmx.js";
import { inlines2, inlines12 } from "./write-xliff-inline.js";
import { percentOf, XLIFF_TOOL } from "./xliff-entry.js";
import { legalElement, xmlAttributes, xmlText } from "./xml-text.js";

/** How to write an XLIFF file. */
export type XliffWriteOptions = Pick<TmxWriteOptions, "onIssue" | "creationToolVersion">;

/**
 * The XLIFF 2.0 text of units, as `xliffWriter` writes it.
 *
 * @example
 * import { writeXliff } from "duiqi/format";
 * writeXliff(units).includes("<segment"); // true
 */
export const writeXliff = (units: readonly TranslationUnit[], options: XliffWriteOptions = {}): string =>
  writeWhole(xliffWriter(options), units);

/**
 * The XLIFF 1.2 text of units, as `xliff12Writer` writes it.
 *
 * @example
 * import { writeXliff12 } from "duiqi/format";
 * writeXliff12(units).includes("<trans-unit"); // true
 */
export const writeXliff12 = (units: readonly TranslationUnit[], options: XliffWriteOptions = {}): string =>
  writeWhole(xliff12Writer(options), units);

const DECLARATION = `<?xml version="1.0" encoding="UTF-8"?>\n`;

/**
 * About units: XLIFF 2.0, which readers of any 2.x take. A unit's score is the `matchQuality` of a match with its own
 * target, to eight decimals; what is confirmed has the state `final`; properties are notes with a category. A unit without
 * an id gets its number.
 *
 * Reports `character-illegal` for each unit that has characters which XML 1.0 forbids: they are dropped, and
 * `language-mixed` for each that is left out because its languages are not those of the first, of which a file has one pair.
 *
 * @example
 * import { xliffWriter } from "duiqi/format";
 * const writer = xliffWriter({ onIssue: ({ message }) => console.log(message) });
 * const text = writer.push(units.slice(0, 1)) + writer.push(units.slice(1)) + writer.end();
 */
export function xliffWriter({ onIssue }: XliffWriteOptions = {}): UnitWriter {
  let langs: readonly [string, string] | undefined;
  let count = 0;
  const begin = (unit: TranslationUnit | undefined): string => {
    if (langs !== undefined) return "";
    langs = [unit?.source.lang ?? "zh", unit?.target.lang ?? "en"];
    const root = xmlAttributes({
      xmlns: "urn:oasis:names:tc:xliff:document:2.0",
      "xmlns:mtc": "urn:oasis:names:tc:xliff:matches:2.0",
      version: "2.0",
      srcLang: langs[0],
      trgLang: langs[1],
    });
    return `${DECLARATION}<xliff${root}>\n<file id="f1" xml:space="preserve">\n`;
  };
  const unitText = (unit: TranslationUnit): string => {
    const number = ++count;
    const [source, target] = langs ?? [];
    if (unit.source.lang !== source || unit.target.lang !== target) {
      const message = `Unit ${number} is ${unit.source.lang} and ${unit.target.lang}, expected ${source} and ${target} as the first one: left out.`;
      onIssue?.({ rule: "language-mixed", message });
      return "";
    }
    return legalElement(unit2(unit, number), `Unit ${number}`, onIssue);
  };
  return {
    push: (units) => (units.length === 0 ? "" : begin(units[0]) + units.map(unitText).join("")),
    end: () => `${begin(undefined)}${count === 0 ? EMPTY_UNIT : ""}</file>\n</xliff>\n`,
  };
}

// a file of XLIFF 2 has one unit at least
const EMPTY_UNIT = `<unit id="u0" translate="no"><segment><source/></segment></unit>\n`;

const SEGMENT = "s1"; // the id of the one segment of each unit

function unit2(unit: TranslationUnit, number: number): string {
  const { id, source, target, score, confirmed } = unit;
  const { texts, data } = inlines2([inlinesOf(source), inlinesOf(target)], [SEGMENT]);
  const [sourceText, targetText] = texts;
  const match =
    score === undefined
      ? ""
      : `<mtc:matches><mtc:match ref="#${SEGMENT}" origin="${XLIFF_TOOL}" matchQuality="${percentOf(score)}"><source>${xmlText(source.text)}</source><target>${xmlText(target.text)}</target></mtc:match></mtc:matches>\n`;
  const notes = notesOf(unit).map(
    ({ type, lang, text }) => `<note${xmlAttributes({ category: type, "xml:lang": lang })}>${xmlText(text)}</note>`,
  );
  return `<unit${xmlAttributes({ id: `u${number}`, name: id ?? String(number) })}>
${match}${notes.length > 0 ? `<notes>${notes.join("")}</notes>\n` : ""}${data}<segment id="${SEGMENT}" state="${confirmed ? "final" : "translated"}">
<source>${sourceText}</source>
<target>${targetText}</target>
</segment>
</unit>
`;
}

/** Notes, and the fields that have no place of their own, as notes with a type. */
function notesOf(unit: TranslationUnit): readonly Note[] {
  const { sourceUrl, targetUrl, date, notes = [] } = withWebAddresses(unit);
  const own: Note[] = [];
  for (const [type, text] of [
    [PROPERTY.sourceUrl, sourceUrl],
    [PROPERTY.targetUrl, targetUrl],
    [PROPERTY.date, date],
  ] as const) {
    if (text !== undefined) own.push({ type, text });
  }
  return [...own, ...notes];
}

/**
 * About units: XLIFF 1.2. A unit's score is the `match-quality` of an `<alt-trans>` with its own target, to eight
 * decimals; what is confirmed is approved; properties are notes with `from`. Units of other languages begin another
 * `<file>`. A unit without an id gets its number.
 *
 * Reports `character-illegal` for each unit that has characters which XML 1.0 forbids: they are dropped.
 *
 * @example
 * import { xliff12Writer } from "duiqi/format";
 * const writer = xliff12Writer();
 * const text = writer.push(units.slice(0, 1)) + writer.push(units.slice(1)) + writer.end();
 */
export function xliff12Writer({ onIssue, creationToolVersion = "unknown" }: XliffWriteOptions = {}): UnitWriter {
  let langs = "";
  let count = 0;
  const fileText = (sourceLang: string, targetLang: string): string => {
    const own = `${sourceLang} ${targetLang}`;
    if (own === langs) return "";
    const before =
      langs === ""
        ? `${DECLARATION}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n`
        : END_OF_FILE;
    langs = own;
    const file = xmlAttributes({
      original: "duiqi",
      "source-language": sourceLang,
      "target-language": targetLang,
      datatype: "plaintext",
      "xml:space": "preserve",
    });
    const tool = xmlAttributes({ "tool-id": XLIFF_TOOL, "tool-name": "duiqi", "tool-version": creationToolVersion });
    return `${before}<file${file}>\n<header><tool${tool}/></header>\n<body>\n`;
  };
  return {
    push: (units) =>
      units
        .map((unit) => {
          const element = legalElement(unit12(unit, ++count), `Unit ${count}`, onIssue);
          return fileText(unit.source.lang, unit.target.lang) + element;
        })
        .join(""),
    // even where there are no units there is a file
    end: () => `${langs === "" ? fileText("zh", "en") : ""}${END_OF_FILE}</xliff>\n`,
  };
}

const END_OF_FILE = "</body>\n</file>\n";

function unit12(unit: TranslationUnit, number: number): string {
  const { id, source, target, score, confirmed } = unit;
  const attributes = { id: String(number), resname: id, approved: confirmed && "yes" };
  const notes = notesOf(unit).map(
    ({ type, lang, text }) => `<note${xmlAttributes({ from: type, "xml:lang": lang })}>${xmlText(text)}</note>\n`,
  );
  const match =
    score === undefined
      ? ""
      : `<alt-trans match-quality="${percentOf(score)}" tool-id="${XLIFF_TOOL}"><target>${xmlText(target.text)}</target></alt-trans>\n`;
  return `<trans-unit${xmlAttributes(attributes)}>
<source>${inlines12(inlinesOf(source))}</source>
<target>${inlines12(inlinesOf(target))}</target>
${notes.join("")}${match}</trans-unit>
`;
}
