import { describe, expect, test } from "vitest";
import { BitextError, type Document, type Issue, type Page } from "../../src/model/index.js";
import { type ReadPageOptions, readPage } from "../../src/page/index.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, page: Omit<Page, "bytes"> = {}, options: ReadPageOptions = {}) =>
  readPage({ bytes: bytes(text), ...page }, options);

const blocksOf = ({ text, blocks }: Document) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
const linesOf = (text: string, page: Omit<Page, "bytes"> = {}) => blocksOf(read(text, page).main);

/** The lines of an HTML article that stands between a headline and a footer. */
const article = (body: string): string[] => {
  const page = `<title>雨季 - 江城网</title><h1>雨季</h1><div class="content">${body}</div><p>主办：江城市人民政府</p>`;
  const [headline, ...lines] = linesOf(page);
  expect(headline).toBe("title: 雨季");
  return lines;
};

describe("HTML", () => {
  test.each([
    ["inline elements join without spaces", "<p>雨<b>季</b><span>到</span>了。</p>", ["paragraph: 雨季到了。"]],
    [
      "words keep their spaces",
      "<p>The <i>rainy</i>\n <b>season</b> has come.</p>",
      ["paragraph: The rainy season has come."],
    ],
    ["a line break in the source joins Chinese", "<p>雨季\n    到了。</p>", ["paragraph: 雨季到了。"]],
    [
      "a line break on the page parts",
      "<p>雨季到了。<br>江水涨了。</p>",
      ["paragraph: 雨季到了。", "paragraph: 江水涨了。"],
    ],
    [
      "paragraphs end themselves",
      "<p>雨季到了。<p>江水涨了。<div>堤上有人。</div>",
      ["paragraph: 雨季到了。", "paragraph: 江水涨了。", "paragraph: 堤上有人。"],
    ],
    [
      "indents go, spaces within stay",
      "<p>　　&emsp;雨季到了。　江水涨了。&nbsp;</p>",
      ["paragraph: 雨季到了。　江水涨了。"],
    ],
    [
      "entities are read, full-width letters stay",
      "<p>&ldquo;Ａ级&rdquo;&mdash;&mdash;&#38632;季&hellip;到了。</p>",
      ["paragraph: “Ａ级”——雨季…到了。"],
    ],
    ["invisible characters go", "<p>雨\u200b季\u00ad到\ufeff了。</p>", ["paragraph: 雨季到了。"]],
    [
      "readings go, notes stay",
      "<p><ruby>雨<rp>(</rp><rt>yǔ</rt><rp>)</rp></ruby>季到了。<sup>[1]</sup></p>",
      ["paragraph: 雨季到了。[1]"],
    ],
    [
      "hidden text goes",
      '<p>雨季到了。</p><p hidden>一。</p><p style="color:red; display : none">二。</p><div style="visibility:hidden">三。</div><p aria-hidden="true">四。</p><template><p>五。</p></template><noscript>六。</noscript><script>"七。"</script><!-- 八。 --><style>.x{}</style><input type="hidden" value="九。"><textarea>十。</textarea>',
      ["paragraph: 雨季到了。"],
    ],
    [
      "text that a style sheet hides goes",
      '<style>/* .y{display:none} */ .x, #z { display:none } @media print { .y { display: none } }</style><p class="a x">一。</p><p id="z">二。</p><p class="y">雨季到了。</p>',
      ["paragraph: 雨季到了。"],
    ],
    [
      "headings, items, captions",
      "<h2>一、<br>水情</h2><p>江水涨了。</p><ul><li>上游<li><p>下游</p></ul><figure><img><figcaption>大堤</figcaption></figure><p>雨停了。</p>",
      [
        "heading: 一、水情",
        "paragraph: 江水涨了。",
        "item: 上游",
        "item: 下游",
        "caption: 大堤",
        "paragraph: 雨停了。",
      ],
    ],
    [
      "cells of data",
      "<p>水位如下。</p><table><caption>水位</caption><tr><th>站</th><th>米</th></tr><tr><td>上游</td><td>3.2</td></tr></table><p>雨停了。</p>",
      [
        "paragraph: 水位如下。",
        "caption: 水位",
        "cell: 站",
        "cell: 米",
        "cell: 上游",
        "cell: 3.2",
        "paragraph: 雨停了。",
      ],
    ],
    [
      "cells of layout",
      "<table><tr><td>雨季到了。<p>江水涨了。</table>",
      ["paragraph: 雨季到了。", "paragraph: 江水涨了。"],
    ],
    [
      "text as it was typed",
      "<pre>The rain came early this year, and nobody in the lower town\nwas ready for it. By noon the square was under water, and the\nmarket had moved to the church.\n\nIt stopped at night.</pre>",
      [
        "paragraph: The rain came early this year, and nobody in the lower town was ready for it. By noon the square was under water, and the market had moved to the church.",
        "paragraph: It stopped at night.",
      ],
    ],
    [
      "lists of links are menus, attachments are not",
      '<p>雨季到了。</p><ul><li><a href="1">桥</a><li><a href="2">船</a><li><a href="3">堤</a></ul><p>江水涨了。</p><p><a href="a.pdf">附件：水位表.pdf</a></p>',
      ["paragraph: 雨季到了。", "paragraph: 江水涨了。", "paragraph: 附件：水位表.pdf"],
    ],
    [
      "links in text are text",
      '<p>雨季到了，<a href="1">江水</a>涨了。</p><p><a href="2">水文站说，明天还有雨。</a></p><p>堤上有人。</p>',
      ["paragraph: 雨季到了，江水涨了。", "paragraph: 水文站说，明天还有雨。", "paragraph: 堤上有人。"],
    ],
    [
      "quotations get their marks",
      "<p>He said <q>go</q> and went home.</p>",
      ["paragraph: He said “go” and went home."],
    ],
  ])("%s", (_, body, lines) => {
    expect(article(body)).toEqual(lines);
  });

  test("twenty thousand boxes in each other are no trouble", () => {
    expect(linesOf(`${"<div>".repeat(20_000)}雨季到了。`)).toEqual(["paragraph: 雨季到了。"]);
    expect(linesOf(`${"<b>".repeat(20_000)}雨季到了。`, { mediaType: "text/html" })).toEqual(["paragraph: 雨季到了。"]);
  });

  test("the sender's word counts where the bytes do not show it", () => {
    const text = "雨季到了。<江>\n江水涨了。";
    expect(linesOf(text)).toEqual(["paragraph: 雨季到了。<江>", "paragraph: 江水涨了。"]);
    expect(linesOf("<p>雨季到了。", { mediaType: "text/plain" })).toEqual(["paragraph: <p>雨季到了。"]);
    expect(linesOf("雨季到了。\n江水涨了。", { mediaType: "text/html" })).toEqual([
      "paragraph: 雨季到了。",
      "paragraph: 江水涨了。",
    ]);
    expect(linesOf("雨季到了。<br>江水涨了。")).toEqual(["paragraph: 雨季到了。", "paragraph: 江水涨了。"]);
  });
});

