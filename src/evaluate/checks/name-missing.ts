import table from "../../../data/names.zh.json" with { type: "json" };
import type { Span } from "../../model/index.js";
import type { CheckRule } from "./finding.js";
import type { Readings, ReadSide } from "./read-unit.js";

const SURNAMES: ReadonlySet<string> = new Set(table.surnames);
const SYLLABLE =
  "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iu]?ang?|[iu]?eng?|i?ong|u?ing?|i?ao|u?ai|i[aeu]|u[aeio]|e[ir]|ou|[aeiouv])";
// Huang Qiang, Li Xiaoming: a surname, and one or two syllables
const FULL_NAME = /(?<![\p{L}-])([A-Z][a-z]+) ([A-Z](?:[a-z]|['’](?=[a-z]))+)(?![\p{L}-]| [A-Z])/gu;
const GIVEN_NAME = new RegExp(`^${SYLLABLE}(?:['’]?${SYLLABLE})?$`);
// 省长黄强主持, 记者李晓明说
const TITLED_NAME = new RegExp(
  `(?:${table.titles.join("|")})([${table.surnames}]\\p{Script=Han}{1,2}?)(?=${table.after.join("|")}|[，、])`,
  "gu",
);
const CAPITALISED = /\p{Lu}[\p{L}'’]*/gu;

/**
 * 省长黄强主持 and “the meeting was chaired by Li Xiaoming”: a person who is named on one side only.
 *
 * A name is told by pinyin, so nothing is found without readings, nor where names are spelled otherwise (Tung Chee-hwa).
 */
export const nameMissing: CheckRule = {
  name: "name-missing",
  severity: "warning",
  about: "a Chinese person is named on one side only",
  check: ({ source, target, readings }) => {
    if (readings === undefined || source.language === target.language) return undefined;
    const [zh, en] = source.language === "zh" ? [source, target] : [target, source];
    const english = namesMissingInChinese(zh, en, readings);
    const chinese = english.length > 0 ? [] : namesMissingInEnglish(zh, en, readings);
    if (english.length + chinese.length === 0) return undefined;
    const [side, { start, end }] = english.length > 0 ? [en, english[0]] : [zh, chinese[0]];
    const [has, lacks] = side === source ? ["source", "target"] : ["target", "source"];
    return {
      message: `The ${has} names “${side.text.slice(start, end)}”, the ${lacks} does not.`,
      source: zh === source ? chinese : english,
      target: zh === source ? english : chinese,
    };
  },
};

// a translator says who 他 is, or who is meant where the subject is left out
const PRONOUN = /[他她你您我它咱]|自己|其/;

function namesMissingInChinese({ text: chinese }: ReadSide, { text }: ReadSide, readings: Readings): Span[] {
  if (PRONOUN.test(chinese)) return [];
  const names: (Span & { readonly spelling: string })[] = [];
  for (const { index, 0: name, 1: family, 2: given } of text.matchAll(FULL_NAME)) {
    const surname = family.toLowerCase();
    if (!GIVEN_NAME.test(given.toLowerCase()) || !isSurname(surname, readings)) continue;
    const spelling = surname + given.toLowerCase().replace(/['’]/g, "");
    names.push({ start: index, end: index + name.length, spelling });
  }
  if (names.length === 0) return [];
  const spelled = spelledIn(readings.simplify(chinese), new Set(names.map(({ spelling }) => spelling)), readings);
  return names.filter(({ spelling }) => !spelled.has(spelling)).map(({ start, end }) => ({ start, end }));
}

const isSurname = (spelling: string, readings: Readings): boolean => {
  for (const surname of SURNAMES) if (readings.readings(surname).some((reading) => reading === spelling)) return true;
  return false;
};

/** Those of these spellings that signs which stand side by side are read by. One walk over the text for all of them. */
function spelledIn(text: string, spellings: ReadonlySet<string>, { readings }: Readings): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const spelling of spellings) {
    for (let length = 1; length <= spelling.length; length++) beginnings.add(spelling.slice(0, length));
  }
  const found = new Set<string>();
  const goOn = (at: number, before: string): void => {
    if (at === text.length) return;
    for (const reading of readings(text[at])) {
      for (const syllable of [reading, inWadeGiles(reading)]) {
        const spelled = before + syllable;
        if (!beginnings.has(spelled)) continue;
        if (spellings.has(spelled)) found.add(spelled);
        goOn(at + 1, spelled);
      }
    }
  };
  for (let at = 0; at < text.length; at++) goOn(at, "");
  return found;
}

const OLD_INITIALS: Readonly<Record<string, string>> = {
  zh: "ch",
  j: "ch",
  q: "ch",
  x: "hs",
  b: "p",
  d: "t",
  g: "k",
  z: "ts",
  c: "ts",
};

/** How names of Taiwan begin a syllable: 起 is Chi. */
const inWadeGiles = (reading: string): string =>
  reading.replace(/^(?:zh|ch|[jqxbdgzc])/, (initial) => OLD_INITIALS[initial] ?? initial);

function namesMissingInEnglish({ text }: ReadSide, { text: english }: ReadSide, readings: Readings): Span[] {
  const words = new Set((english.match(CAPITALISED) ?? []).map((word) => word.toLowerCase().replace(/['’]s$/, "")));
  const missing: Span[] = [];
  for (const { index, 0: whole, 1: name } of text.matchAll(TITLED_NAME)) {
    const spellings = readings.readings(readings.simplify(name[0]));
    if (spellings.length === 0 || spellings.some((spelling) => words.has(spelling))) continue;
    missing.push({ start: index + whole.length - name.length, end: index + whole.length });
  }
  return missing;
}
