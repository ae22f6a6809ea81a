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

/** A bead that was found, what its score is made of, and whether the gold has it. */
export type Judged = Scorable & { readonly world: WorldName; readonly isRight: boolean };

const BEADS_A_LINE = [3, 5, 8];
const LINES = 3;
const LEAST_TO_MOVE = 12; // gold beads: in shorter texts a block that moved is a large part of all

/**
 * What scores are fitted on, made of a gold document and its neighbour in the set: the document itself; one to four of its beads; lines
 * of several beads; the document against its neighbour, whole and in part; and with a block of one to four beads moved.
 *
 * @param at The document's number: it says how many beads are taken.
 */
export function worldsOf(document: GoldDocument, neighbour: GoldDocument | undefined, at: number): World[] {
  const few = 1 + (at % 4);
  const lines = joinedLines(document, { beads: BEADS_A_LINE[at % BEADS_A_LINE.length], lines: LINES, from: 0 });
  const worlds: World[] = [{ name: "whole", document }];
  const add = (name: WorldName, made: GoldDocument | undefined): void => {
    if (made !== undefined) worlds.push({ name, document: made });
  };
  add("few", partOf(document, Math.floor(document.gold.length / 3), few));
  add("moved", movedBlock(document, few));
  if (lines !== undefined) {
    const gold = Array.from({ length: LINES }, (_, line) => ({ source: [line], target: [line] }));
    add("lines", { ...document, ...lines, gold });
  }
  if (neighbour !== undefined) {
    const strangers = { ...document, target: neighbour.target, gold: [] };
    add("strangers", strangers);
    const [source, target] = [firstOf(document.source, few), firstOf(neighbour.target, few)];
    add("few strangers", { ...strangers, source, target });
  }
  return worlds;
}

const firstOf = ({ document, sentences }: Side, count: number): Side => ({
  document,
  sentences: sentences.slice(0, count),
});

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
  const judged: Judged[] = [];
  const take = (path: ClosePath): void => {
    for (const found of scorables(path, model.shapes, first.context)) {
      const isRight = gold.has(`${indices(found.bead.source)}:${indices(found.bead.target)}`);
      judged.push({ ...found, world: name, isRight });
    }
  };
  const crossings = driveSync(crossingSteps(prepared, words, first.beads, model));
  driveSync(closeSearch({ ...prepared, bands: first.bands }, words, first.beads, adapted, take, crossings));
  return judged;
}

const indices = ({ start, end }: SentenceRange): number[] => Array.from({ length: end - start }, (_, at) => start + at);
