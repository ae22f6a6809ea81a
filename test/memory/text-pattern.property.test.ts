import fc from "fast-check";
import { expect, test } from "vitest";
import { linearPattern } from "../../src/memory/index.js";

const ATOMS = [
  "a",
  "b",
  "水",
  "力",
  "1",
  " ",
  "𠮷",
  ".",
  "\\d",
  "\\D",
  "\\s",
  "\\S",
  "\\w",
  "\\p{Script=Han}",
  "\\P{sc=Han}",
];
const CLASSES = [
  "[a水]",
  "[^b]",
  "[\\s1]",
  "[\\]a]",
  "\\p{L}",
  "\\p{gc=Lu}",
  "[\\p{Script=Han}1]",
  "\\u6c34",
  "\\[",
  "\\.",
];
const quantified = fc
  .tuple(fc.constantFrom(...ATOMS, ...CLASSES), fc.constantFrom("", "", "", "*", "+", "?", "{1,2}", "*?", "+?"))
  .map(([atom, count]) => atom + count);
const row = fc.array(quantified, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
const pattern = fc
  .array(row, { minLength: 1, maxLength: 3 })
  .chain((rows) =>
    fc.constantFrom(rows.join("|"), `(?:${rows.join("|")})a`, `(?<!b)(${rows[0]})`, `^${rows[0]}`, `${rows[0]}$`),
  );
const text = fc.string({
  unit: fc.constantFrom("a", "b", "B", "水", "力", "1", " ", "\u3000", "𠮷", "[", "]", "."),
  maxLength: 12,
});

test("a pattern finds what JavaScript finds with the flag u", async () => {
  await fc.assert(
    fc.asyncProperty(pattern, text, async (source, subject) => {
      const expected = Array.from(subject.matchAll(new RegExp(source, "gu")), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
      })).filter(({ start, end }) => end > start);
      expect((await linearPattern(source)).find(subject), `${source} in ${JSON.stringify(subject)}`).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test.each(["(a+)+$", "(x+x+)+y", "(a|aa)+$", "(.*)*,b"])("%s ends, where backtracking would not", async (source) => {
  const { find } = await linearPattern(source);
  expect(find(`${"a".repeat(5000)}b`)).toEqual([]);
  expect(find(`${"x".repeat(5000)}`)).toEqual([]);
});

test.each(["(?=a)", "(?!a)b", "(a)\\1", "(", "a{1001}", "[b-a]", "\\p{Script=Nowhere}", "*"])(
  "%s is refused with a reason",
  async (source) => {
    await expect(linearPattern(source)).rejects.toThrow(RangeError);
    await expect(linearPattern(source)).rejects.toThrow(`“${source}” is no regular expression of linear time (`);
  },
);
