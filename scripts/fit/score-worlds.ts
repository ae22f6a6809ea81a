import type { GoldDocument } from "../../bench/gold-sets.js";
import { joinedLines } from "../../bench/joined-lines.js";
import { crossingSteps } from "../../src/align/clauses/clause-crossings.js";
import { closeBeads } from "../../src/align/from-everything.js";
import { adaptedTo, outsideHoles, withoutLargeBeads } from "../../src/align/prices/shapes.js";
import { type Scorable, scorables } from "../../src/align/scores/scores.js";
import { type ClosePath, closeSearch } from "../../src/align/search/close-search.js";
import { driveSync } from "../../src/core/index.js";
import { type AlignmentModel, withLearned } from "../../src/evidence/index.js";
import type { SentenceRange, Side } from "../../src/model/index.js";
import { prepare } from "./close-fit.js";

/** Where beads come from: whole gold documents, or what was made of them. */
export type WorldName = "whole" | "few" | "lines" | "strangers" | "few strangers" | "moved";

/** Two texts, and which beads are right. */
export interface World {
  readonly name: WorldName;
  readonly document: GoldDocument;
}

/** A bead that was found, what its score is made of, whether the gold has it, and whether it is but a part of a gold bead. */
export type Judged = Scorable & { readonly world: WorldName; readonly isRight: boolean; readonly isPart: boolean };

const BEADS_A_LINE = [3, 5, 8, 12];
const LINES = [3, 1]; // a whole text on a line has no others to be compared with
const PLACES = 8; // in each document that short pieces are taken from
const LEAST_TO_MOVE = 12; // gold beads: in shorter texts a block that moved is a large part of all

/**
 * What scores are fitted on, made of a gold document and its neighbour in the set: the document itself; pieces of one to four beads; lines
 * of several beads; the document against its neighbour, whole and in pieces; and with a block of one to four beads moved.
 *
 * @param at The document's number: it says how many beads are taken.
 */
export function worldsOf(document: GoldDocument, neighbour: GoldDocument | undefined, at: number): World[] {
  const worlds: World[] = [{ name: "whole", document }];
  const add = (name: WorldName, made: GoldDocument | undefined): void => {
    if (made !== undefined) worlds.push({ name, document: made });
  };
  add("moved", movedBlock(document, 1 + (at % 4)));
  const strangers = neighbour && { ...document, target: neighbour.target, gold: [] };
  add("strangers", strangers);
  for (let place = 0; place < PLACES; place++) {
    const count = 1 + ((at + place) % 4);
    add("few", partOf(document, placeIn(document.gold, place), count));
    add("lines", lineWorld(document, at + place, place));
    if (strangers === undefined) continue;
    const [source, target] = [pieceOf(strangers.source, place, count), pieceOf(strangers.target, place, count)];
    add("few strangers", { ...strangers, source, target });
  }
  return worlds;
}

const placeIn = (list: readonly unknown[], place: number): number => Math.floor((list.length * place) / PLACES);

const pieceOf = ({ document, sentences }: Side, place: number, count: number): Side => ({
  document,
  sentences: sentences.slice(placeIn(sentences, place), placeIn(sentences, place) + count),
});

/** Some lines of several beads, or one. */
function lineWorld(document: GoldDocument, turn: number, place: number): GoldDocument | undefined {
  const beads = BEADS_A_LINE[turn % BEADS_A_LINE.length];
  const lines = LINES[(turn >> 2) % LINES.length];
  const joined = joinedLines(document, { beads, lines, from: placeIn(document.gold, place) });
  if (joined === undefined) return undefined;
  const gold = Array.from({ length: lines }, (_, line) => ({ source: [line], target: [line] }));
  return { ...document, ...joined, gold };
}

/** Some neighbouring gold beads as a text of their own; none where one of them has an empty side. */
function partOf(document: GoldDocument, from: number, count: number): GoldDocument | undefined {
  const part = document.gold.slice(from, from + count);
  if (part.length === 0 || part.some(({ source, target }) => source.length === 0 || target.length === 0))
    return undefined;
  const cut = (name: "source" | "target"): { side: Side; first: number } => {
    const places = part.flatMap((bead) => [...bead[name]]);
    const [first, last] = [Math.min(...places), Math.max(...places)];
    return { side: { ...document[name], sentences: document[name].sentences.slice(first, last + 1) }, first };
  };
  const [source, target] = [cut("source"), cut("target")];
  const gold = part.map((bead) => ({
    source: bead.source.map((sentence) => sentence - source.first),
    target: bead.target.map((sentence) => sentence - target.first),
  }));
  return { ...document, source: source.side, target: target.side, gold };
}

/** The document with the target of some beads moved from its first quarter to its last. */
function movedBlock(document: GoldDocument, count: number): GoldDocument | undefined {
  const { gold, target } = document;
  const from = Math.floor(gold.length / 4);
  const block = gold.slice(from, from + count);
  if (gold.length <= LEAST_TO_MOVE || block.some((bead) => bead.source.length === 0 || bead.target.length === 0)) {
    return undefined;
  }
  const moved = new Set(block.flatMap((bead) => [...bead.target]));
  const before = gold.slice(0, Math.floor((3 * gold.length) / 4)).flatMap((bead) => [...bead.target]);
  const order = target.sentences.map((_, sentence) => sentence).filter((sentence) => !moved.has(sentence));
  order.splice(order.indexOf(before[before.length - 1]) + 1, 0, ...moved);
  const placeOf = new Map(order.map((sentence, place) => [sentence, place]));
  return {
    ...document,
    target: { ...target, sentences: order.map((sentence) => target.sentences[sentence]) },
    gold: gold.map((bead) => ({
      ...bead,
      target: bead.target.map((sentence) => placeOf.get(sentence) ?? sentence),
    })),
  };
}

/** What the search finds in a world, as `align` does, and which of it is right. */
export function judgedIn(set: string, { name, document }: World, model: AlignmentModel): Judged[] {
  const prepared = prepare(set, document, model);
  const first = driveSync(closeBeads(prepared, prepared.words, prepared.coarse, withoutLargeBeads(model)));
  const words = withLearned(prepared.words, first.beads, model.words);
  const adapted = adaptedTo(outsideHoles(first.beads, prepared.holes), model);
  const gold = new Set(document.gold.map(({ source, target }) => `${source}:${target}`));
  const goldOf = {
    source: new Map(document.gold.flatMap((bead) => bead.source.map((sentence) => [sentence, bead] as const))),
    target: new Map(document.gold.flatMap((bead) => bead.target.map((sentence) => [sentence, bead] as const))),
  };
  const judged: Judged[] = [];
  const take = (path: ClosePath): void => {
    for (const found of scorables(path, model.shapes, first.context)) {
      const [source, target] = [indices(found.bead.source), indices(found.bead.target)];
      const isRight = gold.has(`${source}:${target}`);
      const within = new Set([
        ...source.map((at) => goldOf.source.get(at)),
        ...target.map((at) => goldOf.target.get(at)),
      ]);
      judged.push({ ...found, world: name, isRight, isPart: !isRight && within.size === 1 && !within.has(undefined) });
    }
  };
  const crossings = driveSync(crossingSteps(prepared, words, first.beads, model));
  driveSync(closeSearch({ ...prepared, bands: first.bands }, words, first.beads, adapted, take, crossings));
  return judged;
}

const indices = ({ start, end }: SentenceRange): number[] => Array.from({ length: end - start }, (_, at) => start + at);
