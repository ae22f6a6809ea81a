import table from "../../../data/numerals.zh.json" with { type: "json" };

/** Alternatives as a pattern, so that a longer one is tried before a shorter one that begins it. */
export const longestFirst = (patterns: readonly string[]): string =>
  [...patterns].sort((a, b) => b.length - a.length).join("|");

/** Words that stand between a number and what it counts, as a pattern. */
export const MEASURES: string = longestFirst(table.measures);

/** Signs that numbers are made of, for a set of characters. */
export const NUMERAL = "\\d零一二三四五六七八九十百千万亿两廿卅";
