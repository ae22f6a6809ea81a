/**
 * Fits the numbers of `data/pair-model.json` to gold sets: `npm run fit-pairs -- CORPORA`.
 *
 * Documents are made of gold sets of five genres (see `pair/worlds.ts`). What the numbers give on texts that were not
 * fitted on is judged by leaving out a genre at a time; so are the two numbers chosen that words are counted with. Takes
 * some minutes.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { driveSync } from "../src/core/index.js";
import { defaultLexicon } from "../src/lexicon/index.js";
import { type Candidate, candidatesIn } from "../src/pair/candidates.js";
import { collectionOf } from "../src/pair/collection.js";
import { probabilitiesOf, standingsOf } from "../src/pair/judge.js";
import { oneToOne } from "../src/pair/one-to-one.js";
import {
  fittedPairModel,
  logitOf,
  type PairModel,
  TRAIT_NAMES,
  type TraitName,
  type Traits,
} from "../src/pair/pair-model.js";
import { traitsIn } from "../src/pair/traits.js";
import { type LogisticRow, logistic } from "./fit/logistic.js";
import { type World, worldsOf } from "./pair/worlds.js";

const [corpora] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit-pairs -- CORPORA");

/** Two documents of a world, and whether they translate each other. */
interface Example {
  readonly source: number;
  readonly target: number;
  readonly traits: Traits;
  readonly isPair: boolean;
}

interface Seen {
  readonly world: World;
  readonly examples: readonly Example[];
}

const lexicon = defaultLexicon();
const worlds = worldsOf(corpora);
const genres = [...new Set(worlds.map(({ genre }) => genre))];

/** The pairs of each world and the wrong pairs that come nearest to them. */
function seenWith(model: PairModel): Seen[] {
  return worlds.map((world) => {
    const collection = collectionOf(world.zh, world.en, lexicon, undefined, model);
    const traits = traitsIn(collection, model);
    const examples = driveSync(candidatesIn(collection)).map(([source, target]) => ({
      source,
      target,
      traits: traits(source, target),
      isPair: world.key.get(source) === target,
    }));
    return { world, examples };
  });
}

const WEIGHT_OF_GENRE = 1000; // examples that each genre counts for, however many it has

function fitted(seen: readonly Seen[], model: PairModel): PairModel {
  const counts = new Map<string, number>();
  for (const { world, examples } of seen) counts.set(world.genre, (counts.get(world.genre) ?? 0) + examples.length);
  const rowsBy = (valuesOf: (examples: readonly Example[]) => number[][]): LogisticRow[] =>
    seen.flatMap(({ world, examples }) => {
      const values = valuesOf(examples);
      const weight = WEIGHT_OF_GENRE / (counts.get(world.genre) ?? 1);
      return examples.map(({ isPair }, at) => ({ values: [1, ...values[at]], isTrue: isPair, weight }));
    });
  const [intercept, ...found] = logistic(
    rowsBy((examples) => examples.map(({ traits }) => TRAIT_NAMES.map((name) => traits[name]))),
  );
  const weights: Record<TraitName, number> = { ...model.weights };
  TRAIT_NAMES.forEach((name, k) => {
    weights[name] = found[k];
  });
  const alone = { ...model, intercept, weights };
  const [among, logit, contested, lead] = logistic(
    rowsBy((examples) => {
      const logits = examples.map(({ traits }) => logitOf(traits, alone));
      const standings = standingsOf(examples.map(candidateOf), logits);
      return standings.map((standing, at) => [logits[at], standing.contested, standing.lead]);
    }),
  );
  return { ...alone, competition: { intercept: among, logit, contested, lead } };
}

const candidateOf = ({ source, target }: Example): Candidate => [source, target];

/** How the pairs that a model finds compare with the key, over worlds. */
function judged(seen: readonly Seen[], model: PairModel) {
  let [pairs, found, right, loss, count] = [0, 0, 0, 0, 0];
  for (const { world, examples } of seen) {
    const probabilities = probabilitiesOf(
      examples.map(candidateOf),
      examples.map(({ traits }) => traits),
      model,
    );
    const scored = examples.map((example, at) => ({ ...example, probability: probabilities[at] }));
    for (const { probability, isPair } of scored)
      loss -= Math.log(Math.max(1e-9, isPair ? probability : 1 - probability));
    count += scored.length;
    const answer = oneToOne(scored, world.zh.length, world.en.length, 0.5).pairs;
    pairs += world.key.size;
    found += answer.length;
    right += answer.filter(({ source, target }) => world.key.get(source) === target).length;
  }
  return {
    pairs,
    precision: round(right / Math.max(1, found)),
    recall: round(right / pairs),
    logLoss: round(loss / count),
  };
}

const round = (value: number): number => Number(value.toFixed(4));
const ofGenre = (seen: readonly Seen[], genre: string, isIn: boolean): Seen[] =>
  seen.filter(({ world }) => (world.genre === genre) === isIn);

const ratios = worlds
  .filter(({ zh }) => zh.length > 100)
  .flatMap((world) => {
    const { zh, en } = collectionOf(world.zh, world.en, lexicon, undefined, fittedPairModel);
    return [...world.key].map(([source, target]) => en.documents[target].size / zh.documents[source].size);
  })
  .sort((a, b) => a - b);
const wordRatio = round(ratios[ratios.length >> 1]);

const trials = [1000, 3000, 10_000].flatMap((wordsAtLarge) =>
  [1, 3].flatMap((documentsAtLarge) =>
    [0.2, 0.3].map((explained) => {
      const model = { ...fittedPairModel, wordsAtLarge, documentsAtLarge, explained, wordRatio };
      const seen = seenWith(model);
      const leftOut = genres.map((genre) => ({
        genre,
        ...judged(ofGenre(seen, genre, true), fitted(ofGenre(seen, genre, false), model)),
      }));
      const logLoss = round(leftOut.reduce((sum, each) => sum + each.logLoss, 0) / genres.length);
      console.log(
        `${wordsAtLarge} words, ${documentsAtLarge} documents, ${explained} explained: log loss left out ${logLoss}`,
      );
      return { model, seen, leftOut, logLoss };
    }),
  ),
);
const best = trials.reduce((a, b) => (b.logLoss < a.logLoss ? b : a));
const model = fitted(best.seen, best.model);
const fittedOn = genres.map((genre) => {
  const { pairs, ...reached } = judged(ofGenre(best.seen, genre, true), model);
  const { pairs: _, genre: __, ...leftOut } = best.leftOut.find((each) => each.genre === genre) ?? best.leftOut[0];
  return { genre, pairs, ...reached, leftOut };
});
console.table(
  fittedOn.map(({ leftOut, ...row }) => ({
    ...row,
    ...Object.fromEntries(Object.entries(leftOut).map(([k, v]) => [`${k} left out`, v])),
  })),
);

const { intercept, weights, competition } = model;
const rounded = {
  fittedBy: "npm run fit-pairs (scripts/fit-pairs.ts)",
  fittedOn,
  wordsAtLarge: model.wordsAtLarge,
  documentsAtLarge: model.documentsAtLarge,
  explained: model.explained,
  wordRatio,
  intercept: round(intercept),
  weights: Object.fromEntries(TRAIT_NAMES.map((name) => [name, round(weights[name])])),
  competition: {
    intercept: round(competition.intercept),
    logit: round(competition.logit),
    contested: round(competition.contested),
    lead: round(competition.lead),
  },
};
writeFileSync(resolve("data/pair-model.json"), `${JSON.stringify(rounded, null, 2)}\n`);
