import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/core/index.js";
import { clauseEvidence, type Holes } from "../../src/evidence/index.js";

const ZH = ["船长说，风停了。", "雨下了一夜。", "灯灭了，门开着，屋里没有人。"];
const EN = [
  "The captain said, the wind has died.",
  "It rained all night.",
  "No light, an open door, nobody in the room.",
];
/** A chapter that only the Chinese has, of more clauses than the rest. */
const CHAPTER = Array<string>(50).fill("走啊，走啊，走啊，走啊，走啊。");
const NOTHING = new Uint8Array(ZH.length);

/** What a bead costs of source sentences `h` to `i` and target sentences `g` to `j`, half-open. */
function costOf(evidence: Evidence, h: number, i: number, g: number, j: number): number {
  const costs = new Float64Array(1);
  evidence.addCosts(h, i, j - g, j, 1, costs);
  return costs[0];
}

describe("clauses", () => {
  const whole = clauseEvidence(ZH, EN)({ clauses: 1 });
  const withChapter = (holes?: Holes): Evidence => clauseEvidence([...ZH, ...CHAPTER], EN, holes)({ clauses: 1 });
  const sentencesAlone = (evidence: Evidence): number[] => ZH.map((_, at) => costOf(evidence, at, at + 1, at, at + 1));

  test("say the same of a pair of sentences whether or not one text has a chapter more", () => {
    const source = Uint8Array.from([...NOTHING, ...CHAPTER.map(() => 1)]);
    expect(sentencesAlone(withChapter({ source, target: NOTHING }))).toEqual(sentencesAlone(whole));
  });

  test("say something else where nobody knows that it is a hole", () => {
    expect(sentencesAlone(withChapter())).not.toEqual(sentencesAlone(whole));
  });
});
