import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLang, detectPairLangs } from "../../src/text/index.js";

const COMMANDS = Array.from(
  { length: 30 },
  (_, at) => `npm install --save-dev package-${"abcdefghij"[at % 10]} && node build/run.js\n`,
).join("");
const CHINESE = "先安装依赖，再运行构建脚本。构建完成后，产物在输出目录里，可以直接部署到服务器上。";
const TECHNICAL = `${CHINESE}\n${COMMANDS}`;
const TECHNICAL_EN = `Install the dependencies first, then run the build script. When it is done, the output is in the folder and ready for the server.\n${COMMANDS}`;
const PROSE = "会议指出，要加快发展，把各项任务落到实处。与会人员就下一步工作交换了意见。";
const PROSE_EN =
  "The meeting called for faster growth, and for all of the tasks to be carried out. What comes next was also talked about.";
const QUOTING_EN =
  "The province (四川省) has promoted new forces (新质生产力), and the report (报告) is the first of its kind in the country.";

describe("detectPairLangs", () => {
  test("a page of commands is Chinese beside its translation, whichever is the source", () => {
    expect(detectLang(TECHNICAL)).toBe("en");
    expect(detectPairLangs(TECHNICAL, TECHNICAL_EN)).toEqual({ source: "zh", target: "en" });
    expect(detectPairLangs(TECHNICAL_EN, TECHNICAL)).toEqual({ source: "en", target: "zh" });
  });

  test("it is Traditional where its characters are", () => {
    const traditional = `請先安裝套件，這個專案會開始建構。\n${COMMANDS}`;
    expect(detectPairLangs(TECHNICAL_EN, traditional)).toEqual({ source: "en", target: "zh-Hant" });
  });

  test("an English text that quotes much Chinese is English beside the Chinese one", () => {
    const lesson = `${"你好吗，我很好，谢谢你，再见。".repeat(3)} is what they say in the first lesson, and the word for it is in the list of words that you are to learn.`;
    expect(detectLang(lesson)).toBe("zh");
    expect(detectPairLangs(lesson, PROSE)).toEqual({ source: "en", target: "zh" });
    expect(detectPairLangs(PROSE, lesson)).toEqual({ source: "zh", target: "en" });
  });

  test.each([
    ["prose", PROSE, `${PROSE}${CHINESE}`, "zh"],
    ["a page of commands twice", TECHNICAL, `${TECHNICAL}${CHINESE}`, "en"],
    ["Chinese with names in Latin letters", PROSE, "他介绍了 GPT 和 Transformer 等模型，并回答了提问。", "zh"],
  ])("two Chinese texts are taken as they would be alone: %s", (_, one, other, language) => {
    expect(detectPairLangs(one, other)).toEqual({ source: language, target: language });
    expect(detectPairLangs(other, one)).toEqual({ source: language, target: language });
  });

  test.each([
    ["prose", PROSE_EN, `${PROSE_EN} ${PROSE_EN}`],
    ["one quotes Chinese", QUOTING_EN, PROSE_EN],
    ["commands", TECHNICAL_EN, COMMANDS],
    ["commands beside what quotes Chinese", QUOTING_EN, COMMANDS],
    ["a name in Chinese among commands", `${COMMANDS}${COMMANDS}© 四川`, PROSE_EN],
  ])("two English texts stay English: %s", (_, one, other) => {
    expect(detectPairLangs(one, other)).toEqual({ source: "en", target: "en" });
    expect(detectPairLangs(other, one)).toEqual({ source: "en", target: "en" });
  });

  test("what the caller says holds, and decides for the other text unless that is clear", () => {
    expect(detectPairLangs(TECHNICAL, "v2", { target: "en-GB" })).toEqual({ source: "zh", target: "en-GB" });
    expect(detectPairLangs("v2", TECHNICAL, { source: "en" })).toEqual({ source: "en", target: "zh" });
    expect(detectPairLangs(PROSE_EN, PROSE_EN, { source: "en" })).toEqual({ source: "en", target: "en" });
    expect(detectPairLangs(PROSE, PROSE, { target: "zh-Hant" })).toEqual({ source: "zh", target: "zh-Hant" });
    expect(detectPairLangs(PROSE, PROSE, { source: "zh", target: "en" })).toEqual({ source: "zh", target: "en" });
  });

  test("a text without letters has no language", () => {
    expect(detectPairLangs("2024", PROSE)).toEqual({ source: undefined, target: "zh" });
    expect(detectPairLangs("", "")).toEqual({ source: undefined, target: undefined });
  });

  test("swapping the texts swaps the languages, and texts that differ alone stay as they are", () => {
    const piece = fc.constantFrom("会议指出，", "the plan of ", "npm run x\n", "这個", "2024 ", "Word ");
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { source, target } = detectPairLangs(one, other);
        expect(detectPairLangs(other, one)).toEqual({ source: target, target: source });
        const [alone, aloneOther] = [detectLang(one), detectLang(other)];
        if (alone?.slice(0, 2) !== aloneOther?.slice(0, 2)) expect([source, target]).toEqual([alone, aloneOther]);
      }),
    );
  });
});
