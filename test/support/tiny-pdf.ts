/** A line of text on a page; its place is from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** `F1` and `F2` are Latin fonts, `F3` a Chinese one with a table of its characters, `F4` one whose table every reader has. @default F1 */
  readonly font?: "F1" | "F2" | "F3" | "F4";
}

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");

const shownText = (text: string, font: string): string =>
  font === "F3" || font === "F4" ? `<${hexOf(text)}>` : `(${text.replace(/[\\()]/g, "\\$&")})`;

const streamOf = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** The codes of the font `F3` are the characters' own, which only this table says. */
const toUnicode = (texts: readonly string[]): string => {
  const codes = [...new Set(texts.join(""))].map((character) => `<${hexOf(character)}> <${hexOf(character)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${codes.length} beginbfchar ${codes.join(" ")} endbfchar
endcmap end end`;
};

const fonts = (pages: readonly (readonly PdfLine[])[]): string[] => [
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
  "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>",
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [9 0 R] >>",
  "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 10 0 R /DW 1000 >>",
  streamOf(toUnicode(pages.flat().map(({ text }) => text))),
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 10 0 R /DW 1000 >>",
  "<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>",
];

/** A small PDF file, in ASCII. */
export function tinyPdf(pages: readonly (readonly PdfLine[])[], info = ""): Uint8Array {
  const firstPage = 11;
  const kids = pages.map((_, at) => `${firstPage + 2 * at} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fonts(pages),
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${firstPage + 2 * at + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R >> >> >>`,
      streamOf(
        lines
          .map(
            ({ text, x, y, size = 10, font = "F1" }) =>
              `BT /${font} ${size} Tf ${x} ${y} Td ${shownText(text, font)} Tj ET`,
          )
          .join("\n"),
      ),
    ]),
    `<< ${info} >>`,
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((content, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${content}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`);
}