describe("the headline", () => {
  const LEAD = "江城市召开防汛会议，研究堤防加固工作，要求各区在五月底以前备足沙袋";

  test.each([
    [
      "repeated with a stop is the paragraph",
      `<h1>${LEAD}</h1><p>${LEAD}。</p><p>会议要求落实责任。</p>`,
      [`paragraph: ${LEAD}。`, "paragraph: 会议要求落实责任。"],
    ],
    [
      "repeated without one is said once",
      `<h1>${LEAD}</h1><p><b>${LEAD}</b></p><p>会议要求落实责任。</p>`,
      [`title: ${LEAD}`, "paragraph: 会议要求落实责任。"],
    ],
    ["cut off is the paragraph", `<h1>${LEAD.slice(0, 20)}…</h1><p>${LEAD}。</p>`, [`paragraph: ${LEAD}。`]],
    [
      "that merely begins alike stays",
      "<h1>江城市召开会议</h1><p>江城市召开会议，研究堤防加固。</p><p>会议要求落实责任。</p>",
      ["title: 江城市召开会议", "paragraph: 江城市召开会议，研究堤防加固。", "paragraph: 会议要求落实责任。"],
    ],
    [
      "in two lines is one",
      `<title>堤防加固 今年完工_江城网</title><div>堤防加固</div><div>今年完工</div><p>江城市召开防汛会议。</p><p>会议要求落实责任。</p>`,
      ["title: 堤防加固今年完工", "paragraph: 江城市召开防汛会议。", "paragraph: 会议要求落实责任。"],
    ],
    [
      "only in the head is there all the same",
      "<title>堤防加固今年完工-江城市人民政府门户网站</title><p>江城市召开防汛会议。</p><p>会议要求落实责任。</p>",
      ["title: 堤防加固今年完工", "paragraph: 江城市召开防汛会议。", "paragraph: 会议要求落实责任。"],
    ],
    [
      "is not the site's name",
      '<title>江城市人民政府</title><h1 class="logo"><a href="/">江城市人民政府</a></h1><div class="tit">堤防加固今年完工</div><p>江城市召开防汛会议。</p><p>会议要求落实责任。</p>',
      ["title: 堤防加固今年完工", "paragraph: 江城市召开防汛会议。", "paragraph: 会议要求落实责任。"],
    ],
    [
      "keeps its subtitle",
      "<h1>堤防加固</h1><p>——在全市防汛会议上的讲话</p><p>时间：2024-05-01 来源：江城日报</p><p>同志们，雨季快到了。</p><p>我们要早做准备。</p>",
      [
        "title: 堤防加固",
        "paragraph: ——在全市防汛会议上的讲话",
        "paragraph: 同志们，雨季快到了。",
        "paragraph: 我们要早做准备。",
      ],
    ],
  ])("%s", (_, page, lines) => {
    expect(linesOf(page, { mediaType: "text/html" })).toEqual(lines);
  });

  test("of plain text with the site's name after it is taken without", () => {
    const { main } = read(
      `堤防加固今年完工 - 江城网\n首页 > 新闻\n堤防加固今年完工\n江城市召开防汛会议。\n主办：江城网`,
    );
    expect(blocksOf(main)).toEqual(["title: 堤防加固今年完工", "paragraph: 江城市召开防汛会议。"]);
  });
});

