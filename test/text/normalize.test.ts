import { expect, test } from "vitest";
import { collapseSpace, dropInvisible, foldWidth, onOneLine } from "../../src/text/index.js";

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

test("onOneLine joins at line breaks, and leaves other white space as it is", () => {
  expect(onOneLine(" one \r\n\t two  three\rfour\n", " ")).toBe("one two  three four");
  expect(onOneLine("会议 \n　指出", "")).toBe("会议指出");
});
