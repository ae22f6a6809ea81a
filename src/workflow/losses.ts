import {
  type BeadFacet,
  type BeadFormatName,
  beadFormats,
  facetsOf,
  isBeadFormat,
  type UnitFacet,
  unitFormats,
} from "../format/index.js";
import type { TranslationUnit } from "../model/index.js";
import type { BeadInput } from "./bead-input.js";
import type { FileFormat } from "./file-formats.js";

/** What a format had no place for, and how many had it. */
export interface Loss {
  readonly what: UnitFacet | BeadFacet | "parts of the header";
  readonly count: number;
}

/** Counts what units have and a format has no place for. */
export interface LossCounter {
  add(unit: TranslationUnit): void;
  counts(): Loss[];
}

/** One for a format, that has counted none. */
export function lossCounter(to: FileFormat): LossCounter {
  const keeps: ReadonlySet<string> = new Set(keptBy(to));
  const counts = new Map<UnitFacet, number>();
  return {
    add(unit) {
      for (const facet of facetsOf(unit)) if (!keeps.has(facet)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
    },
    counts: () => [...counts].map(([what, count]) => ({ what, count })),
  };
}

function keptBy(to: FileFormat): readonly string[] {
  if (to === "moses") return [];
  return isBeadFormat(to) ? beadFormats[to].keeps : unitFormats[to].keeps;
}

/** What of beads, and of the sentences that they come with, a format has no place for. */
export function beadLosses({ beads, text }: BeadInput, to: BeadFormatName): Loss[] {
  const { keeps } = beadFormats[to];
  const has: readonly Loss[] = [
    { what: "scores", count: beads.filter(({ score }) => score !== undefined).length },
    { what: "confirmations", count: beads.filter(({ confirmed }) => confirmed).length },
    { what: "sentences", count: text === undefined ? 0 : text.source.length + text.target.length },
  ];
  return has.filter(({ what, count }) => count > 0 && !keeps.some((kept) => kept === what));
}
