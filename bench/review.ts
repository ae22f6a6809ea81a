import { join } from "node:path";
import { align, type OpenAlignment, openAlignment } from "../src/align/index.js";
import { defaultLexicon, encodeLexiconFor, openLexicon } from "../src/lexicon/index.js";
import { type Bead, type Bitext, rangeSize, type Side } from "../src/model/index.js";
import { type GoldDocument, goldDocuments } from "./gold-sets.js";
import { median } from "./median.js";

/** Options of the benchmark of corrections. */
export interface ReviewOptions {
  readonly corpora: string;
  readonly sentences: number;
}

/** A bitext just corrected, and which of its beads the correction made. */
interface Corrected extends Bitext {
  readonly first: number;
  readonly end: number;
}

/** A correction of one bead, or nothing where it does not fit. */
type Correct = (bitext: Bitext, at: number) => Corrected | undefined;

const MOST = 100; // corrections of each kind
const OPENINGS = 5;

/**
 * Prints how long it takes to open an alignment, to align again after each kind of correction, to take other sentences over, and
 * to explain a bead: the first sentences of bible-5k, with the part of the lexicon that they need, as a page has it.
 */
export function benchReview({ corpora, sentences }: ReviewOptions): void {
  const { source, target } = beginningOf(goldDocuments(join(corpora, "bible-5k"))[0], sentences);
  const bitext: Bitext = { source, target, beads: align(source, target) };
  const bytes = encodeLexiconFor(defaultLexicon(), [source.document.text]);
  const lexicon = openLexicon(bytes);
  const [zh, en] = [source, target].map((side) => side.sentences.length);
  console.log(`${zh} and ${en} sentences, ${bitext.beads.length} beads; a lexicon of ${bytes.length} bytes`);

  const openings = Array.from({ length: OPENINGS }, () => milliseconds(() => openAlignment(bitext, { lexicon })));
  const first = openings[0].toFixed(0);
  console.log(`opened in ${median(openings).toFixed(0)} ms, median of ${OPENINGS} (first time ${first})\n`);
  const open = openAlignment(bitext, { lexicon });

  console.log("| after | corrections | median ms | p95 ms | beads replaced, median |\n|---|---|---|---|---|");
  for (const [name, correct] of Object.entries(CORRECTIONS)) {
    const corrected = sample(bitext.beads.flatMap((_, at) => correct(bitext, at) ?? []));
    const replaced: number[] = [];
    const times = corrected.map((now) => milliseconds(() => replaced.push(realigned(open, bitext, now))));
    console.log(`| ${[name, times.length, ...spread(times), median(replaced)].join(" | ")} |`);
  }
  const explanations = bitext.beads.map((bead) => milliseconds(() => open.explain(bead)));
  console.log(`| (a bead explained) | ${[explanations.length, ...spread(explanations)].join(" | ")} | |`);
}

/** How many beads are replaced when this is aligned again, in an alignment of other sentences where they were cut or joined. */
function realigned(open: OpenAlignment, before: Bitext, { source, target, beads, first, end }: Corrected): number {
  const now = source === before.source ? open : open.withSides(source, target, beads);
  return now.realign(beads, first, end).removed.length;
}

