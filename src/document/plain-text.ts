import { readPage } from "../page/index.js";
import type { DocumentReader } from "./document-reader.js";

/** Texts without markup, in any Chinese or English charset. What no reader claims is read so. */
export const plainText: DocumentReader = {
  name: "plain text",
  endings: [".txt"],
  matches: () => false,
  read(bytes, { url, charset, lang, onIssue }) {
    const page = { bytes, mediaType: "text/plain", url, charset } as const;
    if (!hasBrokenWords(bytes)) return readPage(page, { lang, onIssue });
    return import("./english-words.js")
      .then(({ loadEnglishWords }) => loadEnglishWords())
      .then((isWord) => readPage(page, { lang, onIssue, isWord }));
  },
};

const [HYPHEN, LINE_FEED, RETURN] = [0x2d, 0x0a, 0x0d];

/** Whether a line ends in a hyphen, in any charset of which these are bytes. */
function hasBrokenWords(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(HYPHEN); at >= 0; at = bytes.indexOf(HYPHEN, at + 1)) {
    if (bytes[at + 1] === LINE_FEED || bytes[at + 1] === RETURN) return true;
  }
  return false;
}