describe("date and source", () => {
  test.each([
    ["发布时间：2024-02-29 18:05　来源：江城日报　浏览次数：12", "2024-02-29", "江城日报"],
    ["2024年2月9日 来源：江城日报 作者：何舟", "2024-02-09", "江城日报"],
    ["来 源: 江城日报 | 日期: 2024/2/9 | 字号: 大 中 小", "2024-02-09", "江城日报"],
    ["[发布日期：2024.02.09] [信息来源：江城日报] [字体：大 中 小]", "2024-02-09", "江城日报"],
    ["Source: Jiangcheng Daily  Date: March 1, 2024", "2024-03-01", "Jiangcheng Daily"],
    ["Updated: 1 March 2024 09:12 | Source: Jiangcheng Daily | Views: 3", "2024-03-01", "Jiangcheng Daily"],
    ["By He Zhou in Jiangcheng | Jiangcheng Daily | Updated: 2024-03-01 07:20", "2024-03-01", "Jiangcheng Daily"],
    ["发布时间：2024-02-30", undefined, undefined],
  ])("%s", (facts, date, source) => {
    const { main } = read(`<h1>雨季</h1><div>${facts}</div><p>雨季到了。</p><p>江水涨了。</p>`);
    expect({ date: main.date, source: main.source }).toEqual({ date, source });
    expect(blocksOf(main)).toHaveLength(3);
  });

  test("come from the head where the page has them there", () => {
    const { main } = read(
      '<meta name="PubDate" content="2024-03-05 08:00"><meta name="ContentSource" content="江城日报"><h1>雨季</h1><p>雨季到了。</p><p>江水涨了。</p>',
    );
    expect(main).toMatchObject({ date: "2024-03-05", source: "江城日报" });
  });

  test("are not read out of sentences", () => {
    const { main } = read("<h1>雨季</h1><p>会议的时间：2024年3月1日，地点在江城，来源：各区。</p><p>江水涨了。</p>");
    expect(main.date).toBeUndefined();
    expect(main.source).toBeUndefined();
  });
});

