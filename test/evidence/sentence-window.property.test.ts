import fc from "fast-check";
import { expect, test } from "vitest";
import { occurrencesOf } from "../../src/evidence/places.js";
import { moveWindow, windowOver } from "../../src/evidence/sentence-window.js";
import { tokensOf } from "../../src/evidence/tokens.js";

const sentence = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 5 });
const text = fc.array(sentence, { minLength: 1, maxLength: 8 });

test("a window that moves to and fro knows how often each word stands in it, and where first", () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(8), fc.nat(8))), (sentences, moves) => {
      const tokens = tokensOf(sentences);
      const places = occurrencesOf(tokens);
      const window = windowOver(tokens, places);
      for (const ends of moves) {
        const [start, end] = ends.map((at) => Math.min(at, sentences.length)).sort();
        moveWindow(window, tokens, { start, end });
        tokens.types.forEach((word, id) => {
          const here = sentences.slice(start, end).flat();
          const before = sentences.slice(0, start).flat();
          expect(window.counts[id]).toBe(here.filter((other) => other === word).length);
          expect(window.next[id] - places.starts[id]).toBe(before.filter((other) => other === word).length);
        });
      }
    }),
  );
});
