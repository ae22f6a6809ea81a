import type { Inline, InlineCode, Note, TranslationUnit, Variant } from "../model/index.js";
import { inlinesOf } from "./inline.js";
import { type UnitWriter, writeWhole } from "./reader.js";
import { PROPERTY } from "./unit-fields.js";
import type { TmxWriteOptions } from "./write-tmx.js";
import { percentOf } from "./xliff-entry.js";
import { legalElement, xmlAttributes, xmlText } from "./xml-text.js";

/** How to write an XLIFF file. */
export type XliffWriteOptions = Pick<TmxWriteOptions, "onIssue" | "creationToolVersion">;

/** The XLIFF 2.0 text of units, as `xliffWriter` writes it. */
export const writeXliff = (units: readonly TranslationUnit[], options: XliffWriteOptions = {}): string =>
  writeWhole(xliffWriter(options), units);

/** The XLIFF 1.2 text of units, as `xliff12Writer` writes it. */
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

function unit2(unit: TranslationUnit, number: number): string {
  const { id, source, target, score, confirmed } = unit;
  const codes = codes2([inlinesOf(source), inlinesOf(target)]);
  const [sourceText, targetText] = codes.texts;
  const match =
    score === 1
      ? ""
      : `<mtc:matches><mtc:match ref="#s1" matchQuality="${percentOf(score)}"><source>${xmlText(source.text)}</source><target>${xmlText(target.text)}</target></mtc:match></mtc:matches>\n`;
  const notes = notesOf(unit).map(
    ({ type, text }) => `<note${xmlAttributes({ category: type })}>${xmlText(text)}</note>`,
  );
  return `<unit${xmlAttributes({ id: `u${number}`, name: id ?? String(number) })}>
${match}${notes.length > 0 ? `<notes>${notes.join("")}</notes>\n` : ""}${codes.data}<segment id="s1" state="${confirmed ? "final" : "translated"}">
<source>${sourceText}</source>
<target>${targetText}</target>
</segment>
</unit>
`;
}

