import fc from "fast-check";
import { expect, test } from "vitest";
import { countScripts } from "../../src/text/index.js";

test("letters are counted as their patterns match them", () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom("中", "a", "é", "𠮷", "々", "ａ", "ﾡ"),
    ),
  });
  fc.assert(
    fc.property(text, (content) => {
      expect(countScripts(content)).toEqual({
        han: content.match(/\p{Script=Han}/gu)?.length ?? 0,
        latin: content.match(/\p{Script=Latin}/gu)?.length ?? 0,
      });
    }),
  );
});
