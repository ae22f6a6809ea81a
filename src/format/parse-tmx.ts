import { SaxesParser } from "saxes";
import type { Place, ReportOptions, TranslationUnit } from "../model/index.js";
import { formatError } from "./format-error.js";
import { type TmxVariant, unitsOfEntry } from "./tmx-entry.js";

// elements of a <seg> that hold codes of another format, and <sub>, a text of its own inside such codes
const CODES: ReadonlySet<string> = new Set(["bpt", "ept", "it", "ph", "sub", "ut"]);

interface OpenEntry {
  readonly number: number;
  readonly place: Place;
  readonly sourceLang: string;
  readonly properties: Map<string, string>;
  readonly variants: TmxVariant[];
}

/**
 * Units from TMX, of version 1.1 to 1.4b, as any tool writes it.
 *
 * The source of a unit is the variant in the source language of its `<tu>`, or else of the header; it makes a unit with
 * each other variant. Where neither names a variant, the first one is the source. A unit without `x-score` has the
 * score 1. Inline codes are dropped with what they hold, but the text that `<hi>` marks is kept. Notes, and properties
 * other than those that `writeTmx` writes, are ignored. No entity is ever fetched or expanded, but the five of XML.
 *
 * Reports `inline-codes-dropped` (once), and for each unit that it skips or that lacks something `unit-incomplete`,
 * `language-unserved` or `score-unreadable`.
 *
 * @throws BitextError `format-invalid`, with line and column just behind the fault, where the text is no XML or no TMX.
 */
export function parseTmx(text: string, { onIssue = () => {} }: ReportOptions = {}): TranslationUnit[] {
  const units: TranslationUnit[] = [];
  const parser = new SaxesParser();
  const here = (): Place => ({ line: parser.line, column: parser.column + 1 });

  let isTmx = false;
  let headerLang = "*all*";
  let entryCount = 0;
  let codeCount = 0;

  // what the parser is inside of
  let entry: OpenEntry | undefined;
  let variantLang: string | undefined;
  let segment: string | undefined;
  let codeDepth = 0;
  let property: { readonly type: string; text: string } | undefined;

  parser.on("error", ({ message }) => {
    const problem = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    throw formatError(`The XML has an error (${problem}), expected it to be well-formed.`, here());
  });

  parser.on("opentag", ({ name, attributes }) => {
    if (!isTmx && name !== "tmx") throw formatError(`The root element is <${name}>, expected <tmx>.`, here());
    isTmx = true;

    if (segment !== undefined) {
      if (name !== "hi" && !CODES.has(name)) {
        throw formatError(`<${name}> stands inside <seg>, expected text, <hi> or inline codes.`, here());
      }
      if (codeDepth > 0 || name !== "hi") codeDepth++;
      if (codeDepth === 1) codeCount++;
    } else if (name === "header") {
      headerLang = attributes.srclang ?? headerLang;
    } else if (name === "tu") {
      entry = {
        number: ++entryCount,
        place: here(),
        sourceLang: attributes.srclang ?? headerLang,
        properties: new Map(),
        variants: [],
      };
    } else if (name === "tuv") {
      variantLang = attributes["xml:lang"] ?? attributes.lang; // TMX 1.1 has the plain one
      if (variantLang === undefined) throw formatError("This <tuv> has no language, expected xml:lang.", here());
    } else if (name === "seg") {
      segment = "";
    } else if (name === "prop" && variantLang === undefined) {
      property = { type: attributes.type ?? "", text: "" };
    }
  });

  const read = (chunk: string): void => {
    if (property !== undefined) property.text += chunk;
    else if (segment !== undefined && codeDepth === 0) segment += chunk;
  };
  parser.on("text", read);
  parser.on("cdata", read);

  parser.on("closetag", ({ name }) => {
    if (codeDepth > 0) {
      codeDepth--;
    } else if (name === "seg") {
      if (variantLang !== undefined) entry?.variants.push({ lang: variantLang, text: segment ?? "" });
      segment = undefined;
    } else if (name === "tuv") {
      variantLang = undefined;
    } else if (name === "prop") {
      if (property !== undefined) entry?.properties.set(property.type, property.text);
      property = undefined;
    } else if (name === "tu" && entry !== undefined) {
      units.push(...unitsOfEntry(entry, onIssue));
      entry = undefined;
    }
  });

  parser.write(text).close();

  if (codeCount > 0) {
    const message = `The file has ${codeCount} inline codes in its segments, expected plain text: dropped.`;
    onIssue({ rule: "inline-codes-dropped", message });
  }
  return units;
}
