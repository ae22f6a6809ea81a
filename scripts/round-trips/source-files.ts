import type { Block, BlockKind, Document } from "../../src/model/index.js";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const textsOf = ({ text, blocks }: Document): (Pick<Block, "kind"> & { readonly text: string })[] =>
  blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }));

const IN_HTML: Readonly<Record<BlockKind, (text: string) => string>> = {
  title: (text) => `<h1>${text}</h1>`,
  heading: (text) => `<h2>${text}</h2>`,
  paragraph: (text) => `<p>${text}</p>`,
  item: (text) => `<ul><li>${text}</li></ul>`,
  cell: (text) => `<table border="1"><tr><td>${text}</td></tr></table>`,
  caption: (text) => `<p>${text}</p>`,
};

/** A document as a page of its own, without anything around it. */
export const asHtml = (document: Document): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${textsOf(document)
    .map(({ kind, text }) => IN_HTML[kind](escaped(text)))
    .join("\n")}</body></html>`;

/** A document as a table of one column, a block a row. */
export const asCsv = (document: Document): string =>
  textsOf(document)
    .map(({ text }) => `"${text.replaceAll('"', '""')}"\n`)
    .join("");

const NAMESPACES = ["office", "text", "style"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';

/** A document in two columns, as a flat OpenDocument text: HTML has no columns that LibreOffice reads. */
export const asColumns = (document: Document): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} ${FO} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:page-layout style:name="two"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm">
<style:columns fo:column-count="2" fo:column-gap="1cm"/></style:page-layout-properties></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="two"/></office:master-styles>
<office:body><office:text>${textsOf(document)
    .map(({ kind, text }) =>
      kind === "title" || kind === "heading"
        ? `<text:h text:outline-level="${kind === "title" ? 1 : 2}">${escaped(text)}</text:h>`
        : `<text:p>${escaped(text)}</text:p>`,
    )
    .join("\n")}</office:text></office:body></office:document>`;
