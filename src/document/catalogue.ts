import { BitextError, isLangTag, type LangTag, type PageContent } from "../model/index.js";
import type { DocumentReadOptions } from "./document-reader.js";
import { fromBlocks } from "./from-blocks.js";

/** A text of an interface, and the key that programs ask for it by. */
export interface Entry {
  readonly key: string;
  readonly text: string;
}

/** A document of entries, each a block with its key as a mark. Of a key that comes twice the last text counts, as for programs. */
export function fromEntries(entries: readonly Entry[], options: DocumentReadOptions, lang?: LangTag): PageContent {
  const texts = new Map(entries.map(({ key, text }) => [key, text]));
  const found = [...texts].map(([id, text]) => ({ kind: "item" as const, text, mark: { id } }));
  return fromBlocks(found, { ...options, lang: options.lang ?? lang });
}

const DEEPEST = 40; // names of a key: an interface has some five. Chosen by hand

// What tells a text from a value of a program: letters and words, and no signs of code. Chosen by hand.
const HAN = /\p{Script=Han}/u;
const PLACEHOLDER = /\{[^{}]*\}|%(?:\d\$)?[sdif@]|<\/?[a-z][^<>]*>/gi;
const WORD = /[A-Za-z]{2}/;
const CODE = /[\\_=|^~#@]|[a-z0-9]\/[a-z0-9]|\w[.:]\w|--|^\.|^\d/i;
const MOSTLY = 0.5; // the share of values that are texts in a file of texts

/**
 * The texts of a tree of names, each with its names as key: `menu.open`. Where one name holds everything and is a language's (`en`, as in Rails), it is
 * none of the key. Names that begin with `@` say something of another entry (ARB). Time linear in the tree.
 *
 * @throws BitextError `format-invalid` where it is no tree of names, or most of its values are no texts.
 */
export function entriesOf(
  tree: unknown,
  kind: string,
): { readonly entries: readonly Entry[]; readonly lang?: LangTag } {
  if (!isNames(tree)) throw noCatalogue(kind, "names with texts were expected, and it is none");
  const [[only, inner], ...others] = [...Object.entries(tree), ["", undefined] as const];
  const tag = only.replaceAll("_", "-");
  const root = others.length === 1 && isNames(inner) && isLangTag(tag) ? { tree: inner, lang: tag } : { tree };
  const entries: Entry[] = [];
  let values = 0;
  const open: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: root.tree, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (path.length > DEEPEST) throw noCatalogue(kind, `names lie in each other more than ${DEEPEST} deep`);
    if (typeof value === "object" && value !== null) {
      const inside = Object.entries(value).filter(([name]) => !name.startsWith("@"));
      for (const [name, each] of inside.reverse()) open.push({ value: each, path: [...path, name] });
    } else if (value !== null && value !== "") {
      values += 1;
      if (typeof value === "string") entries.push({ key: path.join("."), text: value });
    }
  }
  const texts = entries.filter(({ text }) => isText(text)).length;
  if (texts === 0 || texts < MOSTLY * values)
    throw noCatalogue(kind, `of ${values} values ${texts} read${texts === 1 ? "s" : ""} as text`);
  return "lang" in root ? { entries, lang: root.lang } : { entries };
}

const isNames = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isText(value: string): boolean {
  if (HAN.test(value)) return true;
  const shown = value.replace(PLACEHOLDER, " ").trim();
  return WORD.test(shown) && !CODE.test(shown);
}

/** An error that says why a file is none of an interface's texts. */
export const noCatalogue = (kind: string, why: string): BitextError =>
  new BitextError(
    "format-invalid",
    `The ${kind} file is no file of an interface's texts: ${why}. Save texts as .txt, and pairs as .csv or .jsonl for duiqi convert.`,
  );
