import stopWords from "../data/stop-words.zh.json" with { type: "json" };
import { isLittleWord, learnWords, type PairWords, pairWords, WORD_KINDS } from "../src/evidence/index.js";
import { defaultLexicon } from "../src/lexicon/index.js";
import { isEmptyRange, type SentenceRange, type Stretch } from "../src/model/index.js";
import { allSets, type GoldDocument } from "./gold-sets.js";

/** The best tie that a Chinese word has with a bead's other side. */
interface BestTie {
  readonly kind: string;
  readonly weight: number;
}

/** How often ties of a kind and strength stand in right beads, and how often in strangers. */
interface Meetings {
  right: number;
  strangers: number;
}

const LITTLE = new Set(stopWords.characters);
const EDGES = [0.05, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.7, 1, 1.5]; // of the strengths that are counted together

/**
 * Prints how often tied words meet in gold beads, and how often in strangers: the Chinese side of a bead with the English one half a document away.
 * What meets as often in both is chance. Each Chinese word counts by its best tie; those that were learned are learned from every other bead and
 * counted in the rest.
 */
export function benchTies({ corpora }: { readonly corpora: string }): void {
  const counts = new Map<string, Meetings>();
  for (const { documents } of allSets(corpora)) for (const document of documents) countIn(document, counts);
  console.log("kind of word and tie, strength: in right beads, in strangers, strangers for each right one");
  for (const [name, { right, strangers }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(
      `  ${name.padEnd(34)}${String(right).padStart(7)}${String(strangers).padStart(7)}   ${(strangers / right).toFixed(2)}`,
    );
  }
}

function countIn({ source, target, gold }: GoldDocument, counts: Map<string, Meetings>): void {
  const [chinese, english] = [source, target].map(({ sentences }) => sentences.map(({ text }) => text));
  const lexicon = defaultLexicon();
  const tiedBy = (kinds: readonly (typeof WORD_KINDS)[number]["name"][]): PairWords =>
    pairWords(chinese, english, { lexicon, kinds: new Set(kinds) });
  const all = tiedBy(WORD_KINDS.map(({ name }) => name));
  const tables = WORD_KINDS.map(({ name }) => ({ kind: name, links: tiedBy([name]).links }));
  const beads = gold.map((bead) => ({ source: rangeOf(bead.source), target: rangeOf(bead.target) })).filter(isFull);
  const taught = [1, 0].map((half) =>
    tableOf(
      all,
      beads.filter((_, at) => at % 2 === half),
    ),
  );

  for (const [at, bead] of beads.entries()) {
    const stranger = beads[(at + (beads.length >> 1)) % beads.length];
    if (stranger === bead) continue;
    for (const where of ["right", "strangers"] as const) {
      const there = typesIn(all.en, where === "right" ? bead.target : stranger.target);
      const best = (kind: string, row: ReadonlyMap<number, number>): BestTie[] => {
        const weights = [...row]
          .filter(([e]) => there.has(e) && !isLittleWord(all.en.types[e]))
          .map(([, weight]) => weight);
        return weights.length === 0 ? [] : [{ kind, weight: weights.reduce((a, b) => Math.max(a, b)) }];
      };
      for (const z of typesIn(all.zh, bead.source)) {
        const listed = tables.flatMap(({ kind, links }) => best(kind, links[z])).sort((a, b) => b.weight - a.weight);
        for (const tie of [...listed.slice(0, 1), ...best("learned", taught[at % 2].get(z) ?? new Map())]) {
          const name = nameOf(all.zh.types[z], tie);
          const count = counts.get(name) ?? { right: 0, strangers: 0 };
          count[where]++;
          counts.set(name, count);
        }
      }
    }
  }
}

const nameOf = (word: string, { kind, weight }: BestTie): string => {
  const from = EDGES.findLast((edge) => edge <= weight) ?? 0;
  return `${LITTLE.has(word) ? "little" : "other"} ${kind} from ${from.toFixed(2)}`;
};

/** What these beads teach, by Chinese word. */
function tableOf(words: PairWords, beads: readonly Stretch[]): Map<number, Map<number, number>> {
  const idOf = { zh: idsOf(words.zh.types), en: idsOf(words.en.types) };
  const table = new Map<number, Map<number, number>>();
  for (const { source, target, share } of learnWords(words, beads)) {
    const [z, e] = [idOf.zh.get(source) ?? -1, idOf.en.get(target) ?? -1];
    table.set(z, (table.get(z) ?? new Map<number, number>()).set(e, share));
  }
  return table;
}

const idsOf = (types: readonly string[]): Map<string, number> => new Map(types.map((word, id) => [word, id]));

const typesIn = ({ ids, starts }: PairWords["zh"], { start, end }: SentenceRange): Set<number> =>
  new Set(ids.subarray(starts[start], starts[end]));

const isFull = ({ source, target }: Stretch): boolean => !isEmptyRange(source) && !isEmptyRange(target);

/** From the first of these sentences to the last. */
const rangeOf = (side: SentenceRange | readonly number[]): SentenceRange =>
  "start" in side ? side : { start: side[0] ?? 0, end: (side.at(-1) ?? -1) + 1 };
