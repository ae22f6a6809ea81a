import type { BitextError, Inline, InlineCode, Note, Provenance, TranslationUnit, Variant } from "../model/index.js";
import { formatError } from "./format-error.js";
import { type Line, lineReader } from "./lines.js";
import { type ReadOptions, readWhole, type UnitReader, type UnitWriter, writeWhole } from "./reader.js";
import { found, isScore, readAddresses, readLangTag, type Sought, withWebAddresses } from "./unit-fields.js";
import { isXmlName } from "./xml-text.js";

/**
 * About units: JSON Lines, a `TranslationUnit` a line, just as it is, but for addresses that are none of the web.
 *
 * @example
 * import { writeJsonl } from "duiqi/format";
 * const unit = { source: { lang: "zh", text: "雨停了。" }, target: { lang: "en", text: "The rain stopped." } } as const;
 * writeJsonl([unit]); // '{"source":{"lang":"zh","text":"雨停了。"},"target":{"lang":"en","text":"The rain stopped."}}\n'
 */
export const writeJsonl = (units: readonly TranslationUnit[]): string => writeWhole(jsonlWriter(), units);

/**
 * Writes JSON Lines in portions, as `writeJsonl` writes them whole.
 *
 * @example
 * import { jsonlWriter } from "duiqi/format";
 * const writer = jsonlWriter();
 * const text = writer.push(units.slice(0, 1)) + writer.push(units.slice(1)) + writer.end();
 * text.split("\n").length; // 3
 */
export const jsonlWriter = (): UnitWriter => ({
  push: (units) => units.map((unit) => `${JSON.stringify(withWebAddresses(unit))}\n`).join(""),
  end: () => "",
});

/**
 * Units from JSON Lines. Blank lines are skipped, and fields that a unit does not have are ignored.
 *
 * @throws BitextError `format-invalid`, with line and column, where a line is no JSON object or a field is not of its type.
 * @example
 * import { parseJsonl } from "duiqi/format";
 * const line = '{"source":{"lang":"zh","text":"雨停了。"},"target":{"lang":"en","text":"The rain stopped."}}';
 * parseJsonl(line)[0]?.target; // { lang: "en", text: "The rain stopped." }
 */
export const parseJsonl = (text: string, options: ReadOptions = {}): TranslationUnit[] =>
  readWhole(jsonlReader(options), text);

/**
 * Reads JSON Lines that come in pieces, as `parseJsonl` reads a whole text.
 *
 * @throws BitextError as `parseJsonl` does, from `push` or `end`.
 * @example
 * import { createReadStream } from "node:fs";
 * import { jsonlReader, unitsFrom } from "duiqi/format";
 * for await (const units of unitsFrom(jsonlReader(), createReadStream("memory.jsonl", "utf8"))) console.log(units.length);
 */
export const jsonlReader = (options: ReadOptions = {}): UnitReader =>
  lineReader((line) => readUnit(line, options), options);

function readUnit(line: Line, options: ReadOptions): TranslationUnit {
  const unit = readObject("The line", readJson(line), line);
  const { score, confirmed } = unit;
  if (score !== undefined && !isScore(score)) {
    throw wrong("Field “score”", score, "a number from 0 to 1, or no field", line);
  }
  if (confirmed !== undefined && confirmed !== true) {
    throw wrong("Field “confirmed”", confirmed, "true, or no field", line);
  }
  const [sourceUrl, targetUrl] = ["sourceUrl", "targetUrl"].map((name) => readOptionalString(name, unit, line));
  const addresses = readAddresses(sourceUrl, targetUrl, options, { line: line.number, column: 1 });
  return found<TranslationUnit>({
    id: readOptionalString("id", unit, line),
    source: readVariant("source", unit, line),
    target: readVariant("target", unit, line),
    score,
    confirmed,
    ...addresses,
    date: readOptionalString("date", unit, line),
    ...readProvenance(unit, line),
  });
}

const readProvenance = (fields: Fields, line: Line): Sought<Provenance> => ({
  created: readMoment("created", fields, line),
  createdBy: readOptionalString("createdBy", fields, line),
  changed: readMoment("changed", fields, line),
  changedBy: readOptionalString("changedBy", fields, line),
  notes: readNotes(fields, line),
  attributes: readAttributes(fields, line),
});

function readJson({ text, number }: Line): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const column = faultIn(text) + 1;
    throw formatError(`The line is “${excerpt(text)}”, expected a JSON object.`, { line: number, column }, cause);
  }
}