const CORRECTIONS: Readonly<Record<string, Correct>> = {
  confirm: (bitext, at) => replaced(bitext, at, 1, [bitext.beads[at]]),
  merge: (bitext, at) => {
    const [bead, behind] = bitext.beads.slice(at, at + 2);
    return behind && replaced(bitext, at, 2, [spanning(bead, behind)]);
  },
  split: (bitext, at) => {
    const bead = bitext.beads[at];
    return rangeSize(bead.source) < 2 ? undefined : replaced(bitext, at, 1, dividedAt(bead, 1, rangeSize(bead.target)));
  },
  shift: (bitext, at) => {
    const [bead, behind] = bitext.beads.slice(at, at + 2);
    if (behind === undefined || rangeSize(behind.source) < 2) return undefined;
    const both = spanning(bead, behind);
    return replaced(bitext, at, 2, dividedAt(both, rangeSize(bead.source) + 1, rangeSize(bead.target)));
  },
  part: (bitext, at) => {
    const bead = bitext.beads[at];
    return isOneToOne(bead) ? replaced(bitext, at, 1, dividedAt(bead, 1, 0)) : undefined;
  },
  cut: (bitext, at) => {
    const bead = bitext.beads[at];
    if (!isOneToOne(bead)) return undefined;
    const sentence = bitext.source.sentences[bead.source.start];
    const middle = sentence.start + (sentence.text.length >> 1);
    return withSentences(bitext, at, [
      { ...sentence, end: middle },
      { ...sentence, start: middle },
    ]);
  },
  join: (bitext, at) => {
    const { source } = bitext.beads[at];
    if (rangeSize(source) < 2) return undefined;
    const sentence = bitext.source.sentences[source.start];
    return withSentences(bitext, at, [{ ...sentence, end: bitext.source.sentences[source.end - 1].end }]);
  },
};

const isOneToOne = ({ source, target }: Bead): boolean => rangeSize(source) === 1 && rangeSize(target) === 1;

/** Beads, confirmed, in place of others. */
const replaced = (bitext: Bitext, at: number, count: number, beads: readonly Bead[]): Corrected => ({
  ...bitext,
  beads: bitext.beads.toSpliced(at, count, ...beads.map((bead) => ({ ...bead, confirmed: true }) as const)),
  first: at,
  end: at + beads.length,
});

const spanning = (bead: Bead, behind: Bead): Bead => ({
  ...bead,
  source: { start: bead.source.start, end: behind.source.end },
  target: { start: bead.target.start, end: behind.target.end },
});

/** The bead's first sentences, so many of each side, and the rest. */
function dividedAt(bead: Bead, sources: number, targets: number): Bead[] {
  const [source, target] = [bead.source.start + sources, bead.target.start + targets];
  return [
    { ...bead, source: { ...bead.source, end: source }, target: { ...bead.target, end: target } },
    { ...bead, source: { ...bead.source, start: source }, target: { ...bead.target, start: target } },
  ];
}

/** Other sentences in place of those of a bead's source; where they begin and end says what they are. */
function withSentences(bitext: Bitext, at: number, sentences: Side["sentences"]): Corrected {
  const { document } = bitext.source;
  const { start, end } = bitext.beads[at].source;
  const cut = sentences.map((sentence) => ({ ...sentence, text: document.text.slice(sentence.start, sentence.end) }));
  const source = { document, sentences: bitext.source.sentences.toSpliced(start, end - start, ...cut) };
  const by = cut.length - (end - start);
  const beads = bitext.beads.map((bead, index) => ({
    ...bead,
    source: { start: bead.source.start + (index > at ? by : 0), end: bead.source.end + (index >= at ? by : 0) },
  }));
  return replaced({ ...bitext, source, beads }, at, 1, [beads[at]]);
}

/** A gold document up to so many Chinese sentences, and what translates them. */
function beginningOf({ source, target, gold }: GoldDocument, sentences: number): { source: Side; target: Side } {
  const kept = gold.filter((bead) => bead.source.length > 0 && bead.source.every((at) => at < sentences));
  const upTo = ({ document, sentences }: Side, count: number): Side => ({
    document,
    sentences: sentences.slice(0, count),
  });
  return {
    source: upTo(source, sentences),
    target: upTo(target, Math.max(...kept.flatMap((bead) => bead.target)) + 1),
  };
}

/** At most so many of them, evenly spaced. */
function sample<T>(values: readonly T[]): T[] {
  const step = Math.max(1, values.length / MOST);
  return Array.from({ length: Math.min(MOST, values.length) }, (_, at) => values[Math.floor(at * step)]);
}

const spread = (times: readonly number[]): string[] => {
  const sorted = [...times].sort((a, b) => a - b);
  return [median(sorted), sorted[Math.floor(0.95 * sorted.length)]].map((time) => time.toFixed(1));
};

function milliseconds(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