/** Notes, and the fields that have no place of their own, as notes with a type. */
function notesOf({ sourceUrl, targetUrl, date, notes = [] }: TranslationUnit): readonly Note[] {
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

/** Two sides of a unit in the inline elements of XLIFF 2, and the original data that they refer to. */
function codes2(sides: readonly (readonly Inline[])[]): { readonly texts: readonly string[]; readonly data: string } {
  const dataIds = new Map<string, string>();
  const ids = new Map<string, string>();
  const taken = new Set<string>();

  const idOf = (kind: string, wanted: string | undefined): string => {
    const key = `${kind} ${wanted ?? ids.size}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    let id = wanted !== undefined && /^[\w.-]+$/.test(wanted) ? wanted : `c${ids.size + 1}`;
    while (taken.has(id)) id = `${id}-${ids.size + 1}`;
    taken.add(id);
    ids.set(key, id);
    return id;
  };
  const refOf = (content: readonly Inline[] | undefined): string | undefined => {
    if (content === undefined) return undefined;
    const text = wholeText(content);
    const id = dataIds.get(text) ?? `d${dataIds.size + 1}`;
    dataIds.set(text, id);
    return id;
  };

  const textOf = (side: readonly Inline[]): string => {
    const isPaired = pairsOf(side);
    const inline = (part: Inline): string => {
      if (typeof part === "string") return xmlText(part);
      const { code, attributes: { i, x, type, pos } = {}, content } = part;
      const dataRef = code === "hi" ? undefined : refOf(content);
      switch (code) {
        case "hi": {
          const attributes = { id: idOf("m", undefined), type: type === undefined ? "generic" : `hi:${type}` };
          return `<mrk${xmlAttributes(attributes)}>${(content ?? []).map(inline).join("")}</mrk>`;
        }
        case "bpt":
          if (isPaired(i)) return `<sc${xmlAttributes({ id: idOf("pair", i), dataRef })}/>`;
          return `<sc${xmlAttributes({ id: idOf("begin", i), isolated: "yes", dataRef })}/>`;
        case "ept":
          if (isPaired(i)) return `<ec${xmlAttributes({ startRef: idOf("pair", i), dataRef })}/>`;
          return `<ec${xmlAttributes({ id: idOf("end", i), isolated: "yes", dataRef })}/>`;
        case "it": {
          const name = pos === "end" ? "ec" : "sc";
          return `<${name}${xmlAttributes({ id: idOf(pos ?? "begin", x), isolated: "yes", dataRef })}/>`;
        }
        default:
          return `<ph${xmlAttributes({ id: idOf("ph", x), dataRef })}/>`;
      }
    };
    return side.map(inline).join("");
  };

  const texts = sides.map(textOf);
  const data = [...dataIds].map(([text, id]) => `<data id="${id}">${xmlText(text)}</data>`).join("");
  return { texts, data: data === "" ? "" : `<originalData>${data}</originalData>\n` };
}

/** Tells which `i` of a side are of a pair that begins once and then ends once. */
function pairsOf(side: readonly Inline[]): (i: string | undefined) => boolean {
  const seen = new Map<string, string>();
  const look = (part: Inline): void => {
    if (typeof part === "string") return;
    const i = part.attributes?.i;
    if (i !== undefined && (part.code === "bpt" || part.code === "ept"))
      seen.set(i, `${seen.get(i) ?? ""}${part.code}`);
    if (part.code === "hi") part.content?.forEach(look);
  };
  side.forEach(look);
  return (i) => i !== undefined && seen.get(i) === "bptept";
}

/** All text in a code, that of texts inside it, too. */
const wholeText = (content: readonly Inline[]): string =>
  content.map((part) => (typeof part === "string" ? part : wholeText(part.content ?? []))).join("");

/**
 * About units: XLIFF 1.2. A unit's score is the `match-quality` of an `<alt-trans>` with its own target, to eight
 * decimals; what is confirmed is approved; properties are notes with `from`. Units of other languages begin another
 * `<file>`. A unit without an id gets its number.
 *
 * Reports `character-illegal` for each unit that has characters which XML 1.0 forbids: they are dropped.
 */
export function xliff12Writer({ onIssue, creationToolVersion = "unknown" }: XliffWriteOptions = {}): UnitWriter {
  let langs = "";
  let count = 0;
  const begin = (): string =>
    langs === "" ? `${DECLARATION}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n` : END_OF_FILE;
  const fileText = (unit: TranslationUnit): string => {
    const own = `${unit.source.lang} ${unit.target.lang}`;
    if (own === langs) return "";
    const before = begin();
    langs = own;
    const file = xmlAttributes({
      original: "duiqi",
      "source-language": unit.source.lang,
      "target-language": unit.target.lang,
      datatype: "plaintext",
      "xml:space": "preserve",
    });
    const tool = xmlAttributes({ "tool-id": "duiqi", "tool-name": "duiqi", "tool-version": creationToolVersion });
    return `${before}<file${file}>\n<header><tool${tool}/></header>\n<body>\n`;
  };
  return {
    push: (units) =>
      units.map((unit) => fileText(unit) + legalElement(unit12(unit, ++count), `Unit ${count}`, onIssue)).join(""),
    end: () => `${begin()}</xliff>\n`,
  };
}

const END_OF_FILE = "</body>\n</file>\n";

function unit12(unit: TranslationUnit, number: number): string {
  const { id, source, target, score, confirmed } = unit;
  const attributes = { id: String(number), resname: id, approved: confirmed && "yes" };
  const notes = notesOf(unit).map(
    ({ type, text }) => `<note${xmlAttributes({ from: type })}>${xmlText(text)}</note>\n`,
  );
  const match =
    score === 1
      ? ""
      : `<alt-trans match-quality="${percentOf(score)}" tool-id="duiqi"><target>${xmlText(target.text)}</target></alt-trans>\n`;
  return `<trans-unit${xmlAttributes(attributes)}>
<source>${side12(source)}</source>
<target>${side12(target)}</target>
${notes.join("")}${match}</trans-unit>
`;
}

function side12(variant: Variant): string {
  let count = 0;
  const inline = (part: Inline): string => {
    if (typeof part === "string") return xmlText(part);
    const { code, attributes = {}, content = [] } = part;
    const [name, own] = code12(code, attributes, () => `n${++count}`);
    const tag = `${name}${xmlAttributes(own)}`;
    return `<${tag}>${content.map(inline).join("")}</${name}>`;
  };
  return inlinesOf(variant).map(inline).join("");
}

// types that XLIFF 1.2 has itself; any other begins with x-
const TYPES: ReadonlySet<string> = new Set(["bold", "italic", "underlined", "link", "image", "lb", "pb"]);

function code12(
  code: InlineCode["code"],
  { i, x, type, pos, assoc }: Readonly<Record<string, string>>,
  number: () => string,
): readonly [string, Readonly<Record<string, string | undefined>>] {
  const ctype = type === undefined ? undefined : TYPES.has(type) ? type : `x-${type}`;
  switch (code) {
    case "bpt":
    case "ept":
      return [code, { id: x ?? i ?? number(), rid: x === undefined ? undefined : i, ctype }];
    case "it":
      return ["it", { id: x ?? number(), pos: pos === "end" ? "close" : "open", ctype }];
    case "hi":
      return ["mrk", { mtype: `x-${type ?? "hi"}` }];
    case "sub":
      return ["sub", { ctype }];
    default:
      return ["ph", { id: x ?? number(), ctype, assoc }];
  }
}
