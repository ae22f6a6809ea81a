import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withGuesses } from "../../../src/segment/jieba/guessed-words.js";

const logs: Readonly<Record<string, readonly number[]>> = {
  甲: [-1, -5, -3, -4],
  乙: [-4, -1, -2, -6],
  丙: [-3, -3, -2, -2],
};
const model = {
  start: [-0.26, -3.14e100, -3.14e100, -1.46],
  steps: [
    -3.14e100, -0.5, -0.9, -3.14e100, -0.6, -3.14e100, -3.14e100, -0.8, -3.14e100, -0.3, -1.3, -3.14e100, -0.7,
    -3.14e100, -3.14e100, -0.7,
  ],
  place: (unit: number, place: number): number | undefined => logs[String.fromCharCode(unit)]?.[place],
};

const alone = (text: string): number[] => {
  let at = 0;
  return Array.from(text, (character) => {
    at += character.length;
    return at;
  });
};

/** How probable it is that the words of a text end here: the places of all its characters are known from it. */
function logOf(text: string, ends: readonly number[]): number {
  let log = 0;
  let before: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const isFirst = at === 0 || ends.includes(at);
    const isLast = ends.includes(at + 1);
    const place = isFirst ? (isLast ? 3 : 0) : isLast ? 1 : 2;
    log += before === undefined ? model.start[place] : model.steps[4 * before + place];
    log += logs[text[at]][place];
    before = place;
  }
  return log;
}

describe("words that are guessed", () => {
  it("are the most probable of all ways to join characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 8 }), (text) => {
        const inner = text.length - 1;
        const all = Array.from({ length: 2 ** inner }, (_, bits) => [
          ...Array.from({ length: inner }, (_, at) => at + 1).filter((at) => bits & (1 << (at - 1))),
          text.length,
        ]);
        const best = Math.max(...all.map((ends) => logOf(text, ends)));
        expect(logOf(text, withGuesses(text, alone(text), model))).toBeCloseTo(best, 9);
      }),
    );
  });

  it.each([
    ["甲乙，甲乙", ["甲乙", "，", "甲乙"]],
    ["甲乙GPT4甲乙", ["甲乙", "GPT4", "甲乙"]],
    ["3.14甲乙", ["3.14", "甲乙"]],
    ["a b-c", ["a", " ", "b", "-", "c"]],
    ["𠮷", ["𠮷"]],
    ["", []],
  ])("%s: letters and digits stand together, other marks alone, and no guess goes beyond a comma", (text, words) => {
    let at = 0;
    const found = withGuesses(text, alone(text), model).map((end) => {
      const word = text.slice(at, end);
      at = end;
      return word;
    });
    expect(found).toEqual(words);
  });

  it("leave words that are known as they are", () => {
    expect(withGuesses("甲乙丙甲乙", [1, 3, 4, 5], model)).toEqual([1, 3, 5]);
  });
});
