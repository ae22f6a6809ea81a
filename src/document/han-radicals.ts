/** Radicals that no normal form of Unicode replaces, each with the character that looks the same. */
const PAIRS =
  "⺎兀⺒巳⺓幺⺟母⺠民⺩王⺫目⺬示⺯糸⺶羊⺼月⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";
const SUPPLEMENT = new Map((PAIRS.match(/../g) ?? []).map(([radical, character]) => [radical, character]));

/** A text with the characters themselves where a font gives their radicals: ⻋ is 车, ⼀ is 一. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/g, (radical) => SUPPLEMENT.get(radical) ?? radical.normalize("NFKC"));
