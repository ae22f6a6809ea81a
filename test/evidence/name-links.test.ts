import { expect, test } from "vitest";
import { pairWords } from "../../src/evidence/index.js";
import { defaultLexicon, encodeLexicon, openLexicon } from "../../src/lexicon/index.js";

const lexicon = defaultLexicon();

/** The words of both sides that no name ties, and whether any is tied. */
function tiesOf(zh: string, en: string) {
  const words = pairWords([zh], [en], { lexicon, kinds: new Set(["names"]) });
  const english = new Set(words.links.flatMap((row) => [...row.keys()]));
  return {
    untied: [
      ...words.zh.types.filter((_, id) => words.links[id].size === 0),
      ...words.en.types.filter((_, id) => !english.has(id)),
    ],
    isTied: english.size > 0,
  };
}

test.each([
  ["tone marks", "赵明辉", "Zhào Mínghuī"],
  ["hyphens", "孙立平", "Sun Li-ping"],
  ["pinyin in three words", "韩文清", "Han Wen Qing"],
  ["the surname last", "孙立平", "Li-ping Sun"],
  ["initials behind the surname", "赵明辉", "Zhao M.H."],
  ["initials one by one", "赵明辉", "Zhao M. H."],
  ["Wade and Giles", "谢志强", "Hsieh Chih-ch'iang"],
  ["Taiwan", "许家豪", "Hsu Chia-hao"],
  ["Hong Kong", "谭永强", "Tam Wing-keung"],
  ["Hong Kong with a name in front", "郭美仪", "Kwok Mei-yee"],
  ["Singapore", "林福成", "Lim Hock Seng"],
  ["Korea", "崔敏浩", "Choi Min-ho"],
  ["Tibet", "格桑卓玛", "Kelsang Dolma"],
  ["Xinjiang", "买买提·吐尔洪", "Memet Turghun"],
  ["Mongolia", "孟克巴雅尔", "Munkhbayar"],
  ["Yi, by pinyin over many words", "沙马拉且", "Shamalaqie"],
  ["Japan", "小川健一", "Ogawa Kenichi"],
  ["a name by its sound", "莫罗申科", "Moroshenko"],
  ["another", "卡拉汉", "Callahan"],
])("every word of a name is tied: %s", (_, zh, en) => {
  expect(tiesOf(zh, en).untied).toEqual([]);
});

test.each([
  ["another name", "赵明辉", "Tam Wing-keung"],
  ["two systems in one name", "谭永强", "Tam Yong-qiang Keung"],
  ["a word that is in lower case too", "赫敏", "Hermit the hermit"],
  ["what sounds otherwise", "卡拉汉", "Moroshenko"],
  ["ordinary words", "他来了", "The Committee adopted it"],
])("strangers are not tied: %s", (what, zh, en) => {
  const { untied, isTied } = tiesOf(zh, en);
  if (what === "two systems in one name") expect(untied).toContain("keung");
  else expect(isTied).toBe(false);
});

test("a name is found in a sentence, beside its possessive ending", () => {
  const { untied } = tiesOf("记者采访了莫罗申科", "We met Moroshenko's team");
  expect(untied).not.toContain("moroshenko");
});

test("names are tied without words in the lexicon", () => {
  const own = openLexicon(encodeLexicon({ entries: new Map(), readings: new Map([["甲", ["jia"]]]) }));
  const { links } = pairWords(["甲甲"], ["Jiajia"], { lexicon: own, kinds: new Set(["names"]) });
  expect(links[0].size).toBe(1);
});
