import { describe, expect, test } from "vitest";
import { alignTexts, alignTextsAsync } from "../../src/align/index.js";

const ZH = "今天天气很好。我们去公园吧。";
const EN = "The weather is fine today. Let us go to the park.";

describe("two texts", () => {
  test("give readable pairs, whichever is the Chinese one", async () => {
    const pairs = alignTexts(ZH, EN);
    expect(pairs.map(({ source, target }) => [source, target])).toEqual([
      ["今天天气很好。", "The weather is fine today."],
      ["我们去公园吧。", "Let us go to the park."],
    ]);
    expect(pairs.every(({ score = 0 }) => score > 0.5)).toBe(true);
    expect(alignTexts(EN, ZH).map(({ source }) => source)).toEqual(pairs.map(({ target }) => target));
    expect(await alignTextsAsync(ZH, EN)).toEqual(pairs);
  });

  test("lose nothing: what only one of them says stands opposite nothing", () => {
    const more = `${EN} Xylophones are made of rosewood, said the curator of the northern museum of instruments in 1987.`;
    const pairs = alignTexts(ZH, more);
    expect(
      pairs
        .map(({ target }) => target)
        .filter(Boolean)
        .join(" "),
    ).toBe(more);
    expect(pairs.map(({ source }) => source).join("")).toBe(ZH);
  });

  test("are refused by name in another language, blank, or both in the same", () => {
    expect(() => alignTexts("Le ministre a ouvert la route et le pont dans la ville.", EN)).toThrow("French");
    expect(() => alignTexts(ZH, " ")).toThrow("The text is blank");
    expect(() => alignTexts(EN, EN)).toThrow("Both documents are English");
    expect(() => alignTexts("bonjour", EN, { sourceLang: "zh" })).not.toThrow();
  });
});
