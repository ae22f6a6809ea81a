import { BitextError } from "../model/index.js";
import { decodePage } from "../page/index.js";
import { splitLines } from "../text/index.js";
import { type Entry, fromEntries } from "./catalogue.js";
import type { DocumentReader } from "./document-reader.js";

/** Texts of an interface as Java (`open=Open`) and Apple (`"open" = "Open";`) write them: each is an entry with its key. */
export const propertyLists: DocumentReader = {
  name: "property lists (.properties, .strings)",
  endings: [".properties", ".strings"],
  matches: (_, name = "") => /\.(?:properties|strings)$/i.test(name),
  async read(bytes, { charset, ...options }) {
    const { text } = decodePage({ bytes, charset, mediaType: "text/plain" }, options);
    const strings = appleStrings(text);
    const entries = strings.length > 0 ? strings : javaProperties(text);
    if (entries.length > 0) return fromEntries(entries, options);
    const message = 'The property list has no entry; open=Open or "open" = "Open"; was expected.';
    throw new BitextError("format-invalid", message);
  },
};

const STRING = /^\s{0,99}"((?:[^"\\]|\\.)*)"\s{0,99}=\s{0,99}"((?:[^"\\]|\\.)*)"\s{0,99};/gms;

const appleStrings = (text: string): Entry[] =>
  [...text.matchAll(STRING)].map(([, key, value]) => ({ key: unescaped(key), text: unescaped(value) }));

/** A line that ends in an odd number of backslashes goes on in the next. */
function javaProperties(text: string): Entry[] {
  const entries: Entry[] = [];
  let before = "";
  for (const line of splitLines(text)) {
    const whole = before === "" ? line.trimStart() : before + line.trimStart();
    before = isUnfinished(line) && !/^[#!]/.test(whole) ? whole.slice(0, -1) : "";
    if (before !== "" || /^(?:[#!]|$)/.test(whole)) continue;
    const end = keyEnd(whole);
    const value = whole.slice(end).trim().replace(/^[=:]/, "").trim();
    if (end > 0 && value !== "") entries.push({ key: unescaped(whole.slice(0, end)), text: unescaped(value) });
  }
  return entries;
}

function isUnfinished(line: string): boolean {
  let at = line.length;
  while (at > 0 && line[at - 1] === "\\") at--;
  return (line.length - at) % 2 === 1;
}

/** Where the key ends: before a space, a colon or an equals sign that no backslash stands before. */
function keyEnd(line: string): number {
  let at = 0;
  while (at < line.length && !/[\s=:]/.test(line[at])) at += line[at] === "\\" ? 2 : 1;
  return Math.min(at, line.length);
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", f: "\f" };

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, code: string | undefined, letter: string) =>
    code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
