import type { GoldDocument, GoldSet } from "../../bench/gold-sets.js";
import { seededRandom } from "../../src/evaluate/random.js";
import { quantitiesIn } from "../../src/text/index.js";
import { changeChineseNumber, changeNumber } from "../../test/support/change-number.js";

/** What is wrong with a made pair: the other text is a neighbour's or any other's, half of a side is cut, a number is another one, both sides are in one language. */
export const FAULTS = ["neighbour", "shuffled", "truncated", "number", "language"] as const;
/** What is wrong with a made pair, by its name. */
export type Fault = (typeof FAULTS)[number];

/** A pair of texts; without a fault, they translate each other. */
export interface Case extends TextPair {
  readonly set: string;
  readonly fault?: Fault;
  /**
   * How many cases it counts for: a right pair one, and all that was made of it together one. So half of the pairs are right, of short ones
   * too, which have no half that could be cut.
   */
  readonly weight: number;
}

interface TextPair {
  readonly zh: string;
  readonly en: string;
}

const NEAREST = 3; // beads: how far away a neighbour is at most
const SEED = 1;
const TURNS = 4; // numbers and languages are changed in as many ways

/** The gold pairs of a set, and each with every fault that it can have. Of one set they are the same every time. */
export function casesOf({ name: set, documents }: GoldSet): Case[] {
  const random = seededRandom(SEED);
  const below = (count: number): number => Math.floor(random() * count);
  const byDocument = documents.map(pairsOf);
  const all = byDocument.flat();
  const keyOf = ({ zh, en }: TextPair): string => `${zh}\n${en}`;
  const right = new Set(all.map(keyOf));
  return byDocument.flatMap((pairs) =>
    pairs.flatMap((pair, at): Case[] => {
      const near = pairs[at + (1 + below(NEAREST)) * (below(2) === 0 ? 1 : -1)];
      const any = all[below(all.length)];
      const turn = below(TURNS);
      const made: Readonly<Record<Fault, TextPair | undefined>> = {
        neighbour: near && { zh: pair.zh, en: near.en },
        shuffled: { zh: pair.zh, en: any.en },
        truncated: truncated(pair, turn),
        number: withOtherNumber(pair, turn),
        language: inOneLanguage(pair, near ?? any, turn),
      };
      const wrong = FAULTS.flatMap((fault) => {
        const faulty = made[fault];
        return faulty === undefined || right.has(keyOf(faulty)) ? [] : [{ ...faulty, fault }];
      });
      return [{ set, ...pair, weight: 1 }, ...wrong.map((each) => ({ set, ...each, weight: 1 / wrong.length }))];
    }),
  );
}

/** The gold beads of a document with both sides, as texts. */
const pairsOf = ({ source, target, gold }: GoldDocument): TextPair[] =>
  gold
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead) => ({
      zh: bead.source.map((at) => source.sentences[at].text.trim()).join(""),
      en: bead.target.map((at) => target.sentences[at].text.trim()).join(" "),
    }));

const FEWEST_CHARACTERS = 8; // of Chinese, and words of English: what is shorter has no half that says much
const FEWEST_WORDS = 6;

/** The first or the second half of one side is gone. */
function truncated({ zh, en }: TextPair, turn: number): TextPair | undefined {
  const half = <T>(parts: readonly T[]): readonly T[] => {
    const middle = Math.ceil(parts.length / 2);
    return turn < 2 ? parts.slice(0, middle) : parts.slice(middle);
  };
  const [characters, words] = [[...zh], en.split(/\s+/)];
  if (characters.length < FEWEST_CHARACTERS || words.length < FEWEST_WORDS) return undefined;
  return turn % 2 === 0 ? { zh, en: half(words).join(" ") } : { zh: half(characters).join(""), en };
}

/** One of the numbers that stand on both sides is another one on one side. */
function withOtherNumber({ zh, en }: TextPair, turn: number): TextPair | undefined {
  if (turn % 2 === 0) {
    const text = changeNumber(en, turn, keysOf(zh, "zh"));
    return text === undefined ? undefined : { zh, en: text };
  }
  const text = changeChineseNumber(zh, turn, keysOf(en, "en"));
  return text === undefined ? undefined : { zh: text, en };
}

const keysOf = (text: string, lang: "zh" | "en"): ReadonlySet<string> =>
  new Set(quantitiesIn(text, lang).map(({ key }) => key));

/** A side is a copy of the other one, or the neighbour's text in the other one's language. */
function inOneLanguage({ zh, en }: TextPair, near: TextPair, turn: number): TextPair {
  const ways: readonly TextPair[] = [
    { zh, en: zh },
    { zh: en, en },
    { zh, en: near.zh },
    { zh: near.en, en },
  ];
  return ways[turn];
}
