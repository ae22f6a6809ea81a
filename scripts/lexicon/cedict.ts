/** An entry of CC-CEDICT. */
export interface CedictEntry {
  readonly traditional: string;
  readonly simplified: string;
  /** Syllables with tones: `Ceng2`, `lu:4`; letters and marks stand for themselves. */
  readonly pinyin: readonly string[];
  /** What stands between the slashes, as it stands. */
  readonly senses: readonly string[];
}

// the last line ends in what closes the module that the text is kept in
const LINE = /^([^#\s]\S*) (\S+) \[([^\]]*)\] \/(.*)\/[\s`;]*$/;

/** The entries of CC-CEDICT's text, `Traditional Simplified [pin1 yin1] /sense/sense/` a line; other lines are left out. */
export function parseCedict(text: string): CedictEntry[] {
  const entries: CedictEntry[] = [];
  for (const line of text.split("\n")) {
    const match = LINE.exec(line);
    if (match === null) continue;
    const [, traditional, simplified, pinyin, senses] = match;
    entries.push({ traditional, simplified, pinyin: pinyin.split(" "), senses: senses.split("/") });
  }
  return entries;
}
