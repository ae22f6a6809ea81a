import { join } from "node:path";
import { alignTogether } from "../src/align/index.js";
import { type ListedBead, scoreBeads } from "../src/evaluate/index.js";
import type { LangTag, SentenceRange, Side } from "../src/model/index.js";
import { sideFromLines } from "../src/segment/index.js";
import { goldDocuments } from "./gold-sets.js";

/** Options of the benchmark of holes. */
export interface HolesOptions {
  readonly corpora: string;
  /** Strict F1 that may be lost where sentences are cut out, before the run fails. */
  readonly cutLoss?: number;
  /** Likewise where foreign ones are put in. */
  readonly insertLoss?: number;
}

const HOLE = 2000; // sentences cut out, or put in
const CUTS = [0.25, 0.5]; // where, as a part of the side
const INSERTS = [0, 0.5, 1];
const FOREIGN = -1;

/** A sentence, and which one of the gold document it is, or that it is a foreign one. */
interface Line {
  readonly text: string;
  readonly origin: number;
}

type SideName = "source" | "target";
type Of<T> = Readonly<Record<SideName, T>>;

const SIDES: readonly SideName[] = ["source", "target"];
const LANGS: Of<LangTag> = { source: "zh", target: "en" };
const NOTHING: SentenceRange = { start: 0, end: 0 };

/**
 * Prints strict F1 of bible-5k outside a hole: 2,000 sentences cut out of one side, or foreign ones put in, beside the F1 of
 * the whole texts over the same gold beads; and, for cuts, that of what lies before and behind the hole, aligned each on its
 * own with the words that both teach.
 */
export function benchHoles({ corpora, cutLoss = 1, insertLoss = 1 }: HolesOptions): void {
  const [bible] = goldDocuments(join(corpora, "bible-5k"));
  const novels = goldDocuments(join(corpora, "mac-dev"));
  const whole: Of<Line[]> = { source: linesOf(bible.source), target: linesOf(bible.target) };
  const uncut = aligned([whole]);
  const lossAt = (
    name: string,
    found: readonly ListedBead[],
    hole: Of<SentenceRange>,
    parts?: Of<Line[]>[],
  ): number => {
    const isOutside = ({ source, target }: ListedBead): boolean =>
      !source.every(isIn(hole.source)) || !target.every(isIn(hole.target));
    const gold = bible.gold.filter(isOutside);
    const f1 = (beads: readonly ListedBead[]): number => scoreBeads(beads.filter(isOutside), gold).strict.f1;
    const [before, after] = [f1(uncut), f1(found)];
    const apart = parts === undefined ? "" : f1(aligned(parts)).toFixed(4);
    const lost = Number((before - after).toFixed(4)).toFixed(4); // no -0.0000
    console.log(`| ${[name, before.toFixed(4), after.toFixed(4), apart, lost].join(" | ")} |`);
    return before - after;
  };

  console.log("| | whole texts | with the hole | parts on their own | lost |\n|---|---|---|---|---|");
  const cutLosses: number[] = [];
  const insertLosses: number[] = [];
  for (const side of SIDES) {
    for (const part of CUTS) {
      const start = Math.round(part * whole[side].length);
      const hole = goldAround(bible.gold, side, { start, end: start + HOLE });
      const parts = [
        eachSide((each) => whole[each].slice(0, hole[each].start)),
        eachSide((each) => whole[each].slice(hole[each].end)),
      ];
      const found = aligned([{ ...whole, [side]: whole[side].toSpliced(start, HOLE) }]);
      cutLosses.push(lossAt(`${HOLE} cut out of the ${side} at ${start}`, found, hole, parts));
    }
  }
  for (const side of SIDES) {
    const texts = novels.flatMap((novel) => novel[side].sentences.map(({ text }) => text));
    const foreign = Array.from(
      { length: HOLE },
      (_, at): Line => ({ text: texts[at % texts.length], origin: FOREIGN }),
    );
    for (const part of INSERTS) {
      const start = Math.round(part * whole[side].length);
      const found = aligned([{ ...whole, [side]: whole[side].toSpliced(start, 0, ...foreign) }]);
      insertLosses.push(
        lossAt(`${HOLE} put into the ${side} at ${start}`, found, { source: NOTHING, target: NOTHING }),
      );
    }
  }
  expectAtMost(cutLoss, "Sentences cut out cost", cutLosses);
  expectAtMost(insertLoss, "Foreign sentences put in cost", insertLosses);
}

function expectAtMost(most: number, what: string, losses: readonly number[]): void {
  const worst = Math.max(...losses);
  if (worst <= most) return;
  console.error(`${what} ${worst.toFixed(4)}, at most ${most} is expected.`);
  process.exitCode = 1;
}

const linesOf = ({ sentences }: Side): Line[] => sentences.map(({ text }, origin) => ({ text, origin }));

const eachSide = <T>(value: (side: SideName) => T): Of<T> => ({ source: value("source"), target: value("target") });

const isIn =
  ({ start, end }: SentenceRange): ((origin: number) => boolean) =>
  (origin) =>
    origin === FOREIGN || (start <= origin && origin < end);

/** Pairs of lines, aligned together; the beads are of the gold document's sentences. */
function aligned(pairs: readonly Of<Line[]>[]): ListedBead[] {
  const sideOf = (lines: readonly Line[], lang: LangTag): Side =>
    sideFromLines(
      lines.map(({ text }) => text),
      lang,
    );
  const found = alignTogether(pairs.map((pair) => eachSide((side) => sideOf(pair[side], LANGS[side]))));
  return found.flatMap((beads, at) =>
    beads.map((bead) =>
      eachSide((side) => pairs[at][side].slice(bead[side].start, bead[side].end).map(({ origin }) => origin)),
    ),
  );
}

/** The sentences of both sides in gold beads that have one of these. */
function goldAround(gold: readonly ListedBead[], side: SideName, range: SentenceRange): Of<SentenceRange> {
  const touched = gold.filter((bead) => bead[side].some(isIn(range)));
  return eachSide((each) => {
    const sentences = touched.flatMap((bead) => bead[each]);
    return { start: Math.min(...sentences), end: Math.max(...sentences) + 1 };
  });
}
