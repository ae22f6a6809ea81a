import { expect, test } from "vitest";
import { calibrated } from "../../src/core/index.js";

test("a sureness between two points is as often right as the line between them says", () => {
  const points = [
    { sureness: 0, right: 0.1 },
    { sureness: 0.5, right: 0.3 },
    { sureness: 1, right: 0.9 },
  ];
  const rights = [0, 0.25, 0.5, 0.75, 1].map((sureness) => calibrated(sureness, points));
  for (const [at, expected] of [0.1, 0.2, 0.3, 0.6, 0.9].entries()) expect(rights[at]).toBeCloseTo(expected, 12);
});
