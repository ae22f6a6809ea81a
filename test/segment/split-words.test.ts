import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestMatchWords, splitWords } from "../../src/segment/index.js";

const segmenter = longestMatchWords([
  "会议",
  "企业",
  "增长",
  "年代",
  "规划",
  "统一",
  "百分比",
  "千米",
  "百分点",
  "报告",
]);
const TERMS = ["人形机器人", "机器人", "AI", "Huang Qiang", "“十四五”规划", "Co., Ltd."];
const shownIn = (lang: "zh" | "en", text: string): string =>
  splitWords(text, lang, { segmenter, terms: TERMS })
    .map(({ text, kind }) => (kind === "word" || kind === "punctuation" ? text : `${text}/${kind}`))
    .join(" ");

describe("splitWords of Chinese", () => {
  it.each([
    // numbers
    ["增长6%", "增长 6%/number"],
    ["增长6.5 ％", "增长 6.5 ％/number"],
    ["1,234.5元", "1,234.5/number 元"],
    ["1000亿元", "1000亿/number 元"],
    ["3.5万亿元", "3.5万亿/number 元"],
    ["5千万人", "5千万/number 人"],
    ["２０家企业", "２０/number 家 企业"],
    ["5千米", "5/number 千米"],
    ["0.8百分点", "0.8/number 百分点"],
    ["100,200", "100,200/number"],
    ["两万五千人", "两万五千/number 人"],
    ["一千零一家", "一千零一/number 家"],
    ["十二家企业", "十二/number 家 企业"],
    ["三十多", "三十/number 多"],
    ["百分之六点五", "百分之六点五/number"],
    ["百分之30", "百分之30/number"],
    ["三分之一", "三分之一/number"],
    ["一九七八", "一九七八/number"],
    ["统一百分比", "统一 百分比"],
    ["十分好", "十 分 好"],
    ["二十大报告", "二 十 大 报告"],
    ["十四五规划", "十 四 五 规划"],
    ["千万不要", "千 万 不 要"],
    // dates and times
    ["2月23日会议", "2月23日/date 会议"],
    ["2024年2月", "2024年2月/date"],
    ["2024年 2月 23日", "2024年 2月 23日/date"],
    ["2月25日至28日", "2月25日/date 至 28日/date"],
    ["3月份", "3月份/date"],
    ["1990年代", "1990/number 年代"],
    ["2个月", "2/number 个 月"],
    ["二〇二四年二月二十三日", "二〇二四年二月二十三日/date"],
    ["十月一日", "十月一日/date"],
    ["2024-03-02会议", "2024-03-02/date 会议"],
    ["2024/3/2", "2024/3/2/date"],
    ["18:05会议", "18:05/date 会议"],
    ["9时30分", "9时30分/date"],
    // Latin
    ["5G企业", "5G/latin 企业"],
    ["GPT-4报告", "GPT-4/latin 报告"],
    ["100MW", "100/number MW/latin"],
    ["C++和R&D", "C++/latin 和 R&D/latin"],
    ["U.S.企业", "U.S./latin 企业"],
    ["Lanjiang Co.", "Lanjiang/latin Co./latin"],
    ["见www.x.cn。", "见 www.x.cn/latin 。"],
    ["https://a.cn/b/1.html，报告", "https://a.cn/b/1.html/latin ， 报告"],
    ["发至a.b@x.com.cn。", "发 至 a.b@x.com.cn/latin 。"],
    // terms
    ["人形机器人企业", "人形机器人/term 企业"],
    ["发展AI机器人", "发 展 AI/term 机器人/term"],
    ["OpenAI和AIGC", "OpenAI/latin 和 AIGC/latin"],
    ["“十四五”规划报告", "“十四五”规划/term 报告"],
    ["Lanjiang Co., Ltd.", "Lanjiang/latin Co., Ltd./term"],
    // the rest
    ["会议……企业", "会议 …… 企业"],
    ["会 议\n企业", "会 议 企业"],
    ["《报告》（会议）", "《 报告 》 （ 会议 ）"],
    ["𠮷\ud800\u{1f600}", "𠮷 \ud800 \u{1f600}"],
  ])("%j", (text, expected) => {
    expect(shownIn("zh", text)).toBe(expected);
  });
});

describe("splitWords of English", () => {
  it.each([
    ["Xi'an's high-tech zone", "Xi'an's high-tech zone"],
    ["The People’s Government", "The People’s Government"],
    ["On Feb. 23, Huang Qiang spoke.", "On Feb. 23/number , Huang Qiang/term spoke ."],
    ["GDP rose 5.5% to $1,234.5 billion", "GDP rose 5.5%/number to $ 1,234.5/number billion"],
    ["the 1990s, the 21st", "the 1990s/number , the 21st/number"],
    ["the U.S., e.g. Texas", "the U.S. , e.g. Texas"],
    ["5G, COVID-19 and www.x.cn", "5G/latin , COVID-19/latin and www.x.cn/latin"],
    ["at 18:05 (local time)", "at 18:05/date ( local time )"],
    ["the 企业 sector", "the 企业 sector"],
    ["an end.The next", "an end . The next"],
  ])("%j", (text, expected) => {
    expect(shownIn("en", text)).toBe(expected);
  });
});

describe("splitWords, whatever the text", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."会议企业十百万一二年月日123.,:%-@/’' \nAIaz。…“”机器人") }),
    fc.string({ unit: "binary" }),
  );

  it("leaves out white space only, in order, without overlap", () => {
    fc.assert(
      fc.property(text, fc.constantFrom<"zh" | "en">("zh", "en"), (text, lang) => {
        let at = 0;
        for (const word of splitWords(text, lang, { segmenter, terms: TERMS })) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(text.slice(at, word.start).trim()).toBe("");
          at = word.end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
