/** What tells paths apart: their ends, as short as may be, without the folders in which they all end. */
export function shortNames(paths: readonly string[]): string[] {
  const parts = paths.map((path) => path.split(/[\\/]+/).filter((part) => part !== ""));
  const shortest = parts.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
  const isShared = (at: number): boolean => parts.length > 1 && parts.every((path) => path.at(at) === parts[0].at(at));
  let end = 0;
  while (end < shortest - 1 && isShared(-1 - end)) end++;
  const stems = parts.map((path) => path.slice(0, path.length - end));
  const longest = stems.reduce((most, { length }) => Math.max(most, length), 0);
  for (let length = 1; length < longest; length++) {
    const names = stems.map((stem) => stem.slice(-length).join("/"));
    if (new Set(names).size === names.length) return names;
  }
  return stems.map((stem) => stem.join("/"));
}
