import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import { BitextError, type Document } from "../../src/model/index.js";

const part = (root: string, content: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="http://w.example">${content}</w:${root}>`,
  );

const STYLES = `<w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="a"><w:name w:val="Title"/></w:style><w:style w:styleId="11"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="b"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="c"><w:name w:val="caption"/></w:style>`;

const docx = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": part("document", `<w:body>${body}<w:sectPr/></w:body>`),
    "word/styles.xml": part("styles", STYLES),
    ...more,
  });

const read = async (bytes: Uint8Array, name?: string): Promise<Document> => (await readDocuments(bytes, { name })).main;
const blocksOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { blocks, text } = await read(bytes);
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const styled = (style: string, text: string): string => p(run(text), `<w:pStyle w:val="${style}"/>`);
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe("what is read", () => {
  test("title, headings, paragraphs, items, captions, whatever the styles' ids are", async () => {
    const bytes = docx(
      styled("a", "Rain") +
        styled("1", "Noon") +
        p(run("The rain ") + run("stopped &amp; he went out.")) +
        styled("b", "One") +
        p(run("Two"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>') +
        p(run("None"), '<w:numPr><w:numId w:val="0"/></w:numPr>') +
        p(run("Part"), '<w:outlineLvl w:val="1"/>') +
        styled("c", "A bridge") +
        styled("11", "Noon 3") +
        p(""),
    );
    expect(await blocksOf(bytes)).toEqual([
      "title: Rain",
      "heading: Noon",
      "paragraph: The rain stopped & he went out.",
      "item: One",
      "item: Two",
      "paragraph: None",
      "heading: Part",
      "caption: A bridge",
    ]);
    expect(await read(bytes)).toMatchObject({ title: "Rain", lang: "en" });
    expect(await blocksOf(docx(styled("1", "雨停了") + p(run("他出去了。"))))).toEqual([
      "title: 雨停了",
      "paragraph: 他出去了。",
    ]);
  });

  test("tables row by row, tables in them too, and text boxes once", async () => {
    const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`;
    const table = (...cells: readonly string[]): string => `<w:tbl><w:tblGrid/><w:tr>${cells.join("")}</w:tr></w:tbl>`;
    const box = `<w:r><AlternateContent><Choice><w:txbxContent>${p(run("In a box."))}</w:txbxContent></Choice>
      <Fallback><w:txbxContent>${p(run("In a box."))}</w:txbxContent></Fallback></AlternateContent></w:r>`;
    expect(
      await blocksOf(
        docx(table(cell(p(run("City"))), cell(table(cell(p(run("Inner")))) + p(run("12")))) + p(run("Behind.") + box)),
      ),
    ).toEqual(["cell: City", "cell: Inner", "cell: 12", "paragraph: In a box.", "paragraph: Behind."]);
  });

  test("tracked changes as if they were accepted", async () => {
    const bytes = docx(
      p(
        `${run("He went ")}<w:del w:id="1"><w:r><w:delText>in</w:delText></w:r></w:del><w:ins w:id="2">${run("out")}</w:ins>.`,
      ) +
        p(`<w:moveFrom>${run("Moved.")}</w:moveFrom>`) +
        p(run("One "), '<w:rPr><w:del w:id="3"/></w:rPr>') +
        p(run("and two."), '<w:pPrChange><w:pPr><w:pStyle w:val="1"/></w:pPr></w:pPrChange>') +
        p(`<w:moveTo>${run("Moved.")}</w:moveTo>`),
    );
    expect(await blocksOf(bytes)).toEqual(["paragraph: He went out", "paragraph: One and two.", "paragraph: Moved."]);
  });

  test("rows and cells that were deleted whole", async () => {
    const cell = (text: string, properties = ""): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`;
    const rows = `<w:tr>${cell("One")}${cell("Two", "<w:cellDel/>")}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("Three")}</w:tr><w:tr><w:trPr><w:trPrChange><w:trPr><w:del/></w:trPr></w:trPrChange></w:trPr>${cell("Four")}</w:tr>`;
    expect(await blocksOf(docx(`<w:tbl>${rows}</w:tbl>`))).toEqual(["cell: One", "cell: Four"]);
  });

  test("results of fields and links, and no codes", async () => {
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const inner = field("begin") + code("PAGE") + field("separate") + run("7") + field("end");
    const bytes = docx(
      p(
        `${run("See ")}${field("begin")}${code("IF ")}${inner}${field("separate")}${run("page 7")}${field("end")}${run(".")}`,
      ) + p(`<w:hyperlink>${run("A link")}</w:hyperlink><w:fldSimple w:instr="DATE">${run(" of today")}</w:fldSimple>`),
    );
    expect(await blocksOf(bytes)).toEqual(["paragraph: See page 7.", "paragraph: A link of today"]);
  });

  test("line breaks end a line, tabs are spaces, and hidden text, readings and page breaks are nothing", async () => {
    const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>";
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>';
    const ruby = `<w:ruby><w:rt>${run("yǔ")}</w:rt><w:rubyBase>${run("雨")}</w:rubyBase></w:ruby>`;
    const bytes = docx(
      p(
        `<w:r><w:t>Roses</w:t><w:br/><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br w:type="page"/></w:r>${hidden}${shown}`,
        "<w:tabs><w:tab/></w:tabs>",
      ) + p(ruby),
    );
    expect(await blocksOf(bytes)).toEqual(["paragraph: Roses", "paragraph: A Bshown", "paragraph: 雨"]);
  });

  test("the notes that the text refers to, behind it", async () => {
    const notes = (kind: string): Uint8Array =>
      part(
        `${kind}s`,
        `<w:${kind} w:type="separator" w:id="-1">${p(run("line"))}</w:${kind}>` +
          [1, 2, 3].map((id) => `<w:${kind} w:id="${id}">${p(run(`The ${kind} ${id}.`))}</w:${kind}>`).join(""),
      );
    const bytes = docx(
      p(`${run("Text.")}<w:r><w:endnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="3"/></w:r>`) +
        p(`${run("More.")}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      { "word/footnotes.xml": notes("footnote"), "word/endnotes.xml": notes("endnote") },
    );
    expect((await read(bytes)).text).toBe("Text.\nMore.\nThe footnote 3.\nThe footnote 2.\nThe endnote 1.");
  });

  test("the bytes say the kind, and the text may lie under another number and prefix", async () => {
    const bytes = zipSync({
      "word/document2.xml": strToU8("<d><body><x:p xmlns:x='a'><x:r><x:t>It rained.</x:t></x:r></x:p></body></d>"),
    });
    for (const name of ["a.txt", "a.docx", undefined]) expect((await read(bytes, name)).text).toBe("It rained.");
  });
});

