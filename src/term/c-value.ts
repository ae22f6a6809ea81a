/** A string of words, and how often it occurs. */
export interface CountedWords {
  readonly words: readonly string[];
  readonly count: number;
}

/**
 * How much of a term each string of words is: the C-value of Frantzi, Ananiadou and Mima (2000). Longer strings have more, and a string
 * that stands mostly within longer ones of the list has less, 0 where it stands in one of them only.
 *
 * One is added to the words before their logarithm is taken, so that single words have a value too. Time linear in the strings of words
 * within all strings.
 */
export function cValues(strings: readonly CountedWords[]): number[] {
  const keyOf = (words: readonly string[]): string => words.join(" ");
  const within = new Map(strings.map(({ words }) => [keyOf(words), { sum: 0, times: 0 }]));
  for (const { words, count } of strings) {
    const parts = new Set<string>();
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 1; end <= words.length; end++) parts.add(keyOf(words.slice(start, end)));
    }
    parts.delete(keyOf(words));
    for (const part of parts) {
      const found = within.get(part);
      if (found === undefined) continue;
      found.sum += count;
      found.times++;
    }
  }
  return strings.map(({ words, count }) => {
    const { sum = 0, times = 0 } = within.get(keyOf(words)) ?? {};
    return Math.log2(words.length + 1) * Math.max(0, times === 0 ? count : count - sum / times);
  });
}
