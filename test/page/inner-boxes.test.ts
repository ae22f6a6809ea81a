import { describe, expect, test } from "vitest";
import { readPage } from "../../src/page/index.js";

/** The lines of the article of a page with a menu and a footer. */
const article = (body: string, title = "江边雨季"): string[] => {
  const menu = "<ul><li><a href=/>首页</a></li><li><a href=/n>新闻</a></li><li><a href=/b>天气</a></li></ul>";
  const html = `<html><title>${title} - 江城网</title><body>${menu}<main>${body}</main><p>主办：江城市人民政府</p></body></html>`;
  const { text, blocks } = readPage({ bytes: new TextEncoder().encode(html) }).main;
  return blocks.flatMap(({ kind, start, end }) => (kind === "title" ? [] : text.slice(start, end)));
};

const SENTENCES = [
  "雨季到了，江水一夜之间涨了两米。",
  "堤上日夜有人守着，灯一直亮到天明。",
  "渡船停了三天，两岸的人隔水相望。",
  "老人们说，这样的水二十年没有见过。",
  "街道把沙袋送到了每一户的门口。",
  "水退的那天，孩子们又回到了江边。",
];
const HEADLINE = "<h1>江边雨季</h1>";
const paragraphs = SENTENCES.map((sentence) => `<p>${sentence}</p>`);

describe("an article's paragraphs stay, whatever boxes they lie in:", () => {
  test("sections of many names, with lines without a stop among them", () => {
    const boxes = paragraphs.map(
      (paragraph, at) => `<section class="w${"abcdef"[at]}"><div>${paragraph}</div></section>`,
    );
    boxes.splice(3, 0, '<section class="wx"><div><p>水位一度超过了警戒线上方的那一道红漆</p></div></section>');
    const expected = SENTENCES.toSpliced(3, 0, "水位一度超过了警戒线上方的那一道红漆");
    expect(article(`${HEADLINE}<div>${boxes.join("")}</div>`)).toEqual(expected);
  });

  test("boxes with an id of their own each", () => {
    const boxes = SENTENCES.map((sentence, at) => `<div class="para" id="${"kqxzvw"[at]}tq">${sentence}</div>`);
    boxes.splice(2, 0, '<div class="para" id="hhh">其中一户的老人不愿意离开，说是要等猫回来</div>');
    const expected = SENTENCES.toSpliced(2, 0, "其中一户的老人不愿意离开，说是要等猫回来");
    expect(article(`${HEADLINE}<div>${boxes.join("")}</div>`)).toEqual(expected);
  });

  test("lists of items without stops, between paragraphs that are boxes", () => {
    const boxes = SENTENCES.map((sentence) => `<div>${sentence}</div>`);
    boxes.splice(3, 0, "<ul><li>沙袋两千个</li><li>船十一条</li></ul>");
    expect(article(`${HEADLINE}<div class="body">${boxes.join("")}</div>`)).toEqual(
      SENTENCES.toSpliced(3, 0, "沙袋两千个", "船十一条"),
    );
  });

  test("a bold heading in a box without a name, while captions in boxes of theirs are credits", () => {
    const heading = "<div><strong>江水涨了两米</strong></div>";
    const photo = '<div class="photo">江水漫过堤岸，渡口停着三条空船，摄影林晓</div>';
    const body = paragraphs.toSpliced(2, 0, heading).toSpliced(4, 0, photo).join("");
    expect(article(`${HEADLINE}<div>${body}</div>`)).toEqual(SENTENCES.toSpliced(2, 0, "江水涨了两米"));
  });

  test("a first paragraph in a box of its own, with “related articles” right below it", () => {
    const related = '<div class="box"><h3>相关文章</h3><ul><li><a href="/2">去年的雨季也来得很早</a></li></ul></div>';
    const wrap = (inner: string) => `<div class="hr"><div class="text">${inner}</div></div>`;
    const [first, ...others] = paragraphs;
    expect(article(`${HEADLINE}<div>${wrap(first)}${related}${wrap(others.join(""))}</div>`)).toEqual(SENTENCES);
  });

  test("a short last paragraph below an inset, and one without a stop", () => {
    const inset = '<div class="box"><h3>相关阅读</h3><p><a href="/2">去年的雨季也来得很早</a></p></div>';
    const short = "<p>孩子们笑了。</p>";
    expect(article(`${HEADLINE}<div>${paragraphs.join("")}${inset}${short}</div>`)).toEqual([
      ...SENTENCES,
      "孩子们笑了。",
    ]);
    const verse = "<p>江上清风吹过堤岸 两岸灯火照着归人</p>";
    expect(article(`${HEADLINE}<div>${paragraphs.join("")}${inset}${verse}</div>`)).toEqual([
      ...SENTENCES,
      "江上清风吹过堤岸 两岸灯火照着归人",
    ]);
  });
});

test("a notice above the headline is not the article, however long, where a line like “Comments” stands between", () => {
  const notice = `<div><p>${"本网行情至少延迟十五分钟，数据由第三方提供。".repeat(3)}</p></div>`;
  const tools = '<div><ul><li><a href="/c">评论</a></li><li><a href="/p">打印</a></li></ul></div>';
  expect(article(`${notice}${HEADLINE}${tools}<div>${paragraphs.join("")}</div>`)).toEqual(SENTENCES);
});

test("a sentence with several links in it is text, and a row of links is not", () => {
  const body =
    'Monday’s best deals include <a href="/a">various notebooks of every make from $700</a>. You will also find <a href="/b">wireless earphones for $150</a> and <a href="/c">thermostats priced from $139 a piece</a>.';
  const rest = "<p>The first notebook is an old one, and its battery lasts for seven hours.</p>".repeat(2);
  const row = '<p><a href="/x">Notebooks from $700</a> and <a href="/y">all of our other deals of today</a>.</p>';
  const lines = article(
    `<h1>Deals of Today</h1><p>${body}</p><h2>Deals of Today</h2>${rest}${row}${row}${row}`,
    "Deals of Today",
  );
  expect(lines[0]).toMatch(/^Monday’s best deals/);
  expect(lines.at(-1)).toMatch(/seven hours\.$/);
});

test("a site's statement of its own ends the article", () => {
  expect(article(`${HEADLINE}${paragraphs.join("")}<p>声明：本网内容仅供参考，不构成任何建议。</p>`)).toEqual(
    SENTENCES,
  );
  expect(article(`${HEADLINE}${paragraphs.join("")}<p>正文已结束，您可以按alt+4进行评论</p>`)).toEqual(SENTENCES);
});
