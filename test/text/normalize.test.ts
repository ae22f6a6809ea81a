import { expect, test } from "vitest";
import { collapseSpace, dropInvisible, foldWidth } from "../../src/text/index.js";

test("dropInvisible removes what shows nothing, and keeps joiners", () => {
  expect(dropInvisible("\ufeff会\u200b议co\u00adoperation")).toBe("会议cooperation");
  expect(dropInvisible("👨\u200d👩")).toBe("👨\u200d👩");
});

test("foldWidth keeps every offset", () => {
  const text = "ＡＩ　（２０２４）：６％";
  expect(foldWidth(text)).toBe("AI (2024):6%");
  expect(foldWidth(text)).toHaveLength(text.length);
});

test("collapseSpace treats the ideographic space as white space", () => {
  expect(collapseSpace("　　会议 \n 指出　")).toBe("会议 指出");
});
