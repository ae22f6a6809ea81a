/** The charsets that a page may turn out to be in, by the names that `TextDecoder` gives them. */
export type Charset = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | "windows-1252" | (string & {});

/** What some part of a page says its charset is. */
export interface CharsetLabel {
  readonly from: "page" | "header";
  /** As it was written. */
  readonly label: string;
  /** What the label means; `undefined` for a label that names no charset we can read. */
  readonly charset: Charset | undefined;
}

const HEAD_BYTES = 4096; // browsers look at 1,024; some portals put long comments before their meta

/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">` */
const META_CHARSET = /<meta\b[^>]{0,300}?\bcharset\s*=\s*(?:["']\s*)?([\w.:-]+)/i;

/** `<?xml version="1.0" encoding="GBK"?>` */
const XML_ENCODING = /^\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w.:-]+)/i;

/**
 * The charset that a label names, as the WHATWG Encoding Standard reads labels: `gb2312` and `x-gbk` are GB18030
 * (their superset), `iso-8859-1` is Windows-1252. `undefined` for a label that names none.
 */
function charsetOf(label: string): Charset | undefined {
  try {
    const charset = new TextDecoder(label.trim()).encoding;
    return charset === "gbk" ? "gb18030" : charset;
  } catch {
    return undefined;
  }
}

/**
 * What a page says of its own charset, most trusted first: its `<meta>`, then the header that it came with.
 *
 * @param declared The header's label, if there was one.
 */
export function charsetLabels(bytes: Uint8Array, declared: string | undefined): CharsetLabel[] {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_BYTES));
  const inPage = (META_CHARSET.exec(head) ?? XML_ENCODING.exec(head))?.[1];
  const labels: CharsetLabel[] = [];
  if (inPage) labels.push({ from: "page", label: inPage, charset: charsetOf(inPage) });
  if (declared?.trim()) labels.push({ from: "header", label: declared, charset: charsetOf(declared) });
  return labels;
}
