import type { DocumentPair } from "../pair/index.js";
import { keysOf } from "../text/index.js";
import type { FoundDocument } from "./read-folders.js";

const LEAST = 0.3; // the share of keys that two files have in common that go together. Chosen by hand: “title” and “name” are in many files

/** What names a language in the name of a file. */
const LOCALE = /(?<![a-z])(?:zh|en|cn|chs|cht)(?:[-_](?:han[st]|cn|tw|hk|sg|mo|us|gb|uk|au|ca))*(?![a-z])/gi;
const withoutLocale = (reference: string): string => reference.replace(/#source$/, "").replace(LOCALE, "*");

/**
 * The pairs of documents that are entries with keys, by the share of keys that they have in common, from the highest; of equal ones those whose names
 * differ in their language alone. Time linear in the keys, and for each key in the pairs of files that have it.
 */
export function pairsByKeys(source: readonly FoundDocument[], target: readonly FoundDocument[]): DocumentPair[] {
  const holders = new Map<string, number[]>();
  const sizes = target.map(({ document }, at) => {
    const keys = keysOf(document) ?? [];
    for (const key of keys) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [at]);
      else known.push(at);
    }
    return keys.length;
  });
  const names = target.map(({ reference }) => withoutLocale(reference));
  const found = source.flatMap(({ reference, document }, from) => {
    const keys = keysOf(document) ?? [];
    const counts = new Map<number, number>();
    for (const key of keys) for (const to of holders.get(key) ?? []) counts.set(to, (counts.get(to) ?? 0) + 1);
    const name = withoutLocale(reference);
    return [...counts].flatMap(([to, common]) => {
      const share = common / Math.max(1, keys.length + sizes[to] - common);
      return share < LEAST ? [] : { source: from, target: to, share, isNamed: names[to] === name };
    });
  });
  found.sort((a, b) => b.share - a.share || Number(b.isNamed) - Number(a.isNamed));
  const [taken, given] = [new Set<number>(), new Set<number>()];
  const pairs: DocumentPair[] = [];
  for (const { source: from, target: to } of found) {
    if (taken.has(from) || given.has(to)) continue;
    taken.add(from);
    given.add(to);
    pairs.push({ source: from, target: to, probability: 1 });
  }
  return pairs.sort((a, b) => a.source - b.source);
}
