import { MEASURES, NUMERAL } from "./measures-zh.js";
import { matchAt } from "./numeral.js";
import { fractionOf, type Meaning, numberOf, ordinalOf, percentOf, timeOf } from "./quantity-key.js";
import { both, endOf, mention, type Rule } from "./quantity-rule.js";

const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  // 中午开会
  [/[中正]午/y, timeOf(12, 0)],
  // 午夜前后
  [/午夜/y, timeOf(0, 0)],
  // 产值翻了两番
  [/翻(?:了|近){0,2}两番/y, numberOf(4)],
  // 翻三番
  [/翻(?:了|近){0,2}三番/y, numberOf(8)],
  [/翻(?:了|近){0,2}四番/y, numberOf(16)],
  // 产值翻了一番
  [/翻(?:了?一番|番|了?一?倍)/y, numberOf(2)],
  // 投资加倍, 双倍的资金
  [/加倍|双倍|倍增/y, numberOf(2)],
  // 人数增加一倍, 扩大了一倍, 多一倍
  [/(?<=(?:增|加|增加|增长|增大|扩大|提高|升|涨|多|快|高出|超出)(?:了|近|约|将近|至少|超过){0,2})一倍/y, numberOf(2)],
  // 首次, 首家, 首先. But not 元首级, 首选
  [new RegExp(`(?<![元榜为部${NUMERAL}])首(?:先|(?=(?:${MEASURES})))(?!选|级|部长)`, "y"), ordinalOf(1)],
  // 半打鸡蛋, 半个世纪, 半个百分点, 年过半百
  [/半打(?![听开断工])/y, numberOf(6)],
  [/半个?世纪/y, numberOf(50)],
  [/半个百分点/y, percentOf(0.5)],
  [/(?<=[年过逾])半百/y, numberOf(50)],
  // 零增长
  [/零(?=增长|排放|容忍|关税|利率|风险|新增|感染|死亡|事故|污染|赤字|通胀)/y, numberOf(0)],
  // 一半, 半数, 上半年, 半小时, 过半
  [/一半|半(?=数|[个年天日月场程世小])|(?<=[过近])半(?![导岛径])/y, fractionOf(1, 2)],
];

/** 中午, 翻番, 加倍, 首次, 一半: words that say a number, each with what it means. */
export const readWord: Rule = (text, at) => {
  for (const [pattern, meaning] of WORDS) {
    const end = endOf(pattern, text, at);
    if (end !== undefined) return mention(at, end, meaning);
  }
  return undefined;
};

const HALVES = /[上下前后](?=半[年场程])/y;

/** 上半年 is the first half of the year: a place in an order, and a half. */
export const readHalves: Rule = (text, at) => {
  const match = matchAt(HALVES, text, at);
  return (
    match &&
    both(mention(at, at + 1, ordinalOf(/[上前]/.test(match[0]) ? 1 : 2)), mention(at + 1, at + 2, fractionOf(1, 2)))
  );
};
