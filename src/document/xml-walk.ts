import { SaxesParser } from "saxes";
import { BitextError } from "../model/index.js";

/**
 * What is done with the parts of an XML text. Names are without their prefixes, as each writer has its own; `:id` asks for an attribute that has a
 * prefix, where another of the same name has none.
 */
export interface XmlVisitor {
  open(name: string, attribute: (name: string) => string | undefined): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Walks through an XML text. Nothing is fetched, and no entity expanded but the five of XML. Time linear in it.
 *
 * @throws BitextError `format-invalid` where it is no XML.
 */
export function walkXml(bytes: Uint8Array, what: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", ({ message }) => {
    const sentence = `The ${what} is damaged: its XML has an error (${message.replace(/\.$/, "")}). Open it where it was written, and save it again.`;
    throw new BitextError("format-invalid", sentence);
  });
  parser.on("opentag", ({ name, attributes }) => {
    visitor.open(localName(name), (wanted) => {
      for (const key in attributes)
        if (wanted.startsWith(":") ? key.endsWith(wanted) : localName(key) === wanted) return attributes[key];
      return undefined;
    });
  });
  parser.on("text", (text) => visitor.text(text));
  parser.on("cdata", (text) => visitor.text(text));
  parser.on("closetag", ({ name }) => visitor.close(localName(name)));
  const encoding = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  parser.write(new TextDecoder(encoding).decode(bytes)).close();
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
