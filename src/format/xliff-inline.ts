import type { InlineCode, Place } from "../model/index.js";
import { ASSOCIATIONS } from "./write-xliff-inline.js";
import type { SideBuilder } from "./xliff-sides.js";
import { localName, type XmlAttributes } from "./xml-reader.js";

/** What inline elements of a unit refer to, and where one is. */
export interface InlineContext {
  readonly originals: ReadonlyMap<string, string>;
  /** What people wrote, by the ids that mark what it is about, as Trados has it. */
  readonly comments: ReadonlyMap<string, readonly string[]>;
  /** Called with the name of each element that is no inline one of XLIFF. */
  readonly onForeign: (name: string, here: () => Place) => void;
  readonly here: () => Place;
}

/** The character that `<cp>` stands for, which XML may forbid. */
export function characterOf(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? "", 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

type Named = Readonly<Record<string, string | undefined>>;

/**
 * Begins an inline element of XLIFF 1.2 or 2 as a code of TMX, and gives what its end does. The tags of any other element are codes too.
 *
 * @throws BitextError `format-invalid` where codes are too deep in each other.
 */
export function openInline(
  side: SideBuilder,
  fullName: string,
  attributes: XmlAttributes,
  { originals, comments, onForeign, here }: InlineContext,
): () => void {
  const name = localName(fullName);
  const builder = side.current;
  const { id, rid, dataRef, dataRefStart, dataRefEnd, startRef, isolated, mtype, ctype, type, pos, assoc } = attributes;
  const begin = (code: InlineCode["code"], named: Named): (() => void) => {
    builder.open(code, present(named), here);
    return builder.close;
  };
  const whole = (code: InlineCode["code"], named: Named, ref?: string): (() => void) => {
    builder.open(code, present(named), here);
    const original = ref === undefined ? undefined : originals.get(ref);
    if (original) builder.text(original);
    builder.close();
    return () => {};
  };
  const oldType = ctype?.replace(/^x-/, "");
  // TMX says more of the beginning of a pair than of its end
  const first = { i: rid ?? id, x: rid === undefined ? undefined : id, type: oldType };
  const last = { i: rid ?? id };

  switch (name) {
    case "bpt":
      return begin("bpt", first);
    case "ept":
      return begin("ept", last);
    case "it":
      return begin("it", { pos: pos === "close" ? "end" : "begin", x: id, type: oldType });
    case "ph":
      return dataRef === undefined
        ? begin("ph", { x: id, type: type ?? oldType, assoc: ASSOCIATED.get(assoc ?? "") })
        : whole("ph", { x: id, type }, dataRef);
    case "x":
      return whole("ph", { x: id, type: oldType });
    case "bx":
      return whole("bpt", first);
    case "ex":
      return whole("ept", last);
    case "g":
      whole("bpt", { i: id, type: oldType });
      return () => void whole("ept", { i: id });
    case "pc":
      whole("bpt", { i: id, type }, dataRefStart);
      return () => void whole("ept", { i: id }, dataRefEnd);
    case "sc":
      return isolated === "yes"
        ? whole("it", { pos: "begin", x: id, type }, dataRef)
        : whole("bpt", { i: id, type }, dataRef);
    case "ec":
      return isolated === "yes"
        ? whole("it", { pos: "end", x: id, type }, dataRef)
        : whole("ept", { i: startRef ?? id }, dataRef);
    case "mrk":
      if (mtype === "seg") return side.beginPart(attributes.mid ?? "");
      if (DELETED.test(mtype ?? "")) {
        builder.open("ut", {}, here);
        return builder.discard;
      }
      comments.get(attributes["sdl:cid"] ?? "")?.forEach(side.comment);
      if (mtype?.startsWith("x-sdl-")) return () => {}; // what was added, what was commented on: text like any other
      return begin("hi", { type: highlightType(mtype ?? type) });
    case "sub":
      return begin("sub", { type: oldType });
    case "cp":
      builder.text(characterOf(attributes.hex));
      return () => {};
    case "sm":
    case "em":
      return () => {};
    default:
      onForeign(fullName, here);
      return builder.foreign(fullName, attributes);
  }
}

// what a tracked change took away
const DELETED = /^x-(?:\w{1,20}-)?(?:feedback-)?deleted$/;

const ASSOCIATED: ReadonlyMap<string, string> = new Map([...ASSOCIATIONS].map(([own, xliff]) => [xliff, own]));

const highlightType = (type: string | undefined): string | undefined =>
  type === undefined || type === "x-hi" || type === "generic" ? undefined : type.replace(/^(?:x-|hi:)/, "");

function present(named: Named): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(named)) if (value !== undefined) kept[name] = value;
  return kept;
}
