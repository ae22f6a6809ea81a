import { BitextError } from "../model/index.js";
import type { Lexicon } from "./lexicon.js";
import { unpackSections } from "./sections.js";
import { simplifier } from "./simplifier.js";
import { openTable, runningSums, TABLE_SECTIONS } from "./string-table.js";

const NO_READINGS: readonly string[] = [];
// headwords, stems; glosses a headword, their stems and weights; readings, simplifications; words by how often they occur: numbers, code units, sizes of blocks, blocks; a notice, for those who look into the file
const SECTIONS = 2 * TABLE_SECTIONS + 10;

/**
 * The lexicon that `encodeLexicon` made. It reads the bytes where they are: they must not change.
 *
 * Time linear in the entries, without parsing; readings and simplifications are read when they are first asked for.
 *
 * @throws BitextError `format-invalid` when the bytes are something else, or cut short; the first call that simplifies, when
 * what it is done by is no list of simplifications.
 * @example
 * import { align } from "duiqi";
 * import { encodeLexicon, openLexicon } from "duiqi/lexicon";
 * const lexicon = openLexicon(encodeLexicon({ entries: new Map([["公园", new Map([["park", 1]])]]) }));
 * align(source, target, { lexicon }).length; // 2
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const sections = unpackSections(bytes, SECTIONS);
  const headwords = openTable(sections);
  const stems = openTable(sections.slice(TABLE_SECTIONS));
  const [glossCounts, stemIds, glossWeights, readingLines, simplificationLines, ...packedWords] = sections.slice(
    2 * TABLE_SECTIONS,
  );
  const glossStarts = runningSums(glossCounts);

  const text = (section: Uint8Array): string => new TextDecoder().decode(section);
  let readings: ReadonlyMap<string, readonly string[]> | undefined;
  let replaced: ReadonlyMap<string, string> | undefined;
  let simplify: ((text: string) => string) | undefined;
  const simplifications = (): ReadonlyMap<string, string> => {
    replaced ??= simplificationsIn(text(simplificationLines));
    return replaced;
  };

  return {
    longest: headwords.longest,
    entryCount: headwords.count,
    find: headwords.find,
    headword: headwords.at,
    glossStart: (entry) => glossStarts[entry],
    glossStems: Uint32Array.from(new Uint16Array(stemIds.buffer, stemIds.byteOffset, stemIds.byteLength / 2)),
    glossWeights,
    stemCount: stems.count,
    findStem: (stem) => stems.find(stem, 0, stem.length),
    stem: stems.at,
    readings(character) {
      readings ??= readingsByCharacter(text(readingLines));
      return readings.get(character) ?? NO_READINGS;
    },
    simplify(original) {
      simplify ??= simplifier(simplifications());
      return simplify(original);
    },
    simplifications,
    words: { sections: packedWords, headwords, added: [] },
  };
}

/** From lines of readings and the characters that have just these: `ceng zeng⇥曾`. */
function readingsByCharacter(lines: string): Map<string, readonly string[]> {
  const readings = new Map<string, readonly string[]>();
  for (const line of lines.split("\n")) {
    const [list, characters = ""] = line.split("\t");
    const shared = list.split(" ");
    for (const character of characters) readings.set(character, shared);
  }
  return readings;
}

/** From lines of what is replaced and by what: `國⇥国`. */
function simplificationsIn(lines: string): Map<string, string> {
  const simplifications = new Map<string, string>();
  for (const line of lines === "" ? [] : lines.split("\n")) {
    const [traditional, simplified = ""] = line.split("\t");
    if (traditional === "" || traditional.length !== simplified.length) {
      const message = `The lexicon has “${line}” as a simplification, and should have two texts of one length.`;
      throw new BitextError("format-invalid", message);
    }
    simplifications.set(traditional, simplified);
  }
  return simplifications;
}
