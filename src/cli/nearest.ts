import levenshtein from "fast-levenshtein";

// letters that changed places are two changes; more make another word
const MOST_CHANGES = 2;

/** What other programs call what these names stand for here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "--format": "--to",
  "--out": "--output",
  "--source": "--source-lang",
  "--target": "--target-lang",
  search: "find",
  lookup: "find",
  delete: "remove",
  import: "add",
};

/** The name that was probably meant by a word: one at most two changes away, under a name that other programs have too. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const others = Object.keys(OTHER_NAMES).filter((other) => names.includes(OTHER_NAMES[other]));
  let best: string | undefined;
  let least = Math.min(MOST_CHANGES + 1, word.length / 2);
  for (const name of [...names, ...others]) {
    const changes = levenshtein.get(word, name);
    if (changes < least) [best, least] = [name, changes];
  }
  return best === undefined || names.includes(best) ? best : OTHER_NAMES[best];
}
