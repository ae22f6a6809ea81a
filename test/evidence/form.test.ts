import { describe, expect, test } from "vitest";
import { type FormWeights, formEvidence } from "../../src/evidence/index.js";

const NONE: FormWeights = {
  quotationStart: 0,
  quotationEnd: 0,
  questionEnd: 0,
  exclamationEnd: 0,
  stopEnd: 0,
  colonEnd: 0,
  bracketStart: 0,
  lowerCaseStart: 0,
  marker: 0,
  markerInside: 0,
  headingInsideSource: 0,
  headingInsideTarget: 0,
  nullWithStop: 0,
};

/** How often a feature is there in the bead of these sentences. */
function count(feature: keyof FormWeights, zh: readonly string[], en: readonly string[]): number {
  const cost = new Float64Array(1);
  formEvidence(zh, en)({ ...NONE, [feature]: 1 }).addCosts(0, zh.length, en.length, en.length, 1, cost);
  return cost[0];
}

describe("formEvidence", () => {
  test("quotations should begin and end on both sides; apostrophes are none", () => {
    expect(count("quotationStart", ["“走吧。”他说。"], ["“Let’s go,” he said."])).toBe(0);
    expect(count("quotationStart", ["「走吧。」"], ["He said, “Let’s go.”"])).toBe(1);
    expect(count("quotationEnd", ["他说：“走吧。”"], ["He said, 'Let's go.'"])).toBe(0);
    expect(count("quotationEnd", ["他说：“走吧。”"], ["“Go” was said by the workers'"])).toBe(1);
    expect(count("quotationEnd", ["他走了。"], ["He left the workers'."])).toBe(0);
  });

  test("says nothing of quotations where a text has none", () => {
    expect(count("quotationStart", ["“走吧。”"], ["Let us go."])).toBe(0);
  });

  test("a question should answer a question, a heading a heading", () => {
    expect(count("questionEnd", ["为什么？"], ["Why?"])).toBe(0);
    expect(count("questionEnd", ["为什么？"], ["He wondered why."])).toBe(1);
    expect(count("stopEnd", ["工作要点"], ["Key Points"])).toBe(0);
    expect(count("stopEnd", ["工作要点"], ["These are the key points."])).toBe(1);
    expect(count("colonEnd", ["如下："], ["As follows:"])).toBe(0);
  });

  test("numbers of a list agree whatever they are written in", () => {
    expect(count("marker", ["（二）加强领导。"], ["2. Strengthen leadership."])).toBe(0);
    expect(count("marker", ["（二）加强领导。"], ["3. Strengthen leadership."])).toBe(1);
    expect(count("marker", ["十二、附则"], ["12. Supplement"])).toBe(0);
    expect(count("markerInside", ["前言。", "一、总则"], ["Preface.", "1. General"])).toBe(2);
  });

  test("an English sentence that begins in lower case goes on with the one before", () => {
    expect(count("lowerCaseStart", ["他走了。"], ["and left."])).toBe(1);
  });

  test("a heading inside a bead is counted on its side", () => {
    expect(count("headingInsideSource", ["标题", "正文。"], ["Text."])).toBe(1);
    expect(count("headingInsideTarget", ["正文。"], ["Heading", "Text."])).toBe(1);
    expect(count("headingInsideTarget", ["正文。"], ["Text.", "Heading"])).toBe(0);
  });

  test("a sentence left out is told from a heading left out", () => {
    expect(count("nullWithStop", ["正文。"], [])).toBe(1);
    expect(count("nullWithStop", [], ["Heading"])).toBe(0);
  });
});
