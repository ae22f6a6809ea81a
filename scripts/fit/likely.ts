import { forwardBackward } from "../../src/core/index.js";
import type { AlignmentModel } from "../../src/evidence/index.js";
import { type Example, evidenceAt } from "./close-fit.js";

// 18 of 19 candidates of the gold sets are rarer, and a fit without them takes a tenth of the time. Chosen by hand
const RARE = 1e-8;

/** An example without the candidates that a model finds all but impossible: gold beads stay. */
export function likely(example: Example, model: AlignmentModel): Example {
  const { lattice, values, fixed, places, shapeOf, gold, dearer } = example;
  const prices = model.shapes.map(({ cost }, k) => cost + dearer[k]);
  const evidence = evidenceAt(example, model);
  const { beads } = forwardBackward({ ...lattice, evidence, runCost: model.runCost }, prices);
  const kept = Int32Array.from(places.keys()).filter((at) => gold[at] === 1 || beads[places[at]] > RARE);
  const open = lattice.evidence.slice().fill(Number.POSITIVE_INFINITY);
  for (const at of kept) open[places[at]] = lattice.evidence[places[at]];
  return {
    ...example,
    lattice: { ...lattice, evidence: open },
    values: values.map((value) => Float32Array.from(kept, (at) => value[at])),
    fixed: Float32Array.from(kept, (at) => fixed[at]),
    places: Int32Array.from(kept, (at) => places[at]),
    shapeOf: Uint8Array.from(kept, (at) => shapeOf[at]),
    gold: Uint8Array.from(kept, (at) => gold[at]),
  };
}
