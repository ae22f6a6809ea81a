import { expectUnits } from "../expect/index.js";
import type { Inline, Note, Provenance, ReportOptions, TranslationUnit, Variant } from "../model/index.js";
import { inlinesOf } from "./inline.js";
import { type TmxHeader, type UnitWriter, type UserEncoding, writeWhole } from "./reader.js";
import { TMX_FIELDS } from "./tmx-entry.js";
import { PROPERTY, withWebAddresses } from "./unit-fields.js";
import { legalElement, xmlAttributes, xmlText } from "./xml-text.js";

/** How to write a TMX file. */
export interface TmxWriteOptions extends ReportOptions {
  /** The version of the program that writes. @default "unknown" */
  readonly creationToolVersion?: string | undefined;
  /** When the file was made, for its header. ISO 8601 in UTC where it is a string. @default not said */
  readonly date?: Date | string | undefined;
  /** Header of a file that this one continues: what it says stands, but for program and date. @default our own */
  readonly header?: TmxHeader | undefined;
}

/**
 * The TMX text of units, as `tmxWriter` writes it; the header's source language is `*all*` where units differ.
 *
 * @throws RangeError where a date is no date.
 * @example
 * import { writeTmx } from "duiqi/format";
 * const unit = { source: { lang: "zh", text: "雨停了。" }, target: { lang: "en", text: "The rain stopped." } } as const;
 * writeTmx([unit]).includes("<seg>雨停了。</seg>"); // true
 */
export function writeTmx(units: readonly TranslationUnit[], options: TmxWriteOptions = {}): string {
  expectUnits(units);
  const lang = units[0]?.source.lang ?? "*all*";
  const sourceLang = units.every((unit) => unit.source.lang === lang) ? lang : "*all*";
  return writeWhole(writerFor(options, sourceLang), units);
}

/**
 * About units: TMX 1.4b, level 2, as translation tools exchange memories.
 *
 * Score, confirmation, addresses and date of a unit are its properties `x-score`, `x-confirmed`, `x-source-url`,
 * `x-target-url` and `x-date`. The header's source language is that of the first unit; a unit of another says so.
 *
 * Reports `character-illegal` for each unit that has characters which XML 1.0 forbids: they are dropped.
 *
 * @throws RangeError where a date is no date.
 * @example
 * import { tmxWriter } from "duiqi/format";
 * const writer = tmxWriter();
 * const text = writer.push(units.slice(0, 1)) + writer.push(units.slice(1)) + writer.end();
 * text.startsWith("<?xml"); // true
 */
export const tmxWriter = (options: TmxWriteOptions = {}): UnitWriter => writerFor(options, undefined);

function writerFor(options: TmxWriteOptions, sourceLang: string | undefined): UnitWriter {
  const { onIssue } = options;
  let headerLang: string | undefined;
  let count = 0;

  const begin = (units: readonly TranslationUnit[]): string => {
    if (headerLang !== undefined) return "";
    headerLang = options.header?.attributes.srclang ?? sourceLang ?? units[0]?.source.lang ?? "*all*";
    return legalElement(headText(options, headerLang), "The header", onIssue);
  };
  return {
    push: (units) => {
      if (units.length === 0) return "";
      let text = begin(units);
      for (const unit of units) {
        text += legalElement(unitElement(unit, headerLang ?? "*all*"), `Unit ${++count}`, onIssue);
      }
      return text;
    },
    end: () => `${begin([])}  </body>\n</tmx>\n`,
  };
}

function headText({ header, creationToolVersion = "unknown", date }: TmxWriteOptions, srclang: string): string {
  const attributes = xmlAttributes({
    segtype: "sentence",
    "o-tmf": "duiqi",
    adminlang: "en",
    datatype: "plaintext",
    ...header?.attributes,
    creationtool: "duiqi",
    creationtoolversion: creationToolVersion,
    srclang,
    ...(date !== undefined && { creationdate: timestamp(date) }),
  });
  const content = [...(header?.notes ?? []).map(noteElement), ...(header?.encodings ?? []).map(encodingElement)].join(
    "",
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header${attributes}${content === "" ? "/>" : `>\n${content}  </header>`}
  <body>
`;
}

const encodingElement = ({ attributes, maps }: UserEncoding): string =>
  `      <ude${xmlAttributes(attributes)}>${maps.map((map) => `<map${xmlAttributes(map)}/>`).join("")}</ude>\n`;

/** A moment as TMX writes it: `20240302T080000Z`. */
function timestamp(date: Date | string): string {
  const stamp = (typeof date === "string" ? date : date.toISOString()).replace(/[-:]|\.\d+/g, "");
  if (!/^\d{8}T\d{6}Z$/.test(stamp)) throw new RangeError(`Date “${date}” is not of the form 2024-03-02T08:00:00Z.`);
  return stamp;
}

// the order that the DTD asks for: notes and properties, then variants
function unitElement(unit: TranslationUnit, headerLang: string): string {
  const { id, source, target, score, confirmed, sourceUrl, targetUrl, date, notes } = withWebAddresses(unit);
  const isOther = headerLang !== "*all*" && headerLang.toLowerCase() !== source.lang.toLowerCase();
  const attributes = xmlAttributes({ tuid: id, srclang: isOther ? source.lang : undefined, ...history(unit) });
  return `    <tu${attributes}>\n${property(PROPERTY.score, score?.toString())}${property(
    PROPERTY.confirmed,
    confirmed && "true",
  )}${property(PROPERTY.sourceUrl, sourceUrl)}${property(PROPERTY.targetUrl, targetUrl)}${property(
    PROPERTY.date,
    date,
  )}${notes?.map(noteElement).join("") ?? ""}${variantElement(source)}${variantElement(target)}    </tu>\n`;
}

const history = ({ created, createdBy, changed, changedBy, attributes }: Provenance): Record<string, string> => ({
  ...(created !== undefined && { creationdate: timestamp(created) }),
  ...(createdBy !== undefined && { creationid: createdBy }),
  ...(changed !== undefined && { changedate: timestamp(changed) }),
  ...(changedBy !== undefined && { changeid: changedBy }),
  ...Object.fromEntries(Object.entries(attributes ?? {}).filter(([name]) => !TMX_FIELDS.has(name))),
});

const property = (type: string, text: string | undefined): string =>
  text === undefined ? "" : noteElement({ type, text });

function noteElement({ type, lang, text }: Note): string {
  const name = type === undefined ? "note" : "prop";
  return `      <${name}${xmlAttributes({ type, "xml:lang": lang })}>${xmlText(text)}</${name}>\n`;
}

function variantElement(variant: Variant): string {
  const attributes = xmlAttributes({ "xml:lang": variant.lang, ...history(variant) });
  const notes = variant.notes?.map(noteElement).join("") ?? "";
  const segment = `<seg>${inlinesOf(variant).map(inlineText).join("")}</seg>`;
  return `      <tuv${attributes}>${notes === "" ? segment : `\n${notes}      ${segment}\n      `}</tuv>\n`;
}

function inlineText(inline: Inline): string {
  if (typeof inline === "string") return xmlText(inline);
  const { code, attributes = {}, content = [] } = inline;
  const tag = `${code}${xmlAttributes(attributes)}`;
  return content.length === 0 ? `<${tag}/>` : `<${tag}>${content.map(inlineText).join("")}</${code}>`;
}
