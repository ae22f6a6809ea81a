import { describe, expect, test } from "vitest";
import { CHECK_RULES, type CheckedUnit, checkUnit, checkUnits } from "../../src/evaluate/index.js";
import { defaultLexicon } from "../../src/lexicon/index.js";
import { isEnglishWord } from "../../src/segment/index.js";

const readings = defaultLexicon();
const unit = (zh: string, en: string): CheckedUnit => ({
  source: { lang: "zh", text: zh },
  target: { lang: "en", text: en },
});
const known = { readings, isWord: (word: string) => isEnglishWord(word, readings) };
const rulesOf = (zh: string, en: string): string[] => checkUnit(unit(zh, en), known).map(({ rule }) => rule);

/** By rule: pairs that it flags, and pairs that look like them and that no rule flags. */
const CASES: Readonly<
  Record<
    string,
    { readonly flags: readonly (readonly [string, string])[]; readonly passes: readonly (readonly [string, string])[] }
  >
> = {
  "numbers-differ": {
    flags: [
      ["全省投资1000亿元。", "The province invested 10 billion yuan."],
      ["三家企业参加了会议。", "Four companies took part in the meeting."],
      ["产量增长6.5%。", "Output grew by 5.6 percent."],
      ["培训了三千名教师。", "It trained 300 teachers."],
      ["他有一个女儿。", "He has two daughters."],
      // what was met already tells where it stands against another of its kind
      ["他们以4-1获胜。", "They won 4-4."],
      ["第一年及第二年提出", "Submitted in the second and the second year"],
      ["二、加强领导", "3. Stronger Leadership"],
      ["两条线先改了一条。", "Of two lines, two was converted at the start."],
      // the numerals of contracts
      ["许可费为人民币壹佰万元整。", "The license fee is RMB 10,000."],
      ["押金伍仟元。", "The deposit is RMB 50,000."],
    ],
    passes: [
      ["全省投资1000亿元。", "The province invested 100 billion yuan."],
      ["他提出了一个问题。", "He raised an issue."],
      ["数十名工人参加。", "Dozens of workers took part."],
      ["两国领导人会谈。", "The leaders of both countries held talks."],
      ["产量增长10至15%。", "Output grew by 10 to 15 percent."],
      ["有关方面负责人参加。", "One of those in charge took part."],
      ["首次举办，十分成功。", "It was held for the first time and was a great success."],
      ["一、加强领导", "1. Stronger Leadership"],
      // said otherwise
      ["这两位议员都提出一点。", "Both members raised one point."],
      ["三角关系中的一方", "A party to the three-way relationship"],
      ["查询请致电二九二一零零零零。", "For enquiries, please call 2921 0000."],
      ["比赛进行到3分35秒", "The match stood at 3:35"],
      ["两个月内答复。", "An answer will come within 60 days."],
      ["整治为期一年半。", "The campaign will last 18 months."],
      ["产量增长1.1倍。", "Output more than doubled."],
      ["十几个人到场。", "A dozen people came."],
      ["近四分之三的人到场。", "Nearly 75 percent of them came."],
      ["他凌晨一点回来，用了两天。", "He came back at one, after two days."],
      // of another kind
      ["周五开会。", "Two of them met."],
      // the numerals of contracts
      ["合同总价为人民币叁佰万元整。", "The total contract price is RMB 3,000,000."],
      ["许可费为壹佰贰拾万元（¥1,200,000.00）。", "The fee is one million two hundred thousand yuan (¥1,200,000.00)."],
      // an 一 that counts nothing contradicts nothing
      ["他说，下一步将加快建设。", "He said work on the 141 km road would speed up."],
      ["另一方认为工期太长。", "Six of the builders thought that it would take too long."],
      ["他走过一段路。", "He walked along the 141 km road."],
      ["一名代表发言。", "Half of those who spoke were delegates."],
      ["用一个词来说明。", "A second word says it."],
    ],
  },
  "units-differ": {
    flags: [
      ["路长12公里。", "The road is 12 miles long."],
      ["果园占地300亩。", "The orchard covers 300 hectares."],
      ["电站装机80兆瓦。", "The plant has a capacity of 80 GW."],
      ["气温为30摄氏度。", "The temperature is 30 degrees Fahrenheit."],
    ],
    passes: [
      ["路长12公里。", "The road is 12 km long."],
      ["果园占地300亩。", "The orchard covers 20 hectares."],
      ["建校100周年。", "The school is 100 years old."],
      ["猪重三百斤。", "The pig weighs three hundred pounds."],
      ["每天用水5升，走路5公里。", "They use 5 litres and walk 5 kilometers a day."],
    ],
  },
  "change-differs": {
    flags: [
      ["出口下降7%。", "Exports rose by 7 percent."],
      ["产量增加了12%。", "Output fell by 12 percent."],
      ["气温是零下8摄氏度。", "The temperature is 8 degrees Celsius."],
      ["费用降低了四成。", "Costs fell to 40 percent."],
      ["失业率降至5%。", "The jobless rate fell by 5 percent."],
    ],
    passes: [
      ["出口下降7%。", "Exports were down 7 percent."],
      ["气温是零下8摄氏度。", "The temperature is minus 8 degrees."],
      ["气温是零下8度。", "It is 8 degrees below zero."],
      ["费用降低了四成。", "Costs fell by 40 percent."],
      ["失业率降至5%。", "The jobless rate fell to 5 percent."],
      ["亏损减少7%。", "The losses were reduced, and results rose by 7 percent."],
      ["见下文第47至49段。", "See paragraphs 47 to 49 below (as above)."],
    ],
  },
  "dates-differ": {
    flags: [
      ["会议二十二点开始。", "The meeting began at 10 a.m."],
      ["会议于2月23日召开。", "The meeting was held on February 28."],
      ["工程2024年完工。", "The project was finished in 2023."],
      ["会议下午三点开始。", "The meeting began at 4 p.m."],
    ],
    passes: [
      ["会议于2月23日召开。", "The meeting was held on the 23rd of February."],
      ["21日，省长到访。", "The governor came on July 21."],
      ["截至3月终了的年度", "The year ending 31 March"],
      ["下午二时三十分开始会议", "The Council met at half past two o'clock"],
      ["2019年春夏系列", "The SS19 collection"],
      ["2024年2月3日", "3/2/2024"],
      ["2024年2月3日", "2/3/2024"],
    ],
  },
  "number-missing": {
    flags: [
      ["省里的企业参加了会议。", "All 128 companies of the province took part in the meeting."],
      ["会上签了46个项目。", "Projects were signed at the meeting."],
      ["产量增长。", "Output grew by 6 percent."],
      ["他穿过防守队员。", "He raced between three defenders."],
      ["他说，下一步将加快建设。", "He said work on the 141 km road would speed up."],
      ["这一次开会。", "Two of them met."],
    ],
    passes: [
      ["九一一事件之后", "After the attack on the World Trade Center"],
      ["方圆百里都有名。", "It was famous all over the area."],
      ["启动防汛四级应急响应。", "The flood response was begun."],
      ["实行24小时值班。", "Someone is on duty around the clock."],
    ],
  },
  "date-missing": {
    flags: [["会议在省城召开。", "The meeting was held in the capital on February 23."]],
    passes: [
      ["会议周三召开。", "The meeting was held."],
      ["午夜的灯光", "The lights of the city at night"],
    ],
  },
  "name-missing": {
    flags: [
      ["省长黄强主持会议。", "The meeting was chaired by the mayor of the town."],
      ["省里有关负责人主持会议。", "Li Xiaoming chaired the meeting."],
    ],
    passes: [
      ["省长黄强主持会议。", "Governor Huang Qiang chaired the meeting."],
      ["他主持会议。", "Li Xiaoming chaired the meeting."],
      ["前主委苏起出席。", "Former chairman Su Chi was there."],
      ["市长的讲话很长。", "The mayor spoke for long."],
    ],
  },
  untranslated: {
    flags: [
      ["人工智能会议召开。", "The meeting on 人工智能 was held."],
      ["会议召开了。", " "],
      ["会上 the meeting was held in the province 召开了。", "The meeting was held in the province."],
    ],
    passes: [
      ["“福”字到了。", "The character “福” (福 is luck) came."],
      ["他买了 iPhone 15 Pro。", "He bought an iPhone 15 Pro."],
    ],
  },
  "wrong-language": {
    flags: [
      ["The meeting was held in the capital.", "The meeting was held in the capital city."],
      ["会议在省城召开。", "会议在省会召开。"],
    ],
    passes: [["CPU、GPU 和 NPU", "CPUs, GPUs and NPUs"]],
  },
  "source-copied": {
    flags: [["会议在省城召开。", "会议在省城召开。"]],
    passes: [["ISO 9001", "ISO 9001"]],
  },
  "length-ratio": {
    flags: [
      [
        "会议召开。",
        "The meeting was held in the capital, and everyone who had anything to say about the plan was there and said it at length.",
      ],
      [
        "全省各地各部门要深入学习领会会议精神，结合实际抓好贯彻落实，确保各项任务落到实处、见到成效。",
        "All must study.",
      ],
    ],
    passes: [
      ["同意。", "I could not agree with you more."],
      [
        "约翰·史密斯（John Smith）、安妮·布朗（Anne Brown）和汤姆·格林（Tom Green）到会。",
        "John Smith, Anne Brown and Tom Green were there.",
      ],
    ],
  },
  truncated: {
    flags: [
      ["会议在省城召开。", "The meeting was held in the"],
      ["会议在省城召开，部署下一步工作。", "The meeting was held in the capital, and..."],
      ["会议在省城召开，以及", "The meeting was held in the capital."],
    ],
    passes: [
      ["会议在省城召开", "The meeting was held in the capital"],
      ["他想了想……", "He thought about it."],
      ["他称之为“穷人的钟“", "He called them “the bells of the poor.”"],
    ],
  },
  repeated: {
    flags: [
      ["会议部署了工作。", "The meeting set out the the work."],
      ["会议部署下一步工作会议部署下一步工作。", "The meeting set out what comes next."],
    ],
    passes: [
      ["一个县一个县地帮。", "Each county is helped in turn."],
      ["他说他去过。", "He said that that was where he had had been."],
    ],
  },
  "brackets-differ": {
    flags: [["规划（2021至2025年）公布。", "The plan (2021 to 2025 was published."]],
    passes: [
      ["a) 立即转移", "Evacuate at once"],
      ["（一）立即转移", "1) Evacuate at once"],
    ],
  },
  "quotes-differ": {
    flags: [
      ["他说“我们准备好了”，大家鼓掌。", "He said “we are ready, and all clapped."],
      ["他说：“我们准备好了。”", 'He said: "We are ready.'],
      ["“我们准备好了”，他说。", "We are ready,” he said."],
    ],
    passes: [
      ["“我们准备好了。”", "“We are ready."],
      ["发言人说：“我们准备好了。", "“We are ready,” a spokesman said."],
      ["我们准备好了。”", "“We are ready.”"],
      ["“我们准备好了，“他说。", "“We are ready,” he said."],
      ["他说“准备好了”。", "He said ‘ready’, and was 6'2\"."],
    ],
  },
  mojibake: {
    flags: [
      ["会议没有召开。", "The meeting wasnâ€™t held."],
      ["ä¸­æ–‡", "Chinese"],
      ["锟斤拷会议召开。", "The meeting was held."],
      ["会议\ufffd召开。", "The meeting was held."],
      ["问与答", "Q&amp;A"],
    ],
    passes: [
      ["咖啡馆", "Café Zoë — naïve “façade” €5 Âge"],
      ["问与答", "Q&A"],
      ["他说：“这是咖啡馆”。", "“It is ‘the Café’” he said, “the Café” of old."],
    ],
  },
  "split-word": {
    flags: [
      ["银行提供担保。", "The bank gave a guar-antee."],
      ["银行提供担保。", "The bank gave a guar- antee."],
      ["建设工程开工。", "Con-struction has begun."],
      ["建设工程开工。", "Work on the con\u00adstruction has begun."],
    ],
    passes: [
      ["这是长期合作。", "This is a long-term co-operation."],
      ["让-克洛德来了。", "Jean-Claude re-entered the well-known house."],
      ["两年期和三年期计划", "two- and three-year plans"],
      ["最先进的设备", "state-of-the-art equip-ment-like gear"],
    ],
  },
  "page-number": {
    flags: [
      ["第 3 页", "Page 3"],
      ["第3页 共10页", "Page 3 of 10"],
      ["— 3 —", "- 3 -"],
      ["12", "12"],
      ["第十二条", "p. 12"],
    ],
    passes: [
      ["见第3页。", "See page 3."],
      ["2024", "2024"],
      ["第3条", "Article 3"],
    ],
  },
  timecode: {
    flags: [
      ["00:01:02,345 --> 00:01:04,000", "Good morning."],
      ["早上好。", "[00:12.34] Good morning."],
      ["01:00:12:05 早上好。", "Good morning."],
    ],
    passes: [
      ["他在09:30到达，用时2:03:23。", "He arrived at 09:30, after 2:03:23."],
      ["比分为3:2", "The score was 3:2 [1:0]."],
    ],
  },
};

