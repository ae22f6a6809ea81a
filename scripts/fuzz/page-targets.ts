import { BitextError } from "../../src/model/index.js";
import { decodePage, readPage } from "../../src/page/index.js";
import { expectDocument, expectThat, valueOrError } from "./expect.js";
import { type Target, utf8, utf16 } from "./target.js";

const HTML = [
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>新川省召开机器人会议_新川网</title>
<meta name="pubdate" content="2024-02-23"></head><body><nav><a href="/">首页</a> <a href="/n">新闻</a></nav>
<div class="article"><h1>新川省召开机器人会议</h1><p>发布时间：2024-02-23 来源：新川日报</p>
<p>新川省机器人会议今天在江城召开。会议指出，要加快发展。</p><p>“大家都来了！”省长说。</p>
<table><tr><td>一</td><td>12家</td></tr></table></div>
<p>上一篇：<a href="1.html">雨停了</a></p><p>下一篇：没有了</p><footer>版权所有</footer></body></html>`,
  `<html lang="en"><head><title>Xinchuan holds a meeting on robots | Xinchuan Daily</title></head><body>
<h1>Xinchuan holds a meeting on robots</h1><p>By Li Ming | Xinchuan Daily | Updated: 2024-02-23 08:00</p>
<p>The meeting opened in Jiangcheng today. It was held&nbsp;by the province.</p><ul><li>One item.</li><li>Another.</li></ul>
<pre>a
b</pre><p>Previous: <a href='2.html'>Rain stops</a></p></body></html>`,
];
const PLAIN = [
  "新川省召开机器人会议\n\n新川省机器人会议今天在江城召开。\n会议指出，要加快发展。\n",
  "A headline\n\nIt rained. It stopped.\n",
];

// 会议今天召开。 in GB18030, 會議今天召開。 in Big5: nothing in JavaScript writes these
const GB18030 = Uint8Array.from([0xbb, 0xe1, 0xd2, 0xe9, 0xbd, 0xf1, 0xcc, 0xec, 0xd5, 0xd9, 0xbf, 0xaa, 0xa1, 0xa3]);
const BIG5 = Uint8Array.from([0xb7, 0x7c, 0xc4, 0xb3, 0xa4, 0xb5, 0xa4, 0xd1, 0xa5, 0x6c, 0xb6, 0x7d, 0xa1, 0x43]);
const UTF16 = utf16("\ufeff<p>It rained. 雨停了。");

const material = {
  seeds: [...utf8(...HTML, ...PLAIN), GB18030, BIG5, UTF16],
  tokens: [
    ...utf8(
      ..."<p> </p> <div> </div> <table><tr><td> <br> <!-- --> <script> <template> <svg> <title> <textarea> </body>".split(
        " ",
      ),
      ..."<a\u0020href=x> &#55296; &nbsp; &amp 来源： 下一篇： 。 \u3000 \ufeff \u0000 \uffff".split(" "),
      "<style>.a{display:none}</style>",
      '<p class="a">',
      "<meta charset=big5>",
      "<base href='http://a.example/'>",
      "\r",
      "\n\n",
    ),
    Uint8Array.of(0xff),
    Uint8Array.of(0x81, 0x30),
    Uint8Array.of(0xd8, 0x00),
  ],
};

// what a server may say of a page, right or wrong
const LABELS = [undefined, "utf-8", "GBK", "big5", "utf-16", "iso-8859-1", "x-user-defined", "\u0000", ""];

const labelFor = ({ length }: Uint8Array): { readonly charset?: string } => {
  const charset = LABELS[length % LABELS.length];
  return charset === undefined ? {} : { charset };
};

const readAs =
  (mediaType?: "text/html" | "text/plain") =>
  (bytes: Uint8Array): void => {
    const content = valueOrError(() => readPage({ bytes, ...labelFor(bytes), ...(mediaType && { mediaType }) }), []);
    if (content instanceof BitextError) return;
    expectDocument(content.main);
    expectThat(content.main.text.trim() !== "", "the article is empty");
    for (const related of content.related) expectDocument(related);
    expectThat(content.related.length <= 2, "more than two teasers");
  };

function readBytes(bytes: Uint8Array): void {
  const page = valueOrError(() => decodePage({ bytes, ...labelFor(bytes) }), []);
  if (!(page instanceof BitextError)) {
    const again = new TextDecoder(page.charset).decode(bytes);
    // Node decodes these two otherwise than the web
    const isOdd = page.charset === "windows-1252" || page.charset === "big5";
    expectThat(isOdd || again === page.text, `the text is not the bytes in ${page.charset}`);
  } else if (page.code === "bytes-undecodable") {
    const { offset = -1 } = page.place ?? {};
    expectThat(offset >= 0 && offset < bytes.length, `offset ${offset} of ${bytes.length}`);
  }
}

/** What reads pages, and what tells their charset. */
export const pageTargets: readonly Target[] = [
  { name: "page", material, read: readAs() },
  { name: "html", material, read: readAs("text/html") },
  { name: "plain-text", material, read: readAs("text/plain") },
  { name: "charset", material, read: readBytes },
];
