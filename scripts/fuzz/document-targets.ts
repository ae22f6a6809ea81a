import { strToU8, zipSync } from "fflate";
import { bookPackage } from "../../src/document/e-book-package.js";
import { type DocumentReader, documentReaders, readDocuments } from "../../src/document/index.js";
import { openStyles } from "../../src/document/open-styles.js";
import { openText } from "../../src/document/open-text.js";
import { slideText } from "../../src/document/slide-text.js";
import { wordText } from "../../src/document/word-text.js";
import { workbookSheets } from "../../src/document/workbook-sheets.js";
import { BitextError } from "../../src/model/index.js";
import { binaryPropertyList } from "../../test/support/binary-property-list.js";
import { tinyPdf } from "../../test/support/tiny-pdf.js";
import { expectDocument, expectThat, valueOrError, valueOrErrorAsync } from "./expect.js";
import type { Material } from "./mutate.js";
import { type Target, utf8 } from "./target.js";

const WEB_ARCHIVES = [
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/1.html\r\nMIME-Version: 1.0
Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x--"\r\n\r\n----x--
Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://news.example/1.html

<html><body><h1>=E9=9B=A8=E5=81=9C=E4=BA=86</h1><p>=E4=BB=96=E5=87=BA=E5=8E=\r\n=BB=E4=BA=86=E3=80=82</p></body></html>
----x--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n----x----\r\n`,
  `MIME-Version: 1.0\nContent-Type: multipart/related; start="<a>"; boundary=b\n\n--b\nContent-ID: <a>
Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/html\nContent-Transfer-Encoding: base64

PHA+VGhlIHJhaW4gc3RvcHBlZCBhdCBub29uLjwvcD4=\n--c--\n--b--\n`,
];

const SAFARI_PAGE = {
  WebMainResource: {
    WebResourceData: strToU8("<h1>雨停了</h1><p>他出去了，天气很好。</p>"),
    WebResourceMIMEType: "text/html",
    WebResourceTextEncodingName: "UTF-8",
    WebResourceURL: "https://news.example/1",
  },
};

const SUBTITLES = [
  "1\n00:00:01,000 --> 00:00:02,500\n<i>It rained.</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n- He went\n- out.\n",
  "WEBVTT\n\nNOTE a\n\nx\n00:01.000 --> 00:02.000 line:0\n<v Anna>R&amp;D &lt;3</v>\n\n00:03.000 --> 00:04.000\n雨停了\nIt stopped\n",
];
const SCRIPTS = [
  "[Script Info]\nTitle: x\n[Events]\nFormat: Layer, Start, End, Text\nDialogue: 0,0:00:01.00,0:00:02.00,{\\an8}It rained,\\Nhe said.\n",
  "[Script Info]\n[Events]\nDialogue: 0,0:00:02.00,0:00:03.00,D,,0,0,0,,{\\p1}m 0 0{\\p0}雨停了\nComment: x\n",
];

const MARKDOWN = [
  '---\ntitle: Rain\ndate: 2024-03-02\n---\n\n# Rain ##\n\nIt **rained** in [Jiangcheng](https://a.example/b_(c) "x").\n\n- One `item`\n  goes on.\n2. Two\n',
  "雨\n==\n\n> 引文\n>> 更深\n\n```js\nlet a;\n```\n\n| a | b |\n|---|:-:|\n| 一 | 二 |\n\n[^1]: 注。\n[x]: https://a.example\n<!-- a -->\n",
];

const WORD_TEXT = `<w:document xmlns:w="http://w.example"><w:body><w:p><w:pPr><w:pStyle w:val="1"/><w:rPr><w:del/></w:rPr></w:pPr>
<w:r><w:t>It rained</w:t><w:br/><w:t xml:space="preserve"> all day.</w:t><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p>
<w:ins><w:r><w:t>雨</w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/>
</w:r><w:r><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p></w:body></w:document>`;
const WORD_NOTES = `<w:footnotes xmlns:w="http://w.example"><w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>`;
const WORD_DOCUMENTS = ([0, 6] as const).map((level) =>
  zipSync({ "word/document.xml": strToU8(WORD_TEXT), "word/footnotes.xml": strToU8(WORD_NOTES) }, { level }),
);

/** The text in a Word document by itself: of a document that is changed anywhere the checksums are wrong. */
const wordXml: Target = {
  name: "word-xml",
  material: {
    seeds: utf8(WORD_TEXT, WORD_NOTES),
    tokens: utf8(
      ..."<w:p> </w:p> <w:p/> <w:t> </w:t> <w:del> </w:del> <w:tc> </w:tc> <w:br/> <w:cr/> &lt; &x; <!-- --> <![CDATA[".split(
        " ",
      ),
      "<!DOCTYPE a [",
      '<w:fldChar w:fldCharType="end"/>',
      '<w:fldChar w:fldCharType="begin"/>',
    ),
  },
  read(bytes) {
    const found = valueOrError(() => wordText(bytes, new Map()), []);
    if (found instanceof BitextError) return;
    for (const { text } of [...found.blocks, ...[...found.byNote.values()].flat()]) {
      expectThat(!/[\0\ufffe]/.test(text), "a character that XML forbids is text");
    }
  },
};

const OPEN_TEXT = `<d><body><text><text:h>Rain</text:h><text:p text:style-name="P1">It<text:s/>rained<text:line-break/>all day.<text:note text:note-class="endnote">
<text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p><table:table><table:table-row><table:table-cell><text:p>雨</text:p>
</table:table-cell></table:table-row></table:table><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><draw:page><draw:frame presentation:class="title">
<text:p>Slide</text:p></draw:frame></draw:page></text></body></d>`;
const OPEN_DOCUMENTS = ([0, 6] as const).map((level) =>
  zipSync({ "META-INF/manifest.xml": strToU8("<m/>"), "content.xml": strToU8(OPEN_TEXT) }, { level }),
);

/** The XML of an office file by itself: of an archive that is changed anywhere the checksums are wrong. */
const openXml: Target = {
  name: "open-xml",
  material: {
    seeds: utf8(OPEN_TEXT),
    tokens: utf8(
      ..."<text:p> </text:p> <text:p/> <text:note> </text:note> <text:note-body> </text:note-body> <table:table-cell> &lt; <!--".split(
        " ",
      ),
    ),
  },
  read(bytes) {
    const found = valueOrError(() => openText(bytes, openStyles([bytes], "file"), "file"), []);
    if (found instanceof BitextError) return;
    for (const { text } of found) expectThat(!/[\0\ufffe]/.test(text), "a character that XML forbids is text");
  },
};

const BOOK_PARTS = {
  "META-INF/container.xml": '<c><rootfile full-path="a.opf"/></c>',
  "META-INF/encryption.xml":
    '<e><EncryptedData><EncryptionMethod Algorithm="x"/><CipherReference URI="2.xhtml"/></EncryptedData></e>',
  "a.opf": `<p><dc:title>Rain</dc:title><item id="a" href="1.xhtml" media-type="application/xhtml+xml"/><itemref idref="a"/></p>`,
  "1.xhtml": "<html><title/><body><h1>Rain</h1><p>It <a/>rained.</p></body></html>",
};
const BOOKS = ([0, 6] as const).map((level) =>
  zipSync(Object.fromEntries(Object.entries(BOOK_PARTS).map(([name, text]) => [name, strToU8(text)])), { level }),
);

/** The package of a book by itself, its other parts being whole. */
const bookXml: Target = {
  name: "book-xml",
  material: {
    seeds: utf8(BOOK_PARTS["a.opf"]),
    tokens: utf8(
      '<item id="a"',
      "<itemref",
      'href="../%"',
      'linear="no"',
      'properties="nav"',
      "<title>",
      "/>",
      "&amp;",
    ),
  },
  read(bytes) {
    const read = (name: string): Uint8Array | undefined => (name === "a.opf" ? bytes : undefined);
    const found = valueOrError(() => bookPackage({ names: ["a.opf"], read }), []);
    if (found instanceof BitextError) return;
    for (const name of found.spine) expectThat(!name.split("/").includes(".."), "a chapter lies outside of its book");
  },
};

const SLIDE = `<p:sld><p:sp><p:ph type="title"/><a:p><a:r><a:t>Rain</a:t></a:r></a:p></p:sp><p:sp><p:ph idx="1"/><a:p><a:t>It</a:t><a:br/><a:t>rained.</a:t></a:p></p:sp>
<a:tbl><a:tr><a:tc><a:p><a:t>雨</a:t></a:p></a:tc></a:tr></a:tbl><mc:Fallback><a:p><a:t>x</a:t></a:p></mc:Fallback></p:sld>`;
const SLIDES = ([0, 6] as const).map((level) =>
  zipSync(
    {
      "ppt/presentation.xml": strToU8('<p><sldId id="1" r:id="a"/></p>'),
      "ppt/_rels/presentation.xml.rels": strToU8('<r><Relationship Id="a" Type="x/slide" Target="slides/1.xml"/></r>'),
      "ppt/slides/1.xml": strToU8(SLIDE),
    },
    { level },
  ),
);

/** A slide by itself. */
const slideXml: Target = {
  name: "slide-xml",
  material: {
    seeds: utf8(SLIDE),
    tokens: utf8(
      ..."<a:p> </a:p> <a:p/> <a:t> </a:t> <a:br/> <a:tc> </a:tc> <p:sp> </p:sp> <mc:Fallback> &lt;".split(" "),
    ),
  },
  read(bytes) {
    for (const part of ["slide", "notes"] as const) {
      const found = valueOrError(() => slideText(bytes, "file", part), []);
      if (found instanceof BitextError) return;
      for (const { text } of found) expectThat(!/[\0\ufffe]/.test(text), "a character that XML forbids is text");
    }
  },
};

const RICH_TEXTS = [
  `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 Rain\\par\\pard\\f0\\'d3\\'ea\\u20572?\\line It {\\deleted was }rained.\\par}`,
  "{\\rtf1\\trowd\\intbl City\\cell{\\v x}One\\cell\\row\\pard Text{\\footnote\\ftnalt A note.}{\\shp{\\*\\shpinst{\\shptxt Box\\par}}}\\par\\bin2 {{End.}",
];

const SHEET = `<w><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>zh</t></is></c><c r="B1" t="str"><v>en</v></c></row><row><c t="s"><v>0</v></c><c r="B2" t="inlineStr">
<is><r><t>It rained.</t></r><rPh><t>x</t></rPh></is></c><c s="1"><f>A1</f><v>45355.5</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row></sheetData></w>`;
const workbookParts = (sheet: Uint8Array): Readonly<Record<string, Uint8Array>> => ({
  "xl/workbook.xml": strToU8('<w><sheets><sheet name="S" r:id="a"/></sheets></w>'),
  "xl/_rels/workbook.xml.rels": strToU8(
    '<r><Relationship Id="a" Type="x/worksheet" Target="1.xml"/><Relationship Id="b" Type="x/sharedStrings" Target="s.xml"/></r>',
  ),
  "xl/s.xml": strToU8("<sst><si><t>雨停了。</t></si></sst>"),
  "xl/1.xml": sheet,
});
const WORKBOOKS = ([0, 6] as const).map((level) => zipSync({ ...workbookParts(strToU8(SHEET)) }, { level }));

/** A sheet by itself, the other parts of its workbook being whole. */
const sheetXml: Target = {
  name: "sheet-xml",
  material: {
    seeds: utf8(SHEET),
    tokens: utf8(
      ...'<row> </row> <row/> <c> </c> <v> </v> <t> </t> r="XFD1" t="s" t="d" 1e400 -1 &lt; <rPh>'.split(" "),
    ),
  },
  read(bytes) {
    const parts = workbookParts(bytes);
    const sheets = valueOrError(() => workbookSheets({ names: [], read: (name) => parts[name] }), []);
    if (sheets instanceof BitextError || sheets === undefined) return;
    for (const { rows } of sheets)
      for (const { cells } of rows)
        for (const { text } of cells) expectThat(text.trim() !== "", "a cell shows nothing");
  },
};

/** What the readers of these endings read. */
const MATERIAL: Readonly<Record<string, Material>> = {
  ".pdf": {
    seeds: [
      tinyPdf([
        [{ text: "It rained (all day).", x: 72, y: 700 }],
        [{ text: "He went out.", x: 72, y: 700, font: "F2" }],
      ]),
      tinyPdf([[{ text: "雨停了，他出去了。", x: 72, y: 700, font: "F3" }]], "/Title (Rain)"),
    ],
    tokens: utf8(
      ..."<< >> [ ] ( ) < > obj endobj stream endstream xref trailer startxref /Kids /Count /Parent /Length /Filter /FlateDecode".split(
        " ",
      ),
      ..."/Encrypt /Prev /XRefStm /ToUnicode /Encoding 1\u00200\u0020R 99999999999 -1 BT ET Tf Td Tj TJ Do Tm cm q Q %%EOF".split(
        " ",
      ),
    ),
  },
  ".mhtml": {
    seeds: utf8(...WEB_ARCHIVES),
    tokens: utf8("=", "=3D", "=\r\n", "\r\n\r\n", "--", "----x--", "boundary=", "base64", "\u0000", ";", '"', ": "),
  },
  ".srt": {
    seeds: utf8(...SUBTITLES),
    tokens: utf8(
      "00:00:05,000 --> 00:00:06,000\n",
      "\n",
      "\r",
      "7\n",
      "<",
      ">",
      "{\\",
      "}",
      "&amp;",
      "NOTE",
      "WEBVTT",
      "雨",
    ),
  },
  ".docx": {
    seeds: WORD_DOCUMENTS,
    tokens: utf8("PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "\u0000\u0000\u0000\u0000", "word/document.xml"),
  },
  ".epub": {
    seeds: BOOKS,
    tokens: utf8("PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "\u0000\u0000\u0000\u0000", "1.xhtml"),
  },
  ".pptx": {
    seeds: SLIDES,
    tokens: utf8("PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "\u0000\u0000\u0000\u0000", "ppt/slides/1.xml"),
  },
  ".rtf": {
    seeds: utf8(...RICH_TEXTS),
    tokens: utf8(
      "{",
      "}",
      "\\\\",
      "\\par ",
      "\\'81",
      "\\u-10179?",
      "\\uc9",
      "\\bin9",
      "{\\*",
      "\\cell",
      "\\f0",
      "{\\footnote",
      "\\deleted",
      "\\u",
    ),
  },
  ".xlsx": {
    seeds: WORKBOOKS,
    tokens: utf8("PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "\u0000\u0000\u0000\u0000", "xl/1.xml"),
  },
  ".odt": {
    seeds: OPEN_DOCUMENTS,
    tokens: utf8("PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "\u0000\u0000\u0000\u0000", "content.xml"),
  },
  ".md": {
    seeds: utf8(...MARKDOWN),
    tokens: utf8(
      "**",
      "_",
      "`",
      "```\n",
      "[",
      "](",
      ")",
      "![",
      "> ",
      "- ",
      "1. ",
      "# ",
      "|",
      "|-|\n",
      "\\",
      "<br>",
      "<!--",
      "&#0;",
      "\n\n",
      "    ",
    ),
  },
  ".webarchive": {
    seeds: [binaryPropertyList(SAFARI_PAGE), binaryPropertyList({ WebMainResource: "x", list: ["a", "雨"] })],
    tokens: utf8("bplist00", "WebMainResource", "\u0000", "\u0001", "\u0010", "<p>"),
  },
  ".json": {
    seeds: utf8(
      '{"a":{"b":"Open {file}","c":"保存"},"d":["One.","Two."],"e":1}',
      '{"@@locale":"en","a":"It rained.","@a":{}}',
    ),
    tokens: utf8("{", "}", "[", "]", '"', ",", ":", "\\u0000", '"a":', "null", "1e999", "@"),
  },
  ".yaml": {
    seeds: utf8(
      'en:\n  a: "Open %{file}"\n  b: >\n    It rained\n    all day.\n  c: [One., Two.]\n',
      "a: &x 保存\nb: *x\n<<: {c: Open}\n",
    ),
    tokens: utf8(
      "\n",
      "  ",
      "- ",
      ": ",
      "&x ",
      "*x",
      "|\n",
      ">\n",
      '"',
      "'",
      "{",
      "}",
      "[",
      "]",
      "# ",
      "---\n",
      "!!binary ",
      "? ",
    ),
  },
  ".po": {
    seeds: utf8(
      '# a\nmsgid ""\nmsgstr ""\n"Language: zh\\n"\n\nmsgctxt "m"\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d 个文件"\n\n#, fuzzy\nmsgid "a"\n"b"\nmsgstr "雨"\n',
    ),
    tokens: utf8(
      "msgid ",
      "msgstr ",
      "msgstr[99] ",
      "msgid_plural ",
      "msgctxt ",
      '"',
      "\\",
      "\n",
      "#, fuzzy\n",
      "#~ ",
      '""\n',
    ),
  },
  ".properties": {
    seeds: utf8("# a\nopen=Open\nsave : Save \\\n  all\nx\\ y=\\u4fdd\n", '/* a */\n"open" = "Open %@";\n'),
    tokens: utf8("\\", "\\u", "=", ":", '"', ";", "\n", " ", "#", "!"),
  },
  ".ass": {
    seeds: utf8(...SCRIPTS),
    tokens: utf8("Dialogue:", "Format:", ",", "[Events]\n", "\\N", "{\\p1}", "{", "}", "\n", "9".repeat(400), ":"),
  },
};

const EVERY_PDF = 20; // pdf.js takes some 10 ms a case, other readers less than one

const targetOf = ({ endings }: DocumentReader): Target[] =>
  endings
    .filter((ending) => ending in MATERIAL)
    .map((ending) => ({
      name: `document${ending}`,
      material: MATERIAL[ending],
      ...(ending === ".pdf" && { every: EVERY_PDF }),
      async read(bytes) {
        const content = await valueOrErrorAsync(() => readDocuments(bytes, { name: `a${ending}` }), []);
        if (content instanceof BitextError) return;
        expectDocument(content.main);
        expectThat(content.main.text.trim() !== "", "the document is empty");
        for (const related of content.related) expectDocument(related);
        for (const chapter of content.chapters ?? []) expectDocument(chapter);
      },
    }));

/** What reads files of kinds that are neither pages nor plain text. */
export const documentTargets: readonly Target[] = [
  ...documentReaders.flatMap(targetOf),
  wordXml,
  openXml,
  bookXml,
  slideXml,
  sheetXml,
];
