import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/model/index.js";
import { readPage } from "../../src/page/index.js";

const read = (html: string) => {
  const issues: Issue[] = [];
  const { main } = readPage({ bytes: new TextEncoder().encode(html) }, { onIssue: (issue) => issues.push(issue) });
  return { ...main, rules: issues.map(({ rule }) => rule) };
};

const TEXT = "雨季到了，江水涨了两米。\n堤上日夜有人守着，灯一直亮到天明。";

describe("an article that a page shows only when its scripts run", () => {
  test("is taken from JSON-LD", () => {
    const data = {
      "@graph": [
        { "@type": "NewsArticle", headline: "江边的雨季又到了", articleBody: TEXT, datePublished: "2024-05-13" },
      ],
    };
    const html = `<title>江城网</title><div id="app">加载中</div><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(read(`<html>${html}</html>`)).toMatchObject({
      title: "江边的雨季又到了",
      date: "2024-05-13",
      text: `江边的雨季又到了\n${TEXT}`,
      rules: ["text-from-data"],
    });
  });

  test("is taken from the data of WeChat, with its account and its day in China", () => {
    const body = String.raw`\x3cp\x3e雨季到了，江水涨了\u4e24米。\x3c/p\x3e\x3cp\x3e他说：\x22灯\'亮\'着。\x22\x3c/p\x3e`;
    const script = `window.cgiDataNew={nick_name: JsDecode('江城发布'),content_noencode: JsDecode('${body}')};var ct = "1715619600";`;
    const html = `<meta property="og:title" content="江边的雨季又到了"><div id="js_content" style="visibility:hidden"></div><script>${script}</script>`;
    expect(read(`<html>${html}</html>`)).toMatchObject({
      title: "江边的雨季又到了",
      date: "2024-05-14", // 01:00 in China, 17:00 of the day before in UTC
      source: "江城发布",
      text: "江边的雨季又到了\n雨季到了，江水涨了两米。\n他说：\"灯'亮'着。\"",
      rules: ["text-from-data"],
    });
  });

  test("is not looked at where the page shows one", () => {
    const data = JSON.stringify({ "@type": "Article", articleBody: TEXT });
    const html = `<h1>江边雨季</h1><p>雨季到了，江水涨了两米，堤上有人。</p><script type="application/ld+json">${data}</script>`;
    expect(read(`<html><body>${html}</body></html>`)).toMatchObject({
      text: "江边雨季\n雨季到了，江水涨了两米，堤上有人。",
      rules: [],
    });
  });
});

test("a page of WeChat names its account beside its headline", () => {
  const meta = '<div><em id="publish_time"></em><a id="js_name">江城发布</a></div>';
  const html = `<h1>江边雨季</h1>${meta}<div id="js_content" style="visibility: hidden"><p>${TEXT}</p></div><script>var createTime = '2024-05-13 09:30';</script>`;
  expect(read(`<html><body>${html}</body></html>`)).toMatchObject({
    date: "2024-05-13",
    source: "江城发布",
    rules: [],
  });
});

test("scripts of other sites date nothing", () => {
  const html = `<h1>江边雨季</h1><p>${TEXT}</p><script>var ct = "1715619600"; createTime = '2024-05-13 09:30'</script>`;
  expect(read(`<html><body>${html}</body></html>`)).not.toHaveProperty("date");
});

test("the template of a declared shadow root is shown, others are not", () => {
  const [first, second] = TEXT.split("\n");
  const html = `<h1>江边雨季</h1><x-text><template shadowrootmode="open"><p>${first}</p><p>${second}</p></template></x-text><template><p>二。</p></template>`;
  expect(read(`<html><body>${html}</body></html>`).text).toBe(`江边雨季\n${TEXT}`);
});

test("the view of a page's source is read as the page", () => {
  const source = ["<h1>江边雨季</h1>", ...TEXT.split("\n").map((line) => `<p>${line}</p>`)];
  const rows = source.map((line, at) => {
    const shown = line.replaceAll(
      /<[^>]+>/g,
      (tag) => `<span class="html-tag">${tag.replace("<", "&lt;").replace(">", "&gt;")}</span>`,
    );
    return `<tr><td class="line-number" value="${at + 1}"></td><td class="line-content">${shown}</td></tr>`;
  });
  const html = `<html><body><div class="line-gutter-backdrop"></div><table><tbody>${rows.join("")}</tbody></table></body></html>`;
  expect(read(html)).toMatchObject({ title: "江边雨季", text: `江边雨季\n${TEXT}` });
});

test("the address that a browser wrote into a saved page is the page's", () => {
  const html = `<!DOCTYPE html>\n<!-- saved from url=(0030)https://www.river.example/a.html -->\n<html><body><p>${TEXT}</p></body></html>`;
  expect(read(html).url).toBe("https://www.river.example/a.html");
});

describe("an article on several pages", () => {
  const page = (pager: string) =>
    read(`<html><body><main><h1>江边雨季</h1><p>${TEXT}</p>${pager}</main></body></html>`).rules;

  test.each(["下一页", "余下全文", "Next page"])("is reported where “%s” leads on", (label) => {
    expect(page(`<div><a href="a_1.html">1</a> <a href="a_2.html">${label}</a></div>`)).toEqual(["page-in-parts"]);
  });

  test.each([
    '<div><a href="#">下一页</a></div>',
    '<div><a href="javascript:go()">阅读全文</a></div>',
    '<p>下一篇：<a href="b.html">渡口</a></p>',
  ])("is not where none does: %s", (pager) => {
    expect(page(pager)).toEqual([]);
  });
});

describe("a badge before a headline", () => {
  const title = (headline: string) =>
    read(`<html><title>江边雨季又到了</title><body><h2 class="title">${headline}</h2><p>${TEXT}</p></body></html>`)
      .title;

  test("goes where the page's title has the headline without it", () => {
    expect(title("<i>原创</i>江边雨季又到了")).toBe("江边雨季又到了");
    expect(title("【独家】江边雨季又到了")).toBe("江边雨季又到了");
  });

  test("stays where it belongs to the headline", () => {
    expect(
      read(`<html><title>原创江边雨季又到了</title><body><h2>原创江边雨季又到了</h2><p>${TEXT}</p></body></html>`)
        .title,
    ).toBe("原创江边雨季又到了");
  });
});

test("a stray line break within a sentence is undone, also in a word, and those of verse are not", () => {
  const lines = [
    "The dike was closed on Monday.",
    "Pipes should be r<br>eplaced first, and the",
    "oldest houses come next.",
  ];
  expect(
    read(
      `<html><body><h1>Rain</h1>${lines[0]}<br><br>${lines[1]}<br>${lines[2]}<br><br>The river fell.<br><br>It rained.</body></html>`,
    ).text,
  ).toBe(
    "Rain\nThe dike was closed on Monday.\nPipes should be replaced first, and the oldest houses come next.\nThe river fell.\nIt rained.",
  );
  expect(
    read(
      "<html><body><h1>Rain</h1>the rain has come<br>and with it the river<br>and the boats lie still<br><br>it goes away again.</body></html>",
    ).blocks,
  ).toHaveLength(5);
});
