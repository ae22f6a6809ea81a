import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import { BitextError, type Issue } from "../../src/model/index.js";
import { book, bookPage } from "../support/books.js";
import { blocksIn, blocksOf } from "../support/document-blocks.js";

describe("what is read", () => {
  test("the whole book in the order of its spine, and each chapter by itself", async () => {
    const bytes = book([
      "<h1>One</h1><p>It rained<a id='x'/> all day.</p><ul><li>An umbrella</li></ul>",
      "<h1>Two</h1><table><tr><td>City</td><td>Rain</td></tr><tr><td>Jiangcheng</td><td>12 mm</td></tr></table>",
      "<p>***</p>",
    ]);
    const { main, related, chapters = [] } = await readDocuments(bytes);
    expect(blocksIn(main)).toEqual([
      "heading: One",
      "paragraph: It rained all day.",
      "item: An umbrella",
      "heading: Two",
      ...["cell: City", "cell: Rain", "cell: Jiangcheng", "cell: 12 mm"],
      "paragraph: ***",
    ]);
    expect(main.title).toBe("Rain");
    expect(related).toEqual([]);
    expect(chapters.map(({ title, lang, text }) => [title, lang, text.split("\n").length])).toEqual([
      ["One", "en", 3],
      ["Two", "en", 5],
      [undefined, "en", 1], // of no language by itself
    ]);
    expect(chapters.map(({ text }) => text).join("\n")).toBe(main.text);
  });

  test("what is short or looks like a menu stays: a chapter is no page of news", async () => {
    const bytes = book(["<p><a href='#1'>她走了。</a></p><p>雨。</p><div class='comment'>他没有。</div>"]);
    expect((await readDocuments(bytes, { name: "a.epub" })).main.text).toBe("她走了。\n雨。\n他没有。");
  });

  test("pages beside the text come last, the contents and the numbers of notes not at all", async () => {
    const opf = `<package><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
      <item id="n" href="text/../no%20tes.xhtml" media-type="application/xhtml+xml"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>
      <spine><itemref idref="nav"/><itemref idref="n" linear="no"/><itemref idref="c"/></spine></package>`;
    const bytes = book([], {
      "OEBPS/a.opf": opf,
      "OEBPS/nav.xhtml": bookPage("<p>Contents</p>"),
      "OEBPS/no tes.xhtml": bookPage("<p>A note.</p>"),
      "OEBPS/c.xhtml": bookPage('<p>It rained.<a epub:type="noteref" href="#1"><sup>1</sup></a> He left.</p>'),
    });
    expect(await blocksOf(bytes)).toEqual(["paragraph: It rained. He left.", "paragraph: A note."]);
  });

  test("a book without a package is its pages by their numbers", async () => {
    const page = (text: string): Uint8Array => strToU8(bookPage(`<p>${text}</p>`));
    const bytes = zipSync({
      "10.xhtml": page("Last."),
      "2.xhtml": page("Then."),
      "toc.xhtml": page("No."),
      "1.html": page("First."),
    });
    expect((await readDocuments(bytes, { name: "a.epub" })).main.text).toBe("First.\nThen.\nLast.");
  });
});

describe("what cannot be read is refused by name, or said", () => {
  const encryption = (algorithm: string, part: string): Record<string, string> => ({
    "META-INF/encryption.xml": `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${part}"/></CipherData></EncryptedData></encryption>`,
  });

  test("a book that only its shop's reader can open", async () => {
    const bytes = book(
      ["<p>雨停了。</p>"],
      encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/text/1.xhtml"),
    );
    await expect(readDocuments(bytes)).rejects.toThrow(
      "The e-book is encrypted, so that only the reader of its shop can open it",
    );
    await expect(readDocuments(bytes)).rejects.toThrow(BitextError);
  });

  test("fonts that are made unreadable hide no text", async () => {
    const bytes = book(["<p>雨停了。</p>"], encryption("http://www.idpf.org/2008/embedding", "OEBPS/a.otf"));
    expect((await readDocuments(bytes)).main.text).toBe("雨停了。");
  });

  test("a chapter that is not there", async () => {
    const issues: Issue[] = [];
    const opf = `<package><manifest><item id="a" href="gone.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/1.xhtml"
      media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
    const bytes = book(["<p>雨停了。</p>"], { "OEBPS/a.opf": opf });
    expect((await readDocuments(bytes, { onIssue: (issue) => issues.push(issue) })).chapters).toHaveLength(1);
    expect(issues).toMatchObject([{ rule: "chapter-missing", message: expect.stringContaining("OEBPS/gone.xhtml") }]);
  });

  test.each([
    ["cut off", book(["<p>雨停了。</p>"]).subarray(0, 300), "The e-book is cut off or damaged"],
    ["without text", book(["<p> </p>"]), "The file shows no text"],
    ["with a broken package", book([], { "OEBPS/a.opf": "<a>" }), "The e-book is damaged: its XML has an error"],
  ])("a book %s", async (_, bytes, message) => {
    await expect(readDocuments(bytes, { name: "a.epub" })).rejects.toThrow(message);
  });
});
