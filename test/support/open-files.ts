import { strToU8, zipSync } from "fflate";

/** An OpenDocument file: its body's content, the styles that it makes itself, and other parts. */
export const openFile = (
  body: string,
  { styles = "", kind = "text", parts = {} }: { styles?: string; kind?: string; parts?: Record<string, string> } = {},
): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "META-INF/manifest.xml": strToU8("<manifest/>"),
    "content.xml": strToU8(
      `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles>` +
        `<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])),
  });
