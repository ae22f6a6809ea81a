import { describe, expect, test } from "vitest";
import { anchors, pairWords } from "../../src/evidence/index.js";
import { defaultLexicon } from "../../src/lexicon/index.js";
import type { SentencePair, SentenceRange } from "../../src/model/index.js";

const TEXT: readonly (readonly [string, string])[] = [
  ["黄强清早到了攀枝花。", "Huang Qiang reached Panzhihua early in the morning."],
  ["他先看了一座水电站。", "The first thing he saw was a hydropower station."],
  ["电站去年发电340亿千瓦时。", "Last year it generated 34 billion kilowatt hours."],
  ["随后大家去了一所小学。", "The whole group then went on to a primary school."],
  ["学校有1286名学生。", "It has 1,286 pupils."],
  ["孩子们唱了一首歌。", "A song was sung by the children."],
  ["午饭后下起了雨。", "After lunch it began to rain."],
  ["下午他们参观了机器人实验室。", "In the afternoon they toured a robot laboratory."],
  ["李娟在那里工作了17年。", "Li Juan has worked there for 17 years."],
  ["她说天气越来越热。", "She said that the weather was getting hotter and hotter."],
  ["晚上他们坐火车去了西昌。", "In the evening they took a train to Xichang."],
  ["第二天谁也没有起床。", "Nobody got out of bed the next day."],
];
const ZH = TEXT.map(([zh]) => zh);
const EN = TEXT.map(([, en]) => en);
/** Sentences that share a name or a number with theirs. */
const TELLING = [0, 2, 4, 7, 8, 10];

const FOREIGN = Array.from({ length: 40 }, (_, at) => `Grandmother's ${at} recipes for plum jam differ in sugar.`);

const wholeOf = (zh: readonly string[], en: readonly string[]) => ({
  source: { start: 0, end: zh.length },
  target: { start: 0, end: en.length },
});

function anchorsOf(
  zh: readonly string[],
  en: readonly string[],
  range: { readonly source: SentenceRange; readonly target: SentenceRange } = wholeOf(zh, en),
): SentencePair[] {
  const kinds = new Set(["lexicon", "numbers", "names"] as const);
  const found = anchors(pairWords(zh, en, { lexicon: defaultLexicon(), kinds }), range);
  for (let at = 1; at < found.length; at++) {
    expect(found[at].source).toBeGreaterThan(found[at - 1].source);
    expect(found[at].target).toBeGreaterThan(found[at - 1].target);
  }
  return found;
}

const sources = (found: readonly SentencePair[]): number[] => found.map(({ source }) => source);

describe("anchors", () => {
  test("are sentences that share names, numbers and rare words", () => {
    const found = anchorsOf(ZH, EN);
    expect(sources(found)).toEqual(expect.arrayContaining(TELLING));
    for (const { source, target } of found) expect(target).toBe(source);
  });

  test("do not cross, though a sentence was moved", () => {
    // the first sentence stands last in English
    const found = anchorsOf(ZH, [...EN.slice(1), EN[0]]);
    expect(sources(found)).toEqual(expect.arrayContaining(TELLING.slice(1)));
    for (const { source, target } of found) expect(target).toBe(source - 1);
  });

  test("of passages that stand three times over lie in the same copy", () => {
    const found = anchorsOf([...ZH, ...ZH, ...ZH], [...EN, ...EN, ...EN]);
    for (const copy of [0, 1, 2]) {
      expect(sources(found)).toEqual(expect.arrayContaining(TELLING.map((at) => at + copy * ZH.length)));
    }
    for (const { source, target } of found) expect(target).toBe(source);
  });

  test("are found in a text that the other one has twice over", () => {
    const found = anchorsOf(ZH, [...EN, ...EN]);
    expect(sources(found)).toEqual(expect.arrayContaining(TELLING));
    for (const { source, target } of found) expect(target % ZH.length).toBe(source);
  });

  test("lie right on both sides of a long block that only one text has", () => {
    const found = anchorsOf(ZH, [...EN.slice(0, 6), ...FOREIGN, ...EN.slice(6)]);
    expect(sources(found)).toEqual(expect.arrayContaining(TELLING));
    for (const { source, target } of found) expect(target).toBe(source < 6 ? source : source + FOREIGN.length);
  });

  test("are not believed that stand alone beside a chapter that only one text has", () => {
    // of the chapter's sentences one has a number of a sentence as far behind it in English, among many that say nothing
    const counted = (start: number, zh: string, en: string): [string[], string[]] => {
      const numbers = Array.from({ length: 60 }, (_, at) => 3001 + 7 * (start + at));
      return [numbers.map((number) => `${zh}${number}。`), numbers.map((number) => `${en} ${number}.`)];
    };
    const [zhBefore, enBefore] = counted(0, "门牌", "House");
    const [zhBehind, enBehind] = counted(60, "门牌", "House");
    const silent = (count: number, text: string): string[] => Array<string>(count).fill(text);
    const found = anchorsOf(
      [...zhBefore, ...silent(40, "啊！"), "一共9999只羊。", ...silent(200, "啊！"), ...zhBehind],
      [...enBefore, ...silent(40, "Well!"), "In all 9999 sheep.", ...silent(30, "Well!"), ...enBehind],
    );
    expect(found).not.toContainEqual({ source: 100, target: 100 });
    expect(found).toEqual(
      expect.arrayContaining([
        { source: 59, target: 59 },
        { source: 301, target: 131 },
      ]),
    );
  });

  test("between anchors far apart words are rare that are common in the whole", () => {
    // the robots are everywhere, not equally often, and once between Panzhihua and the kilowatt hours
    const frame = (text: readonly string[], robots: number, filler: string): string[] => {
      const around = Array<string>(robots).fill(text[7]);
      const between = Array<string>(5).fill(filler);
      return [...around, text[0], ...between, text[7], ...between, text[2], ...around];
    };
    const found = anchorsOf(frame(ZH, 10, "啊！"), frame(EN, 14, "Plum jam!"));
    expect(found).toEqual([
      { source: 10, target: 14 },
      { source: 16, target: 20 },
      { source: 22, target: 26 },
    ]);
  });

  test("keep to the range that is given", () => {
    const range = { source: { start: 3, end: 9 }, target: { start: 2, end: 8 } };
    const found = anchorsOf(ZH, EN, range);
    expect(sources(found)).toEqual(expect.arrayContaining([4, 7]));
    for (const { source, target } of found) {
      expect(target).toBe(source);
      expect([source >= 3, target < 8]).toEqual([true, true]);
    }
  });

  test("are none where a side is empty, or nothing is shared", () => {
    expect(anchorsOf(ZH, [])).toEqual([]);
    expect(anchorsOf([], [])).toEqual([]);
    expect(anchorsOf(ZH, EN, { source: { start: 5, end: 5 }, target: { start: 0, end: 12 } })).toEqual([]);
    expect(anchorsOf(["一。", "二。"], ["Plum jam.", "Sugar."])).toEqual([]);
  });
});
