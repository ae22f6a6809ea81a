import { describe, expect, test } from "vitest";
import { align, EVIDENCE_KINDS } from "../../../src/align/index.js";
import { sideFromLines } from "../../../src/segment/index.js";

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
const shapes = (...[source, target, options]: Parameters<typeof align>): string[] =>
  align(source, target, options).map((bead) => {
    const size = ({ start, end }: typeof bead.source): number => end - start;
    return `${size(bead.source)}-${size(bead.target)}`;
  });

describe("a clause that moved across the boundary of two sentences", () => {
  const [zh, en] = [sideFromLines(ZH, "zh"), sideFromLines(EN, "en")];

  test("keeps them together, and not where it is not asked", () => {
    const evidence = EVIDENCE_KINDS.filter((kind) => kind !== "clause-ends");
    expect(shapes(zh, en)).toEqual(["1-1", "2-2", "1-1"]);
    expect(shapes(zh, en, { evidence })).toEqual(["1-1", "1-1", "1-1", "1-1"]);
  });

  test("does so from English to Chinese too", () => {
    expect(shapes(en, zh)).toEqual(["1-1", "2-2", "1-1"]);
  });
});
