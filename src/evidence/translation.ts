import type { Evidence } from "../core/index.js";
import { type Links, type LinkTable, linksOf, probabilities, turned } from "./links.js";
import type { Tokens } from "./tokens.js";

const LAMBDA = 0.3; // how much of a text its translation explains; the rest comes from anywhere
const RARE = 1; // occurrences that every word is given in advance, so that one seen once is not a wonder
const STOP_WORD = 0.3; // what an unexplained little word counts: the, of, it

/** Where a bead may lie: for each source sentence boundary, the target columns of the band, half-open. */
export interface Window {
  readonly lo: Int32Array;
  readonly hi: Int32Array;
}

/**
 * How well stretches of one text explain the sentences of the other, in nats: sums of ln(1 − λ + λ·p(word | stretch) /
 * p(word)) over words.
 */
interface Explained {
  /**
   * By the stretch's end, then its size − 1: running sums over the explained sentences from `from[end]` on.
   * `sums[end][size - 1][x]` is the sum over the first x of them.
   */
  readonly sums: readonly (readonly Float64Array[])[];
  /** The same, counting sentences in which not one word is explained. */
  readonly strangers: readonly (readonly Float64Array[])[];
  readonly from: Int32Array;
}

/** What words say of a bead, and what each of it counts. */
export interface TranslationWeights {
  /** How well the source explains the target: minus its log-likelihood ratio against the two being unrelated, in nats. */
  readonly forward: number;
  /** How well the target explains the source. */
  readonly backward: number;
  /** Sentences of a bead of three or more that share not a word with the other side. */
  readonly strangers: number;
  /** A bead of one sentence each that share not a word. */
  readonly unmet: number;
  /** How badly the worst explained sentence of a side of two or more fares, in nats. */
  readonly weakest: number;
}

/**
 * Evidence from words: each side explains the other, by a mixture of its words' translations and of words at large.
 *
 * After IBM Model 1 (Brown et al., “The Mathematics of Statistical Machine Translation”, Computational Linguistics 19(2),
 * 1993) with the mixture of Moore's aligner (“Fast and Accurate Sentence Alignment of Bilingual Corpora”, AMTA 2002). We
 * differ in where probabilities come from: links are weighted by a lexicon and not trained, and a word's probability at
 * large is its frequency in the two texts themselves.
 *
 * Only inside the window. Time O(sentences × window × words × largest); memory 16 bytes a sentence, column and size.
 *
 * @param largest The most sentences that a bead takes of each side.
 * @param hasLexicon Without one, words that nothing explains say nothing.
 */
export function translationEvidence(
  source: Tokens,
  target: Tokens,
  table: LinkTable,
  window: Window,
  largest: { readonly source: number; readonly target: number },
  isLittle: (word: string) => boolean,
  hasLexicon = true,
): (weights: TranslationWeights) => Evidence {
  const links = linksOf(table);
  const sourceCount = source.starts.length - 1;
  const targetCount = target.starts.length - 1;

  // for each end of a source stretch the target sentences that may lie opposite, and the other way round
  const targetFrom = new Int32Array(sourceCount + 1);
  const targetTo = new Int32Array(sourceCount + 1);
  for (let i = 1; i <= sourceCount; i++) {
    targetFrom[i] = window.lo[Math.max(0, i - largest.source)];
    targetTo[i] = Math.min(targetCount, window.hi[i]);
  }
  const sourceFrom = new Int32Array(targetCount + 1).fill(sourceCount);
  const sourceTo = new Int32Array(targetCount + 1);
  for (let i = 0; i <= sourceCount; i++) {
    for (let j = window.lo[i]; j < window.hi[i]; j++) {
      sourceFrom[j] = Math.min(sourceFrom[j], i);
      sourceTo[j] = Math.max(sourceTo[j], i);
    }
  }
  for (let j = targetCount; j > 0; j--) {
    for (let back = 1; back <= largest.target && j - back >= 0; back++) {
      sourceFrom[j] = Math.min(sourceFrom[j], sourceFrom[j - back]);
    }
    sourceFrom[j] = Math.max(0, sourceFrom[j] - largest.source);
  }

  const forward = explain(
    source,
    target,
    probabilities(links),
    targetFrom,
    targetTo,
    largest.source,
    isLittle,
    hasLexicon,
  );
  const back = probabilities(turned(links, target.types.length));
  const backward = explain(target, source, back, sourceFrom, sourceTo, largest.target, () => false, hasLexicon);

  return (weights) => ({
    addCosts(h, i, size, end, count, costs) {
      const taken = i - h;
      if (taken === 0 || size === 0) return;
      const targets = forward.sums[i][taken - 1];
      const strangeTargets = forward.strangers[i][taken - 1];
      const shift = end - forward.from[i];
      for (let x = 0; x < count; x++) {
        const right = shift + x;
        const left = right - size;
        const sources = backward.sums[end + x][size - 1];
        const from = backward.from[end + x];
        let cost =
          weights.forward * (targets[left] - targets[right]) +
          weights.backward * (sources[h - from] - sources[i - from]);
        if (!hasLexicon) {
          costs[x] += cost;
          continue;
        }
        const strange = strangeTargets[right] - strangeTargets[left];
        if (taken + size === 2) cost += weights.unmet * strange;
        else {
          const strangeSources = backward.strangers[end + x][size - 1];
          cost += weights.strangers * (strange + strangeSources[i - from] - strangeSources[h - from]);
          let worst = 0;
          if (size > 1) for (let at = left; at < right; at++) worst = Math.min(worst, targets[at + 1] - targets[at]);
          if (taken > 1) {
            for (let at = h - from; at < i - from; at++) worst = Math.min(worst, sources[at + 1] - sources[at]);
          }
          cost -= weights.weakest * worst;
        }
        costs[x] += cost;
      }
    },
  });
}

