import { BitextError } from "../model/index.js";
import { readPage } from "../page/index.js";
import { webAddress } from "../text/index.js";
import type { DocumentReader } from "./document-reader.js";
import { type PropertyNames, type PropertyValue, propertyList } from "./property-list.js";

const MARK = "bplist00";
const WANTED = new Set([
  "WebMainResource",
  "WebResourceData",
  "WebResourceMIMEType",
  "WebResourceTextEncodingName",
  "WebResourceURL",
]);

/** Pages that Safari saved as one file with their pictures: the page in it is read as a page by itself would be. */
export const safariArchives: DocumentReader = {
  name: "Safari's web archives (.webarchive)",
  endings: [".webarchive"],
  matches: (bytes) => new TextDecoder("latin1").decode(bytes.subarray(0, MARK.length)) === MARK,
  read(bytes, { url, charset, lang, onIssue }) {
    const archive = propertyList(bytes, WANTED);
    const main = isNames(archive) ? archive.WebMainResource : undefined;
    const data = isNames(main) ? main.WebResourceData : undefined;
    if (!isNames(main) || !(data instanceof Uint8Array)) {
      const message =
        "The file is a property list of Apple's without a page in it, or damaged; open the page in Safari, and save it again.";
      throw new BitextError("format-invalid", message);
    }
    const { WebResourceMIMEType: mediaType, WebResourceTextEncodingName: encoding, WebResourceURL: address } = main;
    return readPage(
      {
        bytes: data,
        mediaType: mediaType === "text/plain" ? "text/plain" : "text/html",
        url: url ?? webAddress(textOf(address)),
        charset: charset ?? textOf(encoding),
      },
      { lang, onIssue },
    );
  },
};

const isNames = (value: PropertyValue): value is PropertyNames =>
  typeof value === "object" && !Array.isArray(value) && !(value instanceof Uint8Array);

const textOf = (value: PropertyValue): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