describe("what is damaged is refused by name", () => {
  const good = docx(p(run("The rain stopped, and he went out.")));
  const listed = (bytes: Uint8Array, name: string): number => {
    const text = new TextDecoder("latin1").decode(bytes);
    return text.lastIndexOf(name) - 46; // where its entry in the list begins
  };
  const changed = (offset: number, ...values: readonly number[]): Uint8Array => {
    const bytes = good.slice();
    bytes.set(values, listed(bytes, "word/document.xml") + offset);
    return bytes;
  };

  test.each([
    [
      "cut off",
      good.subarray(0, good.length - 40),
      "The Word document is cut off or damaged: the list of its parts is not there.",
    ],
    ["with a password", changed(8, 1), "The Word document has a password; save it without one."],
    [
      "that says it is huge",
      changed(24, 0, 0, 0, 0x7f),
      "The Word document has more than 100 MB of text when it is unpacked",
    ],
    ["that unpacks to more than it says", changed(24, 9, 0, 0, 0), "The Word document is damaged in word/document.xml"],
    ["whose bytes are others", changed(16, 1, 2, 3, 4), "The Word document is damaged in word/document.xml"],
    ["packed in another way", changed(10, 99), "The Word document is damaged in word/document.xml"],
    [
      "without text",
      zipSync({ "a.xml": strToU8("<a/>") }),
      "The file is called a Word document, and has no text of one in it.",
    ],
    ["without words", docx(p("")), "The file shows no text; Chinese or English was expected."],
    ["with broken XML", docx("<w:p>"), "The Word document is damaged: its XML has an error"],
  ])("a document %s", async (_, bytes, message) => {
    await expect(read(bytes, "a.docx")).rejects.toThrow(message);
    await expect(read(bytes, "a.docx")).rejects.toThrow(BitextError);
  });

  test("a bomb costs no more than what it says that it unpacks to", async () => {
    const bomb = docx(p(run("a".repeat(50_000_000))));
    const entry = listed(bomb, "word/document.xml");
    bomb.set([16, 0, 0, 0], entry + 24);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(bomb)).rejects.toThrow("The Word document is damaged in word/document.xml");
  });

  test("an entity is not expanded", async () => {
    const xml = strToU8('<!DOCTYPE d [<!ENTITY a "aaaa">]><d><p><r><t>&a;</t></r></p></d>');
    await expect(read(zipSync({ "word/document.xml": xml }))).rejects.toThrow(
      "The Word document is damaged: its XML has an error",
    );
  });

  test("cut off anywhere it is an error", async () => {
    for (let end = 0; end < good.length; end += 5)
      await expect(read(good.subarray(0, end), "a.docx")).rejects.toThrow(BitextError);
  });
});
