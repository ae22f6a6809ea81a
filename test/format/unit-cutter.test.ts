import fc from "fast-check";
import { expect, test } from "vitest";
import { unitCutter, type XmlStretch } from "../../src/format/unit-cutter.js";

function cut(text: string, size = text.length || 1): XmlStretch[] {
  const cutter = unitCutter(["tu"]);
  const stretches: XmlStretch[] = [];
  for (let at = 0; at < text.length; at += size) stretches.push(...cutter.push(text.slice(at, at + size)));
  return [...stretches, ...cutter.end()];
}

const unitsOf = (text: string): string[] => cut(text).flatMap((stretch) => (stretch.isUnit ? [stretch.text] : []));

test.each([
  ["units and what is between", "<b><tu>1</tu> <tu n='2'/></b>", ["<tu>1</tu>", "<tu n='2'/></b>"]],
  ["a unit that lacks its end", "<tu>1<tu>2</tu >", ["<tu>1", "<tu>2</tu >"]],
  ["other names that begin so", "<tuv>1</tuv><tu>2<tuv/></tu>", ["<tu>2<tuv/></tu>"]],
  ["prefixes", "<t:tu>1</t:tu>", ["<t:tu>1</t:tu>"]],
  ["a comment in a unit", "<tu><!-- <tu></tu> -->1</tu>", ["<tu><!-- <tu></tu> -->1</tu>"]],
  ["a comment around a unit", "<!-- <tu>0</tu> -- --><tu>1</tu>", ["<tu>1</tu>"]],
  ["CDATA", "<tu><![CDATA[<tu> </tu>]]></tu><tu>2</tu>", ["<tu><![CDATA[<tu> </tu>]]></tu>", "<tu>2</tu>"]],
  ["an instruction", "<?a <tu>?><tu>1</tu>", ["<tu>1</tu>"]],
  ["a comment without an end", "<tu>1<!-- </tu><tu>2</tu>", ["<tu>1<!-- </tu>", "<tu>2</tu>"]],
  [
    "a comment without an end before another",
    "<tu>1<!-- </tu><tu>2</tu><!-- 3 --><tu>4</tu>",
    ["<tu>1<!-- </tu>", "<tu>2</tu>", "<tu>4</tu>"],
  ],
  ["a cut text", "<tu>1</tu><tu>2", ["<tu>1</tu>", "<tu>2"]],
])("finds %s", (_, text, units) => {
  expect(unitsOf(text)).toEqual(units);
});

test("the stretches are the text, and the same however it is cut", () => {
  const sign = fc.constantFrom(
    "<tu>",
    "<tu ",
    "</tu>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "<",
    ">",
    "tu",
    " ",
    "x",
  );
  fc.assert(
    fc.property(fc.array(sign), fc.integer({ min: 1, max: 9 }), (signs, size) => {
      const text = signs.join("");
      const whole = cut(text);
      expect(whole.map((stretch) => stretch.text).join("")).toBe(text);
      expect(cut(text, size)).toEqual(whole);
    }),
  );
});
