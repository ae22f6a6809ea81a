import stopWords from "../../data/stop-words.zh.json" with { type: "json" };
import type { LinkKind } from "./kinds.js";
import { isLittleWord, QUANTITY } from "./words.js";

/** A Chinese word and an English one that may translate it, both as evidence compares them. */
export interface Tie {
  readonly zh: string;
  readonly en: string;
  /** What ties them. Of ties of all kinds added up, it is not known. */
  readonly kind?: LinkKind;
  /** About how many translations the tie is worth; higher is more. */
  readonly weight: number;
}

// In translations. Weaker ties stand there by chance too often: for 100 dictionary ties of 0.35 to 0.4 in right beads there are 14 in as many beads
// of strangers, for 100 of 0.2 to 0.3 there are 24 (`npm run bench -- ties`).
const LEAST = 0.35;
// A share of a word's translations. Words that stand together are learned too: of 30 ties below 0.2 in four texts 14 were no translations, read one
// by one, and of 28 above it 5.
const LEAST_LEARNED = 0.2;
const ONE = `${QUANTITY}n1`; // 一 and “one” stand for much else: where they meet in 100 right beads, they meet in 37 of strangers

const littleWords = new Set(stopWords.characters); // 的, 了, 在

/**
 * Whether two tied words are a reason to take two sentences for translations. Little words are none, whatever ties them (了 and took, 的 and
 * of, 一 and one), nor is a weak tie.
 */
const isTelling = ({ zh, en, kind, weight }: Tie): boolean =>
  weight >= (kind === "learned" ? LEAST_LEARNED : LEAST) && zh !== ONE && !littleWords.has(zh) && !isLittleWord(en);

/**
 * The ties that speak for two texts, the strongest first; of equals the first listed. Each Chinese word is in one of them, and each English one in
 * no more than it stands there: two verbs are not both “said” where that is said once.
 *
 * @param standing How often an English word stands there.
 */
export function tellingTies<T extends Tie>(ties: readonly T[], standing: (en: string) => number): T[] {
  const taken = new Map<string, number>();
  const matched = new Set<string>();
  return ties
    .filter(isTelling)
    .sort((a, b) => b.weight - a.weight)
    .filter(({ zh, en }) => {
      const before = taken.get(en) ?? 0;
      if (matched.has(zh) || before >= standing(en)) return false;
      matched.add(zh);
      taken.set(en, before + 1);
      return true;
    });
}
