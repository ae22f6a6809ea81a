const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Groups that are no text of the document, or say again what another group says. */
export const UNSEEN_GROUPS: ReadonlySet<string> = words(
  "colortbl info header headerl headerr headerf footer footerl footerr footerf pict object objdata nonshppict shprslt sp nonesttables xe tc tcn rxe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor filetbl revtbl listtable mmathPict",
);

/** Groups that older programs may leave out, and that are text. */
export const STARRED_TEXT: ReadonlySet<string> = words("footnote shpinst do ud");

/** Words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: " ",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  "~": " ",
  _: "-",
};

/** Charsets of fonts, as Windows counts them, by the charset's name for `TextDecoder`. */
const OF_FONTS: Readonly<Record<number, string>> = {
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gb18030",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};

/** Code pages that are not called as they are. */
const OF_PAGES: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  54936: "gb18030",
  65001: "utf-8",
};

/** The charset of a font; none where it has that of its document. */
export const charsetOfFont = (number: number): string | undefined => OF_FONTS[number];

/** The charset of a code page; none where nobody decodes it. */
export const charsetOfPage = (number: number): string | undefined =>
  OF_PAGES[number] ?? (number >= 1250 && number <= 1258 ? `windows-${number}` : undefined);
