import { strToU8, zipSync } from "fflate";

/** A page of a book with this content. */
export const bookPage = (body: string): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

/** An e-book of chapters, `1.xhtml` the first, and of other parts, which win. */
export function book(chapters: readonly string[], parts: Record<string, string> = {}): Uint8Array {
  const names = chapters.map((_, at) => `${at + 1}.xhtml`);
  const items = names.map((name, at) => `<item id="c${at}" href="text/${name}" media-type="application/xhtml+xml"/>`);
  const opf = `<package xmlns:dc="http://dc.example"><metadata><dc:title>Rain</dc:title></metadata>
    <manifest>${items.join("")}<item id="css" href="a.css" media-type="text/css"/></manifest>
    <spine>${names.map((_, at) => `<itemref idref="c${at}"/>`).join("")}<itemref idref="css"/></spine></package>`;
  const all: Record<string, string> = {
    "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>',
    "OEBPS/a.opf": opf,
    ...Object.fromEntries(names.map((name, at) => [`OEBPS/text/${name}`, bookPage(chapters[at])])),
    ...parts,
  };
  return zipSync({
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    ...Object.fromEntries(Object.entries(all).map(([name, content]) => [name, strToU8(content)])),
  });
}
