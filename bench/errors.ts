import { align } from "../src/align/index.js";
import {
  type BeadError,
  ERROR_KINDS,
  type ErrorKind,
  errorKinds,
  errorPlaces,
  evaluateCorpus,
  type ListedBead,
  scoreNulls,
} from "../src/evaluate/index.js";
import type { Side } from "../src/model/index.js";
import { allSets, type GoldDocument } from "./gold-sets.js";
import { type Answer, answersOf } from "./peers.js";

/** Options of the benchmark of errors. */
export interface ErrorOptions {
  readonly corpora: string;
  readonly peers?: string | undefined;
  /** Examples of each kind, of ours, to print with their sentences. */
  readonly examples: number;
}

/**
 * Prints by kind how many gold beads were not found, and how many found beads are not gold; then in how many places, and what was found of the
 * beads that are hardest: those of several sentences a side, and those without a side.
 */
export function benchErrors({ corpora, peers, examples }: ErrorOptions): void {
  for (const { name, documents } of allSets(corpora)) {
    const ours = { aligner: "duiqi", found: documents.map(({ source, target }) => align(source, target)) };
    const theirs = peers === undefined ? [] : answersOf(peers, name, documents);
    const heads = [...ERROR_KINDS, "all", "strict"].map((kind) => kind.padStart(13)).join("");
    console.log(`\n${name}: not found + wrong`.padEnd(32) + heads);
    for (const answer of [ours, ...theirs]) console.log(countsLine(answer, documents));
    console.log(`${`${name}: places, hard beads`.padEnd(32)}${HARD_HEADS.map((head) => head.padStart(16)).join("")}`);
    for (const answer of [ours, ...theirs]) console.log(hardLine(answer, documents));
    if (examples > 0) printExamples(ours, documents, examples);
  }
}

function countsLine({ aligner, found }: Answer, documents: readonly GoldDocument[]): string {
  const errors = documents.map(({ gold }, at) => errorKinds(found[at], gold));
  const missed = errors.flatMap((one) => one.missed);
  const wrong = errors.flatMap((one) => one.wrong);
  const counts = [
    ...ERROR_KINDS.map((kind) => [ofKind(missed, kind), ofKind(wrong, kind)]),
    [missed, wrong],
    [missed.filter(({ bead }) => bead.source.length > 0 && bead.target.length > 0), wrong],
  ];
  const cells = counts.map((both) =>
    both
      .map(({ length }) => length)
      .join(" + ")
      .padStart(13),
  );
  return `  ${aligner.padEnd(30)}${cells.join("")}`;
}

const HARD_SHAPES = ["2-2", "2-3"];
const HARD_HEADS = ["places", ...HARD_SHAPES.map((shape) => `${shape} found`), "null precision", "null recall"];

/** In how many places an answer errs, its right ones of all gold beads of hard shapes, and how well it knows what has no translation. */
function hardLine({ aligner, found }: Answer, documents: readonly GoldDocument[]): string {
  const judged = documents.map(({ name, gold }, at) => ({ name, gold, found: found[at] }));
  const { counts, shapes } = evaluateCorpus(judged);
  const nulls = scoreNulls(counts);
  const cells = [
    judged.reduce((sum, each) => sum + errorPlaces(each.found, each.gold).length, 0),
    ...HARD_SHAPES.map((shape) => {
      const { right, gold } = shapes.find((one) => one.shape === shape) ?? { right: 0, gold: 0 };
      return `${right} of ${gold}`;
    }),
    counts.found > counts.foundFull ? nulls.precision.toFixed(3) : "–",
    counts.gold > counts.goldFull ? nulls.recall.toFixed(3) : "–",
  ];
  return `  ${aligner.padEnd(30)}${cells.map((cell) => String(cell).padStart(16)).join("")}`;
}

const ofKind = (errors: readonly BeadError[], kind: ErrorKind): BeadError[] =>
  errors.filter((error) => error.kind === kind);

/** Prints gold beads that were not found, evenly from all of them, each with the found beads at its place. */
function printExamples({ found }: Answer, documents: readonly GoldDocument[], examples: number): void {
  const missed = documents.flatMap((document, at) =>
    errorKinds(found[at], document.gold).missed.map((error) => ({ ...error, document })),
  );
  for (const kind of ERROR_KINDS) {
    const all = missed.filter((error) => error.kind === kind);
    const step = Math.ceil(all.length / examples);
    for (const { bead, others, document } of all.filter((_, at) => at % step === 0)) {
      console.log(`\n  ${kind}, ${document.name}`);
      console.log(written("gold ", bead, document));
      for (const other of others) console.log(written("found", other, document));
    }
  }
}

function written(list: string, { source, target }: ListedBead, document: GoldDocument): string {
  const text = (side: Side, sentences: readonly number[]): string =>
    sentences.map((at) => side.sentences[at].text).join(" ¶ ") || "–";
  const [zh, en] = [text(document.source, source), text(document.target, target)];
  return `    ${list} [${source}]:[${target}]  ${zh}\n          ${en}`;
}
