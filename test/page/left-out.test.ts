import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/model/index.js";
import { readPage } from "../../src/page/index.js";
import { leftOutIssue } from "../../src/page/left-out.js";

const read = (html: string) => {
  const issues: Issue[] = [];
  const content = readPage({ bytes: new TextEncoder().encode(html) }, { onIssue: (issue) => issues.push(issue) });
  return { ...content, issues };
};

const PARAGRAPH = "<p>雨季到了，江水涨了两米，堤上日夜有人守着，渡船也停了三天。</p>";
const HEADLINE = "<h1>雨季</h1>";
const ARTICLE = `${HEADLINE}${PARAGRAPH.repeat(6)}`;

describe("text that is in no document", () => {
  test.each([
    ["comments", '<div class="comments"><p>去年也是这样。</p></div>', "去年也是这样。"],
    ["aside", "<aside><p>订阅我们的来信。</p></aside>", "订阅我们的来信。"],
    [
      "other-articles",
      `<div>${'<div class="card"><a href="/b">渡口</a><p>渡口开了。</p></div>'.repeat(3)}</div>`,
      "渡口开了。",
    ],
    [
      "beside",
      '<div class="note"><p><a href="/x">林晓</a>写过许多江边的故事。</p><p><a href="/y">全部文章</a></p></div>',
      "林晓写过许多江边的故事。",
    ],
    ["below", "<p>声明：文中说的都是去年的事。</p>", "声明：文中说的都是去年的事。"],
    ["boilerplate", "", "您的浏览器版本过低，建议升级。"],
  ] as const)("is listed with its reason, %s", (reason, html, text) => {
    const before = html === "" ? `<p>${text}</p>` : "";
    const { leftOut, issues, main } = read(
      `<html><body><main>${HEADLINE}${before}${PARAGRAPH.repeat(6)}${html}</main></body></html>`,
    );
    expect(leftOut).toContainEqual({ reason, text });
    expect(main.text).not.toContain(text);
    expect(issues.map(({ rule }) => rule)).toEqual(["prose-left-out"]);
  });

  test("is no issue outside of the article's box", () => {
    const { leftOut, issues } = read(
      `<html><body><div><p>江城有三个渡口。</p><ul><li><a href="/">首页</a></li><li><a href="/b">新闻</a></li></ul></div><main>${ARTICLE}</main></body></html>`,
    );
    expect(leftOut).toEqual([{ reason: "outside", text: "江城有三个渡口。" }]);
    expect(issues).toEqual([]);
  });

  test("is not there where all text is in documents: links and labels are none", () => {
    const menu = '<ul><li><a href="/">首页</a></li><li><a href="/news">新闻</a></li></ul>';
    const next = '<p>下一篇：<a href="/2">渡口</a></p><p>渡口在雨季之前修好了。</p>';
    const content = read(`<html><body>${menu}<main>${ARTICLE}${next}</main></body></html>`);
    expect(content).not.toHaveProperty("leftOut");
    expect(content.issues).toEqual([]);
    expect(content.related).toHaveLength(1);
  });
});

test("the issue counts paragraphs by their reasons, the most first, and quotes the first", () => {
  const long = "江".repeat(50);
  const texts = [
    { text: long, reason: "below" },
    { text: "雨。", reason: "comments" },
    { text: "雪。", reason: "comments" },
  ] as const;
  expect(leftOutIssue(texts, 400)?.message).toBe(
    `Of the text around the article, 3 paragraphs with 54 characters were left out, beside 400 that were kept: 2 in comments, 1 below the article's end. The first is “${long.slice(0, 40)}…”.`,
  );
  expect(leftOutIssue([], 400)).toBeUndefined();
});
