import type { BeadScores, Score } from "../../src/evaluate/index.js";

/** A bead with its sides as lists, as the naive scorer takes it. */
export interface NaiveBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** The four scores after their definition, by sets of strings: slow, and easy to believe. */
export function naiveScores(found: readonly NaiveBead[], gold: readonly NaiveBead[]): BeadScores {
  const isFull = (bead: NaiveBead): boolean => bead.source.length > 0 && bead.target.length > 0;
  const once = (beads: readonly NaiveBead[]): NaiveBead[] => {
    const some = beads.filter(({ source, target }) => source.length > 0 || target.length > 0);
    return [...new Map(some.map((bead) => [JSON.stringify(bead), bead])).values()];
  };
  const pairs = ({ source, target }: NaiveBead): string[] => source.flatMap((i) => target.map((j) => `${i}:${j}`));

  const isIn = (beads: readonly NaiveBead[]) => {
    const names = new Set(beads.map((bead) => JSON.stringify(bead)));
    return (bead: NaiveBead): boolean => names.has(JSON.stringify(bead));
  };
  const isLaxIn = (beads: readonly NaiveBead[]) => {
    const known = new Set(beads.flatMap(pairs));
    const isStrictIn = isIn(beads);
    return (bead: NaiveBead): boolean => isStrictIn(bead) || pairs(bead).some((pair) => known.has(pair));
  };
  const share = (beads: readonly NaiveBead[], test: (bead: NaiveBead) => boolean): number =>
    beads.length === 0 ? 0 : beads.filter(test).length / beads.length;
  const score = (precision: number, recall: number): Score => ({
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  });

  const [answer, truth] = [once(found), once(gold)];
  const [fullAnswer, fullTruth] = [answer.filter(isFull), truth.filter(isFull)];
  return {
    strict: score(share(answer, isIn(truth)), share(fullTruth, isIn(answer))),
    lax: score(share(answer, isLaxIn(truth)), share(fullTruth, isLaxIn(answer))),
    content: score(share(fullAnswer, isIn(truth)), share(fullTruth, isIn(answer))),
    all: score(share(answer, isIn(truth)), share(truth, isIn(answer))),
  };
}
