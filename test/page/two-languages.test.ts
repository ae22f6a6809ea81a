import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/model/index.js";
import { type ReadPageOptions, readPage } from "../../src/page/index.js";

const read = (body: string, options: ReadPageOptions = {}) => {
  const issues: Issue[] = [];
  const html = `<html><body>${body}</body></html>`;
  const content = readPage(
    { bytes: new TextEncoder().encode(html) },
    { ...options, onIssue: (issue) => issues.push(issue) },
  );
  return { ...content, rules: issues.map(({ rule }) => rule) };
};

const ZH = ["本次展览展出馆藏青铜器一百二十件。", "展览分为三个单元：礼、乐、兵。", "展览持续至明年三月。"];
const EN = [
  "This exhibition presents 120 bronzes of the museum's collection.",
  "It is divided into three sections: ritual, music and warfare.",
  "The exhibition runs until March of next year.",
];
const zhText = `展览前言\n${ZH.join("\n")}`;
const enText = `Foreword\n${EN.join("\n")}`;
const HEADLINE = "<h1>展览前言 Foreword</h1>";

const spanIn = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe("a page in both languages gives a document in each,", () => {
  const turns = ZH.map((zh, at) => `<p>${zh}</p><p>${EN[at]}</p>`).join("");
  const pairs = ["展览前言", ...ZH].map((zh, at) => [spanIn(zhText, zh), spanIn(enText, ["Foreword", ...EN][at])]);
  const turned = pairs.map(([zh, en]) => [en, zh]);

  test("paired where they take turns", () => {
    const { main, related, rules } = read(HEADLINE + turns);
    expect(main).toMatchObject({ lang: "zh", title: "展览前言", text: zhText });
    expect(related).toMatchObject([{ relation: "translation", lang: "en", title: "Foreword", text: enText, pairs }]);
    expect(rules).toEqual(["page-in-both"]);
  });

  test("the main one in the language that was asked for", () => {
    const { main, related } = read(HEADLINE + turns, { lang: "en" });
    expect(main).toMatchObject({ lang: "en", title: "Foreword", text: enText });
    expect(related).toMatchObject([{ relation: "translation", lang: "zh", text: zhText, pairs: turned }]);
  });

  test("paired where a table has them side by side", () => {
    const rows = ZH.map((zh, at) => `<tr><td>${EN[at]}</td><td>${zh}</td></tr>`).join("");
    const { main, related } = read(`<h1>Foreword | 展览前言</h1><table>${rows}</table>`);
    expect(main).toMatchObject({ lang: "en", text: enText });
    expect(related).toMatchObject([{ lang: "zh", text: zhText, pairs: turned }]);
  });

  test("not paired where one comes after the other", () => {
    const { main, related } = read(`${HEADLINE}<p>${ZH.join("</p><p>")}</p><p>${EN.join("</p><p>")}</p>`);
    expect(main.text).toBe(zhText);
    expect(related[0].text).toBe(enText);
    expect(related[0]).not.toHaveProperty("pairs");
  });

  test("paired with its headline, where a table has that in its first row, and by lengths, where it has none in one language", () => {
    const rows = ZH.map((zh, at) => `<tr><td>${zh}<td>${EN[at]}`).join("");
    const table = read(`<table><tr><td>展览前言<td>Foreword to the exhibition${rows}</table>`);
    expect(table.related[0].pairs?.map(([, by]) => table.related[0].text.slice(by.start, by.end))).toEqual([
      "展览前言",
      ...ZH,
    ]);
    const long = ["省博物馆青铜器展览开幕式今日举行，观众排起长队，馆长致辞，市民热议，展期三月", ...ZH];
    const english = EN.map((en, at) => `<p>${en}</p><p>${ZH[at]}</p>`).join("");
    const alone = read(`<h1>${long[0]}</h1>${english}`);
    expect(alone.related[0].pairs).toHaveLength(3);
    expect(alone.related[0].text).toBe(long.join("\n"));
  });

  test("paired behind a note in one language, by the numbers that pairs have in common", () => {
    const rows = [
      ["去年完成改造420个，居民很高兴。", "Last year 420 compounds were renovated."],
      ["今年计划改造510个，工期三年。", "This year another 510 are to follow it."],
      ["明年还有630个，请您耐心等待。", "Next year there will be 630 of them all."],
    ];
    const both = read(
      `<p>Click on the pictures to see the map of it.</p>${rows.map(([zh, en]) => `<p>${zh}</p><p>${en}</p>`).join("")}`,
    );
    const texts = [both.main, both.related[0]].map(({ text }) => text);
    const found = both.related[0].pairs?.map((pair) => pair.map(({ start, end }, at) => texts[at].slice(start, end)));
    expect(found).toEqual(rows.map(([zh, en]) => [en, zh]));
  });

  test("paired only where turns are as long", () => {
    const body = `<p>${ZH[0]}</p><p>${ZH[1]}</p><p>${EN[0]} ${EN[1]}</p><p>${ZH[2]}</p><p>${EN[2]}</p>`;
    const { related } = read(HEADLINE + body);
    expect(related[0].pairs?.map(([of]) => zhText.slice(of.start, of.end))).toEqual(["展览前言", ZH[2]]);
  });
});

test.each([
  ["a quotation in the other language", `<p>${ZH.join("</p><p>")}</p><p>${EN[0]}</p>`],
  [
    "commands",
    `<p>${ZH.join("</p><p>")}</p><p>npm install --save-dev typescript vitest</p><p>npx tsc --project tsconfig.json --noEmit</p>`,
  ],
  [
    "names within sentences",
    "<p>他用 TypeScript 和 Node.js 写程序，也写 Python。</p><p>The author of 江城日报 and of 临江晚报 said so.</p>",
  ],
])("a page with %s stays one document", (_, body) => {
  expect(read(`<h1>展览前言</h1>${body}`)).toMatchObject({ related: [], rules: [] });
});