/** Where a text stops being JSON: the longest beginning that is only cut short. Engines do not agree on saying it. */
function faultIn(text: string): number {
  let [good, bad] = [0, text.length];
  while (good < bad) {
    const length = Math.ceil((good + bad) / 2);
    if (isCutShort(text.slice(0, length))) good = length;
    else bad = length - 1;
  }
  return good;
}

function isCutShort(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return error instanceof Error && /end of|unterminated|EOF|bad control|bad escape|digits/i.test(error.message);
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readObject(name: string, value: unknown, line: Line): Fields {
  if (!isObject(value)) throw wrong(name, value, "an object", line);
  return value;
}

function readVariant(name: "source" | "target", unit: Fields, line: Line): Variant {
  const variant = readObject(`Field “${name}”`, unit[name], line);
  const { lang, text, markup } = variant;
  const tag = typeof lang === "string" ? readLangTag(lang) : undefined;
  if (tag === undefined) throw wrong(`Field “${name}.lang”`, lang, "a tag of Chinese or English, such as zh-CN", line);
  if (typeof text !== "string") throw wrong(`Field “${name}.text”`, text, "a string", line);
  return found<Variant>({
    lang: tag,
    text,
    markup: markup === undefined ? undefined : readInlines(`Field “${name}.markup”`, markup, line, 0),
    ...readProvenance(variant, line),
  });
}

function readOptionalString(name: string, fields: Fields, line: Line): string | undefined {
  const value = fields[name];
  if (value !== undefined && typeof value !== "string") {
    throw wrong(`Field “${name}”`, value, "a string, or no field", line);
  }
  return value;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function readMoment(name: string, fields: Fields, line: Line): string | undefined {
  const moment = readOptionalString(name, fields, line);
  if (moment === undefined || MOMENT.test(moment)) return moment;
  throw wrong(`Field “${name}”`, moment, "the form 2024-03-02T08:00:00Z", line);
}

function readNotes({ notes }: Fields, line: Line): readonly Note[] | undefined {
  if (notes === undefined) return undefined;
  if (!Array.isArray(notes)) throw wrong("Field “notes”", notes, "a list", line);
  return notes.map((value: unknown): Note => {
    const note = readObject("A note", value, line);
    const text = readOptionalString("text", note, line);
    if (text === undefined) throw wrong("Field “text” of a note", text, "a string", line);
    return found<Note>({
      type: readOptionalString("type", note, line),
      lang: readOptionalString("lang", note, line),
      text,
    });
  });
}

function readAttributes({ attributes }: Fields, line: Line): Readonly<Record<string, string>> | undefined {
  if (attributes === undefined) return undefined;
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(readObject("Field “attributes”", attributes, line))) {
    if (!isXmlName(name)) throw wrong("The name of an attribute", name, "a name as in XML", line);
    if (typeof value !== "string") throw wrong(`Attribute “${name}”`, value, "a string", line);
    read[name] = value;
  }
  return read;
}

const CODES: readonly InlineCode["code"][] = ["bpt", "ept", "it", "ph", "ut", "hi", "sub"];
const DEEPEST = 50; // codes inside codes, as in XML

function readInlines(name: string, value: unknown, line: Line, depth: number): readonly Inline[] {
  if (!Array.isArray(value) || depth > DEEPEST) throw wrong(name, value, "a list of texts and inline codes", line);
  return value.map((part: unknown): Inline => {
    if (typeof part === "string") return part;
    const fields = readObject("An inline code", part, line);
    const code = CODES.find((each) => each === fields.code);
    if (code === undefined) throw wrong("Field “code”", fields.code, `one of ${CODES.join(", ")}`, line);
    return found<InlineCode>({
      code,
      attributes: readAttributes(fields, line),
      content: fields.content === undefined ? undefined : readInlines(name, fields.content, line, depth + 1),
    });
  });
}

function wrong(name: string, value: unknown, expected: string, line: Line): BitextError {
  const shown = value === undefined ? "missing" : excerpt(jsonOf(value));
  const field = /(?<!\w)\w+(?=”)/.exec(name)?.[0];
  const at = field === undefined ? -1 : line.text.indexOf(`"${field}"`);
  return formatError(`${name} is ${shown}, expected ${expected}.`, { line: line.number, column: Math.max(0, at) + 1 });
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return "nested too deep to be shown"; // JSON is read to any depth, and written on a stack that has an end
  }
}

const EXCERPT_LENGTH = 60; // enough to know the line by

const excerpt = (text: string): string => (text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text);
