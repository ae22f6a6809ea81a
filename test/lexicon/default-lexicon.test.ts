import { expect, test } from "vitest";
import { defaultLexicon, normalSpelling } from "../../src/lexicon/index.js";
import { stemEnglish } from "../../src/segment/index.js";

const lexicon = defaultLexicon();

const stemsOf = (word: string): string[] => {
  const entry = lexicon.find(word, 0, word.length);
  if (entry < 0) return [];
  return Array.from(
    lexicon.glossStems.subarray(lexicon.glossStart(entry), lexicon.glossStart(entry + 1)),
    lexicon.stem,
  );
};

test.each([
  ["四川省", "Sichuan"],
  ["专利", "patents"],
  ["举行", "held"],
  ["颜色", "colour"],
  ["颜色", "color"],
  ["中心", "centre"],
  ["组织", "organisations"],
  ["软体", "software"],
  ["计程车", "taxis"],
  ["行政院", "Executive"],
  ["川普", "Trump"],
  ["雪梨", "Sydney"],
  ["希拉蕊", "Hillary"],
  ["肃南县", "Sunan"],
])("%s translates as %s", (headword, word) => {
  expect(stemsOf(headword)).toContain(stemEnglish(normalSpelling(word.toLowerCase())));
});

test.each([
  ["曾", "zeng"],
  ["单", "shan"],
  ["仇", "qiu"],
  ["解", "xie"],
  ["任", "ren"],
  ["朴", "piao"],
  ["区", "ou"],
  ["查", "zha"],
  ["什", "shi"],
  ["邡", "fang"],
  ["郫", "pi"],
  ["六", "lu"],
  ["绿", "lv"],
])("%s may be read %s", (character, reading) => {
  expect(lexicon.readings(character)).toContain(reading);
});

test.each([
  ["隨著經濟發展，顯著改善", "随着经济发展，显著改善"],
  ["乾隆年間氣候乾旱", "乾隆年间气候干旱"],
  ["皇后在後面，頭髮裡", "皇后在后面，头发里"],
  ["瞭解與瞭望，一隻麵包", "了解与瞭望，一只面包"],
  ["總統府與立法院", "总统府与立法院"],
  ["什么都宁静显著，著名的乾隆", "什么都宁静显著，著名的乾隆"],
])("%s in Simplified characters is %s", (text, simple) => {
  expect(lexicon.simplify(text)).toBe(simple);
});
