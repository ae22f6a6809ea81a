import { describe, expect, test } from "vitest";
import { elsewhere, type LinkTable } from "../../src/evidence/index.js";
import { tokensOf } from "../../src/evidence/tokens.js";

const zh = tokensOf([["桥"], ["河", "岸"], ["山"], ["河"]]);
const en = tokensOf([["bridge"], ["hill"], ["river", "bank"], ["town"]]);
const ties: Readonly<Record<string, string>> = { 桥: "bridge", 河: "river", 岸: "bank", 山: "hill" };
const links: LinkTable = zh.types.map((word) => new Map([[en.types.indexOf(ties[word]), 1]]));

describe("elsewhere", () => {
  test("finds a left-out sentence that is like one left out on the other side, from both sides", () => {
    const { source, target } = elsewhere({ zh, en, links }, { source: [1], target: [2, 3] });
    expect(source[1]).toBeGreaterThan(0.3);
    expect(target[2]).toBe(source[1]);
    expect(target[3]).toBe(0);
  });

  test("looks at nothing that was not left out", () => {
    const { source, target } = elsewhere({ zh, en, links }, { source: [2], target: [2] });
    expect([...source, ...target].every((value) => value === 0)).toBe(true);
  });

  test("takes the better of two likenesses", () => {
    const both = elsewhere({ zh, en, links }, { source: [1, 3], target: [2] });
    const one = elsewhere({ zh, en, links }, { source: [1], target: [2] });
    expect(both.target[2]).toBe(one.target[2]);
    expect(both.source[3]).toBeLessThan(both.source[1]);
  });
});
