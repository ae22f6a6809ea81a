/**
 * Fits the numbers of `data/pair-score.json` to gold sets: `npm run fit-pair-score -- CORPORA`.
 *
 * Documents and their translations, and parts of them against the whole, against documents that stand next to each other in a
 * set: chapters of novels, news of the same weeks, releases of one office.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { goldDocuments, releases } from "../bench/gold-sets.js";
import { align } from "../src/align/align.js";
import { damped, pairScore, pairSigns } from "../src/align/pair-score.js";
import type { Side } from "../src/model/index.js";
import { type LogisticRow, logistic } from "./fit/logistic.js";

const [corpora] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit-pair-score -- CORPORA");
const SETS = ["mac-dev", "ctk-dev", "ntrex", "ntrex-tw"];
const RELEASES = "releases";
const WEIGHT_OF_SET = 100; // cases that each set counts for, however many it has
const PART = 1 / 3; // of a document: its beginning alone, as summaries have it

interface Case {
  readonly set: string;
  readonly source: Side;
  readonly target: Side;
  readonly isTrue: boolean;
}

const beginningOf = (side: Side): Side => ({
  ...side,
  sentences: side.sentences.slice(0, Math.max(1, Math.ceil(PART * side.sentences.length))),
});

const cases = [...SETS, RELEASES].flatMap((set): Case[] => {
  const documents = set === RELEASES ? releases("data/releases") : goldDocuments(join(corpora, set));
  return documents.flatMap(({ source, target }, at) => {
    const next = documents[(at + 1) % documents.length];
    return [
      { set, source, target, isTrue: true },
      { set, source: beginningOf(source), target, isTrue: true },
      { set, source, target: next.target, isTrue: false },
      { set, source: beginningOf(source), target: next.target, isTrue: false },
    ];
  });
});
const seen = cases.map((each) => {
  const bitext = { source: each.source, target: each.target, beads: align(each.source, each.target) };
  const { share, met, unmet, contradicted } = damped(pairSigns(bitext));
  return { ...each, bitext, values: [1, share, met, unmet, contradicted] };
});

const modelOf = (examples: typeof seen) => {
  const rows = examples.map(
    ({ set, values, isTrue }): LogisticRow => ({
      values,
      isTrue,
      weight: WEIGHT_OF_SET / examples.filter((other) => other.set === set && other.isTrue === isTrue).length,
    }),
  );
  const [intercept, share, met, unmet, contradicted] = logistic(rows);
  return { intercept, share, met, unmet, contradicted };
};

const round = (value: number): number => Number(value.toFixed(4));
const report = [...SETS, RELEASES].map((set) => {
  const others = modelOf(seen.filter((each) => each.set !== set));
  const scored = seen
    .filter((each) => each.set === set)
    .map(({ bitext, isTrue }) => ({ score: pairScore(bitext, others), isTrue }));
  const right = scored.filter(({ isTrue }) => isTrue).map(({ score }) => score);
  const wrong = scored.filter(({ isTrue }) => !isTrue).map(({ score }) => score);
  return {
    leftOut: set,
    pairs: right.length,
    below: right.filter((score) => score < 0.5).length,
    least: round(Math.min(...right)),
    others: wrong.length,
    above: wrong.filter((score) => score > 0.2).length,
    most: round(Math.max(...wrong)),
  };
});
const model = modelOf(seen);
const numbers = Object.fromEntries(Object.entries(model).map(([name, value]) => [name, round(value)]));
const written = { fittedBy: "npm run fit-pair-score (scripts/fit-pair-score.ts)", leftOut: report, ...numbers };
writeFileSync(resolve("data/pair-score.json"), `${JSON.stringify(written, null, 2)}\n`);
console.table(report);
console.log(JSON.stringify(numbers));
