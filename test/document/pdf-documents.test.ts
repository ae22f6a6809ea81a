import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/document/index.js";
import { BitextError, type Document, type Issue } from "../../src/model/index.js";
import { type PdfLine, tinyPdf } from "../support/tiny-pdf.js";

const read = async (bytes: Uint8Array): Promise<Document> => (await readDocuments(bytes, { name: "a.pdf" })).main;

const blocksOf = async (pages: readonly (readonly PdfLine[])[]): Promise<string[]> => {
  const { blocks, text } = await read(tinyPdf(pages));
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};

const lines = (texts: readonly string[], more: Partial<PdfLine> = {}, y = 700): PdfLine[] =>
  texts.map((text, at) => ({ text, x: 72, y: y - 14 * at, ...more }));

const RAIN = [
  "The rain came early this year, and nobody in the lower town was ready for it. By noon the",
  "square was under water, and the market had moved to the church. The ferrymen took the chil-",
  "dren to school.",
];

describe("what is read", () => {
  test("lines joined to paragraphs, a hyphen that parts a word undone, the title by its size", async () => {
    expect(await blocksOf([[{ text: "Rain in the Lower Town", x: 72, y: 750, size: 18 }, ...lines(RAIN)]])).toEqual([
      "title: Rain in the Lower Town",
      "paragraph: The rain came early this year, and nobody in the lower town was ready for it. By noon the square was under water, and the market had moved to the church. The ferrymen took the children to school.",
    ]);
  });

  test("Chinese, with a table of characters of its own or one that every reader has", async () => {
    for (const font of ["F3", "F4"] as const) {
      const text = [
        "今年的雨季比往年来得早，城里的人都没有准备，中午广场",
        "就淹了，集市搬到了教堂里去。船工们接送孩子上学。",
      ];
      expect(await blocksOf([lines(text, { font })])).toEqual([`paragraph: ${text.join("")}`]);
    }
  });

  test("bytes as Node reads them, which stay as they are", async () => {
    const bytes = Buffer.from(tinyPdf([lines(RAIN)]));
    const before = Buffer.from(bytes);
    expect((await read(bytes)).text).toContain("The rain came early");
    expect(bytes.equals(before)).toBe(true);
  });

  test("radicals that stand for characters are those characters", async () => {
    expect(await blocksOf([lines(["⼀辆⻋，⼆⽉⽇的长队。"], { font: "F3" })])).toEqual([
      "paragraph: 一辆车，二月日的长队。",
    ]);
  });

  test("the title that is kept beside the text, where the text has none that is larger", async () => {
    const pages = [lines(["It rained.", "", "He went out."])];
    expect((await read(tinyPdf(pages, "/Title (Rain)"))).title).toBe("Rain");
    expect((await read(tinyPdf(pages, "/Title (Microsoft Word - rain.docx)"))).title).toBeUndefined();
    const first = [[{ text: "Rain", x: 72, y: 760 }, ...lines(["It rained all day."])]];
    const { title, blocks } = await read(tinyPdf(first, "/Title (Rain)"));
    expect([title, blocks.map(({ kind }) => kind)]).toEqual(["Rain", ["title", "paragraph"]]);
  });

  test("running heads and page numbers are left out, which is said, and a paragraph goes on over the page's end", async () => {
    const page = (number: number, texts: readonly string[]): PdfLine[] => [
      { text: "Rain Weekly", x: 250, y: 800, size: 8 },
      ...lines(texts),
      { text: `- ${number} -`, x: 280, y: 40, size: 8 },
    ];
    const issues: Issue[] = [];
    const bytes = tinyPdf([page(1, RAIN.slice(0, 2)), page(2, [RAIN[2]])]);
    const { main } = await readDocuments(bytes, { onIssue: (issue) => issues.push(issue) });
    expect(main.text.endsWith("The ferrymen took the children to school.")).toBe(true);
    expect(main.blocks).toHaveLength(1);
    expect(issues).toEqual([
      {
        rule: "page-furniture",
        message: "4 running heads and page numbers are left out: “Rain Weekly” and the like.",
      },
    ]);
  });
});

describe("what cannot be read is refused by name", () => {
  test("a scan has no text", async () => {
    const reading = read(tinyPdf([[], []]));
    await expect(reading).rejects.toThrow(
      "The PDF file has no text on its 2 pages, as scans have none; its text must be recognised first (OCR).",
    );
    await expect(reading).rejects.toThrow(BitextError);
  });

  test("pages without text beside others are said", async () => {
    const issues: Issue[] = [];
    await readDocuments(tinyPdf([[], lines(RAIN)]), { onIssue: (issue) => issues.push(issue) });
    expect(issues).toMatchObject([{ rule: "pages-without-text" }]);
  });

  test("fonts that do not say what they show", async () => {
    const reading = read(tinyPdf([lines(["\ue001\ue002\ue003 \ue004"], { font: "F3" })]));
    await expect(reading).rejects.toThrow("The fonts of the PDF file do not say which characters they show: 4 of 4");
  });

  test("a file with a password", async () => {
    const text = new TextDecoder().decode(tinyPdf([lines(RAIN)]));
    const key = "00".repeat(32);
    const locked = text.replace(
      "/Root 1 0 R",
      `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
    );
    await expect(read(new TextEncoder().encode(locked))).rejects.toThrow(
      "The PDF file has a password; save it without one.",
    );
  });

  test("a file that is cut off is an error or what is there", async () => {
    const bytes = tinyPdf([lines(RAIN)]);
    await expect(read(bytes.subarray(0, 40))).rejects.toThrow(
      /The PDF file is cut off or damaged \(.*\)\. Fetch it again/,
    );
    for (let end = 10; end < bytes.length; end += 400) {
      const result = await read(bytes.subarray(0, end)).catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(BitextError);
    }
  });

  test("a text that speaks of PDF is a text", async () => {
    const bytes = new TextEncoder().encode("Files begin with %PDF-1.7, he said.");
    expect((await readDocuments(bytes, { name: "a.txt" })).main.text).toContain("%PDF-1.7");
  });
});
