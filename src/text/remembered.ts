/**
 * A function that remembers what it found for each word, since the same words come again and again.
 *
 * @param most Words that are remembered. With one more they are all forgotten, and remembering begins anew.
 */
export function remembered<T extends object | string>(find: (word: string) => T, most: number): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const own = [...word].join(""); // a copy: as a part of a text it would keep the whole text in memory
    const found = find(own);
    if (known.size === most) known.clear();
    known.set(own, found);
    return found;
  };
}
