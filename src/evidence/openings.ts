import openings from "../../data/openings.json" with { type: "json" };
import { charactersOf, driveSync, type Evidence, mapSteps, type Steps } from "../core/index.js";
import type { BeadKind } from "./kind.js";
import type { PairWords } from "./links.js";
import type { Tokens } from "./tokens.js";

/** What the first words of a bead's sides say, and what each of it counts: all speak for the bead where they hold. */
export interface OpeningWeights {
  /** Both sides begin with the same kind of connective, question or cry: 但 and “But”. */
  readonly connectiveStart: number;
  /** Both begin with the same kind of pronoun: 他 and “She”. */
  readonly pronounStart: number;
  /** The Chinese side begins with a Latin word or a number that is the first or second word of the English one. */
  readonly sameStart: number;
}

const KINDS = [...openings.connectives, ...openings.pronouns];
const CONNECTIVES = (1 << openings.connectives.length) - 1;
const LEADING_MARKS = /^[\s"“‘'「『（(—–…\-《【[]{1,99}/u;
const LOOKED_AT = 120; // characters of a sentence, which no listed word with the marks before it exceeds
const CHARACTERS_A_STEP = 1 << 17; // between two yields: some ms

const PATTERNS = {
  zh: KINDS.map(({ zh }) => new RegExp(`^(?:${zh.join("|")})`, "u")),
  en: KINDS.map(({ en }) => new RegExp(`^(?:${en.join("|")})(?![\\p{L}'])`, "iu")),
};

/** The kinds of opening that a sentence may have, a bit each: “As” is because, and when. */
function openingOf(text: string, lang: "zh" | "en"): number {
  const opening = text.slice(0, LOOKED_AT).replace(LEADING_MARKS, "").replaceAll("’", "'");
  return PATTERNS[lang].reduce((bits, pattern, kind) => (pattern.test(opening) ? bits | (1 << kind) : bits), 0);
}

/**
 * Evidence from what the two sides of a bead begin with: 但 and “But”, 我 and “I”, `accept：` and `accept:`. It tells to which of two neighbours
 * a short sentence belongs. Where openings differ, that says nothing: translators move them about. Time O(1) a bead.
 *
 * @param words The texts' words. Without them, words that are the same say nothing.
 * @example
 * import { fittedModel, openingEvidence } from "duiqi/evidence";
 * const weigh = openingEvidence(["但他没有来。"], ["But he did not come."]);
 * const costs = new Float64Array(1);
 * weigh(fittedModel.weights).addCosts(0, 1, 1, 1, 1, costs); // the first of each side as one bead: costs[0] in nats
 */
export const openingEvidence = (
  chinese: readonly string[],
  english: readonly string[],
  words?: PairWords,
): ((weights: OpeningWeights) => Evidence) => driveSync(openingSteps(chinese, english, words));

/** Does what `openingEvidence` does, in steps. */
function* openingSteps(
  chinese: readonly string[],
  english: readonly string[],
  words?: PairWords,
): Steps<(weights: OpeningWeights) => Evidence> {
  const zh = yield* mapSteps(chinese, (text) => openingOf(text, "zh"), CHARACTERS_A_STEP, charactersOf);
  const en = yield* mapSteps(english, (text) => openingOf(text, "en"), CHARACTERS_A_STEP, charactersOf);
  const [zhFirst, enFirst, enSecond] = firstWords(chinese.length, english.length, words);
  return ({ connectiveStart, pronounStart, sameStart }) => ({
    addCosts(h, i, size, end, count, costs) {
      if (h === i || size === 0) return;
      for (let x = 0; x < count; x++) {
        const g = end + x - size;
        const both = zh[h] & en[g];
        if (both !== 0) costs[x] -= (both & CONNECTIVES) !== 0 ? connectiveStart : pronounStart;
        if (zhFirst[h] >= 0 && (zhFirst[h] === enFirst[g] || zhFirst[h] === enSecond[g])) costs[x] -= sameStart;
      }
    },
  });
}

const HAN = /^\p{Script=Han}/u;

/** The first word of each Chinese sentence, where it may stand in English just so, and the first and second of each English one; -1 for none. */
function firstWords(sources: number, targets: number, words: PairWords | undefined): Int32Array[] {
  if (words === undefined) return [sources, targets, targets].map((count) => new Int32Array(count).fill(-1));
  const idOf = new Map(words.en.types.map((word, id) => [word, id]));
  const sameAs = words.zh.types.map((word) => (HAN.test(word) ? -1 : (idOf.get(word) ?? -1)));
  return [wordAt(words.zh, 0).map((id) => (id < 0 ? -1 : sameAs[id])), wordAt(words.en, 0), wordAt(words.en, 1)];
}

const wordAt = ({ ids, starts }: Tokens, place: number): Int32Array =>
  Int32Array.from({ length: starts.length - 1 }, (_, s) =>
    starts[s] + place < starts[s + 1] ? ids[starts[s] + place] : -1,
  );

/** First words. */
export const openingKind: BeadKind<"openings", keyof OpeningWeights> = {
  name: "openings",
  features: ["connectiveStart", "pronounStart", "sameStart"],
  build: ({ chinese, english, words }) => openingSteps(chinese, english, words),
};
