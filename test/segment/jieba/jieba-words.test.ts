import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import nodejieba from "nodejieba";
import { describe, expect, it } from "vitest";
import { defaultLexicon } from "../../../src/lexicon/index.js";
import { jiebaWords, lexiconWords, splitWords, type WordSegmenter } from "../../../src/segment/index.js";

const releases = resolve(import.meta.dirname, "../../../data/releases");
const lines: readonly string[] = readdirSync(releases, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("zh.txt"))
  .flatMap((file) => readFileSync(resolve(releases, file), "utf8").split("\n"))
  .filter((line) => line !== "")
  .map(defaultLexicon().simplify); // nodejieba knows no Traditional words

const boundaries = (words: readonly string[]): Set<number> => {
  let at = 0;
  return new Set(
    words.map((word) => {
      at += word.length;
      return at;
    }),
  );
};

/** The share of places between two characters where both segmenters cut or neither does. */
function agreement(ours: WordSegmenter, theirs: (line: string) => string[]): number {
  let [alike, all] = [0, 0];
  for (const line of lines) {
    const [a, b] = [boundaries(ours.cut(line)), boundaries(theirs(line))];
    for (let at = 1; at < line.length; at++, all++) if (a.has(at) === b.has(at)) alike++;
  }
  return alike / all;
}

describe("jiebaWords over the built-in lexicon", () => {
  it("cuts the bundled releases as nodejieba does", () => {
    expect(lines.join("").length).toBeGreaterThan(8_000);
    expect(agreement(jiebaWords(), (line) => nodejieba.cut(line, false))).toBeGreaterThan(0.995);
    expect(agreement(jiebaWords({ guess: true }), (line) => nodejieba.cut(line, true))).toBeGreaterThan(0.99);
  });

  it("takes words of the user's as nodejieba does", () => {
    const words = ["人形机器人产业", "会议在成都", "兰江经济", "推动高"];
    for (const word of words) nodejieba.insertWord(word);
    expect(agreement(jiebaWords({ words }), (line) => nodejieba.cut(line, false))).toBeGreaterThan(0.995);
    expect(agreement(jiebaWords({ words, guess: true }), (line) => nodejieba.cut(line, true))).toBeGreaterThan(0.99);
  });

  it.each([
    ["研究生命起源", "研究 生命 起源"],
    ["南京市长江大桥", "南京市 长江大桥"],
    ["我来到北京清华大学", "我 来到 北京 清华大学"],
    ["臺灣的經濟發展與香港的關係，引發國際社會關注。", "臺灣 的 經濟 發展 與 香港 的 關係 ， 引發 國際 社會 關注 。"],
    ["乾隆皇帝和餅乾", "乾隆皇帝 和 餅乾"],
    ["𠮷野家", "𠮷 野 家"],
    ["", ""],
  ])("%s", (text, words) => {
    expect(jiebaWords().cut(text).join(" ")).toBe(words);
  });

  it("knows words of the lexicon that jieba cuts into characters, and leaves what it cuts into words", () => {
    expect(jiebaWords().cut("兇手骐麟")).toEqual(["兇手", "骐麟"]);
    expect(nodejieba.cut("骐麟", false)).toEqual(["骐", "麟"]);
    expect(jiebaWords().cut("新能源汽车")).toEqual(nodejieba.cut("新能源汽车", false));
  });

  it("guesses names that no dictionary has, where it is asked to", () => {
    expect(jiebaWords().cut("他来到了网易杭研大厦")).toEqual(["他", "来到", "了", "网易", "杭", "研", "大厦"]);
    expect(jiebaWords({ guess: true }).cut("他来到了网易杭研大厦")).toEqual([
      "他",
      "来到",
      "了",
      "网易",
      "杭研",
      "大厦",
    ]);
  });

  it("takes words of the user's in either orthography", () => {
    expect(jiebaWords({ words: ["數據要素"] }).cut("数据要素好")).toEqual(["数据要素", "好"]);
  });

  it("is what splitWords cuts by, where nothing else is given", () => {
    const words = (text: string): string[] => splitWords(text, "zh").map((word) => word.text);
    expect(words("2024年，臺灣的經濟發展5%。")).toEqual(["2024年", "，", "臺灣", "的", "經濟", "發展", "5%", "。"]);
    expect(words("研究生命起源")).toEqual(["研究", "生命", "起源"]);
  });
});

describe("lexiconWords", () => {
  it("cuts by the longest headword, of the built-in lexicon or of another, also in Traditional text", () => {
    expect(lexiconWords().cut("研究生命的起源發展")).toEqual(["研究生", "命", "的", "起源", "發展"]);
    expect(lexiconWords(defaultLexicon()).name).toBe("longest-match");
  });
});