describe.each(Object.entries(CASES))("%s", (rule, { flags, passes }) => {
  test.each(flags)("flags “%s” with “%s”", (zh, en) => expect(rulesOf(zh, en)).toContain(rule));
  test.each(passes)("passes “%s” with “%s”", (zh, en) => expect(rulesOf(zh, en)).not.toContain(rule));
});

test("only what contradicts the other side is an error", () => {
  const errors = CHECK_RULES.filter(({ severity }) => severity === "error").map(({ name }) => name);
  expect(errors).toEqual(["numbers-differ", "dates-differ", "units-differ", "change-differs"]);
});

test.each([
  ["他说，下一步将加快建设。", "He said that work would now speed up."],
  ["进一步扩大开放，一方面要稳定。", "Open up further, and on the other hand keep things stable."],
  ["一定要统一思想，一步一步来。", "All must think alike and go at it step by step."],
  ["上一届会议和另一个问题", "The last session and another question"],
  ["每一个人都有一些想法，这一切很好。", "Everyone has some ideas, and all this is good."],
])("an idiomatic 一 says nothing: “%s”", (zh, en) => expect(checkUnit(unit(zh, en), { readings })).toEqual([]));

describe("checkUnit", () => {
  test("points at both texts, and says in a sentence what is wrong", () => {
    expect(checkUnit(unit("投资1000亿元。", "It invested 10 billion yuan."))).toEqual([
      {
        rule: "numbers-differ",
        severity: "error",
        message: "The target has “10 billion”, but the source has “1000亿”.",
        source: [{ start: 2, end: 7 }],
        target: [{ start: 12, end: 22 }],
      },
    ]);
  });

  test("either language may be the source", () => {
    const swapped = { source: unit("", "Four came.").target, target: unit("来了三人。", "").source };
    expect(checkUnit(swapped).map(({ rule }) => rule)).toEqual(["numbers-differ"]);
  });

  test("goes by the rules that were picked, and knows no others", () => {
    const wrong = unit("会议于2月23日召开，来了3人。", "Four people met on February 28.");
    expect(checkUnit(wrong, { rules: ["dates-differ"] }).map(({ rule }) => rule)).toEqual(["dates-differ"]);
    expect(() => checkUnit(wrong, { rules: ["dates"] })).toThrow("“dates” is no rule; expected one of numbers-differ");
  });

  test("looks for no names without readings", () => {
    expect(checkUnit(unit("有关负责人主持会议。", "Li Xiaoming chaired the meeting."))).toEqual([]);
  });

  test("finds nothing wrong with two empty texts", () => {
    expect(checkUnit(unit("", ""))).toEqual([]);
  });
});

describe("checkUnits", () => {
  const long = unit(
    "会议在省城召开，部署了下一步的工作。",
    "The meeting was held in the capital and set out what is to be done next.",
  );
  const short = unit("主席（译文）：要不要再提出下一条问题？", "PRESIDENT: Any further question?");

  test("finds units that say the same again, short ones only where they stand side by side", () => {
    const findings = [...checkUnits([long, short, long, short, short])];
    expect(findings.map(({ unit, rule, severity }) => [unit, rule, severity])).toEqual([
      [2, "duplicated", "note"],
      [4, "duplicated", "note"],
    ]);
    expect(findings[0].message).toBe("The unit says again what unit 1 says.");
  });

  test("is plain data, in the order of the units", () => {
    const findings = [...checkUnits([unit("三人", "four people"), long, unit("会议召开了。", "")])];
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
    expect(findings.map((finding) => finding.unit)).toEqual([0, 2]);
  });
});

test("rules have names of their own, and each has examples", () => {
  const names = CHECK_RULES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name !== "duplicated").sort()).toEqual(Object.keys(CASES).sort());
});
