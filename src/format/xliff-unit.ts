import type { Inline, Note, Place } from "../model/index.js";
import { readPercent, XLIFF_TOOL, type XliffEntry, type XliffMatch, type XliffSegment } from "./xliff-entry.js";
import type { XmlAttributes } from "./xml-reader.js";

/** The two languages that a file of XLIFF is in; `""` where it does not say. */
export interface XliffLangs {
  readonly source: string;
  readonly target: string;
}

/** A unit of XLIFF whose end is still to come. */
export interface OpenUnit {
  readonly place: Place;
  /** What inline codes stood for, by the names that the unit gives it. */
  readonly originals: Map<string, string>;
  readonly notes: Note[];
  openSegment(attributes: XmlAttributes): void;
  /** A proposal begins, and with it the segment before it ends. */
  openMatch(attributes: XmlAttributes): void;
  /** Ends the segment or proposal that is open, if one is. */
  closeSegment(): void;
  /** A side of the open segment begins; `false` where no segment is open. */
  openSide(name: "source" | "target", attributes: XmlAttributes): boolean;
  closeSide(name: "source" | "target", content: readonly Inline[]): void;
  close(): XliffEntry;
}

interface OpenSegment {
  readonly isMatch: boolean;
  readonly attributes: XmlAttributes;
  source: readonly Inline[];
  target: readonly Inline[] | undefined;
  targetState: string | undefined;
}

// of XLIFF 1.2 and 2: what a translation that somebody has approved is said to be
const FINAL: ReadonlySet<string> = new Set(["final", "signed-off"]);

/** Opens a unit. A `<trans-unit>` of XLIFF 1 is its own segment, a `<unit>` of XLIFF 2 has some. */
export function openUnit(
  name: "unit" | "trans-unit",
  attributes: XmlAttributes,
  langs: XliffLangs,
  place: Place,
): OpenUnit {
  const isApproved = attributes.approved === "yes";
  const matches: XliffMatch[] = [];
  const segments: XliffSegment[] = [];
  const notes: Note[] = [];
  let targetLang = langs.target;
  let segment: OpenSegment | undefined;

  const open = (isMatch: boolean, attributes: XmlAttributes): void => {
    segment = { isMatch, attributes, source: [], target: undefined, targetState: undefined };
  };
  const closeSegment = (): void => {
    if (segment?.isMatch) matches.push(matchOf(segment));
    else if (segment !== undefined) segments.push(segmentOf(segment, isApproved));
    segment = undefined;
  };
  if (name === "trans-unit") open(false, attributes);
  return {
    place,
    originals: new Map(),
    notes,
    openSegment: (attributes) => open(false, attributes),
    openMatch(attributes) {
      closeSegment();
      open(true, attributes);
    },
    closeSegment,
    openSide(name, attributes) {
      if (segment === undefined) return false;
      if (name === "target") {
        segment.targetState = attributes.state;
        if (targetLang === "") targetLang = attributes["xml:lang"] ?? "";
      }
      return true;
    },
    closeSide(name, content) {
      if (segment !== undefined) segment[name] = content;
    },
    close() {
      closeSegment();
      const id = attributes.name ?? attributes.resname ?? attributes.id;
      return { place, id, sourceLang: langs.source, targetLang, notes, matches, segments };
    },
  };
}

function matchOf({ attributes, target = [] }: OpenSegment): XliffMatch {
  const quality = attributes.matchQuality ?? attributes["match-quality"];
  const isOwn = (attributes.origin ?? attributes["tool-id"]) === XLIFF_TOOL;
  return { target, score: isOwn ? readPercent(quality) : undefined };
}

function segmentOf({ attributes, source, target, targetState }: OpenSegment, isApproved: boolean): XliffSegment {
  const state = attributes.state ?? targetState ?? "";
  return { source, target, isConfirmed: isApproved || FINAL.has(state), id: attributes.id };
}
