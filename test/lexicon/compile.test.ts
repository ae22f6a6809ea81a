import { expect, test } from "vitest";
import { parseCedict } from "../../scripts/lexicon/cedict.js";
import { compile, parseGlossary } from "../../scripts/lexicon/compile.js";

// entries made for this test, in CC-CEDICT's form
const cedict = parseCedict(`# a comment
燈 灯 [deng1] /lamp/light/CL:盞|盏[zhan3]/
燈 灯 [Deng1] /surname Deng/
燈籠 灯笼 [deng1 long5] /lantern; paper lantern/
燈籠兒 灯笼儿 [deng1 long5 r5] /erhua variant of 燈籠|灯笼[deng1 long5]/
乾 干 [gan1] /dry/
乾燈 干灯 [gan1 deng1] /dry lamp/
乾隆 乾隆 [Qian2 long2] /Qianlong/
顯著 显著 [xian3 zhu4] /marked/
看著 看着 [kan4 zhe5] /looking/
跟著 跟着 [gen1 zhe5] /following/
綠燈 绿灯 [lu:4 deng1] /green light/
十三個字的詞語長得放不下去了 十三个字的词语长得放不下去了 [shi2] /long/
`);
const files = [
  "灯\tlamps\tindustry\n灯\tbright lamps\tindustry\n",
  "灯\tlamps\ttechnology\n\n新词\tnew term\ttechnology\n",
];
const stem = (word: string): string => word.replace(/s$/, "");
const { entries, readings, simplifications } = compile(
  cedict,
  parseGlossary(files),
  [{ source: "灯", stem: "lamp", weight: 0.5 }],
  stem,
);

test("weights of a stem add up; the glossary's count twice, and the same row once; what was learned is added", () => {
  expect(entries.get("灯")).toEqual(
    new Map([
      ["lamp", 1 + 2 + 2 / 2 + 0.5],
      ["light", 1],
      ["deng", 1 / 4],
      ["bright", 2 / 2],
    ]),
  );
  expect(entries.get("新词")).toEqual(
    new Map([
      ["new", 1],
      ["term", 1],
    ]),
  );
});

test("a headword that only sends to another has that one's translations", () => {
  expect(entries.get("灯笼儿")).toEqual(entries.get("灯笼"));
});

test("a headword too long to be a word is left out", () => {
  expect([...entries.keys()].filter((headword) => headword.length > 12)).toEqual([]);
});

test("readings have no tones, and come from whole words too", () => {
  expect(readings?.get("灯")).toEqual(["deng"]);
  expect(readings?.get("绿")).toEqual(["lv"]);
  expect(readings?.get("儿")).toEqual(["er"]);
  expect(readings?.get("着")).toEqual(["zhe"]);
});

test("a character is replaced as it mostly is, and otherwise in the words that want it", () => {
  expect(simplifications?.get("燈")).toBe("灯");
  expect(simplifications?.get("乾")).toBe("干");
  expect(simplifications?.get("乾隆")).toBe("乾隆");
  expect(simplifications?.get("著")).toBe("着");
  expect(simplifications?.get("顯著")).toBe("显著");
  expect(simplifications?.get("显著")).toBe("显著");
  expect(simplifications?.has("灯")).toBe(false);
});
