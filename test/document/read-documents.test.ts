import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { documentEndings, kindsRead } from "../../src/document/document-readers.js";
import { type DocumentReader, documentReaders, readDocuments } from "../../src/document/door.js";
import { plainText } from "../../src/document/plain-text.js";
import { hasDocumentEnding, readerFor } from "../../src/document/read-documents.js";
import { BitextError } from "../../src/model/index.js";
import { readPage } from "../../src/page/index.js";
import { openFile } from "../support/open-files.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE = "<!DOCTYPE html><title>News</title><p>The meeting was held in Chengdu.</p>";
const TEXT = "The meeting was held in Chengdu.\nIt took two days.";

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((character) => [character.charCodeAt(0), 0])]);

/** A kind that begins with `@note`, or whose files are called so. */
const notes: DocumentReader = {
  name: "notes",
  endings: [".note"],
  matches: (bytes) => new TextDecoder().decode(bytes.subarray(0, 5)) === "@note",
  read: (bytes, options) =>
    readPage(
      { bytes: bytesOf(new TextDecoder().decode(bytes).replace("@note", "")), mediaType: "text/plain" },
      options,
    ),
};

describe("which reader reads a file", () => {
  test("the bytes say it first, whatever the file is called", () => {
    expect(readerFor(bytesOf(PAGE), "page.txt").name).toBe("HTML pages");
    expect(readerFor(utf16(PAGE), "page").name).toBe("HTML pages");
    expect(readerFor(bytesOf("@note Hello there."), "a.html", [notes, ...documentReaders])).toBe(notes);
  });

  test("then the ending says it, and else it is plain text", () => {
    expect(readerFor(bytesOf(TEXT), "a/b.HTM").name).toBe("HTML pages");
    expect(readerFor(bytesOf(TEXT), "a.note", [...documentReaders, notes])).toBe(notes);
    for (const name of ["a.txt", "a.xyz", "html", ".html", "dir.html/a", undefined]) {
      expect(readerFor(bytesOf(TEXT), name).name).toBe("plain text");
    }
  });

  test("an office file is what its archive lists, whatever it is called", async () => {
    const bytes = openFile("<text:p>The rain stopped.</text:p>");
    for (const name of ["a.docx", "a.xlsx", "a.epub", "a.odt"]) {
      expect((await readDocuments(bytes, { name })).main.text).toBe("The rain stopped.");
    }
  });

  test("a file named .html without a tag keeps its lines, as a text does", async () => {
    expect(await readDocuments(bytesOf(TEXT), { name: "a.html" })).toEqual(
      await readDocuments(bytesOf(TEXT), { name: "a.txt" }),
    );
  });

  test("the lists of kinds and endings come from the readers", () => {
    expect(kindsRead()).toMatch(/^Word documents \(\.docx\), .*HTML pages and plain text$/);
    expect(kindsRead([notes, plainText])).toBe("notes and plain text");
    expect(kindsRead([notes])).toBe("notes");
    expect(documentEndings([notes])).toEqual([".note"]);
    expect(["a.html", "A.TXT", "a.png", "txt"].filter((name) => hasDocumentEnding(name))).toEqual(["a.html", "A.TXT"]);
  });
});

describe("a kind that is not read is refused by its name", () => {
  const zip = (name: string): Uint8Array => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytesOf(`....${name}....`)]);
  test.each([
    ["a ZIP archive (as .docx files are)", zip("a.txt")],
    ["an OFD file (.ofd)", zip("OFD.xml")],
    ["a file of Pages, Numbers or Keynote", zip("Index/Document.iwa")],
    ["an old Office file (.doc, .xls)", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...bytesOf("WordDocument")])],
    [
      "an Office file with a password",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...bytesOf([..."EncryptedPackage"].join("\0"))]),
    ],
    ["a WebP image", bytesOf("RIFF....WEBPVP8 ")],
    ["a TIFF image", bytesOf("II*\0....")],
    ["a database of SQLite (.sdltm, .db)", bytesOf("SQLite format 3\0....")],
    [
      "a file of units (.tmx, .xliff)",
      bytesOf('\ufeff<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">'),
    ],
    ["a glossary (.tbx)", bytesOf('<?xml version="1.0"?><martif type="TBX"><text>')],
    ["a PNG image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
  ])("%s", async (kind, bytes) => {
    for (const name of ["a.html", "a.txt", undefined]) {
      const read = (): Promise<unknown> => readDocuments(bytes, { name });
      await expect(read()).rejects.toThrow(`The input is ${kind}; what can be read is ${kindsRead()}.`);
      await expect(read()).rejects.toThrow(/ (?:Save|Open|Unpack|Export|It is aligned|Its text must) .*\.$/);
      await expect(read()).rejects.toThrow(BitextError);
    }
  });

  test("a text that speaks of kinds is a text", async () => {
    expect((await readDocuments(bytesOf("Note: multipart/related is a content-type."))).main.text).toContain(
      "multipart",
    );
  });

  test("a reader that claims such a kind reads it", async () => {
    const rtf: DocumentReader = { ...notes, matches: (bytes) => bytes[0] === 0x7b };
    expect((await readDocuments(bytesOf("{\\rtf1 Hello there}"), { readers: [rtf] })).main.text).toContain("Hello");
  });
});

test("bytes that are none are a wrong call", async () => {
  // @ts-expect-error: a string is no bytes
  await expect(readDocuments(PAGE)).rejects.toThrow(TypeError);
});

const pages = resolve(import.meta.dirname, "../fixtures/pages");
const fixtures = readdirSync(pages, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.(html?|txt)$/.test(file),
);

test("there are pages to try", () => {
  expect(fixtures.length).toBeGreaterThan(5);
});

test.each(fixtures)("%s is read as readPage reads it", async (file) => {
  const bytes = readFileSync(join(pages, file));
  const outcome = async (read: () => unknown): Promise<unknown> => {
    try {
      return await read();
    } catch (error) {
      return error;
    }
  };
  expect(await outcome(() => readDocuments(bytes, { name: file }))).toEqual(await outcome(() => readPage({ bytes })));
});
