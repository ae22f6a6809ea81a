import { describe, expect, test } from "vitest";
import { boilerplateRules, boilerplateZones } from "../../src/page/boilerplate.js";
import { foldLine, type PageLine } from "../../src/page/line.js";

const line = (text: string): PageLine => ({ text, kind: "paragraph", links: [], rank: 0, box: 0, table: -1 });

describe.each(boilerplateRules)("the rule $name", ({ name, zone, pattern, example }) => {
  test("is for its example", () => {
    expect(foldLine(example)).toMatch(pattern);
    expect([...boilerplateZones(line(example))]).toContain(zone);
    expect(boilerplateRules.filter((rule) => rule.name === name)).toHaveLength(1);
  });
});

test("sentences that sound like boilerplate are text", () => {
  for (const text of [
    "来源于山里的泉水，要走二十公里才到镇上。",
    "京ICP备00000000号是这家网站的备案号，从未变过。",
    "责任编辑的工作，是让每一个字都站得住。",
    "上一篇报道说的是桥，这一篇说的是船。",
    "打印店就在街角，老板姓周。",
    "分享到手的果子，比自己吃更甜。",
    "版权所有不等于可以随意使用。",
    "时间到了，铃声响起来。",
    "Source water is tested every morning.",
    "Print shops stayed open until midnight.",
    "Next, the governor visited a school.",
    "Previous plans were dropped.",
    "Contact tracing began on Monday.",
    "Home prices rose again in March.",
    "Share prices fell by two percent.",
    "Date palms line the avenue.",
    "Copyright law was changed last year.",
    "Hosted by the province, the fair drew 400 makers.",
    "By Friday, the water had gone.",
    "Comments may be sent until the end of May.",
    "Related species were found upstream.",
  ]) {
    expect([...boilerplateZones(line(text))], text).toEqual([]);
  }
});
