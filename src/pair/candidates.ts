import { paceOf, type Steps } from "../core/index.js";
import type { Collection, Shelf } from "./collection.js";

/** Two documents that may well translate each other: index of the Chinese one, index of the English one. */
export type Candidate = readonly [chinese: number, english: number];

const NEAREST = 8; // documents of the other language that are looked at closely for each document; chosen by hand, before the fit
const COMMON = 0.02; // a share of the documents: a word that stands in more of them tells too little apart; likewise
const ALWAYS_RARE = 30; // documents: a word that stands in fewer is rare, however small the collection is; likewise
const LOOKS_A_STEP = 1 << 16; // at words and documents, between two yields: some ms

/**
 * For each document the nearest ones of the other language, both ways, in order: by the cosine of rare words, tf·idf.
 *
 * An index of the English words is asked for each Chinese document, so no two documents without a rare word in common
 * ever meet. A generator: yields how many Chinese documents are done. Time O(words × documents that have a rare word);
 * memory 4 bytes for each English document's different word.
 */
export function* candidatesIn({ zh, en, links }: Collection): Steps<Candidate[], number> {
  const most = Math.max(ALWAYS_RARE, COMMON * en.documents.length);
  const index = invert(en, most);
  const rarity = rarityOf(en);
  const zhRarity = rarityOf(zh);
  const norms = en.documents.map(({ types }) => {
    let sum = 0;
    for (const type of types) if (en.documentCounts[type] <= most) sum += rarity[type] ** 2;
    return Math.sqrt(sum);
  });

  const alike = new Float64Array(en.documents.length);
  const asked = new Float64Array(en.kinds.length);
  const nearestOfEnglish = en.documents.map((): Near[] => []);
  const nearestOfChinese: Near[][] = [];
  /** Finds the nearest English documents of a Chinese one, and says how many words and documents it looked at. */
  const ask = (chinese: number): number => {
    const words: number[] = [];
    for (const type of zh.documents[chinese].types) {
      for (let link = links.starts[type]; link < links.starts[type + 1]; link++) {
        const target = links.targets[link];
        if (en.documentCounts[target] > most) continue;
        if (asked[target] === 0) words.push(target);
        asked[target] += links.forward[link] * zhRarity[type];
      }
    }
    const met: number[] = [];
    let norm = 0;
    let looks = words.length;
    for (const word of words) {
      const worth = asked[word];
      norm += worth ** 2;
      asked[word] = 0;
      looks += index.starts[word + 1] - index.starts[word];
      for (let at = index.starts[word]; at < index.starts[word + 1]; at++) {
        const document = index.documents[at];
        if (alike[document] === 0) met.push(document);
        alike[document] += worth * rarity[word];
      }
    }
    const nearest: Near[] = [];
    for (const english of met) {
      const score = alike[english] / (Math.sqrt(norm) * norms[english]);
      alike[english] = 0;
      keep(nearest, { document: english, score });
      keep(nearestOfEnglish[english], { document: chinese, score });
    }
    nearestOfChinese.push(nearest);
    return looks + zh.documents[chinese].types.length;
  };
  const pace = paceOf(LOOKS_A_STEP);
  for (let chinese = 0; chinese < zh.documents.length; chinese++) if (pace.isDue(ask(chinese))) yield chinese + 1;

  const found = nearestOfChinese.map((nearest) => new Set(nearest.map(({ document }) => document)));
  nearestOfEnglish.forEach((nearest, english) => {
    for (const { document } of nearest) found[document].add(english);
  });
  return found.flatMap((all, chinese) =>
    [...all].sort((a, b) => a - b).map((english): Candidate => [chinese, english]),
  );
}

interface Near {
  readonly document: number;
  readonly score: number;
}

/** Keeps the nearest, best first; of equals, the one that came first. */
function keep(nearest: Near[], near: Near): void {
  if (nearest.length === NEAREST && near.score <= nearest[NEAREST - 1].score) return;
  if (nearest.length === NEAREST) nearest.pop();
  let at = nearest.length;
  while (at > 0 && nearest[at - 1].score < near.score) at--;
  nearest.splice(at, 0, near);
}

const rarityOf = ({ documents, documentCounts }: Shelf): Float64Array =>
  Float64Array.from(documentCounts, (count) => Math.log(1 + (documents.length + 1) / count));

/** For each word that is in few documents, those documents, in order. */
function invert({ documents, documentCounts }: Shelf, most: number): { starts: Int32Array; documents: Int32Array } {
  const starts = new Int32Array(documentCounts.length + 1);
  for (let word = 0; word < documentCounts.length; word++) {
    starts[word + 1] = starts[word] + (documentCounts[word] <= most ? documentCounts[word] : 0);
  }
  const places = new Int32Array(starts[documentCounts.length]);
  const next = starts.slice();
  documents.forEach(({ types }, document) => {
    for (const type of types) if (documentCounts[type] <= most) places[next[type]++] = document;
  });
  return { starts, documents: places };
}