describe("what interrupts an article", () => {
  const [first, second, third] = ["雨季今年来得早。", "江水已经涨到堤脚。", "堤上日夜有人值守。"];
  const all = [first, second, third].map((text) => `paragraph: ${text}`);
  const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("");

  test("a box of related articles does not end it", () => {
    const box = '<div class="box"><h3>相关阅读</h3><ul><li><a href="/1">上游开始普查</a></li></ul></div>';
    expect(article(paragraphs(first) + box + paragraphs(second, third))).toEqual(all);
    expect(article(paragraphs(first, second) + box + paragraphs(third))).toEqual(all);
  });

  test("a heading among its paragraphs that sounds like a list of others is its own", () => {
    expect(article(`<p>${first}</p><h3>最新消息</h3>${paragraphs(second, third)}`)).toEqual([
      all[0],
      "heading: 最新消息",
      ...all.slice(1),
    ]);
  });

  test("a box for each paragraph makes no other article of it", () => {
    const share = "<div><ul><li><a href=/>转到微信</a></li></ul></div>";
    const boxes = [first, second, third].map(
      (text) => `<div class="block"><div class="text"><p>${text}</p></div></div>`,
    );
    expect(article(boxes.join(share))).toEqual(all);
  });

  test("labels and buttons in boxes of their own go, captions stay", () => {
    const button = "<div><span>订阅本栏目</span></div><figure><img><figcaption>大堤</figcaption></figure>";
    expect(article(paragraphs(first) + button + paragraphs(second, third))).toEqual([
      all[0],
      "caption: 大堤",
      ...all.slice(1),
    ]);
  });

  test("teasers below it go, a signature with its date stays", () => {
    const signature = "<div>江城市水务局</div><div>2024年5月6日</div>";
    const teaser = '<div class="more"><h4>秋天</h4><p>叶落了。</p></div>';
    expect(article(paragraphs(first, second, third) + signature + teaser)).toEqual([
      ...all,
      "paragraph: 江城市水务局",
      "paragraph: 2024年5月6日",
    ]);
  });

  test("comments go, however much they say", () => {
    const comment =
      "<div class='comment'><b>渔民</b><p>我们村的堤去年修过两次，今年又漏水了，希望早点再修一次。</p></div>";
    expect(article(`${paragraphs(first, second, third)}<div class="comment-list">${comment.repeat(6)}</div>`)).toEqual(
      all,
    );
    const replies = `<footer id="comments"><h2>6 responses to “Rain”</h2>${comment.repeat(6)}</footer>`;
    expect(article(paragraphs(first, second, third) + replies)).toEqual(all);
  });

  test("a list of links with short texts goes, one of items without links stays", () => {
    const item = "<li><a href=/1>秋天</a><div>树叶黄了，江水清了，船也少了，渡口一天只开三班。</div></li>";
    expect(article(`${paragraphs(first, second, third)}<div><h3>要闻</h3><ul>${item.repeat(4)}</ul></div>`)).toEqual(
      all,
    );
    const own = "<li>树叶黄了。</li>";
    expect(article(`${paragraphs(first, second)}<ul>${own.repeat(3)}</ul>`)).toEqual([
      ...all.slice(0, 2),
      ...Array(3).fill("item: 树叶黄了。"),
    ]);
  });

  test("quotations in boxes of their own stay, and a last paragraph in one", () => {
    const post = "<div class='embed'><blockquote><p>堤上的人真辛苦 江水还在涨</p></blockquote></div>";
    const last = "<div class='end'><p>雨停了。</p></div>";
    expect(article(paragraphs(first) + post + paragraphs(second, third) + last)).toEqual([
      all[0],
      "paragraph: 堤上的人真辛苦 江水还在涨",
      ...all.slice(1),
      "paragraph: 雨停了。",
    ]);
  });

  test("headings in boxes of their own stay between its paragraphs", () => {
    const heading = "<div class='part'><h3>二、水情</h3></div>";
    expect(article(paragraphs(first) + heading + paragraphs(second, third))).toEqual([
      all[0],
      "heading: 二、水情",
      ...all.slice(1),
    ]);
  });

  test("the link to the next article ends it, whatever comes after", () => {
    expect(article(paragraphs(first, second, "下一篇：秋天", third))).toEqual(all.slice(0, 2));
  });
});

