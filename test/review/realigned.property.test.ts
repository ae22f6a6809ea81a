import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { alignDocuments, openAlignment } from "../../src/align/index.js";
import { defaultLexicon } from "../../src/lexicon/index.js";
import type { Bitext } from "../../src/model/index.js";
import { readPage } from "../../src/page/index.js";
import { canCorrect, correct, newReview, type Realign, undo } from "../../src/review/index.js";
import { arbitraryCorrection, faultsOf, wallsOf } from "./arbitrary-review.js";

const release = resolve(import.meta.dirname, "../../data/releases/2024-02-23-ai-robot-meeting");
const [zh, en] = ["zh.html", "en.html"].map((name) => readPage({ bytes: readFileSync(join(release, name)) }).main);
const bitext = alignDocuments(zh, en);
const lexicon = defaultLexicon();

test("whatever is corrected in a release, the library aligns around it and leaves walls alone", () => {
  fc.assert(
    fc.property(fc.array(arbitraryCorrection, { minLength: 20, maxLength: 40 }), (corrections) => {
      let alignment = openAlignment(bitext, { lexicon });
      let sides: Pick<Bitext, "source" | "target"> = bitext;
      const realign: Realign = (beads, first, end, { source, target }) => {
        if (source !== sides.source || target !== sides.target) alignment = alignment.withSides(source, target, beads);
        sides = { source, target };
        return alignment.realign(beads, first, end);
      };
      let review = newReview(bitext);
      for (const correction of corrections) {
        if (!canCorrect(review.bitext, correction)) continue;
        const alone = correct(review, correction);
        review = correct(review, correction, realign);
        expect(faultsOf(review.bitext)).toEqual([]);
        expect(wallsOf(review.bitext)).toEqual(wallsOf(alone.bitext));
      }
      while (review.done.length > 0) review = undo(review);
      expect(review.bitext).toEqual(bitext);
    }),
    { numRuns: 4 },
  );
});
