/** One change to the code, which the tests should notice. */
export interface Mutant {
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
  /** Those that should notice it: vitest's filters. */
  readonly tests: readonly string[];
}

const mutants = (file: string, tests: readonly string[], changes: readonly (readonly [string, string])[]): Mutant[] =>
  changes.map(([from, to]) => ({ file, from, to, tests }));

const GOLD = "test/gold";

/** What is changed, place by place: constants, signs, bounds, and names that are easily exchanged. */
export const MUTANTS: readonly Mutant[] = [
  ...mutants(
    "src/align/prices/shapes.ts",
    ["test/align/prices/shapes.test.ts"],
    [
      ["adaptation.nulls : adaptation.others", "adaptation.others : adaptation.nulls"],
      ["Math.min(DEARER, -follows", "Math.min(DEARER, follows"],
      ["PRIOR_BEADS = 30", "PRIOR_BEADS = 60"],
      ["FIRST_LARGEST = 3", "FIRST_LARGEST = 4"],
    ],
  ),
  ...mutants(
    "src/align/texts/pair-ratio.ts",
    ["test/align/texts/pair-ratio.test.ts"],
    [
      ["PRIOR_LENGTH = 350", "PRIOR_LENGTH = 700"],
      ["let s = PRIOR_LENGTH / ", "let s = PRIOR_LENGTH * "],
      ["isEmptyRange(source) || isEmptyRange(target)", "isEmptyRange(source)"],
    ],
  ),
  ...mutants("src/evidence/length-model.ts", ["test/align/texts/pair-ratio.test.ts"], [["** 1.5", "** 0.5"]]),
  ...mutants(
    "src/align/scores/sureness.ts",
    ["test/align/scores/sureness.test.ts"],
    [
      ["FAINT = 0.2", "FAINT = 0.3"],
      ["TRANSLATED = 0.2", "TRANSLATED = 0.1"],
      ["DOUBTFUL = 0.1;", "DOUBTFUL = 0.05;"],
      ["(TRANSLATED - DOUBTFUL)) * faint]", "(TRANSLATED - DOUBTFUL)) + faint]"],
      ["ALIKE = 1;", "ALIKE = 2;"],
    ],
  ),
  ...mutants(
    "src/evidence/translation.ts",
    ["test/evidence/translation.property.test.ts"],
    [
      ["cost += weights.unmet * strange", "cost -= weights.unmet * strange"],
      ["cost -= weights.weakest * worst", "cost += weights.weakest * worst"],
      ["MOST_AGAINST = 3", "MOST_AGAINST = 4"],
    ],
  ),
  ...mutants(
    "src/evidence/similarity.ts",
    ["test/evidence/similarity.property.test.ts"],
    [
      ["CHANCE = 0.25", "CHANCE = 0.2"],
      ["COMMON = 0.12", "COMMON = 0.3"],
      ["SHORT = 3", "SHORT = 2"],
    ],
  ),
  ...mutants(
    "src/evidence/layout.ts",
    ["test/evidence/layout.property.test.ts"],
    [
      ["source.isHeading[h] !== target.isHeading[g]", "source.isHeading[h] === target.isHeading[g]"],
      ["if (size > 1) cost += headingJoined", "if (size > 0) cost += headingJoined"],
      ["t.endsBefore[j - 1] - t.endsBefore[g]", "t.endsBefore[j] - t.endsBefore[g]"],
    ],
  ),
  ...mutants("src/evidence/clauses.ts", ["test/evidence/holes.test.ts"], [["const MOST = 8", "const MOST = 2"]]),
  ...mutants(
    "src/evidence/length.ts",
    ["test/evidence/length.test.ts"],
    [
      ["FARTHEST_TAIL = 15", "FARTHEST_TAIL = 5"],
      ["FARTHEST_DEVIATION = 6", "FARTHEST_DEVIATION = 3"],
    ],
  ),
  ...mutants(
    "src/align/search/close-search.ts",
    ["test/align", GOLD],
    [
      ["LIKELY = 1e-3", "LIKELY = 0.2"],
      ["NEAR = 2;", "NEAR = 0;"],
      ["OVERLAP = 60", "OVERLAP = 2"],
    ],
  ),
  ...mutants(
    "src/align/search/coarse-search.ts",
    ["test/align", GOLD],
    [
      ["NEAR = 5;", "NEAR = 3;"],
      ["MARGIN = 12", "MARGIN = 4"],
    ],
  ),
  ...mutants(
    "src/evidence/anchors.ts",
    ["test/evidence/anchors.test.ts", GOLD],
    [
      ["DRIFT = 0.1", "DRIFT = 0.01"],
      ["LEAST = 0.2", "LEAST = 0.6"],
    ],
  ),
  ...mutants("src/evidence/holes.ts", ["test/evidence/holes.test.ts"], [["COST = 12", "COST = 2"]]),
  ...mutants("src/core/posterior-path.ts", ["test/core"], [["LEAST = 1e-6", "LEAST = 1e-2"]]),
];
