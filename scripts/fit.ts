/**
 * Fits the weights of `data/model.json` to gold sets: `npm run fit -- CORPORA`, and says whether they are still those: `--check`.
 *
 * From the numbers of `data/fit-start.json`, the same gold and the same code it gives the same file, to the digit. What is no weight stays as the start
 * has it. `--check` computes one gradient at the committed weights and fails where it is steep; then it names what has changed
 * since the fit. Scores are fitted to what the weights find: `npm run fit-scores` comes next.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { align } from "../src/align/index.js";
import { addCounts, countBeads, scoresOf } from "../src/evaluate/index.js";
import { type AlignmentModel, fittedModel } from "../src/evidence/index.js";
import { fitWeights } from "./fit/close-fit.js";
import { type Digests, differing, digestsOf } from "./fit/digests.js";
import { examplesOf, fittedSets, type Slope, slopeAt, TIGHTLY } from "./fit/objective.js";

const [corpora, option] = process.argv.slice(2);
if (corpora === undefined || (option !== undefined && option !== "--check")) {
  throw new RangeError("Usage: npm run fit -- CORPORA [--check]");
}
const FILE = resolve("data/model.json");
// nats: rounding leaves less than a tenth, and where the fit starts it is ten times as much
const STEEP = 5;

interface Made {
  readonly fit: Slope & { readonly digests: Digests };
}

const round = (value: number): number => Number(value.toFixed(6)); // held tightly, four digits would leave 2 nats of gradient
const rounded = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === "number" ? round(part) : part)));
const readJson = <T>(file: string): T => JSON.parse(readFileSync(resolve(file), "utf8"));

const { comment: _comment, ...numbers } = readJson<{ comment: string } & Partial<AlignmentModel>>(
  "data/fit-start.json",
);
const start: AlignmentModel = { ...fittedModel, ...numbers };
const sets = fittedSets(corpora);
const digests = digestsOf(sets);
const examples = examplesOf(sets, start);

if (option === "--check") check(readJson<Made>(FILE));
else refit();

function check({ fit: made }: Made): void {
  const slope = slopeAt(examples, fittedModel, start);
  const changed = differing(made.digests, digests);
  console.log(
    `The gradient at the committed weights is ${slope.gradient.toFixed(2)} nats long (${made.gradient.toFixed(2)} when they were fitted), the steepest ${slope.steepest}: ${slope.pull.toFixed(2)}.`,
  );
  if (changed.length > 0) console.log(`Changed since the fit: ${changed.join(", ")}.`);
  if (slope.gradient <= STEEP) return;
  console.error(
    `That is more than ${STEEP}: the weights are no longer what the fit gives. Run npm run fit, and npm run fit-scores.`,
  );
  process.exitCode = 1;
}

function refit(): void {
  const model = rounded(
    fitWeights(examples, start, TIGHTLY, (step, loss) => console.log(`step ${step}: ${loss.toFixed(3)}`)),
  );
  const slope = slopeAt(examples, model, start);
  const fittedOn = [...sets].map(([set, documents]) => {
    const counts = documents.map(({ source, target, gold }) => countBeads(align(source, target, { model }), gold));
    const { strict, all } = scoresOf(addCounts(counts));
    return { set, documents: documents.length, strictF1: strict.f1, allF1: all.f1 };
  });
  const file = {
    ...readJson<object>(FILE),
    fittedBy: "npm run fit (scripts/fit.ts)",
    fit: { ...slope, digests },
    fittedOn,
    ...numbers,
    shapes: model.shapes,
    weights: model.weights,
    runCost: model.runCost,
  };
  writeFileSync(FILE, `${JSON.stringify(rounded(file), null, 2)}\n`);
  console.table(fittedOn);
  console.log(slope);
}
