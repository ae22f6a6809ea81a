import type { Inline, InlineCode } from "../model/index.js";
import { xmlAttributes, xmlText } from "./xml-text.js";

const TOKEN = /^[\w.-]+$/; // what the schemas of both versions take for an id

/** Both sides of a unit in the inline elements of XLIFF 2, and the original data that they refer to. Ids are none of the `others`. */
export function inlines2(
  sides: readonly (readonly Inline[])[],
  others: readonly string[],
): { readonly texts: readonly string[]; readonly data: string } {
  const dataIds = new Map<string, string>();
  const ids = new Map<string, string>();
  const taken = new Set(others);

  // the same code of both sides has the same id, and any other one of its own
  const idOf = (kind: string, wanted: string, occurrence = 0): string => {
    const key = `${kind} ${occurrence} ${wanted}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    let id = TOKEN.test(wanted) ? wanted : `c${ids.size + 1}`;
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
    const pairs = pairsOf(side, ({ code }) => code === "hi"); // what others hold is data
    const occurrences = new Map<string, number>();
    const ownId = (kind: string, wanted = ""): string => {
      const name = `${kind} ${wanted}`;
      const occurrence = occurrences.get(name) ?? 0;
      occurrences.set(name, occurrence + 1);
      return idOf(kind, wanted, occurrence);
    };
    const inline = (part: Inline): string => {
      if (typeof part === "string") return xmlText(part);
      const { code, attributes: { i = "", x, type, pos } = {}, content } = part;
      if (code === "hi") {
        const name = token(type, /[\s:]+/g);
        const attributes = { id: ownId("mrk"), type: name === undefined ? "generic" : `hi:${name}` };
        return `<mrk${xmlAttributes(attributes)}>${(content ?? []).map(inline).join("")}</mrk>`;
      }
      const dataRef = refOf(content);
      const alone = (name: "sc" | "ec", wanted: string | undefined): string =>
        `<${name}${xmlAttributes({ id: ownId(name, wanted), isolated: "yes", dataRef })}/>`;
      switch (code) {
        case "bpt":
          return pairs.has(i) ? `<sc${xmlAttributes({ id: idOf("pair", i), dataRef })}/>` : alone("sc", i);
        case "ept":
          return pairs.has(i) ? `<ec${xmlAttributes({ startRef: idOf("pair", i), dataRef })}/>` : alone("ec", i);
        case "it":
          return alone(pos === "end" ? "ec" : "sc", x);
        default:
          return `<ph${xmlAttributes({ id: ownId("ph", x), dataRef })}/>`;
      }
    };
    return side.map(inline).join("");
  };

  const texts = sides.map(textOf);
  const data = [...dataIds].map(([text, id]) => `<data id="${id}">${xmlText(text)}</data>`).join("");
  return { texts, data: data === "" ? "" : `<originalData>${data}</originalData>\n` };
}

/** One side of a unit in the inline elements of XLIFF 1.2. */
export function inlines12(side: readonly Inline[]): string {
  const pairs = pairsOf(side, () => true);
  let count = 0;
  const inline = (part: Inline): string => {
    if (typeof part === "string") return xmlText(part);
    const [name, attributes] = code12(part, pairs, () => `n${++count}`);
    return `<${name}${xmlAttributes(attributes)}>${(part.content ?? []).map(inline).join("")}</${name}>`;
  };
  return side.map(inline).join("");
}

// types that XLIFF 1.2 has itself, of codes around a text and of those that stand for something; any other begins with x-
const AROUND: ReadonlySet<string> = new Set(["bold", "italic", "underlined", "link"]);
const ALONE: ReadonlySet<string> = new Set(["image", "lb", "pb"]);

/** The text that a code that stands alone belongs to, by its name in TMX, and in XLIFF 1.2. */
export const ASSOCIATIONS: ReadonlyMap<string, string> = new Map([
  ["p", "preceding"],
  ["f", "following"],
  ["b", "both"],
]);

type Named = Readonly<Record<string, string | undefined>>;

/** The name and the attributes of a code, where these pairs are, and ids are made for those that have none. */
function code12(
  { code, attributes: { i, x, type, pos, assoc } = {} }: InlineCode,
  pairs: ReadonlyMap<string, InlineCode>,
  newId: () => string,
): readonly [string, Named] {
  const name = token(type, /\s+/g);
  const typeOf = (own: ReadonlySet<string>): string | undefined =>
    name === undefined || own.has(name) ? name : `x-${name}`;
  // a pair whose first half has an id of its own is joined by another
  const ownId = i === undefined || !TOKEN.test(i) ? undefined : pairs.get(i)?.attributes?.x;
  const rid = ownId === undefined ? undefined : i;
  switch (code) {
    case "bpt":
      return ["bpt", { id: ownId ?? i ?? newId(), rid, ctype: typeOf(AROUND) }];
    case "ept":
      return ["ept", { id: i ?? newId(), rid }];
    case "it":
      return ["it", { id: x ?? newId(), pos: pos === "end" ? "close" : "open", ctype: typeOf(AROUND) }];
    case "hi":
      return ["mrk", { mtype: `x-${name ?? "hi"}` }];
    case "sub":
      return ["sub", { ctype: typeOf(AROUND) }];
    default:
      return ["ph", { id: x ?? newId(), ctype: typeOf(ALONE), assoc: ASSOCIATIONS.get(assoc ?? "") }];
  }
}

/** A text as a name, an underscore for each of what names have not; `undefined` where there is none. */
const token = (text: string | undefined, others: RegExp): string | undefined =>
  text === undefined || text === "" ? undefined : text.replace(others, "_");

/** The codes that begin a pair, by their `i`: it begins once and ends once behind that, in a side and codes that are looked into. */
function pairsOf(side: readonly Inline[], isOpen: (part: InlineCode) => boolean): ReadonlyMap<string, InlineCode> {
  const seen = new Map<string, InlineCode[]>();
  const look = (part: Inline): void => {
    if (typeof part === "string") return;
    const i = part.attributes?.i;
    if (i !== undefined && (part.code === "bpt" || part.code === "ept")) seen.set(i, [...(seen.get(i) ?? []), part]);
    if (isOpen(part)) part.content?.forEach(look);
  };
  side.forEach(look);
  const pairs = new Map<string, InlineCode>();
  for (const [i, [first, second, ...more]] of seen) {
    if (first.code === "bpt" && second?.code === "ept" && more.length === 0) pairs.set(i, first);
  }
  return pairs;
}

/** All text in a code, that of texts inside it, too. */
const wholeText = (content: readonly Inline[]): string =>
  content.map((part) => (typeof part === "string" ? part : wholeText(part.content ?? []))).join("");
