import { describe, expect, test } from "vitest";
import { align, type ClauseCrossing, explain, openAlignment } from "../../../src/align/index.js";
import { EVIDENCE_KINDS } from "../../../src/evidence/index.js";
import { defaultLexicon } from "../../../src/lexicon/index.js";
import type { Bitext } from "../../../src/model/index.js";
import { sideFromLines } from "../../../src/segment/index.js";

// the clause 他推开门走进院子 moved from the second sentence to the third
const ZH = [
  "老人每天早上都到河边钓鱼。",
  "小船停在桥下，他推开门走进院子。",
  "院子里没有人，一只黑猫睡在窗台上。",
  "医生说他的病已经好了。",
];
const EN = [
  "The old man went fishing by the river every morning.",
  "The little boat lay under the bridge.",
  "He pushed the door open and walked into the yard, where there was nobody, and a black cat slept on the windowsill.",
  "The doctor said that his illness was already cured.",
];
const zh = sideFromLines(ZH, "zh");
const en = sideFromLines(EN, "en");
const WITHOUT = EVIDENCE_KINDS.filter((kind) => kind !== "clause-ends");

const together: Bitext = { source: zh, target: en, beads: align(zh, en) };
const apart: Bitext = { source: zh, target: en, beads: align(zh, en, { evidence: WITHOUT }) };
const placesOf = (clauses: readonly ClauseCrossing[]) => clauses.map(({ place, sentence }) => [place, sentence]);

describe("where a clause crosses", () => {
  test("two sentences belong together, and a cut would cost what is said", () => {
    const clauses = explain(together).map((each) => each.clauses);
    expect(clauses.map(placesOf)).toEqual([[], [["within", 1]], []]);
    expect(clauses[1][0].cost).toBeGreaterThan(1);
  });

  test("beads that were cut there pay at that end, half of it each", () => {
    const clauses = explain(apart).map((each) => each.clauses);
    expect(clauses.map(placesOf)).toEqual([[], [["end", 1]], [["start", 0]], []]);
    expect(clauses[1][0].cost).toBe(clauses[2][0].cost);
    expect(clauses[1][0].cost * 2).toBeCloseTo(explain(together)[1].clauses[0].cost, 0);
  });

  test("the same is said from English to Chinese", () => {
    const back = { source: en, target: zh, beads: align(en, zh) };
    expect(explain(back).map(({ clauses }) => clauses)).toEqual(explain(together).map(({ clauses }) => clauses));
  });

  test("nothing is said where clauses are not asked", () => {
    expect(explain(together, { evidence: WITHOUT }).flatMap(({ clauses }) => clauses)).toEqual([]);
  });

  test("nothing is said of beads that are no neighbours, nor of one that is too large to be searched, and words still speak", () => {
    const lone = { ...together, beads: together.beads.filter((_, at) => at !== 0 && at !== 2).toReversed() };
    const gapped = { ...together, beads: [together.beads[0], together.beads[2]] };
    expect(explain(lone)[0].clauses).toHaveLength(1);
    expect(explain(gapped).map(({ clauses, matches }) => [clauses.length, matches.length > 0])).toEqual([
      [0, true],
      [0, true],
    ]);
    const long = Array.from({ length: 60 }, () => ZH).flat();
    const [source, target] = [
      sideFromLines(long, "zh"),
      sideFromLines(Array.from({ length: 60 }, () => EN).flat(), "en"),
    ];
    const whole = { source: { start: 0, end: long.length }, target: { start: 0, end: long.length }, cost: 0 };
    expect(explain({ source, target, beads: [whole] })[0].clauses).toEqual([]);
  });

  test("an open alignment says the same of each bead, and after a correction what is true of the beads as they are", () => {
    const open = openAlignment(together, { lexicon: defaultLexicon() });
    expect(together.beads.map((bead) => open.explain(bead))).toEqual(explain(together));
    const [, second] = apart.beads;
    expect(placesOf(open.explain(second, apart.beads).clauses)).toEqual([["end", 1]]);
    expect(open.explain(second).clauses).toEqual([]); // it is none of the beads that it was opened with
  });
});
