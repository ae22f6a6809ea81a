import type { Note, Place } from "../model/index.js";
import { plainText } from "./inline.js";
import { factNotes, isConfirmedState, joinedFacts, type SegmentFacts, segmentFacts } from "./segment-states.js";
import { readPercent, XLIFF_TOOL, type XliffEntry, type XliffMatch, type XliffSegment } from "./xliff-entry.js";
import { EMPTY_SIDE, pairedParts, type XliffSide } from "./xliff-sides.js";
import type { XmlAttributes } from "./xml-reader.js";

/** The two languages that a file of XLIFF is in; `""` where it does not say. */
export interface XliffLangs {
  readonly source: string;
  readonly target: string;
}

/** The names of sides in XLIFF; `seg-source` is the source once more, cut into segments. */
export type SideName = "source" | "seg-source" | "target";

/** A unit of XLIFF whose end is still to come. */
export interface OpenUnit {
  readonly place: Place;
  /** What inline codes stood for, by the names that the unit gives it. */
  readonly originals: Map<string, string>;
  readonly notes: Note[];
  openSegment(attributes: XmlAttributes): void;
  closeSegment(): void;
  /** A proposal begins; the segment that it stands in goes on behind it. */
  openMatch(attributes: XmlAttributes): void;
  closeMatch(): void;
  /** What Trados says of a segment, apart from its text. */
  describe(mid: string, facts: SegmentFacts): void;
  /** A side of the segment or proposal begins; `false` where none is open. */
  openSide(name: SideName, attributes: XmlAttributes): boolean;
  closeSide(name: SideName, side: XliffSide): void;
  close(): XliffEntry;
}

interface OpenSegment {
  readonly attributes: XmlAttributes;
  readonly sides: Partial<Record<SideName, XliffSide>>;
  target: XmlAttributes;
}

const opened = (attributes: XmlAttributes): OpenSegment => ({ attributes, sides: {}, target: {} });

/** Opens a unit. A `<trans-unit>` of XLIFF 1 is a segment, unless some are marked in it; a `<unit>` of XLIFF 2 has some. */
export function openUnit(
  name: "unit" | "trans-unit",
  attributes: XmlAttributes,
  langs: XliffLangs,
  place: Place,
): OpenUnit {
  const matches: XliffMatch[] = [];
  const segments: XliffSegment[] = [];
  const notes: Note[] = [];
  const described = new Map<string, SegmentFacts>();
  let targetLang = langs.target;
  const own = name === "trans-unit" ? opened(attributes) : undefined;
  let segment = own;
  let match: OpenSegment | undefined;
  return {
    place,
    originals: new Map(),
    notes,
    openSegment(attributes) {
      segment = opened(attributes);
    },
    closeSegment() {
      if (segment !== undefined && segment !== own) segments.push(...segmentsOf(segment, described, false)); // few: one
      segment = own;
    },
    openMatch(attributes) {
      match = opened(attributes);
    },
    closeMatch() {
      if (match !== undefined) matches.push(matchOf(match));
      match = undefined;
    },
    describe: (mid, facts) => void described.set(mid, facts),
    openSide(name, attributes) {
      const open = match ?? segment;
      if (open === undefined) return false;
      if (name === "target") {
        open.target = attributes;
        if (targetLang === "" && match === undefined) targetLang = attributes["xml:lang"] ?? "";
      }
      return true;
    },
    closeSide(name, side) {
      const open = match ?? segment;
      if (open !== undefined) open.sides[name] = side;
    },
    close() {
      const all = own === undefined ? segments : segmentsOf(own, described, attributes.approved === "yes");
      const id = attributes.name ?? attributes.resname ?? attributes.id;
      return { place, id, sourceLang: langs.source, targetLang, notes, matches, segments: all };
    },
  };
}

function matchOf({ attributes, sides }: OpenSegment): XliffMatch {
  const quality = attributes.matchQuality ?? attributes["match-quality"];
  const isOwn = (attributes.origin ?? attributes["tool-id"]) === XLIFF_TOOL;
  return { target: sides.target?.content ?? [], score: isOwn ? readPercent(quality) : undefined };
}

function segmentsOf(
  { attributes, sides, target }: OpenSegment,
  described: ReadonlyMap<string, SegmentFacts>,
  isApproved: boolean,
): XliffSegment[] {
  const { id, ...about } = attributes;
  const whole = joinedFacts(segmentFacts(target), segmentFacts(about));
  // the cut source has the same text as the other, in the segments that the target has
  const cut = sides["seg-source"];
  const source = cut !== undefined && cut.parts.length > 0 ? cut : (sides.source ?? cut ?? EMPTY_SIDE);
  return pairedParts(source, sides.target).map(({ mid, comments, ...pair }): XliffSegment => {
    const facts = joinedFacts(whole, described.get(mid ?? "") ?? {});
    const isEmpty = pair.target?.length === 0 && plainText(pair.source ?? []).trim() !== "";
    return {
      source: pair.source,
      target: isEmpty ? undefined : pair.target,
      isConfirmed: isApproved || isConfirmedState(facts.state),
      notes: [...factNotes(facts), ...[...new Set(comments)].map((text) => ({ text }))],
      id: mid ?? id,
    };
  });
}
