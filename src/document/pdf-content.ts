import { BitextError, type PageContent } from "../model/index.js";
import { endsBroken, wordTest } from "../page/index.js";
import { collapseSpace } from "../text/index.js";
import type { DocumentReadOptions } from "./document-reader.js";
import { loadEnglishWords } from "./english-words.js";
import { fromBlocks } from "./from-blocks.js";
import { withoutRadicals } from "./han-radicals.js";
import { bodySizeOf, withoutFurniture } from "./page-furniture.js";
import { loadPdfLibrary, PackageCMaps, type PdfFile, type PdfItem } from "./pdf-library.js";
import { roundSize, type TextItem, type TextPage } from "./positioned-text.js";
import { readingOrder } from "./reading-order.js";
import { passingOverStrays } from "./stray-rejections.js";
import { textParagraphs } from "./text-paragraphs.js";

const MOST_BYTES = 100_000_000; // a book with its pictures has some ten million. Chosen by hand
const UNKNOWN_SHARE = 0.3; // of the characters: a text with that many is not one that somebody can read. Chosen by hand

/**
 * What a PDF file says: its text in the order in which it is read, footnotes behind it, without running heads and page numbers.
 *
 * @throws BitextError `file-unreadable` where pdf.js is not installed, `format-invalid` where the file is damaged, has a password or is too large,
 * `page-empty` where it has no text, as scans do, or one of characters that nobody knows, and as `fromBlocks` does.
 */
export async function pdfContent(bytes: Uint8Array, options: DocumentReadOptions): Promise<PageContent> {
  if (bytes.length > MOST_BYTES) {
    const size = Math.round(bytes.length / 1e6);
    throw invalid(
      `The PDF file has ${size} MB, which is more than the ${MOST_BYTES / 1e6} MB that are read; save it without its pictures.`,
    );
  }
  const { pages, title } = await passingOverStrays(() => openedPdf(bytes));
  return contentOf(pages, title, options);
}

/** The pages of a file, and its title as it is kept beside them. */
async function openedPdf(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly TextPage[]; readonly title: string | undefined }> {
  const { getDocument } = await loadPdfLibrary();
  const task = getDocument({
    data: new Uint8Array(bytes), // pdf.js keeps what it is given, and takes no Buffer
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    CMapReaderFactory: PackageCMaps,
  });
  try {
    const file = await task.promise;
    return { pages: await pagesOf(file), title: await titleOf(file) };
  } catch (error) {
    throw errorOf(error);
  } finally {
    await task.destroy();
  }
}

async function pagesOf(file: PdfFile): Promise<TextPage[]> {
  const pages: TextPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({ width, height, items: items.flatMap((item) => ("str" in item ? itemOf(item, transform) : [])) });
    page.cleanup();
  }
  return pages;
}

/** A piece of text as it is seen; none that stands on its side, as stamps at a page's edge do. */
function itemOf({ str, width, transform: [a, b, c, d, e, f], fontName }: PdfItem, view: readonly number[]): TextItem[] {
  const [va, vb, vc, vd, ve, vf] = view;
  const [right, up] = [va * a + vc * b, vb * a + vd * b];
  if (Math.abs(up) > 0.1 * Math.abs(right)) return [];
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  return [
    {
      text: withoutRadicals(str),
      x: va * e + vc * f + ve,
      y: vb * e + vd * f + vf,
      width,
      size,
      font: fontName,
    },
  ];
}

async function titleOf(file: PdfFile): Promise<string | undefined> {
  const { info } = await file.getMetadata();
  const title: unknown = Reflect.get(info, "Title");
  if (typeof title !== "string") return undefined;
  const text = collapseSpace(title);
  // what programs put there by themselves
  const isName =
    text === "" ||
    /^(?:untitled|无标题|未命名|microsoft \w+ - )|\.(?:docx?|indd|pdf|qxd|wps|rtf|tex|html?)$/i.test(text);
  return isName ? undefined : text;
}

async function contentOf(
  pages: readonly TextPage[],
  title: string | undefined,
  options: DocumentReadOptions,
): Promise<PageContent> {
  const empty = pages.filter(({ items }) => items.every(({ text }) => text.trim() === "")).length;
  if (empty === pages.length) {
    const message = `The PDF file has no text on its ${pages.length} pages, as scans have none; its text must be recognised first (OCR).`;
    throw new BitextError("page-empty", message);
  }
  if (empty > 0) {
    const message = `${empty} of ${pages.length} pages have no text, as scans and pictures have none; they are left out.`;
    options.onIssue?.({ rule: "pages-without-text", message });
  }
  expectKnownCharacters(pages);
  const lines = pages.map((page, at) =>
    readingOrder(page, at).map((line) => ({ ...line, size: roundSize(line.size) })),
  );
  const { text, footnotes, furniture } = withoutFurniture(lines, bodySizeOf(lines.flat()));
  if (furniture.length > 0) {
    const message = `${furniture.length} running heads and page numbers are left out: “${furniture[0].text.trim()}” and the like.`;
    options.onIssue?.({ rule: "page-furniture", message });
  }
  const texts = [...text, ...footnotes].map((line) => line.text);
  const isWord = wordTest(texts, texts.some((line) => endsBroken(line.trim())) ? await loadEnglishWords() : undefined);
  const blocks = [
    ...textParagraphs(text, isWord),
    ...textParagraphs(footnotes, isWord).map((note) => ({ ...note, kind: "paragraph" as const })),
  ];
  const shown = blocks[0]?.kind === "title" ? collapseSpace(blocks[0].text) : undefined;
  const isFirst = title !== undefined && collapseSpace(blocks[0]?.text ?? "") === title;
  const found = isFirst ? blocks.map((block, at) => (at === 0 ? { ...block, kind: "title" as const } : block)) : blocks;
  const said = shown ?? title;
  return fromBlocks(found, options, said === undefined ? {} : { title: said });
}

/** @throws BitextError where the fonts do not say which characters they show. */
function expectKnownCharacters(pages: readonly TextPage[]): void {
  let [all, unknown] = [0, 0];
  for (const { items } of pages) {
    for (const { text } of items) {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x20) continue;
        all++;
        if (code < 0x20 || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) unknown++;
      }
    }
  }
  if (unknown <= UNKNOWN_SHARE * all) return;
  const message = `The fonts of the PDF file do not say which characters they show: ${unknown} of ${all} are unknown. Save what it was made from as .docx, or recognise its text (OCR).`;
  throw new BitextError("page-empty", message);
}

const invalid = (message: string, cause?: unknown): BitextError =>
  new BitextError("format-invalid", message, { cause });

function errorOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === "PasswordException") return invalid("The PDF file has a password; save it without one.", error);
  const why = error.message.replace(/\.$/, "");
  return invalid(`The PDF file is cut off or damaged (${why}). Fetch it again, or save it anew.`, error);
}