describe("text without stops", () => {
  const page = (body: string) =>
    linesOf(
      `<title>江边的老渡口 - 江边小记</title><div id="top"><h1>江边小记</h1><p>这里记些江边的事，也记些旧人。</p></div>${body}<div id="bottom"><p>本站由江边几位老人维护。</p></div>`,
    );

  test("is the article where it says far more than the sentences of banner and footer", () => {
    const verse = [
      "清晨的渡口 雾气还没有散去",
      "船家把缆绳解开 又系上",
      "岸边的石阶 青苔长了一层又一层",
      "听说明年要架桥 渡船就停了",
    ];
    const lines = [...verse, ...verse.map((line) => `${line} 江水不语`)];
    expect(
      page(`<div class="post"><h2>江边的老渡口</h2>${lines.map((line) => `<p>${line}</p>`).join("")}</div>`),
    ).toEqual(["title: 江边的老渡口", ...lines.map((line) => `paragraph: ${line}`)]);
  });

  test("is the article where it is a table", () => {
    const rows = Array.from({ length: 12 }, (_, at) => [`江北区第${at + 1}居民小区`, "供水管道更换"]);
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
    expect(page(`<div class="main"><h2>江边的老渡口</h2><table>${cells}</table></div>`)).toEqual([
      "title: 江边的老渡口",
      ...rows.flat().map((cell) => `cell: ${cell}`),
    ]);
  });
});

describe("lines that `<br>` parts", () => {
  test("are joined where an editor wrapped them", () => {
    const wrapped = [
      "The council met on Tuesday to hear how far the river had",
      "risen since the first of May, and what had been done on the",
      "dike. Three villages have sent men to watch it by night, and",
      "the county has promised stones.",
    ];
    expect(article(wrapped.join("<br>\n"))).toEqual([`paragraph: ${wrapped.join(" ")}`]);
  });

  test("stay apart where they are paragraphs, verse, or have an empty line between them", () => {
    const verse = ["江水涨了又落，", "渡船来了又走，", "堤上的人还在等。", "雨停了。"];
    expect(article(verse.join("<br>"))).toEqual(verse.map((line) => `paragraph: ${line}`));
    expect(article(["雨季到了。", "江水涨到堤脚，堤上日夜有人值守，村里人轮流送饭。"].join("<br><br>"))).toHaveLength(
      2,
    );
  });
});

describe("notices", () => {
  test("about cookies go, also long ones above the headline", () => {
    const notice =
      "We and our partners use cookies and other tracking technologies to improve your browsing experience on our site, to show personalised content and ads, and to understand where our audiences come from. To learn more, read our Cookie Policy.";
    const page = `<title>The river</title><div class="cb"><p>${notice}</p></div><div><h1>The river</h1><p>The river has risen to the foot of the dike.</p><p>Men watch it by night.</p></div>`;
    expect(linesOf(page)).toEqual([
      "title: The river",
      "paragraph: The river has risen to the foot of the dike.",
      "paragraph: Men watch it by night.",
    ]);
  });

  test("of a picture's owner do not take their paragraph along", () => {
    const text = "© Provided by River Courier The river has risen to the foot of the dike, and men watch it by night.";
    expect(article(`<p>${text}</p><p>Three villages take turns.</p>`)).toEqual([
      `paragraph: ${text}`,
      "paragraph: Three villages take turns.",
    ]);
  });
});

