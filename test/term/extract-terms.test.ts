import { expect, test } from "vitest";
import { extractTerms, type TermUnit } from "../../src/term/index.js";

const unit = (zh: string, en: string, document?: string): TermUnit => ({
  source: { lang: "zh", text: zh },
  target: { lang: "en", text: en },
  ...(document !== undefined && { document }),
});

const UNITS = [
  unit(
    "全省人工智能产业发展大会召开。",
    "A conference on the artificial intelligence industry of the province was held.",
    "one",
  ),
  unit("人工智能产业是新的增长点。", "The artificial intelligence industry is a new driver of growth.", "one"),
  unit("他们参观了数字化车间。", "They visited a digital workshop.", "two"),
  unit("数字化车间里没有人。", "There was nobody in the digital workshop.", "two"),
];

test("terms come with their translations, how often and where they stand", async () => {
  const terms = await extractTerms(UNITS);
  const workshop = terms.find(({ chinese }) => chinese === "数字化车间");
  expect(workshop).toMatchObject({ english: "digital workshop", count: 2, documentCount: 1, documents: ["two"] });
  expect(workshop?.examples).toEqual([
    { chinese: "他们参观了数字化车间。", english: "They visited a digital workshop." },
    { chinese: "数字化车间里没有人。", english: "There was nobody in the digital workshop." },
  ]);
  expect(workshop?.glossary).toBe("new");
});

test("the order is that of scores, and a term within one longer term only has none", async () => {
  const scores = (await extractTerms(UNITS)).map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const score of scores) expect(score).toBeGreaterThanOrEqual(0);
});

test("English first is the same as Chinese first, and units may come by and by", async () => {
  async function* turned(): AsyncGenerator<TermUnit> {
    for (const { source, target, ...rest } of UNITS) yield { ...rest, source: target, target: source };
  }
  expect(await extractTerms(turned())).toEqual(await extractTerms(UNITS));
});

test("a glossary knows a term, or contradicts it; forms of a word are one", async () => {
  const glossary = [
    { source: "數字化車間", target: "digital workshops" },
    { source: "人工智能产业", target: "AI sector" },
  ];
  const terms = await extractTerms(UNITS, { glossary });
  const status = (term: string): unknown => terms.find(({ chinese }) => chinese === term)?.glossary;
  expect(status("数字化车间")).toBe("known");
  expect(status("人工智能产业")).toBe("contradicted");
  const industry = terms.find(({ chinese }) => chinese === "人工智能产业");
  expect(industry?.glossaryTranslations).toEqual(["AI sector"]);
});

test("terms that were found less often than asked for are left out", async () => {
  const terms = await extractTerms(UNITS, { least: 2 });
  expect(terms.length).toBeGreaterThan(0);
  for (const { count } of terms) expect(count).toBeGreaterThanOrEqual(2);
});

test("a unit in one language, or without a text, is refused by name", async () => {
  const other = { source: { lang: "zh", text: "雨" }, target: { lang: "fr", text: "pluie" } };
  // @ts-expect-error: a language that no unit may have
  await expect(extractTerms([other])).rejects.toThrow("The language of a unit's target is “fr”");
  // @ts-expect-error: a unit without texts
  await expect(extractTerms([{ source: { lang: "zh" }, target: { lang: "en" } }])).rejects.toThrow("source.text");
  await expect(extractTerms([{ ...UNITS[0], target: { lang: "zh", text: "雨" } }])).rejects.toThrow("two languages");
});

test("an abort is heard before the units are read", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(extractTerms(UNITS, { signal })).rejects.toThrow("enough");
});

test("the joined word that a hyphen makes is not cut, nor a name before its last word", async () => {
  const terms = await extractTerms([
    unit("高铁环线建成。", "The high-speed loop was built."),
    unit("市科学技术局", "the Municipal Science and Technology Bureau"),
  ]);
  for (const { english } of terms) {
    expect(english).not.toMatch(/^speed/);
    expect(english).not.toMatch(/Technology$/);
  }
});
