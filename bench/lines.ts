import { align } from "../src/align/index.js";
import { isEmptyRange, rangeSize } from "../src/model/index.js";
import { allSets } from "./gold-sets.js";
import { joinedLines } from "./joined-lines.js";

const BEADS = [1, 3, 5, 8, 12, 30];
const LINES = [1, 2, 3, 6, 20];
const PLACES = 4; // in each document that lines are made from

/** Prints, by set, how many lines find their translation where each line is several gold beads joined. */
export function benchLines({ corpora }: { readonly corpora: string }): void {
  for (const { name, documents } of allSets(corpora)) {
    console.log(
      `\n${name}: beads a line × lines, lines found of all, sentences left out, of these with a score above 0.5`,
    );
    for (const beads of BEADS) {
      for (const lines of LINES) {
        let [found, all, nulls, sure] = [0, 0, 0, 0];
        for (const document of documents) {
          for (let place = 0; place < PLACES; place++) {
            const from = Math.floor((place * document.gold.length) / PLACES);
            const pair = joinedLines(document, { beads, lines, from });
            if (pair === undefined) continue;
            all += lines;
            for (const { source, target, score } of align(pair.source, pair.target)) {
              if (isEmptyRange(source) || isEmptyRange(target)) {
                nulls++;
                if ((score ?? 0) > 0.5) sure++;
              } else if (rangeSize(source) === 1 && rangeSize(target) === 1 && source.start === target.start) found++;
            }
          }
        }
        if (all > 0) console.log(`  ${`${beads} × ${lines}`.padEnd(8)} ${found} of ${all}, ${nulls}, ${sure}`);
      }
    }
  }
}