describe("the date that a page states for machines", () => {
  const dateOf = (head: string, body = "") =>
    read(`<title>雨季</title>${head}<h1>雨季</h1>${body}<p>江水已经涨到堤脚，堤上日夜有人值守。</p>`).main.date;
  const script = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

  test("is that of an article in JSON-LD, before that of a comment, a picture or a `<time>`", () => {
    const graph = [
      { "@type": "ImageObject", datePublished: "2018-01-01" },
      { "@type": "Comment", datePublished: "2024-06-01" },
      { "@type": ["Thing", "NewsArticle"], datePublished: "2024-05-13T09:30:00+08:00" },
    ];
    expect(dateOf(script({ "@graph": graph }), '<time datetime="2019-01-01">1月</time>')).toBe("2024-05-13");
  });

  test("is read from JSON-LD that breaks its strings, and JSON-LD that is none says nothing", () => {
    const broken = `<script type="application/ld+json">{"@type":"Report","headline":"雨\n季","datePublished":"2024-05-13"}</script>`;
    expect(dateOf(broken)).toBe("2024-05-13");
    expect(dateOf('<script type="application/ld+json">{"datePublished":</script>')).toBeUndefined();
  });

  test("is that of microdata, or of a `<meta>` of Dublin Core", () => {
    expect(dateOf('<time itemprop="datePublished" datetime="2024-05-13"></time>')).toBe("2024-05-13");
    expect(dateOf('<meta name="dcterms.created" content="2024-05-13T09:24:01+00:00">')).toBe("2024-05-13");
  });

  test("is the `<time>` below the headline, not the one above it or in an aside", () => {
    const above = '<ul><li><a href="/x">旧闻</a> <time datetime="2019-01-01">1月</time></li></ul>';
    const below = '<p>李文 <time datetime="2024-05-13">5月</time></p>';
    expect(dateOf(above, below)).toBe("2024-05-13");
    expect(dateOf('<aside><time datetime="2019-01-01">旧</time></aside>')).toBeUndefined();
  });
});

describe("related documents", () => {
  const related = (foot: string, url?: string) =>
    read(`<h1>雨季</h1><div><p>雨季到了，江水涨了。</p><p>堤上有人。</p></div>${foot}`, { url }).related.map(
      (document) => [document.relation, ...blocksOf(document), ...(document.url ? [document.url] : [])],
    );

  test.each([
    [
      '<p>上一篇：<a href="a.html">旱季</a></p><p>下一篇：<a href="/b.html">秋天</a></p>',
      [
        ["previous", "title: 旱季", "https://x.example/n/a.html"],
        ["next", "title: 秋天", "https://x.example/b.html"],
      ],
    ],
    [
      '<p><a href="a.html">上一篇：旱季</a>　<a href="b.html">下一篇：秋天</a></p>',
      [
        ["previous", "title: 旱季", "https://x.example/n/a.html"],
        ["next", "title: 秋天", "https://x.example/n/b.html"],
      ],
    ],
    [
      '<div><span>上一篇</span><a href="a.html">旱季</a></div>',
      [["previous", "title: 旱季", "https://x.example/n/a.html"]].slice(1),
    ],
    [
      '<div>上一篇</div><div><a href="a.html">旱季</a></div>',
      [["previous", "title: 旱季", "https://x.example/n/a.html"]],
    ],
    ["<p>上一篇：没有了</p><p>下一篇：暂无</p>", []],
    [
      '<p>Previous: None</p><p>Next: <a href="javascript:void(0)">Autumn Comes</a></p>',
      [["next", "title: Autumn Comes"]],
    ],
    [
      '<p>下一条：<a href="b.html">秋天</a></p><p>今年秋天来得早，树叶已经黄了。</p>',
      [["next", "title: 秋天", "paragraph: 今年秋天来得早，树叶已经黄了。", "https://x.example/n/b.html"]],
    ],
    [
      '<p>下一篇：<a href="b.html">今年秋天来得早，树叶已经黄了。市民纷纷上山</a></p>',
      [["next", "paragraph: 今年秋天来得早，树叶已经黄了。市民纷纷上山", "https://x.example/n/b.html"]],
    ],
  ])("%s", (foot, documents) => {
    expect(related(foot, "https://x.example/n/1.html")).toEqual(documents);
  });
});

