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

describe("a page in both languages gives a document in each,", () => {
  const turns = ZH.map((zh, at) => `<p>${zh}</p><p>${EN[at]}</p>`).join("");
  const pairs = [
    [1, 1],
    [2, 2],
    [3, 3],
  ];

  test("paired where they take turns", () => {
    const { main, related, rules } = read(HEADLINE + turns);
    expect(main).toMatchObject({ lang: "zh", title: "展览前言", text: zhText });
    expect(related).toMatchObject([{ relation: "translation", lang: "en", title: "Foreword", text: enText, pairs }]);
    expect(rules).toEqual(["page-in-both"]);
  });

  test("the main one in the language that was asked for", () => {
    const { main, related } = read(HEADLINE + turns, { lang: "en" });
    expect(main).toMatchObject({ lang: "en", title: "Foreword", text: enText });
    expect(related).toMatchObject([{ relation: "translation", lang: "zh", text: zhText, pairs }]);
  });

  test("paired where a table has them side by side", () => {
    const rows = ZH.map((zh, at) => `<tr><td>${EN[at]}</td><td>${zh}</td></tr>`).join("");
    const { main, related } = read(`<h1>Foreword | 展览前言</h1><table>${rows}</table>`);
    expect(main).toMatchObject({ lang: "en", text: enText });
    expect(related).toMatchObject([{ lang: "zh", text: zhText, pairs }]);
  });

  test("not paired where one comes after the other", () => {
    const { main, related } = read(`${HEADLINE}<p>${ZH.join("</p><p>")}</p><p>${EN.join("</p><p>")}</p>`);
    expect(main.text).toBe(zhText);
    expect(related[0].text).toBe(enText);
    expect(related[0]).not.toHaveProperty("pairs");
  });

  test("paired only where turns are as long", () => {
    const body = `<p>${ZH[0]}</p><p>${ZH[1]}</p><p>${EN[0]} ${EN[1]}</p><p>${ZH[2]}</p><p>${EN[2]}</p>`;
    expect(read(HEADLINE + body).related[0].pairs).toEqual([[3, 2]]);
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
