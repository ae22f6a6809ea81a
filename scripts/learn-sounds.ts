/**
 * Learns which letters the syllables of transcribed names stand for, and writes them to `data/sounds.json`: `npm run learn-sounds`, in some ten
 * seconds. It learns from the transcriptions among the entries of CC-CEDICT, and prints what nine tenths of them find of the
 * tenth, and how many of 20,000 pairs of strangers they take for one name.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { SoundModel } from "../src/evidence/sound-model.js";
import { soundWalker } from "../src/evidence/sound-walk.js";
import { parseCedict } from "./lexicon/cedict.js";
import { countsOf, learnSounds } from "./sounds/learn-sounds.js";
import { type Transcription, transcriptionsIn } from "./sounds/transcriptions.js";

const THRESHOLDS = [3, 4, 5, 6, 7, 8];
const STRANGERS = 20_000;
const TENTH = 10;

const output = resolve(import.meta.dirname, "../data/sounds.json");
const cedict = createRequire(import.meta.url).resolve("hanzi/lib/data/cedict_ts.u8.js");
const entries = parseCedict(readFileSync(cedict, "utf8"));
const all = transcriptionsIn(entries);
const occurrences = countsOf(entries.flatMap(({ simplified }) => [...new Set(simplified)]));

/** How sure it is that a name is written with these syllables, in nats; −∞ where it cannot be. */
function oddsOf({ syllables }: Transcription, word: string, model: SoundModel): number {
  const walk = soundWalker([word], model, Number.NEGATIVE_INFINITY);
  const readings = syllables.map((syllable) => [syllable]);
  const whole = walk(readings, 0).filter(({ length }) => length === syllables.length);
  return whole[0]?.odds ?? Number.NEGATIVE_INFINITY;
}

const { model: ofNineTenths } = learnSounds(
  all.filter((_, at) => at % TENTH !== 0),
  occurrences,
);
const heldOut = all.filter(({ characters }, at) => at % TENTH === 0 && characters.length >= 3);
const right = heldOut.map((pair) => oddsOf(pair, pair.word, ofNineTenths));
const strange: number[] = [];
for (let step = 1; strange.length < STRANGERS; step++) {
  for (const [at, pair] of heldOut.entries()) {
    const { word, characters } = heldOut[(at + step) % heldOut.length];
    // 美利坚 and 美国 are neighbours, with one translation
    if (word !== pair.word && characters[0] !== pair.characters[0]) strange.push(oddsOf(pair, word, ofNineTenths));
  }
}
console.log("least odds, found of the tenth held out, strangers taken for one name in a thousand pairs");
for (const least of THRESHOLDS) {
  const share = (odds: readonly number[]): number => odds.filter((some) => some >= least).length / odds.length;
  console.log(`  ${least}   ${share(right).toFixed(3)}   ${(1000 * share(strange)).toFixed(2)}`);
}

const { model, kept } = learnSounds(all, occurrences);
const comment = `Learned by scripts/learn-sounds.ts from ${kept} transcriptions among the entries of CC-CEDICT (CC BY-SA 4.0): figures, and none of the entries.`;
writeFileSync(output, `${JSON.stringify({ comment, ...model })}\n`);
console.log(
  `data/sounds.json: ${kept} transcriptions, ${Object.keys(model.syllables).length} syllables, ${model.characters.length} characters`,
);
