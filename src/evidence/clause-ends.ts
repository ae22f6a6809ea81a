/** What it counts that a clause crosses where a bead begins or ends, each in nats, twice a bead. */
export interface ClauseEndWeights {
  /** For a bead with both sides, as far as no sentence is likely to be left out beside that end. */
  readonly crossing: number;
  /** The same, as far as one is: its clauses cling to its neighbours. */
  readonly crossingBesideNull: number;
  /** For a bead with an empty side. */
  readonly nullCrossing: number;
  readonly nullCrossingBesideNull: number;
}

/** Those weights by name. */
export const CLAUSE_END_FEATURES: readonly (keyof ClauseEndWeights)[] = [
  "crossing",
  "crossingBesideNull",
  "nullCrossing",
  "nullCrossingBesideNull",
];
