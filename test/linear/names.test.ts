import { describe, expect, test } from "vitest";
import { workCounter } from "../support/work/count-work.js";
import { growthOf, LINEAR, repeats } from "../support/work/growth.js";

const counter = workCounter();
// compiled after the counter has started, as what it counts must be
const { fittedModel, pairWords } = await import("../../src/evidence/index.js");
const { defaultLexicon } = await import("../../src/lexicon/index.js");

const lexicon = defaultLexicon();
const kinds = new Set(["names"] as const);
const tied = (chinese: string, english: string): unknown =>
  pairWords([chinese], [english], { lexicon, kinds, worth: fittedModel.words });

describe("names are tied in time linear in", () => {
  const english = ["Zhang ", "Li Li-li ", "A ", "A.B. ", "Zelensky-", "Chan Chi-ming, ", "Aa", "Zh", "O'"];
  test.each(repeats(english))("an English text of nothing but %s", (_, text) => {
    expect(growthOf(counter, (names) => tied("张志明与泽连斯基会谈。", names), text, 600)).toBeLessThan(LINEAR);
  });

  const chinese = ["张", "行", "泽连斯基", "张志明", "张·", "艾", "克", "·"];
  test.each(repeats(chinese))("a Chinese text of nothing but %s", (_, text) => {
    expect(
      growthOf(counter, (names) => tied(names, "Zhang Zhiming met Zelensky and Chan Chi-ming."), text, 600),
    ).toBeLessThan(LINEAR);
  });
});
