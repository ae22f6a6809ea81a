/**
 * Fits the numbers of `data/pair-score.json` to gold sets: `npm run fit-pair-score -- CORPORA`.
 *
 * Documents and their translations, and parts of them against the whole, against documents that stand next to each other in a
 * set: chapters of novels, news of the same weeks, releases of one office; and against what a release of another event in the same
 * phrases would show.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { goldDocuments, releases } from "../bench/gold-sets.js";
import { align } from "../src/align/align.js";
import { damped, type PairSigns, pairSigns, scoreOf } from "../src/align/scores/pair-score.js";
import type { Side } from "../src/model/index.js";
import { type LogisticRow, logistic } from "./fit/logistic.js";

const [corpora] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit-pair-score -- CORPORA");
const SETS = ["mac-dev", "ctk-dev", "ntrex", "ntrex-tw"];
const RELEASES = "releases";
const WEIGHT_OF_SET = 100; // cases that each set counts for, however many it has
const NEXT = 3; // documents that each is held against
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
    const others = Array.from({ length: Math.min(NEXT, documents.length - 1) }, (_, step) => {
      const next = documents[(at + 1 + step) % documents.length];
      return [
        { set, source, target: next.target, isTrue: false },
        { set, source: beginningOf(source), target: next.target, isTrue: false },
      ];
    });
    return [
      { set, source, target, isTrue: true },
      { set, source: beginningOf(source), target, isTrue: true },
      ...others.flat(),
    ];
  });
});
const seen = cases.flatMap((each) => {
  const bitext = { source: each.source, target: each.target, beads: align(each.source, each.target) };
  const signs = pairSigns(bitext);
  const whole = { ...each, signs };
  // what a release of another event would show that says all the same in the same phrases: no figure of it agrees
  const sibling = {
    ...signs,
    met: 0,
    unmet: signs.unmet + 2 * signs.met,
    contradicted: signs.contradicted + signs.met,
  };
  return each.isTrue && signs.met > 0 ? [whole, { ...whole, isTrue: false, signs: sibling }] : [whole];
});

const modelOf = (examples: typeof seen) => {
  const rows = examples.map(
    ({ set, signs, isTrue }): LogisticRow => ({
      values: valuesOf(signs),
      isTrue,
      weight: WEIGHT_OF_SET / examples.filter((other) => other.set === set && other.isTrue === isTrue).length,
    }),
  );
  const [intercept, share, met, unmet, contradicted] = logistic(rows);
  return { intercept, share, met, unmet, contradicted };
};

const valuesOf = (signs: PairSigns): number[] => {
  const { share, met, unmet, contradicted } = damped(signs);
  return [1, share, met, unmet, contradicted];
};

const round = (value: number): number => Number(value.toFixed(4));
const report = [...SETS, RELEASES].map((set) => {
  const others = modelOf(seen.filter((each) => each.set !== set));
  const scored = seen
    .filter((each) => each.set === set)
    .map(({ signs, isTrue }) => ({ score: scoreOf(signs, others), isTrue }));
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