describe("an address that is none of the web", () => {
  const body = "<h1>雨季</h1><div><p>雨季到了，江水涨了。</p><p>堤上有人。</p></div>";
  const tricks = [
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java&#10;script:alert(1)",
    "&#1;javascript:alert(1)",
    "data:text/html,x",
    "VBScript:x",
    "file:///etc/passwd",
  ];

  test.each(tricks)("is not where a page comes from, nor where its links lead: %s", (trick) => {
    for (const url of [undefined, "https://x.example/n/1.html"]) {
      const page = read(`${body}<p>下一篇：<a href="${trick}">秋天</a></p>`, { url });
      expect([page.related[0].relation, page.related[0].url]).toEqual(["next", undefined]);
    }
    const head = (more: string): string => `<head><link rel="canonical" href="${trick}">${more}</head>${body}`;
    expect(read(head("")).main.url).toBeUndefined();
    expect(read(head('<meta property="og:url" content="https://x.example/1">')).main.url).toBe("https://x.example/1");
    const based = `<base href="${trick}">${body}<p>下一篇：<a href="b.html">秋天</a></p>`;
    expect(read(based, { url: "https://x.example/n/1.html" }).related[0].url).toBe("https://x.example/n/b.html");
  });

  test("is left out with a note where a program gives it", () => {
    const issues: Issue[] = [];
    const { main } = read(body, { url: "javascript:alert(1)" }, { onIssue: (issue) => issues.push(issue) });
    expect(main).not.toHaveProperty("url");
    expect(issues).toEqual([expect.objectContaining({ rule: "address-left-out" })]);
  });

  test("is not a relative link, which stays as it is where there is no base", () => {
    const next = (href: string) => read(`${body}<p>下一篇：<a href="${href}">秋天</a></p>`).related[0].url;
    expect(["b.html", "/n/b.html", "//x.example/b.html"].map(next)).toEqual([
      "b.html",
      "/n/b.html",
      "https://x.example/b.html",
    ]);
  });
});

describe("language", () => {
  test.each([
    ["zh-CN", "雨季到了，江水涨了。", "zh"],
    ["zh-TW", "雨季來了，這裡的江水漲了。", "zh-TW"],
    ["zh_HK", "雨季來了，這裡的江水漲了。", "zh-HK"],
    ["zh-hant-hk", "雨季來了，這裡的江水漲了。", "zh-Hant-HK"],
    ["zh-TW", "这里的雨季来了，江水涨了。", "zh"],
    ["en-GB", "The rain has come.", "en-GB"],
    ["en-US", "The rain has come.", "en"],
    ["en", "雨季到了，江水涨了。", "zh"],
    ["zh-CN", "The rain has come.", "en"],
  ])("<html lang=%s> of %s is %s", (tag, text, lang) => {
    expect(read(`<html lang="${tag}"><p>${text}</p><p>2024</p>`).main.lang).toBe(lang);
  });

  test("is what the caller says", () => {
    expect(read("<p>The rain has come.</p>", {}, { lang: "zh-Hant" }).main.lang).toBe("zh-Hant");
  });
});

test.each([
  ["", "page-empty"],
  [" \n\u3000\u200b\n", "page-empty"],
  ["<html><head><title>雨季</title></head><frameset><frame src=a></frameset></html>", "page-empty"],
  ["<html><body><script>雨季</script><p>&nbsp;</p></body></html>", "page-empty"],
  ["1234 5678", "language-unknown"],
])("a page like %j is refused", (page, code) => {
  try {
    read(page);
  } catch (error) {
    expect(error).toBeInstanceOf(BitextError);
    expect(error).toMatchObject({ code });
    return;
  }
  expect.unreachable("it was read");
});

test("a page of nothing but links has them as its text", () => {
  expect(linesOf('<ul><li><a href="1">雨季到了</a></li><li><a href="2">江水涨了</a></li></ul>')).toEqual([
    "item: 雨季到了",
    "item: 江水涨了",
  ]);
});
