import { type Collection, DAY, type Profile, type Shelf, WORD } from "./collection.js";
import type { PairModel, Traits } from "./pair-model.js";

// Both chosen by hand, before the weights were fitted.
const RAREST = 1e-5; // a frequency: rarer words gain no more, so that a score means the same in a large collection
const EVEN = 2; // both documents count as if they shared this much in quantities, since one quantity alone proves nothing

/**
 * A function that weighs a Chinese document against an English one, both by index.
 *
 * Each explains the other as in `evidence/translation.ts`: ln(1 − λ + λ·p(word | other) / p(word)), in the mean over its
 * different words, each counted by what it says. Time O(links of the Chinese document's words).
 */
export function traitsIn(
  { zh, en, links }: Collection,
  { explained: lambda, wordsAtLarge, wordRatio }: PairModel,
): (chinese: number, english: number) => Traits {
  const slotOf = new Int32Array(en.kinds.length).fill(-1);
  const { starts, targets, weights, forward, backward } = links;
  /** What a word of a document gains by the other one, of which it has this probability, over the documents beside its own. */
  const gain = (shelf: Shelf, document: Profile, at: number, probability: number): number => {
    const type = document.types[at];
    const count = shelf.counts[type] - document.counts[at] + wordsAtLarge * shelf.atLarge[type];
    const frequency = Math.max(RAREST, count / (shelf.size - document.size + wordsAtLarge));
    return Math.log(1 - lambda + (lambda * probability) / frequency);
  };

  return (chinese, english) => {
    const source = zh.documents[chinese];
    const target = en.documents[english];
    target.types.forEach((type, slot) => {
      slotOf[type] = slot;
    });

    const told = new Float64Array(target.types.length); // p(English word | the Chinese document)
    const met = new Float64Array(target.types.length); // how many translations of it are there
    const zhSum = sums();
    source.types.forEach((type, at) => {
      let probability = 0;
      let translations = 0;
      const share = source.counts[at] / source.size;
      for (let link = starts[type]; link < starts[type + 1]; link++) {
        const slot = slotOf[targets[link]];
        if (slot < 0) continue;
        translations += weights[link];
        met[slot] += weights[link];
        told[slot] += forward[link] * share;
        probability += (backward[link] * target.counts[slot]) / target.size;
      }
      add(zhSum, zh.kinds[type], zh.information[type], gain(zh, source, at, probability), translations);
    });
    const enSum = sums();
    target.types.forEach((type, slot) => {
      slotOf[type] = -1;
      add(enSum, en.kinds[type], en.information[type], gain(en, target, slot, told[slot]), met[slot]);
    });

    const length = Math.log((1 + target.size) / (1 + source.size * wordRatio));
    const [short, long] = length > 0 ? [zhSum, enSum] : [enSum, zhSum];
    const fewest = Math.min(zhSum.quantities, enSum.quantities);
    return {
      shorter: short.gain / Math.max(1, short.words),
      longer: long.gain / Math.max(1, long.words),
      quantities: Math.min(1, (zhSum.sharedQuantities + enSum.sharedQuantities + EVEN) / (2 * fewest + 2 * EVEN)),
      dayClash: zhSum.days > 0 && enSum.days > 0 && zhSum.sharedDays === 0 ? 1 : 0,
      extent: Math.log1p(Math.min(source.types.length, target.types.length)),
      unevenness: Math.abs(length),
    };
  };
}

/** What is added up over the words of a document, in information but for days, which are counted. */
interface Sums {
  words: number;
  gain: number;
  quantities: number;
  sharedQuantities: number;
  days: number;
  sharedDays: number;
}

const sums = (): Sums => ({ words: 0, gain: 0, quantities: 0, sharedQuantities: 0, days: 0, sharedDays: 0 });

function add(sum: Sums, kind: number, information: number, gain: number, translations: number): void {
  if (kind === WORD) {
    sum.words += information;
    sum.gain += information * gain;
    return;
  }
  sum.quantities += information;
  sum.sharedQuantities += information * Math.min(1, translations);
  if (kind !== DAY) return;
  sum.days++;
  if (translations > 0) sum.sharedDays++;
}