/** Sums for every stretch of the explaining text and every sentence of the other that may lie opposite. */
function explain(
  by: Tokens,
  explained: Tokens,
  links: Links,
  from: Int32Array,
  to: Int32Array,
  largest: number,
  isLittle: (word: string) => boolean,
  hasLexicon: boolean,
): Explained {
  const all = explained.ids.length + RARE * explained.types.length;
  // λ / p(word), and what a word counts that nothing explains
  const boost = Float64Array.from(explained.counts, (count) => (LAMBDA * all) / (count + RARE));
  const unexplained = Float64Array.from(explained.types, (word) =>
    hasLexicon ? Math.log(1 - LAMBDA) * (isLittle(word) ? STOP_WORD : 1) : 0,
  );
  const alone = new Float64Array(explained.starts.length - 1);
  for (let sentence = 0; sentence < alone.length; sentence++) {
    for (let at = explained.starts[sentence]; at < explained.starts[sentence + 1]; at++) {
      alone[sentence] += unexplained[explained.ids[at]];
    }
  }
  const places = occurrencesOf(explained);
  const mass = new Float64Array(explained.types.length);
  const touched = new Int32Array(explained.types.length);
  // where explained words stand in the window: which touched word, and in which of the window's sentences
  let matchOf: Int32Array = new Int32Array(1024);
  let matchAt: Int32Array = new Int32Array(1024);

  const sums: Float64Array[][] = [[]];
  const strangers: Float64Array[][] = [[]];
  for (let end = 1; end < by.starts.length; end++) {
    const first = from[end];
    const count = Math.max(0, to[end] - first);
    sums[end] = [];
    strangers[end] = [];
    let touches = 0;
    let matches = 0;
    let words = 0;
    for (let size = 1; size <= Math.min(largest, end); size++) {
      for (let at = by.starts[end - size]; at < by.starts[end - size + 1]; at++) {
        words++;
        const word = by.ids[at];
        for (let link = links.starts[word]; link < links.starts[word + 1]; link++) {
          const other = links.targets[link];
          if (mass[other] === 0) {
            // windows only move on, so what lies before this one need not be looked at again
            const last = places.starts[other + 1];
            let place = places.next[other];
            while (place < last && places.sentences[place] < first) place++;
            places.next[other] = place;
            touched[touches] = other;
            for (; place < last && places.sentences[place] < first + count; place++) {
              if (matches === matchOf.length) [matchOf, matchAt] = [larger(matchOf), larger(matchAt)];
              matchOf[matches] = touches;
              matchAt[matches++] = places.sentences[place] - first + 1;
            }
            touches++;
          }
          mass[other] += links.weights[link];
        }
      }
      const running = new Float64Array(count + 1);
      const strange = new Float64Array(count + 1).fill(1, 1);
      for (let x = 0; x < count; x++) running[x + 1] = alone[first + x];
      const share = 1 / Math.max(1, words);
      let gained = -1;
      let gain = 0;
      for (let match = 0; match < matches; match++) {
        if (matchOf[match] !== gained) {
          gained = matchOf[match];
          const word = touched[gained];
          gain = Math.log(1 - LAMBDA + Math.min(1, mass[word] * share) * boost[word]) - unexplained[word];
        }
        running[matchAt[match]] += gain;
        strange[matchAt[match]] = 0;
      }
      for (let x = 0; x < count; x++) {
        running[x + 1] += running[x];
        strange[x + 1] += strange[x];
      }
      sums[end].push(running);
      strangers[end].push(strange);
    }
    for (let touch = 0; touch < touches; touch++) mass[touched[touch]] = 0;
  }
  return { sums, strangers, from };
}

const larger = (array: Int32Array): Int32Array => {
  const twice = new Int32Array(2 * array.length);
  twice.set(array);
  return twice;
};

/** For each word the sentences that it stands in, in order, as often as it does; `next` is where a search goes on. */
function occurrencesOf({ ids, starts, types, counts }: Tokens): {
  starts: Int32Array;
  sentences: Int32Array;
  next: Int32Array;
} {
  const wordStarts = new Int32Array(types.length + 1);
  for (let word = 0; word < types.length; word++) wordStarts[word + 1] = wordStarts[word] + counts[word];
  const next = wordStarts.slice(0, types.length);
  const sentences = new Int32Array(ids.length);
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    for (let at = starts[sentence]; at < starts[sentence + 1]; at++) sentences[next[ids[at]]++] = sentence;
  }
  return { starts: wordStarts, sentences, next: wordStarts.slice(0, types.length) };
}
