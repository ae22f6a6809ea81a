import type { DocumentPair, DocumentPairs, Unpaired } from "./document-pairs.js";

/**
 * Gives each document at most one partner: the most probable pair first, then the most probable of what is left.
 *
 * Greedy, as probabilities lie near 0 and 1 and hardly ever near each other: a pair that is given up for the sum of others
 * would be the one that is surest. Of equals, the one listed first. Time O(n log n).
 */
export function oneToOne(
  candidates: readonly DocumentPair[],
  sourceCount: number,
  targetCount: number,
  least: number,
): DocumentPairs {
  const best = [...candidates].sort(
    (a, b) => b.probability - a.probability || a.source - b.source || a.target - b.target,
  );
  const pairedSources = new Uint8Array(sourceCount);
  const pairedTargets = new Uint8Array(targetCount);
  const nearestOfSources: Unpaired["nearest"][] = new Array(sourceCount);
  const nearestOfTargets: Unpaired["nearest"][] = new Array(targetCount);
  const pairs: DocumentPair[] = [];
  for (const pair of best) {
    const { source, target, probability } = pair;
    nearestOfSources[source] ??= { document: target, probability };
    nearestOfTargets[target] ??= { document: source, probability };
    if (probability < least || pairedSources[source] || pairedTargets[target]) continue;
    pairedSources[source] = pairedTargets[target] = 1;
    pairs.push(pair);
  }
  return {
    pairs: pairs.sort((a, b) => a.source - b.source),
    unpairedSources: leftOver(pairedSources, nearestOfSources),
    unpairedTargets: leftOver(pairedTargets, nearestOfTargets),
  };
}

const leftOver = (paired: Uint8Array, nearest: readonly Unpaired["nearest"][]): Unpaired[] =>
  [...paired.keys()]
    .filter((document) => paired[document] === 0)
    .map((document) => {
      const near = nearest[document];
      return near === undefined ? { document } : { document, nearest: near };
    });
