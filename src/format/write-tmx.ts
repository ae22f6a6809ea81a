import type { ReportOptions, TranslationUnit, Variant } from "../model/index.js";
import { illegalCharacters, xmlAttribute, xmlText } from "./xml-text.js";

/** How to write a TMX file. */
export interface TmxWriteOptions extends ReportOptions {
  /** The version of the program that writes. @default "unknown" */
  readonly creationToolVersion?: string | undefined;
  /** When the file was made, for its header. ISO 8601 in UTC where it is a string. @default not said */
  readonly date?: Date | string | undefined;
}

/**
 * About units: TMX 1.4b, as translation tools exchange memories.
 *
 * Score, confirmation, addresses and date of a unit are its properties `x-score`, `x-confirmed`, `x-source-url`,
 * `x-target-url` and `x-date`. The header's source language is that of the units, or `*all*` where they differ: then
 * each unit's source comes first.
 *
 * Reports `character-illegal` for each unit that has characters which XML 1.0 forbids: they are dropped.
 *
 * @throws RangeError where `date` is no date.
 */
export function writeTmx(units: readonly TranslationUnit[], options: TmxWriteOptions = {}): string {
  const { creationToolVersion = "unknown", date, onIssue } = options;
  const attributes = {
    creationtool: "duiqi",
    creationtoolversion: creationToolVersion,
    segtype: "sentence",
    "o-tmf": "duiqi",
    adminlang: "en",
    srclang: commonSourceLang(units) ?? "*all*",
    datatype: "plaintext",
    ...(date !== undefined && { creationdate: timestamp(date) }),
  };
  const header = Object.entries(attributes).map(([name, value]) => `${name}="${xmlAttribute(value)}"`);

  const body = units.map((unit, index) => {
    const { source, target, sourceUrl, targetUrl, date } = unit;
    // joined by a line feed, lest two halves at the ends of two texts look like a whole character
    const texts = [source.lang, source.text, target.lang, target.text, sourceUrl, targetUrl, date].join("\n");
    const illegal = illegalCharacters(texts);
    if (illegal.length > 0) {
      onIssue?.({ rule: "character-illegal", message: illegalMessage(index + 1, illegal) });
    }
    return unitElement(unit);
  });

  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header ${header.join(" ")}/>
  <body>
${body.join("")}  </body>
</tmx>
`;
}

function commonSourceLang(units: readonly TranslationUnit[]): string | undefined {
  const lang = units[0]?.source.lang;
  return units.every((unit) => unit.source.lang === lang) ? lang : undefined;
}

/** A moment as TMX writes it: `20240302T080000Z`. */
function timestamp(date: Date | string): string {
  const stamp = (typeof date === "string" ? date : date.toISOString()).replace(/[-:]|\.\d+/g, "");
  if (!/^\d{8}T\d{6}Z$/.test(stamp)) throw new RangeError(`Date “${date}” is not of the form 2024-03-02T08:00:00Z.`);
  return stamp;
}

// the order that the DTD asks for: properties, then variants
const unitElement = ({ source, target, score, confirmed, sourceUrl, targetUrl, date }: TranslationUnit): string =>
  `    <tu>\n${[
    property("x-score", String(score)),
    property("x-confirmed", confirmed && "true"),
    property("x-source-url", sourceUrl),
    property("x-target-url", targetUrl),
    property("x-date", date),
    variantElement(source),
    variantElement(target),
  ].join("")}    </tu>\n`;

const property = (type: string, value: string | undefined): string =>
  value === undefined ? "" : `      <prop type="${type}">${xmlText(value)}</prop>\n`;

const variantElement = ({ lang, text }: Variant): string =>
  `      <tuv xml:lang="${xmlAttribute(lang)}"><seg>${xmlText(text)}</seg></tuv>\n`;

function illegalMessage(unit: number, illegal: readonly string[]): string {
  const names = [...new Set(illegal)].map((character) => `U+${hexadecimal(character)}`);
  return `Unit ${unit} has ${names.join(", ")}, expected only what XML 1.0 allows: dropped.`;
}

const hexadecimal = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
