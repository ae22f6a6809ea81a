import type { BitextError, TranslationUnit, Variant } from "../model/index.js";
import { formatError } from "./format-error.js";
import { type Line, linesOf } from "./lines.js";
import { isScore, makeUnit, readLangTag } from "./unit-fields.js";

/** About units: JSON Lines, a `TranslationUnit` a line, just as it is. */
export const writeJsonl = (units: readonly TranslationUnit[]): string =>
  units.map((unit) => `${JSON.stringify(unit)}\n`).join("");

/**
 * Units from JSON Lines. Blank lines are skipped, and fields that a unit does not have are ignored.
 *
 * @throws BitextError `format-invalid`, with the line, where a line is no JSON object or a field is not of its type.
 */
export const parseJsonl = (text: string): TranslationUnit[] => linesOf(text).map(readUnit);

function readUnit(line: Line): TranslationUnit {
  const unit = readObject("The line", readJson(line), line);
  const { score, confirmed } = unit;
  if (!isScore(score)) throw wrong("Field “score”", score, "a number from 0 to 1", line);
  if (confirmed !== undefined && confirmed !== true) {
    throw wrong("Field “confirmed”", confirmed, "true, or no field", line);
  }
  return makeUnit({
    source: readVariant("source", unit, line),
    target: readVariant("target", unit, line),
    score,
    confirmed: confirmed === true,
    sourceUrl: readOptionalString("sourceUrl", unit, line),
    targetUrl: readOptionalString("targetUrl", unit, line),
    date: readOptionalString("date", unit, line),
  });
}

function readJson({ text, number }: Line): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw formatError(`The line is “${excerpt(text)}”, expected a JSON object.`, { line: number }, cause);
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
  const { lang, text } = readObject(`Field “${name}”`, unit[name], line);
  const tag = typeof lang === "string" ? readLangTag(lang) : undefined;
  if (tag === undefined) throw wrong(`Field “${name}.lang”`, lang, "a tag of Chinese or English, such as zh-CN", line);
  if (typeof text !== "string") throw wrong(`Field “${name}.text”`, text, "a string", line);
  return { lang: tag, text };
}

function readOptionalString(name: string, unit: Fields, line: Line): string | undefined {
  const value = unit[name];
  if (value !== undefined && typeof value !== "string") {
    throw wrong(`Field “${name}”`, value, "a string, or no field", line);
  }
  return value;
}

const wrong = (name: string, value: unknown, expected: string, line: Line): BitextError => {
  const found = value === undefined ? "missing" : excerpt(JSON.stringify(value));
  return formatError(`${name} is ${found}, expected ${expected}.`, { line: line.number });
};

const EXCERPT_LENGTH = 60; // enough to know the line by

const excerpt = (text: string): string => (text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text);
